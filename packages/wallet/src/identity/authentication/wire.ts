import type { Device } from "../devices.ts";
import type { TokenStatus } from "../tokens.ts";
import type { DeviceWire } from "./schema.ts";

/** States of an authentication, by their ids on the wire. */
export const tokenStatusIds = { pending: 1, approved: 2, rejected: 3 } as const satisfies Record<TokenStatus, number>;

export const deviceFromWire = (device: DeviceWire): Device => ({
  deviceUuid: device.uuid.toLowerCase(),
  make: device.make,
  model: device.model,
  osName: device.os_name,
  osVersion: device.os_version,
  sdkVersion: device.sdk_version ?? null,
  screenWidth: device.screen_width,
  screenHeight: device.screen_height,
  apnDeviceToken: device.apn_device_token ?? null,
  gcmDeviceToken: device.gcm_device_token ?? null,
});
