import { done, type Outcome, refused } from "@memento/kernel";
import type { Operation, Queryable } from "@memento/platform";
import type { WorkspaceId } from "@memento/kernel";
import { type Static, Type } from "typebox";
import type { WalletDeps } from "../deps.ts";
import { OrNull, responses, Uuid, type WalletApp } from "../http/app.ts";
import { found } from "../http/errors.ts";
import type { WalletRefusal } from "../http/problems.ts";
import { answerWrite } from "../http/write.ts";
import { Device } from "./authentication/schema.ts";
import { deviceFromWire } from "./authentication/wire.ts";
import { type Device as DeviceRow, keepDevices } from "./devices.ts";

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

const current = {
  name: "wallet.device_of_session",
  text: `select d.device_uuid as "deviceUuid", d.make, d.model, d.os_name as "osName", d.os_version as "osVersion", d.sdk_version as "sdkVersion",
      d.screen_width as "screenWidth", d.screen_height as "screenHeight", d.apn_device_token as "apnDeviceToken", d.gcm_device_token as "gcmDeviceToken"
    from wallet.session s join wallet.device d on d.workspace_id = s.workspace_id and d.user_id = s.user_id and d.device_uuid = s.device_uuid
    where s.workspace_id = $1 and s.session_id = $2`,
};

async function findDevice(on: Queryable, workspaceId: WorkspaceId, sessionId: string): Promise<DeviceRow | undefined> {
  const [row] = await on.query<DeviceRow>(current, [workspaceId, sessionId]);
  return row;
}

type DeviceOrder = { readonly userId: string; readonly sessionId: string; readonly change: Partial<DeviceRow>; readonly isWhole: boolean };

const bindSession = {
  name: "wallet.bind_session_to_device",
  text: "update wallet.session set device_uuid = $3 where workspace_id = $1 and session_id = $2",
};

/** Keeps the devices that sessions are on: whole ones, new or known, and changes of the present one. Refused with `not_found` where there is none. */
const keepCurrentDevices: Operation<DeviceOrder, DeviceRow, WalletRefusal, undefined> = {
  name: "keep_current_devices",
  loadsInTurn: true,
  load: () => Promise.resolve(undefined),
  async run({ tx, workspaceId, now }, orders) {
    const outcomes: Outcome<DeviceRow, WalletRefusal>[] = [];
    for (const { userId, sessionId, change, isWhole } of orders) {
      // One at a time: a person changes one device, and two changes of one must see each other.
      const before = isWhole ? undefined : await findDevice(tx, workspaceId, sessionId);
      if (!isWhole && before === undefined) {
        outcomes.push(refused("not_found"));
        continue;
      }
      const after = { ...before, ...change } as DeviceRow; // a whole one has all of it by its schema
      keepDevices(tx, workspaceId, now, [{ ...after, userId }]);
      tx.write(bindSession, [workspaceId, sessionId, after.deviceUuid]);
      outcomes.push(done(after));
    }
    return outcomes;
  },
};

export function deviceRoutes(app: WalletApp, deps: WalletDeps): void {
  const tags = ["Devices"];
  const write = { operation: keepCurrentDevices, status: 200, toWire: deviceToWire } as const;

  app.get(
    "/devices/current",
    { schema: { tags, summary: "Get the current device", response: responses({ 200: ShownDevice }) } },
    async (request) => {
      const { workspaceId, sessionId } = request.person;
      return deviceToWire(found(await findDevice(deps.database, workspaceId, sessionId)));
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
      const { userId, sessionId } = request.person;
      return answerWrite(request, reply, deps, {
        ...write,
        request: { userId, sessionId, change: deviceFromWire(request.body), isWhole: true },
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
      const { userId, sessionId } = request.person;
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
      return answerWrite(request, reply, deps, { ...write, request: { userId, sessionId, change, isWhole: false } });
    },
  );
}
