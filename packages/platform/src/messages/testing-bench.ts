import { newId, present, type WorkspaceId } from "@memento/kernel";
import { createTestDatabase } from "../../../../tests/support/database.ts";
import { startTestApns, startTestService, type TestApns, type TestService } from "../../../../tests/support/senders.ts";
import type { Database } from "../db/database.ts";
import { newWorkspace } from "../testing.ts";
import { createApnsTransport } from "./apns.ts";
import { createFcmTransport } from "./fcm.ts";
import type { MessageToSend } from "./messages.ts";
import { createMessenger, type MessengerOptions, type OutgoingMessenger } from "./messenger.ts";
import { apnsKey, serviceAccount } from "./testing.ts";
import type { MessageTransports, PushDevice } from "./transport.ts";
import { createTwilioTransports } from "./twilio.ts";

type Row = Readonly<Record<string, unknown>>;

/** A database, services that deliver nothing, and messengers between them, for tests. */
export type Bench = {
  readonly database: Database;
  readonly at: Date;
  /** Anew before each test */
  workspaceId: WorkspaceId;
  twilio: TestService;
  fcm: TestService;
  apns: TestApns;
  /** What the directory knows */
  devices: PushDevice[];
  readonly logged: string[];
  readonly forgotten: string[];
  readonly transports: () => MessageTransports;
  /** A production's messenger with every transport, unless told otherwise */
  readonly messenger: (options?: Partial<MessengerOptions>) => OutgoingMessenger;
  readonly queue: (on: OutgoingMessenger, ...messages: MessageToSend[]) => Promise<void>;
  readonly work: (on: OutgoingMessenger) => Promise<void>;
  /** As if the pause before the next attempt were over. */
  readonly skipPause: () => Promise<unknown>;
  /** Of the one message that waits */
  readonly pauseMs: () => Promise<number>;
  /** Has whatever waits expire in so many seconds */
  readonly expireIn: (seconds: number) => Promise<unknown>;
  readonly rows: () => Promise<Row[]>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly drop: () => Promise<void>;
};

/** What a row is like that is over: nothing is left of what it said. */
export const over = { next_attempt_at: null, subject: null, body: null, data: null };
/** How long a row has to live. */
export const lifeMs = (row: Row | undefined): number => (present(row, "row")["expires_at"] as Date).getTime() - Date.now();

export async function openBench(): Promise<Bench> {
  const { database, drop } = await createTestDatabase();
  const [account, key] = [serviceAccount("http://127.0.0.1:1"), apnsKey()];
  const now = (): Date => new Date();
  let opened: OutgoingMessenger[] = [];
  const services = async () => ({
    twilio: await startTestService(() => ({ status: 201, body: { sid: "SM1" } })),
    fcm: await startTestService(({ path }) => ({ status: 200, body: path === "/token" ? { access_token: "t", expires_in: 3600 } : {} })),
    apns: await startTestApns(),
  });
  const bench: Bench = {
    database,
    at: new Date("2030-01-02T03:04:05Z"),
    workspaceId: newId<WorkspaceId>(),
    ...(await services()),
    devices: [],
    logged: [],
    forgotten: [],
    transports: () => ({
      ...createTwilioTransports({
        ...{ accountSid: `AC${"0".repeat(32)}`, authToken: "hunter2", from: "+15005550006" },
        ...{ apiUrl: bench.twilio.url, now },
      }),
      fcm: createFcmTransport({ serviceAccount: { ...account, tokenUri: `${bench.fcm.url}/token` }, apiUrl: bench.fcm.url, now }),
      apns: createApnsTransport({
        ...{ key, keyId: "KEY1234567", teamId: "TEAM123456", topic: "com.example.pay", sandbox: false },
        server: { address: "127.0.0.1", port: bench.apns.port, ca: bench.apns.ca },
      }),
    }),
    messenger(options = {}) {
      const made = createMessenger({
        database,
        transports: bench.transports(),
        capture: false,
        log: { warn: (details, message) => void bench.logged.push(`${message} ${JSON.stringify(details)}`) },
        directory: {
          devicesOf: (users) =>
            Promise.resolve(
              bench.devices.filter(({ workspaceId, userId }) =>
                users.some((user) => user.workspaceId === workspaceId && user.userId === userId),
              ),
            ),
          forgetTokens: (gone) => Promise.resolve(void bench.forgotten.push(...gone.map(({ service, token }) => `${service} ${token}`))),
        },
        ...options,
      });
      opened.push(made);
      return made;
    },
    queue: (on, ...messages) =>
      database.transaction((tx) => {
        on.queueMessages(tx, bench.workspaceId, bench.at, messages);
        return Promise.resolve();
      }),
    async work(on) {
      for (const { task } of await on.outstandingJobs()) await present(on.tasks[task], task)({});
    },
    skipPause: () =>
      database.query(
        "update platform.outgoing_message set next_attempt_at = now() - interval '1 second' where next_attempt_at is not null",
      ),
    async pauseMs() {
      const [row] = await database.query<{ ms: number }>(
        "select (extract(epoch from next_attempt_at - clock_timestamp()) * 1000)::float8 as ms from platform.outgoing_message where next_attempt_at is not null",
      );
      return present(row, "row").ms;
    },
    expireIn: (seconds) =>
      database.query("update platform.outgoing_message set expires_at = now() + interval '1 second' * $1::integer", [seconds]),
    rows: () => database.query<Row>("select * from platform.outgoing_message order by device_id nulls first, recipient, message_id"),
    async start() {
      Object.assign(bench, { ...(await services()), workspaceId: await newWorkspace(database), devices: [] });
      await database.query("delete from platform.outgoing_message");
      for (const list of [bench.logged, bench.forgotten]) list.length = 0;
    },
    async stop() {
      for (const messenger of opened) await messenger.close();
      opened = [];
      for (const service of [bench.twilio, bench.fcm, bench.apns]) await service.close();
    },
    drop,
  };
  await bench.stop();
  return bench;
}
