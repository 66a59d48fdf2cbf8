import type { Commands, Database, FetchBytes, FileStore, Mailer, Secrets } from "@memento/platform";
import type { CardGateway } from "@memento/rails";
import type { Images } from "./images/images.ts";
import type { Exchange } from "./payments/exchange.ts";
import type { Messenger } from "./payments/tell.ts";
import type { DocumentProcessor } from "./verifications/processors/processor.ts";

/** What the Wallet API's routes are given; nothing below reads the environment, the clock or dice. */
export type WalletDeps = {
  readonly database: Database;
  readonly commands: Commands;
  readonly files: FileStore;
  /** Gets what lies at a URL that somebody gave, within bounds */
  readonly fetchBytes: FetchBytes;
  readonly images: Images;
  readonly mailer: Mailer;
  readonly messenger: Messenger;
  /** Told of a gateway that could not be asked */
  readonly onFault: (error: unknown) => void;
  /** Who decides whether documents are their senders' */
  readonly documents: DocumentProcessor;
  /** Processors of cards */
  readonly cards: readonly CardGateway[];
  /** Today's rates; undefined where there are none */
  readonly exchange: () => Promise<Exchange | undefined>;
  readonly secrets: Secrets;
  readonly mode: "sandbox" | "production";
  /** How many times as often as usual people may try things */
  readonly attemptFactor: number;
  /** Real time: sessions and limits run in it. What happens to money runs in the workspace's. */
  readonly now: () => Date;
  /** Where people reach this server, without a slash at the end; known for sure once it listens. */
  readonly publicUrl: () => string;
};
