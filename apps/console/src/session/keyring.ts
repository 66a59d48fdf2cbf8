import type { WebKey } from "@memento/sdk";
import { useSyncExternalStore } from "react";

/** What an application signs with, as far as this tab knows it. */
export type Holding = {
  readonly secret?: string;
  /** By the thumbprint of their certificates; each can sign, and cannot be read out again */
  readonly keys: Readonly<Record<string, WebKey>>;
};

type Held = Readonly<Record<string, Holding>>;

/**
 * Lives in the memory of this tab alone: it is written nowhere, and reloading the page or signing out forgets it. Nothing of it is sent but what is
 * signed with it, and the secret within.
 */
let held: Held = {};
const listeners = new Set<() => void>();

function keep(next: Held): void {
  held = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const nothing: Holding = { keys: {} };
const holdingOf = (applicationId: string): Holding => held[applicationId] ?? nothing;

export const holdSecret = (applicationId: string, secret: string): void =>
  keep({ ...held, [applicationId]: { ...holdingOf(applicationId), secret } });

export function holdKey(applicationId: string, thumbprint: string, key: WebKey): void {
  const holding = holdingOf(applicationId);
  keep({ ...held, [applicationId]: { ...holding, keys: { ...holding.keys, [thumbprint]: key } } });
}

/** Forgets one application's key and secret. */
export const forgetHolding = (applicationId: string): void =>
  keep(Object.fromEntries(Object.entries(held).filter(([id]) => id !== applicationId)));

/** Forgets everything. */
export const forgetKeys = (): void => keep({});

export const useHolding = (applicationId: string): Holding => useSyncExternalStore(subscribe, () => holdingOf(applicationId));
