const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The curl command of a signed request, ready to paste into a shell within five seconds. */
export function curlOf(request: { method: string; url: string; authorization: string; body?: string; idempotencyKey?: string }): string {
  const { method, url, authorization, body, idempotencyKey } = request;
  const globoff = /[[\]{}]/.test(url) ? " --globoff" : ""; // curl reads brackets as a pattern of many URLs
  const lines = [`curl --request ${method}${globoff} --url ${quote(url)}`, `--header ${quote(`Authorization: ${authorization}`)}`];
  if (idempotencyKey !== undefined) lines.push(`--header ${quote(`Idempotency-Key: ${idempotencyKey}`)}`);
  if (body !== undefined) lines.push(`--header 'Content-Type: application/json'`, `--data-raw ${quote(body)}`);
  return lines.join(" \\\n  ");
}
