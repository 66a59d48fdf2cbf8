export { type AccountToOpen, balancesOf, openAccounts, openBook, setFloor } from "./books.ts";
export type { Leg, Posted, Posting, PostingRefusal } from "./decide.ts";
export { post } from "./post.ts";
export { entriesOf, type Entry } from "./entries.ts";
export { findSealOf, type Seal } from "./find-seal.ts";
export {
  movementCount,
  movementCounts,
  type MovementOut,
  movementsOut,
  type MovementSum,
  type MovementWindow,
  sumMovements,
} from "./history.ts";
export { AccountHints } from "./hints.ts";
export { readAhead } from "./session.ts";
export { leafHash, merkleRoot, type SealedMovement, sealHash } from "./seal.ts";
export { type BookId, type JournalTransactionId, type LedgerAccountId, type LedgerReader, type LedgerStore } from "./store.ts";
export { type BookReport, type Fault, listBooks, verifyBook, verifyBooks } from "./verify.ts";
