import { setTimeout as sleep } from "node:timers/promises";
import { present } from "@memento/kernel";
import { expect } from "vitest";
import type { Answer, Client, TestBank } from "./bank.ts";

/** The demo workspace's accounts by what they are for. */
export function accountsOf({ demo }: Pick<TestBank, "demo">) {
  const [main, payroll, booster, clientFunds] = demo.bank.accounts;
  return {
    main: present(main, "main account"),
    payroll: present(payroll, "payroll account"),
    booster: present(booster, "booster account"),
    clientFunds: present(clientFunds, "client funds account"),
  };
}

/** A valid IBAN of another bank, reached by both schemes. */
export const external = "FR1420041010050500013M02606";

export const noSuchId = "00000000-0000-4000-8000-000000000000";

/** Fails with the answer's own words when it is not this refusal. */
export function expectRefusal(answer: Answer, status: number, code: string, message: RegExp = /./): void {
  expect({ status: answer.status, body: answer.body }).toEqual({
    status,
    body: { code, message: expect.stringMatching(message) as string },
  });
}

/** A virtual IBAN, in force at once. */
export async function makeIban(client: Client, accountId: string, name = "Virtual"): Promise<{ id: string; iban: string }> {
  const answer = await client.post("/v2/ibans", { account_id: accountId, name });
  expect(answer.status).toBe(201);
  return answer.body as { id: string; iban: string };
}

/** The types of the events about some resources, oldest first. */
export async function eventsAbout(bank: TestBank, ...ids: readonly string[]): Promise<string[]> {
  const events = await bank.events();
  return events.filter(({ resourceId }) => ids.includes(resourceId)).map(({ type }) => type);
}

/** The transactions of a transfer, by the reference that they share with it. */
export async function transactionsOf(client: Client, transfer: { reference: string }): Promise<Answer["body"][]> {
  const answer = await client.get(`/v2/transactions?reference=${transfer.reference}&order_by=execution_date`);
  expect(answer.status).toBe(200);
  return answer.body.results as Answer["body"][];
}

/** The transfer once it has this status; within two seconds, as the sandbox promises, or the test fails with what it is. */
export async function whenTransfer(client: Client, id: string, status: string): Promise<Answer["body"]> {
  for (let tries = 0; ; tries += 1) {
    const { body } = await client.get(`/v2/transfers/${id}`);
    if (body.status === status) return body;
    if (tries > 100) throw new Error(`the transfer is not ${status} but ${JSON.stringify(body)}`);
    await sleep(20);
  }
}

/** A form that attaches a document to a transaction. */
export function documentForm(transactionId: string, content: string | Uint8Array = "An invoice.", filename = "invoice.txt"): FormData {
  const form = new FormData();
  form.append("document", new Blob([typeof content === "string" ? content : Uint8Array.from(content)]), filename);
  form.append("transaction_id", transactionId);
  return form;
}
