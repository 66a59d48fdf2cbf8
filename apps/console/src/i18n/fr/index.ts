import type { CoreKey } from "../languages.ts";
import { accounts } from "./accounts.ts";
import { applications } from "./applications.ts";
import { common } from "./common.ts";
import { operations } from "./operations.ts";
import { people } from "./people.ts";
import { shell } from "./shell.ts";
import { webhooks } from "./webhooks.ts";
import { workspace } from "./workspace.ts";

export const fr: Readonly<Record<CoreKey, string>> = {
  ...common,
  ...shell,
  ...people,
  ...workspace,
  ...accounts,
  ...applications,
  ...webhooks,
  ...operations,
};
