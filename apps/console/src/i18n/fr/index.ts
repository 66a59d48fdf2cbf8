import type { MessageKey } from "../languages.ts";
import { accounts } from "./accounts.ts";
import { apiLog } from "./api-log.ts";
import { applications } from "./applications.ts";
import { collections } from "./collections.ts";
import { builder } from "./builder.ts";
import { common } from "./common.ts";
import { home } from "./home.ts";
import { mandates } from "./mandates.ts";
import { operations } from "./operations.ts";
import { people } from "./people.ts";
import { reasons } from "./reasons.ts";
import { sandbox } from "./sandbox.ts";
import { shell } from "./shell.ts";
import { totp } from "./totp.ts";
import { wallet } from "./wallet.ts";
import { webhooks } from "./webhooks.ts";
import { transactions } from "./transactions.ts";
import { transfers } from "./transfers.ts";
import { workspace } from "./workspace.ts";

export const fr: Readonly<Record<MessageKey, string>> = {
  ...common,
  ...shell,
  ...people,
  ...workspace,
  ...home,
  ...accounts,
  ...applications,
  ...webhooks,
  ...operations,
  ...transactions,
  ...transfers,
  ...collections,
  ...mandates,
  ...reasons,
  ...sandbox,
  ...totp,
  ...apiLog,
  ...builder,
  ...wallet,
};
