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

/**
 * The Merkle root over leaves in journal order. An odd node moves up as it is, so that no leaf is ever counted twice
 * (the weakness of trees that pair an odd node with itself).
 */
export function merkleRoot(leaves: readonly string[]): string {
  let level = leaves;
  while (level.length > 1) {
    const above: string[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const right = level[index + 1];
      above.push(right === undefined ? (level[index] ?? "") : sha256(`node|${level[index]}|${right}`));
    }
    level = above;
  }
  return level[0] ?? sha256("empty");
}

/** Chains a batch to the seal before it. All hashes are lower-case hex; the first seal continues the empty text. */
export const sealHash = (previous: string, sealNo: bigint, firstMovementNo: bigint, lastMovementNo: bigint, root: string): string =>
  sha256(`seal|${previous}|${sealNo}|${firstMovementNo}|${lastMovementNo}|${root}`);
