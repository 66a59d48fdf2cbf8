import { createRoute } from "@tanstack/react-router";
import {
  collectionStatuses,
  type CollectionStatus,
  mandateSchemes,
  type MandateScheme,
  signatureRequestStatuses,
  type SignatureRequestStatus,
} from "../../api/collections.ts";
import { bulkFilters } from "../../pages/collections/bulk-filters.ts";
import { idIn, oneOf } from "../search.ts";
import { page } from "../page.ts";
import { only, signedIn } from "./root.tsx";

type Search = Record<string, unknown>;
const newIn = (search: Search): { new?: true } => (search["new"] === true ? { new: true } : {});

type CollectionSearch = { status?: CollectionStatus; account?: string; mandate?: string; collection?: string; from?: string; new?: true };

const collections = createRoute({
  getParentRoute: () => signedIn,
  path: "/collections",
  validateSearch: (search): CollectionSearch => ({
    ...oneOf(search, "status", collectionStatuses),
    ...idIn(search, "account"),
    ...idIn(search, "mandate"),
    ...idIn(search, "collection"),
    ...idIn(search, "from"),
    ...newIn(search),
  }),
  component: page(() => import("../../pages/collections/CollectionsPage.tsx"), "CollectionsPage", ["accounts", "collections", "reasons"]),
});

const collectionImport = createRoute({
  getParentRoute: () => signedIn,
  path: "/collections/import",
  component: only(
    "collect",
    page(() => import("../../pages/collections/ImportPage.tsx"), "ImportPage", ["accounts", "collections", "csv"]),
  ),
});

const collectionBulk = createRoute({
  getParentRoute: () => signedIn,
  path: "/collections/bulks/$bulkId",
  validateSearch: (search): { status?: (typeof bulkFilters)[number]; collection?: string } => ({
    ...oneOf(search, "status", bulkFilters),
    ...idIn(search, "collection"),
  }),
  component: page(() => import("../../pages/collections/BulkPage.tsx"), "BulkPage", ["collections", "reasons"]),
});

const mandates = createRoute({
  getParentRoute: () => signedIn,
  path: "/mandates",
  validateSearch: (search): { search?: string; scheme?: MandateScheme; mandate?: string } => ({
    // A reference may be made of digits alone, which the address bar reads as a number.
    ...(typeof search["search"] === "string" || typeof search["search"] === "number"
      ? { search: String(search["search"]).slice(0, 256) }
      : {}),
    ...oneOf(search, "scheme", mandateSchemes),
    ...idIn(search, "mandate"),
  }),
  component: page(() => import("../../pages/mandates/MandatesPage.tsx"), "MandatesPage", ["collections", "mandates"]),
});

const signatureRequests = createRoute({
  getParentRoute: () => signedIn,
  path: "/mandate-signature-requests",
  validateSearch: (search): { status?: SignatureRequestStatus; request?: string; new?: true } => ({
    ...oneOf(search, "status", signatureRequestStatuses),
    ...idIn(search, "request"),
    ...newIn(search),
  }),
  component: page(() => import("../../pages/mandates/RequestsPage.tsx"), "RequestsPage", ["collections", "mandates"]),
});

export const collectionsRoutes = [collections, collectionImport, collectionBulk, mandates, signatureRequests] as const;
