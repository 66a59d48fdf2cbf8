import { existsSync, lchownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/** How to start the database's programs: PostgreSQL refuses to run as root, so root steps down first. */
export type Runner = {
  readonly command: (program: string, args: readonly string[]) => { file: string; args: string[] };
  readonly spawnOptions: { uid?: number; gid?: number };
  /** Gives a folder, and all in it, to whoever the programs run as. */
  readonly own: (path: string) => void;
};

const root = 0;
const nobody = 65534;

/** Whether a user without any right of its own can walk from the root folder to `path`. */
function reachableByOthers(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The folder itself comes last: when it has its owner everything below has, so that a usual start looks at one file only. */
const ownedBy = (owner: number) => (path: string) => {
  if (existsSync(path) && lstatSync(path).uid !== owner) chownTree(path, owner);
};

function chownTree(path: string, owner: number): void {
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) chownTree(join(path, name), owner);
  lchownSync(path, owner, owner);
}

/**
 * Chooses who runs PostgreSQL. An ordinary user: itself. Root: user `nobody` where that user can reach the files; else a user namespace
 * that maps root to nobody (files stay root's), which is needed below a folder of mode 0700. Data that was moved changes hands with it.
 */
export function chooseRunner(base: string, binary: string): Runner {
  const plain = (program: string, args: readonly string[]) => ({ file: program, args: [...args] });
  if (process.getuid?.() !== root) return { command: plain, spawnOptions: {}, own: () => {} };
  if (reachableByOthers(join(base, "x")) && reachableByOthers(binary)) {
    return { command: plain, spawnOptions: { uid: nobody, gid: nobody }, own: ownedBy(nobody) };
  }
  const namespace = ["--user", `--map-user=${nobody}`, `--map-group=${nobody}`];
  return {
    command: (program, args) => ({ file: "unshare", args: [...namespace, program, ...args] }),
    spawnOptions: {},
    own: ownedBy(root),
  };
}
