import { hash } from "node:crypto";

export type SealedMovement = {
  readonly debitAccountId: string;
  readonly creditAccountId: string;
  readonly amount: bigint;
  readonly debitBalanceAfter: bigint;
  readonly creditBalanceAfter: bigint;
};

const sha256 = (text: string): string => hash("sha256", text, "hex");

/** The hash of one journal transaction with all its movements, in order: a leaf of its seal's Merkle tree. */
export function leafHash(transactionId: string, forced: boolean, bookedAtMs: number, movements: readonly SealedMovement[]): string {
  let text = `leaf|${transactionId}|${forced ? 1 : 0}|${bookedAtMs}`;
  for (const { debitAccountId, creditAccountId, amount, debitBalanceAfter, creditBalanceAfter } of movements) {
    text += `\n${debitAccountId}|${creditAccountId}|${amount}|${debitBalanceAfter}|${creditBalanceAfter}`;
  }
  return sha256(text);
}

/** Children of a node: wide, because a hash costs by the call more than by the byte, and a proof of sixty-odd hashes is still small. */
const fanOut = 16;

/**
 * The Merkle root over leaves in journal order, sixteen children a node. A node that would have one child is that child, so that no leaf
 * is ever counted twice (the weakness of trees that pair an odd node with itself).
 */
export function merkleRoot(leaves: readonly string[]): string {
  let level = leaves;
  while (level.length > 1) {
    const above: string[] = [];
    for (let from = 0; from < level.length; from += fanOut) {
      const children = level.slice(from, from + fanOut);
      above.push(children.length === 1 ? (children[0] ?? "") : sha256(`node|${children.join("|")}`));
    }
    level = above;
  }
  return level[0] ?? sha256("empty");
}

/** Chains a batch to the seal before it. All hashes are lower-case hex; the first seal continues the empty text. */
export const sealHash = (previous: string, sealNo: bigint, firstMovementNo: bigint, lastMovementNo: bigint, root: string): string =>
  sha256(`seal|${previous}|${sealNo}|${firstMovementNo}|${lastMovementNo}|${root}`);
