import { Type } from "typebox";
import type { WalletDeps } from "../../deps.ts";
import { responses, UuidParams, type WalletApp } from "../../http/app.ts";
import { countAttempt } from "../../http/attempts.ts";
import { found } from "../../http/errors.ts";
import { languageOf } from "../../http/language.ts";
import { answerWrite } from "../../http/write.ts";
import { ExportBody } from "../schema.ts";
import { findPoolFor } from "../visible.ts";
import { exportRowsMax, prepareExport, sendExports } from "./export.ts";

export function poolExportRoutes(app: WalletApp, deps: WalletDeps): void {
  const send = sendExports(deps);
  for (const path of ["/pools/:uuid/participants/export", "/pools/:uuid/export"])
    app.post(
      path,
      {
        schema: {
          tags: ["Pools"],
          summary: "Export list of participants",
          description:
            "Sends the owner of a pool the list of its participants by e-mail: as CSV, up to " +
            `${exportRowsMax.csv.toLocaleString("en")} rows, or as an Excel workbook, up to ${exportRowsMax.excel.toLocaleString("en")}. ` +
            "It is in the owner's language, and its times are in UTC.",
          params: UuidParams,
          body: ExportBody,
          response: responses({ 202: Type.Null({ description: "The e-mail is on its way." }) }),
        },
      },
      async (request, reply) => {
        const { workspaceId, userId, locale } = request.person;
        const { uuid: poolId } = request.params;
        const pool = found(await findPoolFor(deps.database, request.person, poolId));
        found(pool.ownerId === userId ? pool : undefined);
        await countAttempt(deps, request, "pool export", { user: userId }, "export");
        const { email: recipient, format = "csv" } = request.body;
        const order = { workspaceId, ownerId: userId, poolId, recipient, format, language: languageOf(locale) };
        return await answerWrite(request, reply, deps, {
          operation: send,
          request: await prepareExport(deps.database, order),
          status: 202,
        });
      },
    );
}
