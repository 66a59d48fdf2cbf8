/** How often what can be guessed may be tried: by one subject (an account, a device, a code), and by one address. */
export type AttemptLimits = {
  readonly subject: { readonly max: number; readonly windowMs: number };
  readonly address: { readonly max: number; readonly windowMs: number };
};

const windowMs = 15 * 60_000;

/** A sandbox is used by programs, all from one address: they may do a hundred times what people do. */
const timesInSandbox = 100;

export const limitsOf = (mode: "sandbox" | "production"): AttemptLimits => {
  const times = mode === "sandbox" ? timesInSandbox : 1;
  return { subject: { max: 20 * times, windowMs }, address: { max: 200 * times, windowMs } };
};
