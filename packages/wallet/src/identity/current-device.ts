import { done, type Outcome, refused, type WorkspaceId } from "@memento/kernel";
import { type Operation, plannedFor, type Queryable } from "@memento/platform";
import type { WalletRefusal } from "../http/problems.ts";
import { type Device, keepDevices } from "./devices.ts";

type SessionDevice = Device & { readonly sessionId: string };

const ofSessions = {
  name: "wallet.devices_of_sessions",
  text: `select s.session_id as "sessionId", d.device_uuid as "deviceUuid", d.make, d.model, d.os_name as "osName", d.os_version as "osVersion",
      d.sdk_version as "sdkVersion", d.screen_width as "screenWidth", d.screen_height as "screenHeight",
      d.apn_device_token as "apnDeviceToken", d.gcm_device_token as "gcmDeviceToken"
    from wallet.session s join wallet.device d on d.workspace_id = s.workspace_id and d.user_id = s.user_id and d.device_uuid = s.device_uuid
    where s.workspace_id = $1 and s.session_id = any ($2::uuid[])`,
};

/** The devices that sessions are on, by session; a session without one is absent. */
export async function findDevicesOfSessions(
  on: Queryable,
  workspaceId: WorkspaceId,
  sessionIds: readonly string[],
): Promise<Map<string, Device>> {
  const rows = await on.query<SessionDevice>(ofSessions, [workspaceId, sessionIds]);
  return new Map(rows.map(({ sessionId, ...device }) => [sessionId, device]));
}

/** What an app says about the device it is on: all of it, or what has changed. */
export type DeviceOrder = { readonly userId: string; readonly tokenId: string; readonly sessionId: string } & (
  | { readonly whole: Device }
  | { readonly change: Partial<Device> }
);

const bindSessions = {
  name: "wallet.bind_sessions_to_devices",
  text: `update wallet.session s set device_uuid = c.device_uuid from unnest($2::uuid[], $3::uuid[]) c (session_id, device_uuid)
    where s.workspace_id = $1 and s.session_id = any ($2::uuid[]) and s.session_id = c.session_id`,
};
const bindTokens = {
  name: "wallet.bind_tokens_to_devices",
  text: `update wallet.auth_token t set device_uuid = c.device_uuid from unnest($2::uuid[], $3::uuid[]) c (token_id, device_uuid)
    where t.workspace_id = $1 and t.token_id = any ($2::uuid[]) and t.token_id = c.token_id`,
};

/**
 * Keeps the devices that sessions are on; the authentication behind a session opens the next ones there too. Refused with `not_found` for a change
 * where no device is known.
 */
export const keepCurrentDevices: Operation<DeviceOrder, Device, WalletRefusal, Map<string, Device>> = {
  name: "keep_current_devices",
  loadsInTurn: true,
  load: (tx, workspaceId, orders) =>
    findDevicesOfSessions(
      tx,
      workspaceId,
      orders.map(({ sessionId }) => sessionId),
    ),
  run({ tx, workspaceId, now }, orders, ofSession) {
    const kept = new Map<string, Device & { userId: string }>();
    const ofToken = new Map<string, Device>();
    const bound = new Map<string, Device>();
    const outcomes = orders.map((order): Outcome<Device, WalletRefusal> => {
      const { userId, tokenId, sessionId } = order;
      const known = ofSession.get(sessionId);
      // Another session of the person's may have changed the same device just before.
      const before = known === undefined ? undefined : (kept.get(`${userId} ${known.deviceUuid}`) ?? known);
      const after = "whole" in order ? order.whole : before === undefined ? undefined : { ...before, ...order.change };
      if (after === undefined) return refused("not_found");
      kept.set(`${userId} ${after.deviceUuid}`, { ...after, userId });
      ofSession.set(sessionId, after);
      bound.set(sessionId, after);
      ofToken.set(tokenId, after);
      return done(after);
    });
    keepDevices(tx, workspaceId, now, [...kept.values()]);
    for (const [statement, devices] of [
      [bindSessions, bound],
      [bindTokens, ofToken],
    ] as const) {
      if (devices.size === 0) continue;
      const uuids = [...devices.values()].map(({ deviceUuid }) => deviceUuid);
      tx.write(plannedFor(statement, devices.size), [workspaceId, [...devices.keys()], uuids]);
    }
    return Promise.resolve(outcomes);
  },
};
