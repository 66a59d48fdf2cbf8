import { minorToWire, type Outcome, type WorkspaceId } from "@memento/kernel";
import { audited, commandLine } from "../console/audit.ts";
import type { RunAct } from "../members/create.ts";
import type { Transaction } from "../transactions/queries.ts";
import type { OperationRefusal } from "./decide.ts";
import { cancelOperations, postOperations } from "./post.ts";
import type { OperationRequest } from "./request.ts";

/** `postOperations`, with who posted what in the audit log. */
export const postActs = audited(postOperations, (_order, { transactionId, accountId, sourceType, direction, amount, status }) => ({
  action: "operation_posted",
  subjectType: "transaction",
  subjectId: transactionId,
  after: { account_id: accountId, source: sourceType, direction, amount: minorToWire(amount), status },
}));

/** `cancelOperations`, likewise. */
export const cancelActs = audited(cancelOperations, (_order, { transactionId, accountId, sourceType, amount }) => ({
  action: "operation_canceled",
  subjectType: "transaction",
  subjectId: transactionId,
  before: { account_id: accountId, source: sourceType, amount: minorToWire(amount) },
}));

/** Posts one operation by order of the server's command line. `operationFault` has to find nothing in it. */
export const postOperation = (
  run: RunAct,
  workspaceId: WorkspaceId,
  order: OperationRequest,
): Promise<Outcome<Transaction, OperationRefusal>> => run(workspaceId, postActs, { actor: commandLine, order });
