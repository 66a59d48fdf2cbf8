import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.ts";
import { dataOf } from "../../api/errors.ts";
import type { WalletUserFile } from "../../api/wallet.ts";
import { useT } from "../../i18n/I18n.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { useNotify } from "../../ui/useNotify.ts";

type Act = "lock" | "unlock" | "verify" | "official" | "reject";

/** What makes sense for somebody as they are. */
const actsFor = ({ status, verified, official }: WalletUserFile): Act[] =>
  status === "rejected"
    ? []
    : [
        status === "locked" ? "unlock" : "lock",
        ...(verified ? [] : ["verify" as const]),
        ...(official ? [] : ["official" as const]),
        "reject",
      ];

const isDangerous = (act: Act): boolean => act === "lock" || act === "reject";

/** What owners and administrators do about a user of the wallet, each act asked about first. */
export function UserActions({ user }: { user: WalletUserFile }) {
  const t = useT();
  const notify = useNotify();
  const client = useQueryClient();
  const [asked, setAsked] = useState<Act>();
  const acts = actsFor(user);
  if (acts.length === 0) return null;
  const { id, name } = user;
  const run = (act: Act) => {
    const params = { params: { path: { id } } };
    if (act === "lock") return dataOf(api.POST("/console/api/wallet/users/{id}/lock", params));
    if (act === "unlock") return dataOf(api.POST("/console/api/wallet/users/{id}/unlock", params));
    if (act === "verify") return dataOf(api.POST("/console/api/wallet/users/{id}/verify", params));
    if (act === "official") return dataOf(api.POST("/console/api/wallet/users/{id}/official", params));
    return dataOf(api.POST("/console/api/wallet/users/{id}/reject", params));
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t("wallet_users.actions")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map((act) => (
            <Menu.Item key={act} onClick={() => setAsked(act)} {...(act === "reject" ? { color: "red" } : {})}>
              {t(`wallet_users.act.${act}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== undefined && (
        <ConfirmDialog
          title={t(`wallet_users.ask.${asked}`, { name })}
          confirm={t(`wallet_users.act.${asked}`)}
          isDangerous={isDangerous(asked)}
          act={() => run(asked)}
          onDone={() => {
            notify(t(`wallet_users.done.${asked}`, { name }));
            void client.invalidateQueries({ queryKey: ["wallet-users"] });
          }}
          onClose={() => setAsked(undefined)}
        >
          {t(`wallet_users.says.${asked}`)}
        </ConfirmDialog>
      )}
    </>
  );
}
