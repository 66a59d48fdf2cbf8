import type { ApiRequest } from "../../api/api-log.ts";
import { StatusBadge, type Tone } from "../../ui/StatusBadge.tsx";

const toneOf = (status: number): Tone => (status < 300 ? "good" : status < 400 ? "over" : status < 500 ? "waiting" : "bad");

/** An answer's status: green for what went well, yellow for what was refused, red for a fault of the server. */
export const HttpStatus = ({ status }: { status: number }) => <StatusBadge tone={toneOf(status)}>{String(status)}</StatusBadge>;

/** A method, as wide as the longest, so that paths stand below each other. */
export const Method = ({ method }: { method: ApiRequest["method"] }) => (
  <span className="mono" style={{ flex: "none", minWidth: "4.2em", color: "var(--mantine-color-dimmed)" }}>
    {method}
  </span>
);
