import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

/** A no before anything happens; a cut connection or a silence, before or after; or an error that Stripe keeps under the idempotency key. */
export type StripeFault = "rate_limit" | "cut_before" | "cut_after" | "silent_after" | "error_before" | "error_after";

type Fields = Readonly<Record<string, string>>;
type Answer = { readonly status: number; readonly body: Record<string, unknown> };
type Kept = { readonly request: string; readonly at: number; answer: Answer | undefined };
type Intent = {
  id: string;
  object: "payment_intent";
  amount: number;
  currency: string;
  status: string;
  created: number;
  customer: string | null;
  payment_method: string | null;
  metadata: Fields;
  latest_charge: string | null;
  last_payment_error: Record<string, unknown> | null;
  cancellation_reason: string | null;
  statement_descriptor_suffix: string | null;
};
type Refund = {
  id: string;
  object: "refund";
  amount: number;
  status: string;
  created: number;
  metadata: Fields;
  payment_intent: string;
  failure_reason?: string;
};
type Method = { id: string; object: "payment_method"; customer: string | null; isUsed: boolean; card: { brand: string; last4: string } };

const error = (status: number, type: string, code: string | undefined, more: Record<string, unknown> = {}): Answer => ({
  status,
  body: { error: { type, code, message: `a sentence with pm_ok and 12.50 in it`, ...more } },
});

/** Fields such as `metadata[charge_id]`, of which a test needs the inner name only. */
const inner = (fields: Fields, name: string): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (key.startsWith(`${name}[`) ? [[key.slice(name.length + 1, -1), value]] : [])),
  );

/**
 * A server that speaks as much of Stripe's protocol as the gateway uses, with its rules: idempotency keys that answer the same for a day, payment methods
 * that are used up unless they have a customer, a search that may be behind. The payment method decides: `pm_ok`, `pm_declined`, `pm_error`,
 * `pm_authentication`, `pm_action` (waits for its holder), `pm_slow` (processing until `finish`); any `pm_ok_…` is one as well.
 */
export class FakeStripe {
  readonly secretKey = "sk_test_51Fake";
  readonly intents: Intent[] = [];
  readonly refunds: Refund[] = [];
  /** Method and path of each request that was read, with its fields. */
  readonly requests: { readonly path: string; readonly fields: Fields }[] = [];
  /** Met by the next POST requests, one each. */
  readonly faults: StripeFault[] = [];
  /** Met by every request of a method and path. */
  faultOn: ((path: string) => StripeFault | undefined) | undefined;
  /** Moves the time in which keys are forgotten. */
  aheadMs = 0;
  searchIsBehind = false;
  refundStatus = "succeeded";
  /** Makes an intent without confirming it, as a crash between the two steps would. */
  stopsBeforeConfirming = false;
  readonly #methods = new Map<string, Method>();
  readonly #kept = new Map<string, Kept>();
  #count = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response).catch(() => response.destroy()));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  readonly now = (): Date => new Date(Date.now() + this.aheadMs);

  /** What is under way comes to its end. */
  finish(status: "succeeded" | "requires_payment_method"): void {
    for (const intent of this.intents) {
      if (intent.status !== "processing") continue;
      intent.status = status;
      if (status !== "succeeded") intent.last_payment_error = { code: "card_declined", decline_code: "insufficient_funds" };
    }
    for (const refund of this.refunds) if (refund.status === "pending") refund.status = "succeeded";
  }

  /** Times that money moved under an id of ours. */
  timesTaken(id: string): number {
    const charges = this.intents.filter(({ status, metadata }) => status === "succeeded" && metadata["charge_id"] === id).length;
    return charges > 0 ? charges : this.refunds.filter(({ metadata }) => metadata["refund_id"] === id).length;
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}_${this.#count}`;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url ?? "/", "http://stripe");
    const text = request.method === "POST" ? Buffer.concat(chunks).toString("utf8") : url.search;
    const fields = Object.fromEntries(new URLSearchParams(text));
    const path = `${request.method ?? ""} ${url.pathname.replace("/v1/", "")}`;
    this.requests.push({ path, fields });
    const fault = this.faultOn?.(path) ?? (request.method === "POST" ? this.faults.shift() : undefined);
    if (fault === "cut_before") return void request.socket.destroy();
    const { answer, isReplay } = await this.#answer(request, path, fields, text, fault);
    if (fault === "cut_after") return void request.socket.destroy();
    if (fault === "silent_after") return; // until the client gives up
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "request-id": this.#id("req"),
      ...(isReplay ? { "idempotent-replayed": "true" } : {}),
    });
    response.end(JSON.stringify(answer.body));
  }

  async #answer(
    request: IncomingMessage,
    path: string,
    fields: Fields,
    text: string,
    fault: StripeFault | undefined,
  ): Promise<{ answer: Answer; isReplay: boolean }> {
    const once = (answer: Answer) => ({ answer, isReplay: false });
    if (request.headers.authorization !== `Bearer ${this.secretKey}`) return once(error(401, "invalid_request_error", undefined));
    if (fault === "rate_limit") return once(error(429, "invalid_request_error", "rate_limit"));
    const key = request.headers["idempotency-key"];
    if (typeof key !== "string") return once(this.#handle(path, fields));
    const known = this.#kept.get(key);
    const asked = `${path} ${text}`;
    if (known !== undefined && this.now().getTime() - known.at < 24 * 3_600_000) {
      if (known.request !== asked) return once(error(400, "idempotency_error", undefined));
      if (known.answer === undefined) return once(error(409, "invalid_request_error", "idempotency_key_in_use"));
      return { answer: known.answer, isReplay: true };
    }
    const kept: Kept = { request: asked, at: this.now().getTime(), answer: undefined };
    this.#kept.set(key, kept);
    await delay(20); // so that others meet a key in use
    const failed = error(500, "api_error", undefined);
    const answer = fault === "error_before" ? failed : this.#handle(path, fields);
    kept.answer = fault === "error_after" ? failed : answer;
    if (answer.status === 400 || answer.status === 404) this.#kept.delete(key); // refused before anything was begun
    return once(kept.answer);
  }

  #handle(path: string, fields: Fields): Answer {
    const [verb = "", resource = "", id = "", action = ""] = path.split(/[ /]/);
    const intent = this.intents.find((candidate) => candidate.id === id);
    switch (`${verb} ${resource} ${id === "search" ? "search" : id === "" ? "" : "id"} ${action}`.trim()) {
      case "POST payment_intents":
        return this.#createIntent(fields);
      case "GET payment_intents search": {
        const [, wanted] = /^metadata\["charge_id"\]:"(.+)"$/.exec(fields["query"] ?? "") ?? [];
        const found = this.searchIsBehind ? [] : this.intents.filter(({ metadata }) => metadata["charge_id"] === wanted);
        return { status: 200, body: { object: "search_result", data: found.map((one) => this.#expanded(one)), has_more: false } };
      }
      case "GET payment_intents id":
        return intent === undefined ? error(404, "invalid_request_error", "resource_missing") : this.#found(intent);
      case "POST payment_intents id confirm":
        return intent === undefined
          ? error(404, "invalid_request_error", "resource_missing")
          : this.#confirm(intent, fields["payment_method"]);
      case "POST payment_intents id cancel":
        if (intent === undefined) return error(404, "invalid_request_error", "resource_missing");
        Object.assign(intent, { status: "canceled", cancellation_reason: fields["cancellation_reason"] ?? null });
        return this.#found(intent);
      case "POST refunds":
        return this.#createRefund(fields);
      case "GET refunds":
        return {
          status: 200,
          body: { object: "list", data: this.refunds.filter((one) => one.payment_intent === fields["payment_intent"]), has_more: false },
        };
      case "GET refunds id":
        return { status: 200, body: { ...this.refunds.find((one) => one.id === id) } };
      case "POST customers":
        return { status: 200, body: { id: this.#id("cus"), object: "customer", metadata: inner(fields, "metadata") } };
      case "GET payment_methods id": {
        const method = this.#method(id);
        return method === undefined ? error(404, "invalid_request_error", "resource_missing") : { status: 200, body: { ...method } };
      }
      case "POST payment_methods id attach": {
        const method = this.#method(id);
        if (method === undefined) return error(404, "invalid_request_error", "resource_missing");
        if (method.customer !== null || method.isUsed) return error(400, "invalid_request_error", undefined);
        method.customer = fields["customer"] ?? null;
        return { status: 200, body: { ...method } };
      }
      default:
        return error(404, "invalid_request_error", undefined);
    }
  }

  #method(id: string): Method | undefined {
    if (!/^pm_(?:ok|declined|error|authentication|action|slow)/.test(id)) return undefined;
    const known = this.#methods.get(id);
    if (known !== undefined) return known;
    const customer = id === "pm_ok" ? "cus_house" : null; // one that its app has set up
    const method: Method = { id, object: "payment_method", customer, isUsed: false, card: { brand: "visa", last4: "4242" } };
    this.#methods.set(id, method);
    return method;
  }

  #createIntent(fields: Fields): Answer {
    const amount = Number(fields["amount"]);
    if (this.#method(fields["payment_method"] ?? "") === undefined) return error(400, "invalid_request_error", "resource_missing");
    if (amount < 30) return error(400, "invalid_request_error", "amount_too_small");
    const intent: Intent = {
      id: this.#id("pi"),
      object: "payment_intent",
      amount,
      currency: fields["currency"] ?? "",
      status: "requires_confirmation",
      created: Math.floor(this.now().getTime() / 1_000),
      customer: fields["customer"] ?? null,
      payment_method: null,
      metadata: inner(fields, "metadata"),
      latest_charge: null,
      last_payment_error: null,
      cancellation_reason: null,
      statement_descriptor_suffix: fields["statement_descriptor_suffix"] ?? null,
    };
    this.intents.push(intent);
    return this.stopsBeforeConfirming ? this.#found(intent) : this.#confirm(intent, fields["payment_method"]);
  }

  #confirm(intent: Intent, methodId = ""): Answer {
    const method = this.#method(methodId);
    if (method === undefined) return error(400, "invalid_request_error", "resource_missing");
    if (!["requires_confirmation", "requires_payment_method"].includes(intent.status))
      return error(400, "invalid_request_error", "payment_intent_unexpected_state");
    if (method.customer !== intent.customer || (method.customer === null && method.isUsed))
      return error(400, "invalid_request_error", "payment_method_unexpected_state");
    intent.payment_method = method.id;
    const no = (code: string, decline?: string): Answer => {
      intent.status = "requires_payment_method";
      intent.latest_charge ??= this.#id("ch");
      intent.last_payment_error = { type: "card_error", code, ...(decline === undefined ? {} : { decline_code: decline }) };
      return error(402, "card_error", code, { decline_code: decline, payment_intent: { ...intent } });
    };
    if (method.id.startsWith("pm_declined")) return no("card_declined", "do_not_honor");
    if (method.id.startsWith("pm_error")) return no("processing_error");
    if (method.id.startsWith("pm_authentication")) return no("authentication_required", "authentication_required");
    method.isUsed = true;
    intent.status = method.id.startsWith("pm_action") ? "requires_action" : method.id.startsWith("pm_slow") ? "processing" : "succeeded";
    if (intent.status !== "requires_action") intent.latest_charge = this.#id("ch");
    return this.#found(intent);
  }

  #expanded(intent: Intent): Record<string, unknown> {
    const { latest_charge: id, created } = intent;
    const card = { authorization_code: `A${id ?? ""}` };
    return { ...intent, latest_charge: id === null ? null : { id, object: "charge", created, payment_method_details: { card } } };
  }

  readonly #found = (intent: Intent): Answer => ({ status: 200, body: this.#expanded(intent) });

  #createRefund(fields: Fields): Answer {
    const intent = this.intents.find(({ id }) => id === fields["payment_intent"]);
    if (intent === undefined) return error(404, "invalid_request_error", "resource_missing");
    const given = this.refunds.filter(({ payment_intent: of }) => of === intent.id).reduce((sum, { amount }) => sum + amount, 0);
    const amount = fields["amount"] === undefined ? intent.amount - given : Number(fields["amount"]);
    if (given >= intent.amount) return error(400, "invalid_request_error", "charge_already_refunded");
    if (given + amount > intent.amount) return error(400, "invalid_request_error", undefined);
    const refund: Refund = {
      id: this.#id("re"),
      object: "refund",
      amount,
      status: this.refundStatus,
      created: Math.floor(this.now().getTime() / 1_000),
      metadata: inner(fields, "metadata"),
      payment_intent: intent.id,
    };
    this.refunds.push(refund);
    return { status: 200, body: { ...refund } };
  }
}
