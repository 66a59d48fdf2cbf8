import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { WorkspaceId } from "@memento/kernel";
import { createImages, type Images } from "@memento/wallet";
import sharp from "sharp";
import { expect } from "vitest";
import type { Demo } from "../../apps/server/src/demo.ts";
import { encodeForm, type TestBank } from "./bank.ts";
import { signIn } from "./wallet.ts";

/** Images of a server; what goes wrong is gathered in `faults`. */
export const imagesOf = ({ runtime }: TestBank, faults: unknown[] = []): Images => {
  const { database, files, fetchBytes, bank: inside, now } = runtime;
  const { mode } = runtime.config;
  const onFault = (error: unknown): void => void faults.push(error);
  return createImages({
    database,
    files,
    fetchBytes,
    commands: inside.commands,
    mode,
    publicUrl: () => "http://127.0.0.1:3000",
    now,
    onFault,
  });
};

type Answer = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly bytes: Buffer;
  readonly body: any; // oxlint-disable-line typescript/no-explicit-any -- tests look into answers of any shape
};
type Sending = { readonly headers?: Record<string, string>; readonly body?: string | Uint8Array };
export type Person = {
  readonly userId: string;
  readonly workspaceId: WorkspaceId;
  readonly send: (method: "GET" | "HEAD" | "POST", path: string, sending?: Sending) => Promise<Answer>;
};

export async function send(
  on: TestBank,
  method: "GET" | "HEAD" | "POST",
  url: string,
  { headers = {}, body }: Sending = {},
): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: Buffer.from(body) };
  const answer = await on.app.inject({ method, url, headers, ...payload });
  const isJson = String(answer.headers["content-type"]).startsWith("application/json");
  const parsed: unknown = isJson && answer.body !== "" ? JSON.parse(answer.body) : undefined;
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body: parsed };
}

/** One of the demo's people, of this project or another. */
export async function signedIn(on: TestBank, { wallet }: Demo = on.demo, index = 0): Promise<Person> {
  const user = wallet.users[index];
  if (user === undefined) throw new Error("the demo has three people");
  const { sessionToken } = await signIn(on, user, wallet.project_id);
  return {
    userId: user.uuid,
    workspaceId: wallet.project_id,
    send: (method, path, sending = {}) => {
      const headers = { authorization: `Bearer ${sessionToken}`, "x-project-id": wallet.project_id, ...sending.headers };
      return send(on, method, path, { ...sending, headers });
    },
  };
}

export const picture = (width = 800, height = 600, background = "#c04020"): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();

export const upload = async (
  person: Person,
  bytes: Uint8Array,
  type = "image/jpeg",
  headers: Record<string, string> = {},
): Promise<Answer> => person.send("POST", "/v1/images", { headers: { "content-type": type, ...headers }, body: bytes });

export async function uploadForm(person: Person, field: string, bytes: Uint8Array, filename: string, headers: Record<string, string> = {}) {
  const form = new FormData();
  form.set(field, new File([Buffer.from(bytes)], filename, { type: "image/jpeg" }));
  const { body, contentType } = await encodeForm(form);
  return person.send("POST", "/v1/images", { headers: { "content-type": contentType, ...headers }, body });
}

export const uploadJson = (person: Person, value: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  person.send("POST", "/v1/images", { headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(value) });

const closers: (() => void)[] = [];

/** A server elsewhere, until `stopServing`. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export function stopServing(): void {
  for (const close of closers.splice(0)) close();
}

export const pathOf = (url: string): string => new URL(url).pathname;
export const fault = (field: string, code: string) => ({
  status: 422,
  body: { errors: [{ field, code, message: expect.any(String) as string }] },
});

/** Paths of the files of images, in the folder of a server. */
export const storedFiles = (on: TestBank): string[] =>
  readdirSync(join(on.runtime.config.dataDir, "files"), { recursive: true })
    .map(String)
    .filter((path) => /\.[a-z]+$/.test(path));
