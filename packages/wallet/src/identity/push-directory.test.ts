import { newId, type WorkspaceId } from "@memento/kernel";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/database.ts";
import { createProject } from "../projects/create.ts";
import { keepDevices } from "./devices.ts";
import { createPushDirectory } from "./push-directory.ts";

const at = new Date("2030-01-02T03:04:05Z");
let db: TestDatabase;
let workspaceId: WorkspaceId;
let ada: string;
let bob: string;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  workspaceId = await newProject();
  [ada, bob] = [await newUser(workspaceId), await newUser(workspaceId)];
});

async function newProject(): Promise<WorkspaceId> {
  const made = newId<WorkspaceId>();
  await db.database.query("insert into platform.workspace (workspace_id, name, created_at) values ($1, 'Test', $2)", [made, at]);
  await db.database.transaction((tx) =>
    Promise.resolve(createProject(tx, made, { name: "Pay", currency: "EUR", currencies: ["EUR"] }, at)),
  );
  return made;
}
async function newUser(of: WorkspaceId): Promise<string> {
  const userId = newId();
  const text = `insert into wallet.user (workspace_id, user_id, status, first_name, last_name, username, username_key, name_key, last_name_key, phone, pin_hash,
    created_at, updated_at) values ($1, $2, 'active', 'A', 'B', $3, $3, 'a b', 'b', '+33612345678', '', $4, $4)`;
  await db.database.query(text, [of, userId, userId, at]);
  return userId;
}
async function keep(
  of: WorkspaceId,
  userId: string,
  tokens: { apns?: string; fcm?: string },
  deviceUuid: string = newId(),
): Promise<string> {
  const looks = { make: "A", model: "B", osName: "C", osVersion: "1", sdkVersion: null, screenWidth: 1, screenHeight: 1 };
  const device = { ...looks, userId, deviceUuid, apnDeviceToken: tokens.apns ?? null, gcmDeviceToken: tokens.fcm ?? null };
  await db.database.transaction((tx) => Promise.resolve(keepDevices(tx, of, at, [device])));
  return deviceUuid;
}
const directory = () => createPushDirectory(db.database);
const tokensOf = async (...userIds: string[]) => {
  const found = await directory().devicesOf(userIds.map((userId) => ({ workspaceId, userId })));
  return found.map(({ userId, tokens }) => `${userId === ada ? "ada" : "bob"} ${tokens.apns} ${tokens.fcm}`).toSorted();
};

test("people have the devices that have a token, in their own project alone", async () => {
  const deviceId = await keep(workspaceId, ada, { apns: "iphone" });
  await keep(workspaceId, ada, { fcm: "tablet" });
  await keep(workspaceId, ada, {});
  await keep(workspaceId, bob, { apns: "b1", fcm: "b2" });
  expect(await tokensOf(ada, bob)).toEqual(["ada iphone null", "ada null tablet", "bob b1 b2"]);
  expect(await tokensOf(ada)).toEqual(["ada iphone null", "ada null tablet"]);
  expect(await directory().devicesOf([{ workspaceId, userId: ada }])).toContainEqual({
    ...{ workspaceId, userId: ada, deviceId },
    tokens: { apns: "iphone", fcm: null },
  });
  const other = await newProject();
  expect(await directory().devicesOf([{ workspaceId: other, userId: ada }])).toEqual([]);
  expect(await tokensOf(newId())).toEqual([]);
});

test("a token is forgotten where it stands, of its service alone, unless the device has another by now", async () => {
  const both = await keep(workspaceId, ada, { apns: "same", fcm: "same" });
  const renewed = await keep(workspaceId, ada, { fcm: "new" });
  const twice = await keep(workspaceId, bob, { apns: "b1", fcm: "b2" });
  const gone = (userId: string, deviceId: string, service: "apns" | "fcm", token: string) => ({
    workspaceId,
    userId,
    deviceId,
    service,
    token,
  });
  await directory().forgetTokens([
    gone(ada, both, "apns", "same"),
    gone(ada, renewed, "fcm", "old"),
    gone(bob, twice, "apns", "b1"),
    gone(bob, twice, "fcm", "b2"),
  ]);
  expect(await tokensOf(ada, bob)).toEqual(["ada null new", "ada null same"]);
});
