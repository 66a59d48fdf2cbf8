import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestBank, type TestBank } from "../../../../tests/support/bank.ts";

let bank: TestBank;
beforeAll(async () => {
  bank = await startTestBank();
});
afterAll(() => bank.close());

type Operation = { responses: Record<string, unknown> };

/**
 * The document without what is the same everywhere: each route lists the same eight errors, which become one `default`; and without the
 * server's own address.
 */
function condensed(document: OpenAPI3): OpenAPI3 {
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path) as Operation[]);
  for (const operation of operations) {
    const isError = (status: string): boolean => Number(status) >= 400;
    const [first] = Object.keys(operation.responses).filter(isError);
    const answers = Object.entries(operation.responses).filter(([status]) => !isError(status));
    operation.responses = Object.fromEntries(first === undefined ? answers : [...answers, ["default", operation.responses[first]]]);
  }
  return { ...document, servers: [] };
}

async function typesOf(path: string): Promise<string> {
  const document = (await bank.app.inject({ url: path })).json<OpenAPI3>();
  const nodes = await openapiTypescript(condensed(document), { alphabetize: true });
  return `// Made from ${path} by \`npm run generate\`. Do not edit.\n\n${astToString(nodes)}`;
}

// `npm run generate` writes the files anew.
test.each([
  ["/v2/openapi.json", "bank.ts"],
  ["/v1/openapi.json", "wallet.ts"],
  ["/console/api/openapi.json", "console.ts"],
])("the types of %s are those of the server", async (path, file) => {
  await expect(await typesOf(path)).toMatchFileSnapshot(file);
});
