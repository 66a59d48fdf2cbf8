import type { RejectOriginator } from "../failures.ts";
import { all, type Element, first, type Message, textAt } from "./xml.ts";

/** Why, and on whose word: the ISO code, or what stood in its place. */
export type StatusReason = { readonly isoReason: string; readonly by: RejectOriginator };

export type TransactionStatus = {
  readonly instructionId: string | undefined;
  readonly endToEndId: string | undefined;
  readonly status: string | undefined;
  readonly reason: StatusReason | undefined;
};

export type BatchStatus = {
  readonly paymentInformationId: string | undefined;
  readonly status: string | undefined;
  readonly reason: StatusReason | undefined;
  readonly transactions: readonly TransactionStatus[];
};

/** What a bank says of one file of ours, at the levels at which it says anything. */
export type StatusReport = {
  readonly messageId: string | undefined;
  readonly status: string | undefined;
  readonly reason: StatusReason | undefined;
  readonly batches: readonly BatchStatus[];
};

/** Whose word it is: the counterparty's bank signs with a BIC that is not the sponsor's; a name alone is the clearing or the sponsor. */
function originatorOf(originator: Element | undefined, sponsorBic: string | undefined): RejectOriginator {
  if (originator === undefined) return "unknown";
  const bic = textAt(originator, "Id/OrgId/AnyBIC", "Id/OrgId/BICOrBEI", "Id/OrgId/BICOrBei");
  if (bic === undefined) return "intermediary";
  return sponsorBic !== undefined && bic.slice(0, 8) === sponsorBic.slice(0, 8) ? "intermediary" : "counterparty";
}

function reasonOf(element: Element, sponsorBic: string | undefined): StatusReason | undefined {
  const information = first(element, "StsRsnInf");
  const isoReason = textAt(information, "Rsn/Cd", "Rsn/Prtry");
  return isoReason === undefined ? undefined : { isoReason, by: originatorOf(first(information, "Orgtr"), sponsorBic) };
}

/** Reads a payment status report, pain.002.001.10 or .03 (they differ in how originators write their BIC). Undefined for any other message. */
export function readStatusReport({ name, message }: Message, sponsorBic?: string): StatusReport | undefined {
  if (name !== "CstmrPmtStsRpt") return undefined;
  const group = first(message, "OrgnlGrpInfAndSts");
  return {
    messageId: textAt(group, "OrgnlMsgId"),
    status: textAt(group, "GrpSts"),
    reason: group === undefined ? undefined : reasonOf(group, sponsorBic),
    batches: all(message, "OrgnlPmtInfAndSts").map((batch) => ({
      paymentInformationId: textAt(batch, "OrgnlPmtInfId"),
      status: textAt(batch, "PmtInfSts"),
      reason: reasonOf(batch, sponsorBic),
      transactions: all(batch, "TxInfAndSts").map((transaction) => ({
        instructionId: textAt(transaction, "OrgnlInstrId"),
        endToEndId: textAt(transaction, "OrgnlEndToEndId"),
        status: textAt(transaction, "TxSts"),
        reason: reasonOf(transaction, sponsorBic),
      })),
    })),
  };
}
