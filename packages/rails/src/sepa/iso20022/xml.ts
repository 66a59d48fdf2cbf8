import { XMLBuilder, XMLParser } from "fast-xml-parser";

/** A message that cannot be taken: the reason is for an operator and quotes nothing of the file. */
export class MessageRefused extends Error {
  override readonly name = "MessageRefused";
}

/** Longest message read, in characters: some 50,000 transactions. */
const lengthMax = 100_000_000;

/** Amounts and references stay text, namespaces prefixes go, and nothing is guessed about what repeats: `all` and `first` ask for it. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  trimValues: true,
  processEntities: true,
  ignoreDeclaration: true,
});
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  suppressEmptyNode: false,
  format: true,
  indentBy: "  ",
});

/** One element: its children by name. Undefined stands for an absent one, so that paths can be walked without asking at each step. */
export type Element = { readonly [name: string]: unknown };

/** A message: the name of the element below `Document`, and that element. */
export type Message = { readonly name: string; readonly message: Element };

const isElement = (value: unknown): value is Element => typeof value === "object" && value !== null && !Array.isArray(value);

/** The elements of that name below this one. An element of text alone counts, with its text. */
export function all(element: Element | undefined, name: string): Element[] {
  const value = element !== undefined && Object.hasOwn(element, name) ? element[name] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return values.map((item) => (isElement(item) ? item : { "#text": item }));
}

/** The first element at a path such as `Acct/Id/IBAN`. */
export function first(element: Element | undefined, path: string): Element | undefined {
  let found = element;
  for (const name of path.split("/")) found = all(found, name)[0];
  return found;
}

/** The text at the first of these paths that has any. Message versions differ in where they keep the same thing. */
export function textAt(element: Element | undefined, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const text = first(element, path)?.["#text"];
    if (typeof text === "string" && text !== "") return text;
  }
  return undefined;
}

/**
 * Reads a message: the element below `Document`, and its name. Throws MessageRefused on anything with a DOCTYPE (a message has none, an attack on
 * the parser does), anything that is not well-formed, and anything that is no ISO 20022 document.
 */
export function parseMessage(xml: string): Message {
  if (xml.length > lengthMax) throw new MessageRefused("longer than any message");
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new MessageRefused("has a DOCTYPE or an entity");
  const parsed = parseWellFormed(xml);
  const document = first(isElement(parsed) ? parsed : undefined, "Document");
  const name = Object.keys(document ?? {}).find((key) => !key.startsWith("@") && !key.startsWith("#"));
  const message = name === undefined ? undefined : first(document, name);
  if (document === undefined || name === undefined || message === undefined) throw new MessageRefused("is no ISO 20022 document");
  return { name, message };
}

function parseWellFormed(xml: string): unknown {
  try {
    return parser.parse(xml, true) as unknown;
  } catch (error) {
    throw new MessageRefused("is not well-formed", { cause: error });
  }
}

/** A tree to write: attributes by `@name`, text by `#text`, an array for what repeats, undefined for what is left out. */
export type Tree = { readonly [name: string]: string | Tree | readonly Tree[] | undefined };

/** Writes a document of this namespace. Order is the tree's own; texts are escaped here. */
export const writeMessage = (namespace: string, tree: Tree): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Document: { "@xmlns": namespace, ...tree } })}`;

/** Writes elements to stand within a document that is put together by pieces. */
export const writeFragment = (tree: Tree): string => builder.build(tree);
