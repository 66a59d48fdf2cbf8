import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
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
  component: lazyRouteComponent(() => import("../../pages/collections/CollectionsPage.tsx"), "CollectionsPage"),
});

const collectionImport = createRoute({
  getParentRoute: () => signedIn,
  path: "/collections/import",
  component: only(
    "collect",
    lazyRouteComponent(() => import("../../pages/collections/ImportPage.tsx"), "ImportPage"),
  ),
});

const collectionBulk = createRoute({
  getParentRoute: () => signedIn,
  path: "/collections/bulks/$bulkId",
  validateSearch: (search): { status?: (typeof bulkFilters)[number]; collection?: string } => ({
    ...oneOf(search, "status", bulkFilters),
    ...idIn(search, "collection"),
  }),
  component: lazyRouteComponent(() => import("../../pages/collections/BulkPage.tsx"), "BulkPage"),
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
  component: lazyRouteComponent(() => import("../../pages/mandates/MandatesPage.tsx"), "MandatesPage"),
});

const signatureRequests = createRoute({
  getParentRoute: () => signedIn,
  path: "/mandate-signature-requests",
  validateSearch: (search): { status?: SignatureRequestStatus; request?: string; new?: true } => ({
    ...oneOf(search, "status", signatureRequestStatuses),
    ...idIn(search, "request"),
    ...newIn(search),
  }),
  component: lazyRouteComponent(() => import("../../pages/mandates/RequestsPage.tsx"), "RequestsPage"),
});

export const collectionsRoutes = [collections, collectionImport, collectionBulk, mandates, signatureRequests] as const;
