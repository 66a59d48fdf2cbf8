import { expect, test } from "vitest";
import { addressIsAllowed } from "./addresses.ts";
import { readTarget } from "./target.ts";

const production = { reach: "public", allowHttp: false } as const;
const sandbox = { reach: "local", allowHttp: true } as const;

test.each([
  ["127.0.0.1", false, true],
  ["127.8.9.10", false, true],
  ["10.1.2.3", false, true],
  ["172.16.0.1", false, true],
  ["172.32.0.1", true, true],
  ["192.168.1.1", false, true],
  ["::1", false, true],
  ["0:0:0:0:0:0:0:1", false, true],
  ["fd12:3456::1", false, true],
  ["::ffff:127.0.0.1", false, true],
  ["::ffff:7f00:1", false, true],
  ["0:0:0:0:0:ffff:127.0.0.1", false, true],
  ["::ffff:169.254.169.254", false, false],
  ["::ffff:8.8.8.8", true, true],
  ["::127.0.0.1", false, false],
  ["64:ff9b::7f00:1", false, false],
  ["2002:7f00:1::", false, false],
  ["2001:0:1::1", false, false],
  ["169.254.169.254", false, false],
  ["fd00:ec2::254", false, false],
  ["100.100.100.200", false, false],
  ["0.0.0.0", false, false],
  ["::", false, false],
  ["192.0.0.192", false, false],
  ["198.18.0.1", false, false],
  ["224.0.0.1", false, false],
  ["255.255.255.255", false, false],
  ["fe80::1", false, false],
  ["fe80::1%eth0", false, false],
  ["ff02::1", false, false],
  ["8.8.8.8", true, true],
  ["2606:4700:4700::1111", true, true],
  ["2a00:1450:4007:80e::200e", true, true],
  ["example.com", false, false],
  ["", false, false],
])("the address %s: production %s, sandbox %s", (address, inProduction, inSandbox) => {
  expect([addressIsAllowed(address, "public"), addressIsAllowed(address, "local")]).toEqual([inProduction, inSandbox]);
});

test.each([
  ["https://hooks.example.com/memento?x=1", true, true],
  ["https://hooks.example.com:8443/", true, true],
  ["http://hooks.example.com/", false, true],
  ["https://8.8.8.8/", true, true],
  ["https://127.0.0.1/", false, true],
  ["https://2130706433/", false, true],
  ["https://0x7f000001/", false, true],
  ["https://0177.0.0.1/", false, true],
  ["https://127.1/", false, true],
  ["https://[::1]/", false, true],
  ["https://[::ffff:127.0.0.1]/", false, true],
  ["https://[::ffff:a9fe:a9fe]/", false, false],
  ["http://169.254.169.254/latest/meta-data", false, false],
  ["https://0/", false, false],
  ["http://localhost:4000/hook", false, true],
  ["https://LOCALHOST./", false, true],
  ["https://api.localhost/", false, true],
  ["https://db.internal/", false, true],
  ["https://user:pass@example.com/", false, false],
  ["https://user@example.com/", false, false],
  ["https://example.com/#part", false, false],
  ["ftp://example.com/", false, false],
  ["file:///etc/passwd", false, false],
  ["javascript:alert(1)", false, false],
  ["example.com/hook", false, false],
  ["https://", false, false],
  ["", false, false],
  [" https://example.com/", false, false],
  ["https://exam\nple.com/", false, false],
  [`https://example.com/${"x".repeat(2_048)}`, false, false],
])("the URL %j: production %s, sandbox %s", (text, inProduction, inSandbox) => {
  expect([readTarget(text, production) !== undefined, readTarget(text, sandbox) !== undefined]).toEqual([inProduction, inSandbox]);
});
