/** A progress bar on a terminal's standard error; silent where nobody watches. */
export function progressBar(unit: string): { update: (done: bigint, all: bigint) => void; end: () => void } {
  const { stderr } = process;
  let shownAt = 0;
  return {
    update(done, all) {
      const now = performance.now();
      if (!stderr.isTTY || (now - shownAt < 100 && done !== all)) return;
      shownAt = now;
      const share = all === 0n ? 1 : Number(done) / Number(all);
      const filled = Math.round(share * 30);
      stderr.write(`\r[${"=".repeat(filled)}${" ".repeat(30 - filled)}] ${Math.round(share * 100)} %  ${done} of ${all} ${unit}`);
    },
    end() {
      if (stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}
