import { present, type WorkspaceId } from "@memento/kernel";
import { type Commands, type Database, type Operation, Overloaded, type Queryable, Unavailable } from "@memento/platform";

export const workBulksTask = "bank.work_bulks";

export const workBulksJob = (workspaceId: string) => ({
  task: workBulksTask,
  payload: { workspaceId },
  key: `${workBulksTask}:${workspaceId}`,
});

/** How the items of one kind of bulk are worked on. An item is a stored row that is still pending. */
export type BulkItems<Item, Loaded> = {
  /** Pending items in the order of their ids, from the first after `afterId` */
  readonly findPending: (on: Queryable, workspaceId: WorkspaceId, afterId: string | undefined, limit: number) => Promise<Item[]>;
  readonly idOf: (item: Item) => string;
  /** Moves each on to what a single order would have become; a refusal fails the item. */
  readonly initiate: Operation<Item, null, never, Loaded>;
  /** Fails items that cannot be worked on at all, with `memo_error`. */
  readonly abandon: Operation<Item, null, never, ReadonlySet<string>>;
};

/** Small enough that a single order does not wait long behind one, large enough that a chunk's fixed costs do not count. */
const chunkSize = 1_700;

/**
 * Initiates the pending items of a workspace's bulks, chunk by chunk, until none is left. Safe to run twice at the same time or again after a
 * crash: a chunk looks again at what is pending, under the workspace's lock. An item at fault fails alone.
 */
export async function workBulks<Item, Loaded>(
  deps: { database: Database; commands: Commands; onFault: (error: unknown) => void },
  items: BulkItems<Item, Loaded>,
  workspaceId: WorkspaceId,
): Promise<void> {
  const { database, commands, onFault } = deps;
  const initiate = async (chunk: readonly Item[]): Promise<void> => {
    try {
      await commands.run(workspaceId, items.initiate, chunk);
    } catch (error) {
      if (error instanceof Unavailable || error instanceof Overloaded) throw error; // the items are still there for the next run
      if (chunk.length > 1) {
        const half = Math.ceil(chunk.length / 2);
        await initiate(chunk.slice(0, half));
        return initiate(chunk.slice(half));
      }
      onFault(error);
      await commands.run(workspaceId, items.abandon, chunk);
    }
  };
  let running: Promise<void> | undefined;
  let afterId: string | undefined;
  for (;;) {
    const chunk = await items.findPending(database, workspaceId, afterId, chunkSize); // while the chunk before it is written
    await running;
    if (chunk.length === 0) return;
    afterId = items.idOf(present(chunk.at(-1), "last item"));
    running = initiate(chunk);
    running.catch(() => undefined); // awaited above, next time around
    if (chunk.length < chunkSize) return running;
  }
}
