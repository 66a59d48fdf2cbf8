import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { newId, present } from "@memento/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Unavailable } from "../commands/commands.ts";
import { createFileStore, fileKey, FileMissing, type FileStore } from "./store.ts";
import { startTestBucket, type TestBucket } from "./testing.ts";

const folder = mkdtempSync(join(tmpdir(), "memento-files-"));
const secret = "hunter2-and-a-half";
let bucket: TestBucket;
const names = ["local disk", "S3"] as const;
const stores = new Map<string, FileStore>();
const storeNamed = (name: (typeof names)[number]): FileStore => present(stores.get(name), name);

beforeAll(async () => {
  bucket = await startTestBucket();
  const s3 = { bucket: "docs", region: "eu-west-3", endpoint: bucket.endpoint, accessKeyId: "AKID", secretAccessKey: secret };
  for (const name of names) stores.set(name, await createFileStore({ folder, s3: name === "S3" ? s3 : undefined }));
});
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true, force: true });
});

const newKey = (): string => fileKey(newId(), newId());
const read = async (store: FileStore, key: string): Promise<Buffer> => {
  const { stream, size } = await store.open(key);
  const bytes = await buffer(stream);
  expect(bytes.length).toBe(size);
  return bytes;
};

describe.each(names)("a store on %s", (name) => {
  test("gives back what it was given, also 3 MiB of it, and a view into something larger", async () => {
    const store = storeNamed(name);
    const large = randomBytes(3 * 1024 * 1024);
    for (const bytes of [Buffer.from("x"), large, large.subarray(100, 200)]) {
      const key = newKey();
      await store.put(key, bytes);
      expect((await read(store, key)).equals(bytes)).toBe(true);
      expect(await store.sizeOf(key)).toBe(bytes.length);
    }
  });

  test("says what is not there, and removes it twice", async () => {
    const store = storeNamed(name);
    const key = newKey();
    expect(await store.sizeOf(key)).toBeUndefined();
    await expect(store.open(key)).rejects.toThrow(FileMissing);
    await store.remove(key);
    await store.put(key, Buffer.from("x"));
    await store.remove(key);
    await store.remove(key);
    expect(await store.sizeOf(key)).toBeUndefined();
  });
});

test("on a local disk a write that fails leaves nothing, and is Unavailable without a path in its message", async () => {
  const store = storeNamed("local disk");
  const workspaceId = newId();
  writeFileSync(join(folder, workspaceId), "in the way");
  const writing = store.put(fileKey(workspaceId, newId()), Buffer.from("x"));
  await expect(writing).rejects.toThrow(Unavailable);
  await expect(writing).rejects.toThrow(/^Stored files cannot be reached right now\.$/);
  await expect(writing).rejects.toMatchObject({
    cause: { message: expect.stringMatching(/^writing file [\w/-]+ failed: E[A-Z]+$/) as string },
  });
  expect(readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith(".part"))).toEqual([]);
});

test("on a local disk files are the server's alone, and a second write under one key replaces the first whole", async () => {
  const store = storeNamed("local disk");
  const key = newKey();
  await Promise.all([store.put(key, Buffer.from("one")), store.put(key, Buffer.from("three"))]);
  expect(["one", "three"]).toContain((await read(store, key)).toString());
  expect(statSync(join(folder, key)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, key, "..")).mode & 0o777).toBe(0o700);
});

test("on S3 objects lie in the bucket that is named, signed with the key that was given", async () => {
  const key = newKey();
  await storeNamed("S3").put(key, Buffer.from("x"));
  expect([...bucket.objects.keys()]).toContain(`/docs/${key}`);
  expect([...bucket.seenKeys]).toEqual(["AKID"]);
});

test("a bucket that fails or cannot be reached is Unavailable, with no secret of anybody's in it", async () => {
  const lost = await createFileStore({
    folder,
    s3: { bucket: "docs", region: "eu-west-3", endpoint: "http://127.0.0.1:1", accessKeyId: "AKID", secretAccessKey: secret },
  });
  bucket.failWith(403);
  const store = storeNamed("S3");
  const key = newKey();
  const works = [store.put(key, Buffer.from("x")), store.open(key), store.sizeOf(key), store.remove(key), lost.put(key, Buffer.from("x"))];
  const results = await Promise.allSettled(works);
  bucket.failWith(undefined);
  for (const result of results) {
    expect(result.status).toBe("rejected");
    const { reason } = result as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(Unavailable);
    const told = `${String(reason)} ${String((reason as Error).cause)}`;
    expect(told).not.toMatch(/hunter2|AKID|secret of the service/);
  }
});

test("keys are made of ids, never of anything else", () => {
  const [workspaceId, fileId] = [newId(), newId()];
  expect(fileKey(workspaceId, fileId)).toBe(`${workspaceId}/${fileId.slice(-2)}/${fileId}`);
  expect(fileKey(workspaceId, fileId, "full")).toBe(`${workspaceId}/${fileId.slice(-2)}/${fileId}.full`);
  for (const part of ["", "..", "a/b", "Full", "a.b"])
    expect(() => fileKey(workspaceId, fileId, part)).toThrow("file keys are made of ids");
  for (const id of ["../../../etc/passwd", "", `${fileId}/..`, "A".repeat(36)])
    expect(() => fileKey(workspaceId, id)).toThrow("file keys are made of ids");
});
