import { dataOf } from "./errors.ts";

type Answered = { readonly data?: Blob; readonly error?: unknown; readonly response: Response };

/** A file that the API answers, with the name that it gives it. Ask for it with `parseAs: "blob"`. Throws ApiError for anything but a success. */
export async function fileOf(call: Promise<Answered>): Promise<{ readonly content: Blob; readonly name: string }> {
  const content = await dataOf(call);
  const { response } = await call;
  const [, name = "download"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  return { content, name };
}
