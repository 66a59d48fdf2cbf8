import type { WorkspaceId } from "@memento/kernel";
import { bulkInsert, type Tx } from "@memento/platform";

/** What a person's app runs on, as the app describes it. */
export type Device = {
  /** Chosen by the app */
  readonly deviceUuid: string;
  readonly make: string;
  readonly model: string;
  readonly osName: string;
  readonly osVersion: string;
  readonly sdkVersion: string | null;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly apnDeviceToken: string | null;
  readonly gcmDeviceToken: string | null;
};

const upsertRows = bulkInsert(
  "wallet.device",
  {
    workspace_id: "uuid",
    user_id: "uuid",
    device_uuid: "uuid",
    make: "text",
    model: "text",
    os_name: "text",
    os_version: "text",
    sdk_version: "text",
    screen_width: "integer",
    screen_height: "integer",
    apn_device_token: "text",
    gcm_device_token: "text",
    created_at: "timestamptz",
    updated_at: "timestamptz",
  },
  {
    shared: ["workspace_id", "created_at", "updated_at"],
    suffix: `on conflict (workspace_id, user_id, device_uuid) do update set make = excluded.make, model = excluded.model, os_name = excluded.os_name,
      os_version = excluded.os_version, sdk_version = excluded.sdk_version, screen_width = excluded.screen_width,
      screen_height = excluded.screen_height, apn_device_token = coalesce(excluded.apn_device_token, device.apn_device_token),
      gcm_device_token = coalesce(excluded.gcm_device_token, device.gcm_device_token), updated_at = excluded.updated_at`,
  },
);

const releaseTokens = {
  name: "wallet.release_push_tokens",
  text: `update wallet.device d set apn_device_token = case when d.apn_device_token = any ($4::text[]) then null else d.apn_device_token end,
      gcm_device_token = case when d.gcm_device_token = any ($5::text[]) then null else d.gcm_device_token end
    where d.workspace_id = $1 and (d.apn_device_token = any ($4::text[]) or d.gcm_device_token = any ($5::text[]))
      and not exists (select from unnest($2::uuid[], $3::uuid[]) k (user_id, device_uuid) where k.user_id = d.user_id and k.device_uuid = d.device_uuid)`,
};

/**
 * Keeps devices of users, new ones and known ones; a push token that is not given stays, and one that another person or device had is theirs no more: it
 * is the same phone. Each user and device at most once.
 */
export function keepDevices(tx: Tx, workspaceId: WorkspaceId, now: Date, devices: readonly (Device & { userId: string })[]): void {
  if (devices.length === 0) return;
  const apnTokens = devices.flatMap(({ apnDeviceToken }) => apnDeviceToken ?? []);
  const gcmTokens = devices.flatMap(({ gcmDeviceToken }) => gcmDeviceToken ?? []);
  if (apnTokens.length + gcmTokens.length > 0) {
    const kept = [devices.map(({ userId }) => userId), devices.map(({ deviceUuid }) => deviceUuid)];
    tx.write(releaseTokens, [workspaceId, ...kept, apnTokens, gcmTokens]);
  }
  upsertRows(
    tx,
    devices.map((device) => ({
      workspace_id: workspaceId,
      user_id: device.userId,
      device_uuid: device.deviceUuid,
      make: device.make,
      model: device.model,
      os_name: device.osName,
      os_version: device.osVersion,
      sdk_version: device.sdkVersion,
      screen_width: device.screenWidth,
      screen_height: device.screenHeight,
      apn_device_token: device.apnDeviceToken,
      gcm_device_token: device.gcmDeviceToken,
      created_at: now,
      updated_at: now,
    })),
  );
}
