/** The parts of the sandbox's page, by the word in its address. */
export const sandboxTabs = ["clock", "payments", "messages", "ibans"] as const;
export type SandboxTab = (typeof sandboxTabs)[number];
