import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { JsonSchema } from "../../api/builder.ts";
import { parsed } from "./draft.ts";
import type { Problem } from "./validate.ts";

const settledMs = 250;
const none: readonly Problem[] = [];

/** What the API would refuse in a body, once its writer pauses; nothing for what is no JSON yet. */
export function useProblems(schema: JsonSchema | undefined, body: string): readonly Problem[] {
  const [settled] = useDebouncedValue(body, settledMs);
  const read = parsed(settled);
  const { data } = useQuery({
    queryKey: ["body-problems", schema, settled],
    enabled: schema !== undefined && read.ok,
    gcTime: 0,
    queryFn: async () => {
      const { problemsOf } = await import("./validate.ts");
      return schema === undefined || !read.ok ? none : problemsOf(schema, read.value);
    },
  });
  return data ?? none;
}
