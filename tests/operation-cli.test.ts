import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { clientAt, readDemo, runCli, scratchDir, startProcess } from "./support/process.ts";

test("memento operation post books beside a running server, and says what it will not do", { timeout: 120_000 }, async () => {
  const dataDir = scratchDir("operation");
  const server = await startProcess(dataDir);
  const demo = readDemo(dataDir);
  const client = clientAt(server.baseUrl, demo);
  const [main, payroll] = demo.bank.accounts;
  const post = (source: string, direction: string, amount: string, ...more: string[]) => {
    const where = ["--workspace", demo.bank.workspace_id, "--account", main?.id ?? ""];
    return runCli(dataDir, ["operation", "post", ...where, "--source", source, "--direction", direction, "--amount", amount, ...more]);
  };
  const shown = async (output: string): Promise<unknown> =>
    client.call("GET", `/v2/transactions/${/^Transaction (\S+) /m.exec(output)?.[1]}`);
  try {
    const wired = await post(
      "wire_transfer_incoming",
      "credit",
      "12500",
      "--counterparty-name",
      "Acme Inc.",
      "--counterparty-account-number",
      "0123",
      "--message",
      "Invoice 7",
    );
    expect(wired).toMatchObject({ code: 0, output: expect.stringContaining(" confirmed") as string });
    expect(await shown(wired.output)).toMatchObject({
      account_id: main?.id,
      amount: 12_500,
      status: "confirmed",
      counterparty_name: "Acme Inc.",
      source: { type: "wire_transfer_incoming", counterparty_account_number: "0123", message: "Invoice 7" },
    });
    const planned = await post("maintenance_transfer", "debit", "5", "--counterparty-account", payroll?.id ?? "", "--date", "2099-01-01");
    expect(await shown(planned.output)).toMatchObject({ status: "scheduled", counterparty_name: "Payroll account" });
    for (const [given, message] of [
      [post("subscription", "credit", "5"), "direction of subscription is debit"],
      [post("subscription", "debit", "1.5"), "whole number of cents"],
      [post("subscription", "debit", "5", "--date", "2099-02-30"), "is a day such as"],
      [post("card_withdrawal", "debit", "999999999999"), "do not cover the amount"],
      [post("transfer_outgoing", "debit", "5"), "Allowed choices"],
    ] as const)
      expect(await given).toMatchObject({ code: 1, output: expect.stringContaining(message) as string });
  } finally {
    server.child.kill("SIGTERM");
    expect(await server.ended()).toBe(0);
    rmSync(dataDir, { recursive: true, force: true });
  }
});
