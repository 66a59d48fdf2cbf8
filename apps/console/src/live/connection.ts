import { readTold, type Told } from "./names.ts";

export type ConnectionOptions = {
  readonly url: string;
  readonly onTold: (told: Told) => void;
  /** More happened than was told one by one, or nobody knows what happened since it was last connected. */
  readonly onGap: () => void;
  readonly onState: (isLive: boolean) => void;
  /** The server refused: the session may be over. */
  readonly onRefused: () => void;
};

/** A page that nobody looks at for so long listens no more: browsers open few connections to one server, and each one that listens takes one. */
const hiddenMs = 20_000;
const retryMs = { min: 2_000, max: 60_000 };

/**
 * Listens to the workspace's events for as long as somebody looks. A connection that breaks is made again by the browser, which says what it heard
 * last; one that was refused is tried again by us, more and more slowly. Returns what ends it.
 */
export function listen({ url, onTold, onGap, onState, onRefused }: ConnectionOptions): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let waitMs = retryMs.min;
  /** Whether something may have happened that the next connection will not tell of */
  let mayHaveMissed = false;

  function open(): void {
    const own = new EventSource(url);
    source = own;
    let lastId = "";
    own.addEventListener("ready", () => {
      waitMs = retryMs.min;
      onState(true);
      if (mayHaveMissed && lastId === "") onGap();
      mayHaveMissed = true;
    });
    own.addEventListener("gap", onGap);
    own.addEventListener("message", ({ data, lastEventId }: MessageEvent<unknown>) => {
      lastId = lastEventId;
      const told = readTold(data);
      if (told !== undefined) onTold(told);
    });
    own.addEventListener("error", () => {
      onState(false);
      if (own.readyState !== EventSource.CLOSED) return; // the browser connects again
      source = undefined;
      retry = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, retryMs.max);
      onRefused();
    });
  }

  function shut(): void {
    clearTimeout(retry);
    retry = undefined;
    source?.close();
    source = undefined;
    onState(false);
  }

  function onVisibility(): void {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(shut, hiddenMs);
    else if (source === undefined && retry === undefined) open();
  }

  open();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    clearTimeout(hiding);
    shut();
  };
}
