import { findMessageHtml } from "@memento/platform";
import { type BankApp, found, IdParams } from "../http.ts";
import { type ConsoleDeps, consoleResponses } from "./http.ts";

/**
 * A mail is written by whoever sent it, with words of others in it: it may show itself in a frame of the console and do nothing else. The policy's
 * sandbox holds for a window of its own too.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** A mail's links open in a window of their own: what they lead to refuses to be framed. */
const inWindows = (html: string): string => html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`);

/** Captured e-mails as their readers would see them. In a sandbox only. */
export function capturedPageRoutes(app: BankApp, { database }: ConsoleDeps): void {
  app.get(
    "/sandbox/messages/:id/page",
    {
      config: { permission: "sandbox:read", isSecret: true }, // as the list of messages
      schema: {
        tags: ["Sandbox"],
        summary: "Get a captured e-mail as a page",
        description: "404 for messages that are text only.",
        params: IdParams,
        response: consoleResponses({
          200: { description: "The page.", content: { "text/html": { schema: { type: "string" } } } },
        }),
      },
    },
    async ({ member, params }, reply) => {
      const html = found(await findMessageHtml(database, member.workspaceId, params.id));
      return reply.header("content-security-policy", policy).type("text/html; charset=utf-8").send(inWindows(html));
    },
  );
}
