import { mrzFault } from "./mrz.ts";
import type { DocumentProcessor, DocumentResult } from "./processor.ts";

/**
 * Refuses machine readable zones that are faulty, expired or somebody else's, and leaves the rest to the project's operators: a zone proves that
 * somebody has seen a document, not that it is theirs.
 */
export const operatorDocumentProcessor: DocumentProcessor = {
  name: "operator",
  check: (checks) =>
    Promise.resolve(
      checks.map((check): DocumentResult => {
        const errorCode = mrzFault(check);
        return errorCode === "" ? { status: "pending", errorCode } : { status: "rejected", errorCode };
      }),
    ),
};
