import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog, logLevels } from "./log.ts";

/** What a call writes, as text and read back. */
function logged(details: object, level = "info"): { text: string; line: Record<string, unknown> } {
  let text = "";
  const destination = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  createLog(level, destination).info(details, "said");
  return { text, line: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const secrets = ["authorization", "cookie", "set-cookie", "sec", "secret", "private_key", "privateKey", "password", "pin", "token"];

test.each(secrets)("%s is masked wherever it stands, four levels deep and in lists", (key) => {
  const secret = { [key]: "hunter2", kept: "kept" };
  const { text, line } = logged({ ...secret, one: secret, two: { two: secret }, three: { three: { three: secret } }, list: [secret] });
  expect(text).not.toContain("hunter2");
  expect(line).toMatchObject({ [key]: "[masked]", kept: "kept", three: { three: { three: { [key]: "[masked]", kept: "kept" } } } });
});

test("a request's headers are masked, the rest of it stays", () => {
  const { line } = logged({ request: { headers: { authorization: "Bearer x", cookie: "a=b", accept: "*/*" } } });
  expect(line).toMatchObject({ request: { headers: { authorization: "[masked]", cookie: "[masked]", accept: "*/*" } } });
});

test("an error is told with its causes, and without what hangs on it", () => {
  const cause = Object.assign(new Error("connection refused"), {
    code: "ECONNREFUSED",
    client: { connectionParameters: { password: "hunter2" } },
  });
  const { text, line } = logged({ err: new Error("no database", { cause }) });
  expect(text).not.toContain("hunter2");
  expect(line).toMatchObject({
    err: { type: "Error", message: "no database", cause: { message: "connection refused", code: "ECONNREFUSED" } },
  });
});

test("an error that is its own cause is told all the same", () => {
  const error = new Error("round");
  error.cause = error;
  expect(logged({ err: error }).line).toMatchObject({ err: { message: "round", cause: { message: "round" } } });
});

test("one JSON object a line, with the time in words and no host name", () => {
  const { text, line } = logged({ a: "two\nlines" });
  expect(text.trimEnd()).not.toContain("\n");
  expect(Object.keys(line).toSorted()).toEqual(["a", "level", "msg", "time"]);
  expect(line["time"]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

test("a level hides what is below it", () => {
  const heard = logLevels.filter((level) => logged({}, level).text !== "");
  expect(heard).toEqual(["trace", "debug", "info"]);
});
