/** The embedded database cannot be made or started. The message says why, for a person who runs the server. */
export class EmbeddedPostgresFault extends Error {
  override readonly name = "EmbeddedPostgresFault";
}
