import { mrzFault, mrzLines } from "./mrz.ts";
import type { DocumentProcessor, DocumentResult } from "./processor.ts";

/** What the simulated processor makes of documents by their data; any other number is approved. */
export const sandboxDocuments = {
  "SANDBOX-REJECTED": { status: "rejected", errorCode: "document_rejected" },
  "SANDBOX-FAILED": { status: "failed", errorCode: "processor_error" },
  "SANDBOX-PENDING": { status: "pending", errorCode: "" },
} as const satisfies Record<string, DocumentResult>;

const isListed = (data: string): data is keyof typeof sandboxDocuments => Object.hasOwn(sandboxDocuments, data);

/**
 * A processor that is none, for sandboxes: it decides by the data alone (`sandboxDocuments`). A machine readable zone is looked at for real, and
 * a number of fewer than five letters and digits is no document's.
 */
export const simulatedDocumentProcessor: DocumentProcessor = {
  name: "simulator",
  check: (checks) =>
    Promise.resolve(
      checks.map((check): DocumentResult => {
        const data = check.data.trim();
        if (isListed(data)) return sandboxDocuments[data];
        if (mrzLines(data) !== undefined) {
          const errorCode = mrzFault(check);
          return { status: errorCode === "" ? "approved" : "rejected", errorCode };
        }
        return /^[A-Z0-9][A-Z0-9 -]{4,63}$/i.test(data)
          ? { status: "approved", errorCode: "" }
          : { status: "rejected", errorCode: "document_rejected" };
      }),
    ),
};
