import { audited, commandLine } from "@memento/bank";
import type { WorkspaceId } from "@memento/kernel";
import { findUserByUsername, lockUsers, markUsersOfficial, rejectUsers, unlockUsers, type UserAct, verifyUsers } from "@memento/wallet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { device, freshPhone, startTestWallet, type TestPerson, type TestWallet, walletClient } from "./support/wallet.ts";

let wallet: TestWallet;

beforeAll(async () => {
  wallet = await startTestWallet();
});
afterAll(async () => {
  expect(await wallet.bank.verify()).toEqual([]);
  await wallet.close();
});

const acts = new Map<UserAct, ReturnType<typeof audit>>();
const audit = (operation: UserAct) => audited(operation, () => undefined);
/** As the command line runs it */
async function operate(operation: UserAct, userId: string, projectId = wallet.projectId): Promise<string> {
  const act = acts.get(operation) ?? audit(operation);
  acts.set(operation, act);
  const outcome = await wallet.bank.runtime.bank.runAct(projectId as WorkspaceId, act, { actor: commandLine, order: { userId } });
  if (!outcome.ok) return outcome.refusal;
  const { user, isChanged } = outcome.value;
  return [user.status, user.verified ? "verified" : "", user.official ? "official" : "", isChanged ? "changed" : "as before"].join(" ");
}
const open = (person: TestPerson) => walletClient(wallet.bank, { token: person.authToken }).post("/v1/sessions");

describe("operators and users", () => {
  test("verified and official are set by operators alone, and shown to everybody", async () => {
    const person = await wallet.signUp();
    expect(await operate(verifyUsers, person.uuid)).toBe("active verified  changed");
    expect(await operate(verifyUsers, person.uuid)).toBe("active verified  as before");
    expect(await operate(markUsersOfficial, person.uuid)).toBe("active verified official changed");
    expect((await wallet.ada.get(`/v1/users/${person.uuid}`)).body).toMatchObject({ verified: true, official: true });
  });

  test("a locked user opens no session, looks and does nothing: 400 user_locked; unlocked they are as before, with ten PINs to be wrong about", async () => {
    const person = await wallet.signUp();
    const wrong = { pin: "9999", current_pin: "0000" };
    wallet.bank.passRealTime(11 * 60_000);
    for (let tries = 0; tries < 9; tries += 1) expect((await person.put("/v1/users", wrong)).status).toBe(422);
    expect(await operate(lockUsers, person.uuid)).toBe("locked   changed");
    expect((await person.get("/v1/users/current")).body.status_id).toBe(3);
    for (const answer of [
      await person.put("/v1/users", { first_name: "Eve" }),
      await person.post(`/v1/users/${wallet.ada.uuid}/block`),
      await person.post("/v1/payments", {}),
      await open(person),
    ])
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, "user_locked"]);
    expect((await person.post("/v1/sessions/verify")).status).toBe(200);
    expect(await operate(unlockUsers, person.uuid)).toBe("active   changed");
    expect(await operate(unlockUsers, person.uuid)).toBe("active   as before");
    expect((await person.put("/v1/users", wrong)).body.errors).toMatchObject([{ field: "current_pin", code: "incorrect" }]);
    expect((await person.put("/v1/users", { first_name: "Still here" })).status).toBe(200);
    expect((await open(person)).status).toBe(201);
  });

  test("unlocking whoever did not prove their phone leaves them pending", async () => {
    const person = await wallet.signUp({ isPending: true });
    expect(await operate(lockUsers, person.uuid)).toBe("locked   changed");
    expect(await operate(unlockUsers, person.uuid)).toBe("pending   changed");
  });

  test("a rejected user is nobody from now on, for good; their username and proven number stay taken", async () => {
    const person = await wallet.signUp();
    expect(await operate(rejectUsers, person.uuid)).toBe("rejected   changed");
    expect(await operate(rejectUsers, person.uuid)).toBe("rejected   as before");
    for (const act of [lockUsers, unlockUsers, verifyUsers, markUsersOfficial])
      expect(await operate(act, person.uuid)).toBe("user_rejected");
    const session = await person.get("/v1/users/current");
    expect([session.status, session.text]).toEqual([401, ""]);
    expect((await open(person)).body.errors[0].code).toBe("token_not_approved");
    const identity = { type: "username", value: person.username };
    const asked = await wallet.anyone.post("/v1/tokens", { identity, authenticator: "sms", device: device() });
    expect((await wallet.anyone.post(`/v1/tokens/${asked.body.uuid}/secret`, { secret: "000000", pin: person.pin })).status).toBe(422);
    expect((await wallet.ada.get(`/v1/users/search?query=${person.username}`)).body).toEqual([]);
    const signup = { first_name: "A", last_name: "B", pin: "1234", device: device() };
    const samePhone = await wallet.anyone.post("/v1/users", { ...signup, username: `${person.username}x`, phone: person.phone });
    const sameName = await wallet.anyone.post("/v1/users", { ...signup, username: person.username, phone: freshPhone() });
    expect([samePhone, sameName].map(({ body }) => [body.errors[0].field, body.errors[0].code])).toEqual([
      ["phone", "already_taken"],
      ["username", "already_taken"],
    ]);
  });

  test("users of another project, and unknown ones, are not found", async () => {
    const other = await wallet.bank.otherWorkspace();
    expect(await operate(lockUsers, wallet.ada.uuid, other.demo.wallet.project_id)).toBe("not_found");
    expect(await operate(lockUsers, crypto.randomUUID())).toBe("not_found");
    const found = await findUserByUsername(wallet.bank.runtime.database, other.demo.wallet.project_id as WorkspaceId, "ADA");
    expect(found?.userId).toBe(other.demo.wallet.users[0]?.uuid);
  });
});
