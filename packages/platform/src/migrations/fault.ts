/** The database and this code do not fit together, or a migration failed; the message says how. Nothing of what it names was changed. */
export class MigrationFault extends Error {
  override readonly name = "MigrationFault";
}
