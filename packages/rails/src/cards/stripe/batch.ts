import { StripeUnavailable } from "./faults.ts";

/**
 * Does the work for each request, some at a time and once for each id, and answers in the order of the requests. A request whose way was faulty is answered by
 * `unknown` with the fault's name; when all were, nothing was learned, and the first fault is thrown.
 */
export async function askEach<Request, Report>(
  requests: readonly Request[],
  {
    idOf,
    parallelMax,
    ask,
    unknown,
  }: {
    readonly idOf: (request: Request) => string;
    readonly parallelMax: number;
    readonly ask: (request: Request) => Promise<Report>;
    readonly unknown: (request: Request, word: string) => Report;
  },
): Promise<Report[]> {
  const byId = new Map(requests.map((request) => [idOf(request), request]));
  const waiting = byId.entries();
  const reports = new Map<string, Report>();
  const faults: StripeUnavailable[] = [];
  const work = async (): Promise<void> => {
    for (const [id, request] of waiting) {
      try {
        reports.set(id, await ask(request));
      } catch (error) {
        if (!(error instanceof StripeUnavailable)) throw error;
        faults.push(error);
        reports.set(id, unknown(request, error.word));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallelMax, byId.size) }, work));
  const [first] = faults;
  if (first !== undefined && faults.length === byId.size) throw first;
  return requests.flatMap((request) => reports.get(idOf(request)) ?? []);
}
