import type { WorkspaceId } from "@memento/kernel";
import type { PushDirectory, Queryable } from "@memento/platform";

const devicesOf = {
  name: "wallet.devices_to_push_to",
  text: `select d.workspace_id as "workspaceId", d.user_id as "userId", d.device_uuid as "deviceId", d.apn_device_token as apns, d.gcm_device_token as fcm
    from unnest($1::uuid[], $2::uuid[]) u (workspace_id, user_id)
      join wallet.device d on d.workspace_id = u.workspace_id and d.user_id = u.user_id
    where d.apn_device_token is not null or d.gcm_device_token is not null`,
};
type Row = {
  readonly workspaceId: WorkspaceId;
  readonly userId: string;
  readonly deviceId: string;
  readonly apns: string | null;
  readonly fcm: string | null;
};

const forgetTokens = {
  name: "wallet.forget_gone_tokens",
  text: `update wallet.device d set apn_device_token = nullif(d.apn_device_token, g.apns), gcm_device_token = nullif(d.gcm_device_token, g.fcm)
    from (select workspace_id, user_id, device_uuid, max(token) filter (where service = 'apns') as apns, max(token) filter (where service = 'fcm') as fcm
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[]) t (workspace_id, user_id, device_uuid, service, token)
      group by 1, 2, 3) g
    where d.workspace_id = g.workspace_id and d.user_id = g.user_id and d.device_uuid = g.device_uuid`,
};

/** Tells whoever sends push messages which devices people have, and takes note of tokens that reach nothing any more. */
export const createPushDirectory = (on: Queryable): PushDirectory => ({
  async devicesOf(users) {
    const rows = await on.query<Row>(devicesOf, [users.map(({ workspaceId }) => workspaceId), users.map(({ userId }) => userId)]);
    return rows.map(({ apns, fcm, ...device }) => ({ ...device, tokens: { apns, fcm } }));
  },
  async forgetTokens(gone) {
    await on.query(forgetTokens, [
      gone.map(({ workspaceId }) => workspaceId),
      gone.map(({ userId }) => userId),
      gone.map(({ deviceId }) => deviceId),
      gone.map(({ service }) => service),
      gone.map(({ token }) => token),
    ]);
  },
});
