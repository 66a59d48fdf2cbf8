import type { MessageKey } from "../languages.ts";
import { accounts } from "./accounts.ts";
import { applications } from "./applications.ts";
import { common } from "./common.ts";
import { operations } from "./operations.ts";
import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { totp } from "./totp.ts";
import { wallet } from "./wallet.ts";
import { webhooks } from "./webhooks.ts";
import { workspace } from "./workspace.ts";

export const fr: Readonly<Record<MessageKey, string>> = {
  ...common,
  ...shell,
  ...people,
  ...workspace,
  ...accounts,
  ...applications,
  ...webhooks,
  ...operations,
  ...totp,
  ...wallet,
};
