import { Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconMail, IconMailbox, IconMessage, IconPhone, IconDeviceMobile } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { type Channel, channels, messagesQuery } from "../../api/sandbox.ts";
import { useT } from "../../i18n/I18n.tsx";
import { useClockAhead } from "../../shell/clock.ts";
import { DataTable, RowButton } from "../../ui/DataTable.tsx";
import { FilterBar, FilterSelect } from "../../ui/FilterBar.tsx";
import { paged } from "../../ui/paged.ts";
import { Empty } from "../../ui/states.tsx";
import { Time } from "../../ui/Time.tsx";
import { MessageDrawer } from "./MessageDrawer.tsx";

const route = getRouteApi("/signed-in/sandbox");

const icons = { email: IconMail, sms: IconMessage, call: IconPhone, push: IconDeviceMobile } as const satisfies Record<Channel, unknown>;

/** What people would have been sent, as it comes in. */
export function MessagesTab() {
  const t = useT();
  const aheadMs = useClockAhead();
  const { channel, recipient, message, page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(recipient ?? "");
  const query = useQuery(messagesQuery({ channel, recipient }, page));
  const { rows, paging } = paged(query, page, (next) => void navigate({ search: (kept) => ({ ...kept, page: next }) }));
  const filter = (next: { channel?: string | undefined; recipient?: string }): void => {
    const wanted = { channel, recipient: recipient ?? "", ...next };
    const known = channels.find((one) => one === wanted.channel);
    void navigate({
      search: { tab: "messages", ...(known && { channel: known }), ...(wanted.recipient && { recipient: wanted.recipient }) },
      replace: true,
    });
  };
  const find = useDebouncedCallback((text: string) => filter({ recipient: text.trim() }), 300);
  const show = (id: string | undefined): void =>
    void navigate({ search: ({ message: _one, ...kept }) => ({ ...kept, ...(id && { message: id }) }), resetScroll: false });
  const isFiltered = channel !== undefined || recipient !== undefined;
  return (
    <>
      <FilterBar
        isActive={isFiltered}
        onClear={() => {
          setTyped("");
          filter({ channel: undefined, recipient: "" });
        }}
      >
        <FilterSelect
          label={t("sandbox.messages.channel")}
          w={160}
          searchable={false}
          value={channel}
          onChange={(next) => filter({ channel: next })}
          data={channels.map((value) => ({ value, label: t(`sandbox.messages.channel.${value}`) }))}
        />
        <TextInput
          size="xs"
          w={260}
          aria-label={t("sandbox.messages.recipient")}
          placeholder={t("sandbox.messages.recipient.hint")}
          value={typed}
          maxLength={320}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            find(value);
          }}
        />
      </FilterBar>
      <DataTable
        caption={t("sandbox.tab.messages")}
        rows={rows}
        paging={paging}
        rowKey={({ id }) => id}
        empty={
          <Empty
            icon={<IconMailbox size={28} stroke={1.4} aria-hidden />}
            title={t(isFiltered ? "sandbox.messages.empty.filtered" : "sandbox.messages.empty")}
          >
            {!isFiltered && t("sandbox.messages.empty.text")}
          </Empty>
        }
        columns={[
          {
            key: "message",
            title: t("sandbox.messages.message"),
            render: (row) => (
              <>
                <RowButton onClick={() => show(row.id)}>
                  <Text inherit lineClamp={1}>
                    {row.subject ?? row.body}
                  </Text>
                </RowButton>
                <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
                  {row.recipient}
                </Text>
              </>
            ),
          },
          {
            key: "channel",
            title: t("sandbox.messages.channel"),
            wide: true,
            render: ({ channel: way }) => {
              const known = channels.find((one) => one === way) ?? "email";
              const Icon = icons[known];
              return (
                <span style={{ display: "inline-flex", gap: 6, alignItems: "center" }}>
                  <Icon size={15} stroke={1.7} aria-hidden />
                  {t(`sandbox.messages.channel.${known}`)}
                </span>
              );
            },
          },
          {
            key: "when",
            title: t("sandbox.messages.when"),
            align: "end",
            render: ({ date }) => <Time at={date} relative aheadMs={aheadMs} />,
          },
        ]}
      />
      <MessageDrawer message={rows.data?.find(({ id }) => id === message)} onClose={() => show(undefined)} />
    </>
  );
}
