import {
  allProblems,
  listBankWorkspaces,
  operationAttributes,
  operationFault,
  type OperationRequest,
  type OperationType,
  operationTypes,
  postOperation,
} from "@memento/bank";
import { isUuid } from "@memento/kernel";
import { type Command, Option } from "commander";
import type { Runtime } from "./runtime.ts";

type Given = Partial<Record<string, string>> & {
  readonly workspace: string;
  readonly account: string;
  readonly source: OperationType;
  readonly direction: "debit" | "credit";
  readonly amount: string;
};

/** `memento operation post`: what an operator books by hand, for scripts. The console does the same. */
export function addOperationCommands(
  program: Command,
  { beside, print }: { beside: (work: (runtime: Runtime) => Promise<void>) => Promise<void>; print: (text: string) => void },
): void {
  program
    .command("operation")
    .description("what the bank's operator books by hand")
    .command("post")
    .description("book fees, interest, loans, deposits, cards, wires and the like on an account, and print the transaction's id")
    .requiredOption("--workspace <id>", "the workspace's id")
    .requiredOption("--account <id>", "the account's id")
    .addOption(new Option("--source <type>", "what it is").choices(operationTypes).makeOptionMandatory())
    .addOption(new Option("--direction <direction>", "seen from the account").choices(["debit", "credit"]).makeOptionMandatory())
    .requiredOption("--amount <cents>", "in cents")
    .option("--counterparty-name <name>", "the bank's own by default")
    .option("--counterparty-account <id>", "an own account on the other side, for sweeps and maintenance transfers")
    .option("--counterparty-iban <iban>")
    .option("--counterparty-bank-bic <bic>")
    .option("--counterparty-account-number <number>")
    .option("--message <text>")
    .option("--end-to-end-id <text>")
    .option("--internal-note <text>", "for the workspace only")
    .option("--date <YYYY-MM-DD>", "the day to book it on, in Paris; now by default")
    .action((given: Given) =>
      beside(async ({ database, bank }) => {
        const order = orderOf(given);
        const workspaceId = (await listBankWorkspaces(database)).find((id) => id === given.workspace.toLowerCase());
        if (workspaceId === undefined) throw new Error(`no workspace has the id ${given.workspace}`);
        const posted = await postOperation(bank.runAct, workspaceId, order);
        if (!posted.ok) throw new Error(allProblems[posted.refusal].message);
        print(`Transaction ${posted.value.transactionId} ${posted.value.status}`);
      }),
    );
}

function orderOf(given: Given): OperationRequest {
  const { account, counterpartyAccount, date } = given;
  if (!/^[1-9]\d{0,14}$/.test(given.amount)) throw new Error("--amount is a whole number of cents");
  for (const id of [account, counterpartyAccount]) if (id !== undefined && !isUuid(id)) throw new Error(`${id} is no id`);
  if (date !== undefined && !isDay(date)) throw new Error("--date is a day such as 2030-01-31");
  const attributes = operationAttributes.map((name) => [name, given[optionNameOf(name)]] as const);
  const order: OperationRequest = {
    accountId: account.toLowerCase(),
    source: given.source,
    direction: given.direction,
    amount: BigInt(given.amount),
    attributes: Object.fromEntries(attributes),
    counterpartyName: given["counterpartyName"],
    counterpartyAccountId: counterpartyAccount?.toLowerCase(),
    internalNote: given["internalNote"],
    date,
  };
  const fault = operationFault(order);
  if (fault !== undefined) throw new Error(fault);
  return order;
}

const isDay = (text: string): boolean => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** As the command line's library names an option: `counterparty_iban` is `counterpartyIban`. */
const optionNameOf = (attribute: string): string => attribute.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
