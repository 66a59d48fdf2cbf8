import fc from "fast-check";
import { noSuchId } from "./demo.ts";

type Schema = {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};
type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
export type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** What requests are made of, so that they get past "not found" and "wrong format". */
export type Material = {
  /** Things that exist, by the first part of their address */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly ibans: readonly string[];
  /** Values for an attribute or a parameter of this name and their type, instead of what its schema says */
  readonly named?: Readonly<Record<string, readonly unknown[]>>;
};

export type Ask = { readonly path: string; readonly body: unknown; readonly withKey: boolean };

const moments = ["2026-11-25T12:00:00Z", "2050-01-01T00:00:00+02:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"];
const days = ["2020-01-01", "2099-12-31", "2101-12-25", "9998-12-31", "9999-12-31"];
const numbers = [20.5, 0.01, 1, 0, -1, 0.001, 1e-7, 1e21, 90_071_992_547_409.91, 2 ** 53];
/** Texts that many schemas allow, and some that none does. */
const allowed = [" ", "\u{1F600}", "'; drop table x; --", "%00", "P1D", "PT1H", "-P1D", "P1Y2M3DT4H5M6.7S", "../..", "<b>", "\u202e"];
const odd = ["", "\0", "\uD800", "2016-12-31T23:59:60Z", "0000-01-01", "2100-02-29", `urn:uuid:${noSuchId}`];
const fitting = [
  `2026-11-25T12:00:00.000000Z_${noSuchId}`,
  `2026-13-32T25:61:61.000000Z_${noSuchId}`,
  "REF-1",
  "debtor@example.test",
  "FR",
  "EUR",
  "FR72ZZZ123456",
  "COBADEFF",
];

const textOf = ({ maxLength }: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(...odd, ...allowed),
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constant("x".repeat((maxLength ?? 100) + 1)),
  );

const oddOf = (schema: Schema): fc.Arbitrary<unknown> =>
  schema.type === "integer" ? fc.constantFrom(0, -1, schema.maximum ?? 2 ** 31, (schema.maximum ?? 0) + 1, 0.5, 1e300) : textOf(schema);

/** Now and then anything at all, else what the schema asks for. */
const valueOf = (schema: Schema, material: Material, name = ""): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: fittingOf(schema, material, name), weight: 40 },
    { arbitrary: oddOf(schema), weight: 1 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
  );

function fittingOf(schema: Schema, material: Material, name: string): fc.Arbitrary<unknown> {
  const named = material.named?.[name]?.filter((value) => typeof value === schema.type) ?? [];
  if (named.length > 0) return fc.constantFrom(...named);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fittingOf(one, material, name)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "number") return fc.constantFrom(...numbers);
  if (schema.type === "array") return fc.array(valueOf(schema.items ?? {}, material), { minLength: 1, maxLength: 3 });
  if (schema.type === "object") {
    const { properties = {}, required = [] } = schema;
    return fc.record(Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, valueOf(property, material, key)])), {
      requiredKeys: [...required],
    });
  }
  if (schema.type === "integer") {
    const { minimum = 0, maximum = 2 ** 31 } = schema;
    return fc.integer({ min: minimum, max: Math.min(maximum, minimum + 1_000) });
  }
  if (schema.format === "uuid") return fc.constantFrom(...Object.values(material.ids).flat());
  if (schema.format === "date-time") return fc.constantFrom(...moments);
  if (schema.format === "date") return fc.constantFrom(...days);
  if (schema.pattern?.startsWith("^[A-Z]{2}[0-9]{2}") === true) return fc.constantFrom(...material.ibans);
  const { pattern } = schema;
  if (pattern === undefined) return fc.oneof(fc.constantFrom(...allowed), fc.string({ minLength: 1, maxLength: 20 }));
  const known = fitting.filter((text) => new RegExp(pattern, "u").test(text));
  // Where a list goes on, for one: a time that fits its pattern need not exist.
  return known.length > 0 ? fc.constantFrom(...known) : fc.stringMatching(new RegExp(pattern));
}

/** `JSON.stringify` makes of half a surrogate pair an escape; in a query it cannot be written at all. */
const queryOf = (query: Readonly<Record<string, unknown>>): string => {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${name}=${encodeURIComponent((typeof one === "string" ? one : JSON.stringify(one)).toWellFormed())}`,
    ),
  );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
};

function asksOf(path: string, { parameters = [], requestBody }: Operation, material: Material): fc.Arbitrary<Ask> {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const schema = requestBody?.content["application/json"]?.schema;
  const own = material.ids[path.replace("/console/api", "/v2").split("/")[2] ?? ""] ?? [noSuchId];
  return fc
    .record({
      id: fc.oneof(
        { arbitrary: fc.constantFrom(...own), weight: 6 },
        { arbitrary: fc.constantFrom(...Object.values(material.ids).flat()), weight: 1 },
        { arbitrary: fc.string({ unit: "binary", minLength: 1 }), weight: 1 },
      ),
      query: fc.record(Object.fromEntries(query.map(({ name, schema: of }) => [name, valueOf(of, material, name)])), { requiredKeys: [] }),
      body: schema === undefined ? fc.constant(undefined) : valueOf(schema, material),
      withKey: fc.boolean(),
    })
    .map(({ id, query: given, body, withKey: key }) => ({
      path: `${path.replaceAll(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()))}${queryOf(given)}`,
      body,
      withKey: key,
    }));
}

/** The same questions each time, so that a change is judged by what it changes. `FUZZ_SEED=7 FUZZ_RUNS=300` asks others, and more of them. */
const seed = Number(process.env["FUZZ_SEED"] ?? -1791198228);
const numRuns = Number(process.env["FUZZ_RUNS"] ?? 30);

/**
 * Asks every operation of an OpenAPI document for many things, sensible and not.
 * @param materialFor what an operation's requests are made of, asked for once an operation
 * @param judge throws where an answer is not what every answer has to be
 */
export async function askEverything<A>(
  paths: Paths,
  materialFor: () => Material | Promise<Material>,
  send: (method: string, ask: Ask) => Promise<A>,
  judge: (answer: A, what: string) => void,
): Promise<void> {
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const asks = asksOf(path, operation, await materialFor());
      await fc.assert(
        fc.asyncProperty(asks, async (ask) => {
          judge(await send(method, ask), `${method} ${JSON.stringify(ask)}`);
        }),
        { numRuns, seed },
      );
    }
}
