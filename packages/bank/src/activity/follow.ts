import type { WorkspaceId } from "@memento/kernel";
import { movementCount, movementCounts } from "@memento/ledger";
import type { Database } from "@memento/platform";
import { bookOf } from "../workspaces/settings.ts";
import { addDays, addPayees, lockActivityPosition, moveActivityPosition, readActivityPosition, readActivityPositions } from "./queries.ts";
import { readTally } from "./tally.ts";

/** So many movements are told in one transaction; what a reader may add up by itself is no more. */
export const stepMax = 20_000n;

/** Tells the next movements of a workspace, and whether that was all. Each movement is told once, however many processes try. */
export function followOnce(database: Database, workspaceId: WorkspaceId): Promise<boolean> {
  return database.transaction(async (tx) => {
    const after = await lockActivityPosition(tx, workspaceId);
    const count = await movementCount(tx, bookOf(workspaceId));
    if (count <= after) return true;
    const upTo = count - after > stepMax ? after + stepMax : count;
    const { days, payees } = await readTally(tx, workspaceId, { after, upTo });
    addDays(tx, workspaceId, days);
    addPayees(tx, workspaceId, payees);
    moveActivityPosition(tx, workspaceId, upTo);
    return upTo === count;
  });
}

/** Tells what is new of every workspace. With nothing new it costs two statements. */
export async function followActivity(database: Database): Promise<void> {
  const [counts, positions] = await Promise.all([movementCounts(database), readActivityPositions(database)]);
  for (const { workspaceId, movementNo } of positions) {
    if ((counts.get(bookOf(workspaceId)) ?? 0n) <= movementNo) continue;
    while (!(await followOnce(database, workspaceId)));
  }
}

/** How many steps one request tells by itself, where no worker has */
const stepsMax = 25;

/** Tells what is new of one workspace, for whoever wants to read it now; a past of more than half a million movements stays for the workers. */
export async function catchUp(database: Database, workspaceId: WorkspaceId): Promise<void> {
  const [position, count] = await Promise.all([readActivityPosition(database, workspaceId), movementCount(database, bookOf(workspaceId))]);
  if (count === position) return;
  for (let steps = 0; steps < stepsMax; steps += 1) if (await followOnce(database, workspaceId)) return;
}
