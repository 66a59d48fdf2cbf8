export { walletApi, type WalletApiOptions } from "./api.ts";
export type { WalletDeps } from "./deps.ts";
export { createImages, type Images } from "./images/images.ts";
export { sweepImages, verifyImages } from "./images/sweep.ts";
export { createProject, type ProjectRequest } from "./projects/create.ts";
export { createWallet, type Wallet, type WalletOptions } from "./wallet.ts";
export { createUsers, type NewUser } from "./identity/create.ts";
export { readProject, type Project } from "./projects/queries.ts";
export { fundUsers } from "./safeguarding/fund.ts";
export type { BankAccounts, BankCollection, BankOrder, OrderReturn, OrderState, OrderTaken } from "./gateways/bank-accounts.ts";
export type { Messenger } from "./payments/tell.ts";
export { listProjects, type Position, readPosition } from "./safeguarding/position.ts";
export { verifyWallet } from "./safeguarding/verify.ts";
export {
  type AnnouncementChange,
  type ChangedAnnouncement,
  correctAnnouncements,
  isActionUrl,
  type NewAnnouncement,
  publishAnnouncements,
  withdrawAnnouncements,
} from "./announcements/publish.ts";
export { type Action, type Announcement, listPublished } from "./announcements/queries.ts";
export { exchangeOf } from "./payments/exchange.ts";
export { operatorDocumentProcessor } from "./verifications/processors/operator-processor.ts";
export { simulatedDocumentProcessor } from "./verifications/processors/sandbox-processor.ts";
export {
  lockUsers,
  markUsersOfficial,
  rejectUsers,
  unlockUsers,
  type UserAct,
  type UserActRefusal,
  verifyUsers,
} from "./identity/operate.ts";
export { createPushDirectory } from "./identity/push-directory.ts";
export { findUserByUsername, type User } from "./identity/queries.ts";
export { sweepAuthentications } from "./identity/authentication/sessions.ts";
export {
  type AuthenticatorRefusal,
  authenticatorFault,
  changeAuthenticators,
  type CustomAuthenticator,
} from "./projects/authenticators.ts";
export { type UserStatus, userStatusIds } from "./identity/states.ts";
export { findUser, fullNameOf } from "./identity/queries.ts";
export type { OperatedUser } from "./identity/operate.ts";
export { listUsers, readUserFile, type SourceState, type UserFile, type VerificationState } from "./oversight/users.ts";
export { type ChargeState, listAllPayments, type Party, type PaymentFile, type PaymentRow, readPaymentFile } from "./oversight/payments.ts";
export { findProject } from "./projects/queries.ts";
export { changeFees, type ChangedFees, feeFault } from "./fees/change.ts";
export type { FeeRule } from "./fees/schedule.ts";
export { readReceipt } from "./payments/receipt/read.ts";
export { drawReceipt } from "./payments/receipt/draw.ts";
