import type { Statement } from "./database.ts";

/** From here on a plan of its own costs less than a wrong one. */
const rowsMin = 64;

/**
 * For statements that join an array of rows to a table. PostgreSQL plans a named statement for arrays of ten, whatever comes: it may then join
 * a thousand rows by comparing each with each. A large batch is planned for what it is, by sending the statement without its name.
 */
export const plannedFor = (statement: Statement, rows: number): Statement | string => (rows < rowsMin ? statement : statement.text);
