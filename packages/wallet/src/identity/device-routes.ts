import { type Static, Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { OrNull, responses, Uuid, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import { answerWrite } from "../http/write.ts";
import { Device } from "./authentication/schema.ts";
import { deviceFromWire } from "./authentication/wire.ts";
import { findDevicesOfSessions, keepCurrentDevices } from "./current-device.ts";
import type { Device as DeviceRow } from "./devices.ts";

/** A device as it is shown: push tokens go in and never come out. */
const ShownDevice = Type.Object(
  {
    uuid: Uuid("Names the device; chosen by the app."),
    make: Type.String(),
    model: Type.String(),
    os_name: Type.String(),
    os_version: Type.String(),
    sdk_version: OrNull(Type.String()),
    screen_width: Type.Integer(),
    screen_height: Type.Integer(),
  },
  { title: "Device" },
);

const deviceToWire = (device: DeviceRow): Static<typeof ShownDevice> => ({
  uuid: device.deviceUuid,
  make: device.make,
  model: device.model,
  os_name: device.osName,
  os_version: device.osVersion,
  sdk_version: device.sdkVersion,
  screen_width: device.screenWidth,
  screen_height: device.screenHeight,
});

export function deviceRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Devices"];
  const write = { operation: keepCurrentDevices, status: 200, toWire: deviceToWire } as const;

  app.get(
    "/devices/current",
    { schema: { tags, summary: "Get the current device", response: responses({ 200: ShownDevice }) } },
    async (request) => {
      const { workspaceId, sessionId } = request.person;
      return deviceToWire(found((await findDevicesOfSessions(deps.database, workspaceId, [sessionId])).get(sessionId)));
    },
  );

  app.post(
    "/devices/current",
    {
      schema: {
        tags,
        summary: "Register the current device",
        description: "Says what this session is on; a device that is known already is described anew.",
        body: Device,
        response: responses({ 200: ShownDevice }),
      },
    },
    (request, reply) => {
      const { userId, tokenId, sessionId } = request.person;
      return answerWrite(request, reply, deps, {
        ...write,
        request: { userId, tokenId, sessionId, whole: deviceFromWire(request.body) },
      });
    },
  );

  const DevicePart = Type.Partial(Device, { title: "DeviceChange" });
  app.put(
    "/devices/current",
    {
      schema: {
        tags,
        summary: "Update the current device",
        description: "What is left out stays.",
        body: DevicePart,
        response: responses({ 200: ShownDevice }),
      },
    },
    (request, reply) => {
      const { userId, tokenId, sessionId } = request.person;
      const { body } = request;
      const all: { [Key in keyof DeviceRow]: DeviceRow[Key] | undefined } = {
        deviceUuid: body.uuid?.toLowerCase(),
        make: body.make,
        model: body.model,
        osName: body.os_name,
        osVersion: body.os_version,
        sdkVersion: body.sdk_version,
        screenWidth: body.screen_width,
        screenHeight: body.screen_height,
        apnDeviceToken: body.apn_device_token,
        gcmDeviceToken: body.gcm_device_token,
      };
      const change = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<DeviceRow>; // of the same keys
      return answerWrite(request, reply, deps, { ...write, request: { userId, tokenId, sessionId, change } });
    },
  );
}
