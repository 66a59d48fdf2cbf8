import { createConsoleClient } from "@memento/sdk";

/** The one way by which the console gets at data. */
export const api = createConsoleClient();
