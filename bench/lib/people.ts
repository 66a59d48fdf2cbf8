import type { DemoPerson, RunningServer } from "./server.ts";

/** One of the demo's people, signed in. */
export type SignedIn = DemoPerson & { readonly session: string; readonly source: string };

/** Asks the Wallet API of a running server. Throws where the answer is a refusal. */
export async function ask<Answer>(server: RunningServer, method: string, path: string, token?: string, body?: object): Promise<Answer> {
  const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), "content-type": "application/json" };
  const answer = await fetch(`${server.baseUrl}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer; // of our own server
}

export async function signIn(server: RunningServer, person: DemoPerson): Promise<SignedIn> {
  const device = { uuid: crypto.randomUUID(), make: "a", model: "b", os_name: "c", os_version: "d", screen_width: 1, screen_height: 1 };
  const identity = { type: "username", value: person.username };
  const { token } = await ask<{ token: string }>(server, "POST", "/v1/tokens", undefined, {
    identity,
    authenticator: "password",
    secret: person.password,
    device,
  });
  const { token: session } = await ask<{ token: string }>(server, "POST", "/v1/sessions", token, {});
  const [source] = await ask<{ uuid: string }[]>(server, "GET", "/v1/payment_sources?filter=type:eq:virtual", session);
  return { ...person, session, source: source?.uuid ?? "" };
}
