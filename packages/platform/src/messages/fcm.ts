import { importPKCS8, SignJWT } from "jose";
import { Agent, request } from "undici";
import { DeviceGone, faultCode, MessageFault, MessageRefused, type MessageTransport, requestMsMax } from "./transport.ts";

/** A service account of Google's that may send a project's push messages, as in its JSON key file. */
export type FcmServiceAccount = {
  readonly projectId: string;
  readonly clientEmail: string;
  /** PEM, PKCS #8 */
  readonly privateKey: string;
  readonly tokenUri: string;
};

export type FcmOptions = {
  readonly serviceAccount: FcmServiceAccount;
  /** Origin of another server that speaks FCM's protocol, for tests */
  readonly apiUrl?: string;
  /** Real time */
  readonly now: () => Date;
};

/** Google's access token, and until when (epoch milliseconds) it is used. */
type Access = { readonly token: string; readonly until: number };
type Answer = { readonly status: number; readonly body: unknown; readonly retryAfter: string | undefined };

const scope = "https://www.googleapis.com/auth/firebase.messaging";
/** An access token is not used in its last minutes: a request takes time, and clocks differ. */
const accessMarginMs = 5 * 60_000;
/** Where 429 names no time. Source: firebase.google.com/docs/cloud-messaging/scale-fcm, "Handling retries". */
const tooManyMs = 60_000;

/**
 * Push messages by Firebase Cloud Messaging's HTTP v1 API. Sources: firebase.google.com/docs/reference/fcm/rest/v1/projects.messages and ErrorCode beside it;
 * developers.google.com/identity/protocols/oauth2/service-account for the access token.
 */
export function createFcmTransport({ serviceAccount, apiUrl = "https://fcm.googleapis.com", now }: FcmOptions): MessageTransport {
  const agent = new Agent({ connections: 10 });
  const post = async (url: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Answer> => {
    try {
      const answer = await request(url, { method: "POST", headers, body, dispatcher: agent, signal });
      const retryAfter = answer.headers["retry-after"];
      const text = await answer.body.text();
      return { status: answer.statusCode, body: jsonOf(text), retryAfter: typeof retryAfter === "string" ? retryAfter : undefined };
    } catch (error) {
      throw new MessageFault(`FCM: ${signal.aborted ? "timeout" : faultCode(error)}`);
    }
  };

  const fetchAccess = async (): Promise<Access> => {
    const answer = await post(
      serviceAccount.tokenUri,
      { "content-type": "application/x-www-form-urlencoded" },
      new URLSearchParams({
        grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
        assertion: await assertionOf(serviceAccount, now()),
      }).toString(),
      AbortSignal.timeout(requestMsMax / 2),
    );
    const { access_token: token, expires_in: seconds } = answer.body as { access_token?: unknown; expires_in?: unknown };
    if (answer.status !== 200 || typeof token !== "string" || typeof seconds !== "number")
      throw new MessageFault(`Google's access token: status ${answer.status}`);
    return { token, until: now().getTime() + seconds * 1_000 - accessMarginMs };
  };
  let access: Access | undefined;
  let asking: Promise<Access> | undefined;
  /** The access token; a new one is asked for once by all who wait for it. */
  const accessToken = async (): Promise<string> => {
    if (access === undefined || access.until <= now().getTime()) {
      asking ??= fetchAccess().finally(() => (asking = undefined));
      access = await asking;
    }
    return access.token;
  };

  return {
    async send({ messageId, to, subject, body, data, expiresAt }) {
      const token = await accessToken();
      const secondsLeft = Math.max(0, Math.floor((expiresAt.getTime() - now().getTime()) / 1_000));
      const message = {
        token: to,
        notification: { ...(subject === null ? {} : { title: subject }), body },
        data: Object.fromEntries(
          Object.entries(data).map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
        ),
        // The tag: a second copy of it replaces the first on the screen.
        android: { priority: "HIGH", ttl: `${secondsLeft}s`, notification: { tag: messageId } },
      };
      const answer = await post(
        `${apiUrl}/v1/projects/${encodeURIComponent(serviceAccount.projectId)}/messages:send`,
        { "content-type": "application/json", authorization: `Bearer ${token}` },
        JSON.stringify({ message }),
        AbortSignal.timeout(requestMsMax / 2),
      );
      if (answer.status === 401 && access?.token === token) access = undefined;
      if (answer.status !== 200) throw describeFault(answer, now());
    },
    close: () => agent.close(),
  };
}

/** The signed claim that Google gives an access token for. */
async function assertionOf({ clientEmail, privateKey, tokenUri }: FcmServiceAccount, at: Date): Promise<string> {
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .setIssuer(clientEmail)
    .setAudience(tokenUri)
    .setIssuedAt(at)
    .setExpirationTime(new Date(at.getTime() + 3_600_000))
    .sign(await importPKCS8(privateKey, "RS256"));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** FCM's own code of an error, beside the HTTP status. */
function errorCodeOf(body: unknown): string {
  const { error } = body as { error?: { details?: unknown } };
  const details = Array.isArray(error?.details) ? (error.details as readonly unknown[]) : [];
  for (const detail of details) {
    const code = typeof detail === "object" && detail !== null && "errorCode" in detail ? detail.errorCode : undefined;
    if (typeof code === "string" && /^[A-Z_]{1,60}$/.test(code)) return code;
  }
  return "";
}

/**
 * What went wrong, by status and FCM's code. UNREGISTERED says that the app is gone; a 404 without it is about the project, and no reason to forget a token.
 * A message that is not valid, or a token of somebody else's project, is final.
 */
function describeFault({ status, body, retryAfter }: Answer, now: Date): MessageFault {
  const code = errorCodeOf(body);
  const what = `FCM: status ${status} ${code}`.trimEnd();
  if (code === "UNREGISTERED") return new DeviceGone(what);
  if (status === 400 || code === "SENDER_ID_MISMATCH") return new MessageRefused(what);
  return new MessageFault(what, { retryAfterMs: retryAfterMs(retryAfter, now) ?? (status === 429 ? tooManyMs : undefined) });
}

/** Retry-After, in seconds or as a date (RFC 9110, section 10.2.3), as milliseconds from now; undefined for what is neither. */
export function retryAfterMs(text: string | undefined, now: Date): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}
