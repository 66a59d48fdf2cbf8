import { ibanIsRight } from "../../lib/iban-check.ts";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "../../api/client.ts";
import { ApiError, dataOf, fieldOf } from "../../api/errors.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useT } from "../../i18n/I18n.tsx";
import { parseCents } from "../../lib/money.ts";
import { parisDay } from "../../lib/day.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useErrorText } from "../../ui/useErrorText.ts";
import { useNotify } from "../../ui/useNotify.ts";
import { useNow } from "../../ui/Time.tsx";
import { useOneAtATime } from "../../ui/useOneAtATime.ts";
import { type OrderForm, orderOf, type Parties } from "./order.ts";
import { Review } from "./Review.tsx";
import { splitKnown, TransferFields } from "./TransferFields.tsx";

const route = getRouteApi("/signed-in/transfers/new");

/** The field that a refusal is about, by its code; those of the wire that have another name here, by that. */
const fieldOfCode: Readonly<Record<string, keyof OrderForm>> = {
  current_account_not_found: "account_id",
  missing_new_beneficiary_name: "beneficiary_name",
};
const beneficiaryCodes = new Set([
  "transfer_to_same_account",
  "transfer_to_owned_account_with_virtual_iban",
  "transfer_from_saving_account_to_external_beneficiary",
  "new_beneficiary_is_owned_iban",
]);

/** Makes one transfer: filled in, looked at once more, sent. */
export function NewTransferForm() {
  const t = useT();
  const notify = useNotify();
  const errorText = useErrorText();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const { account = "", iban = "", name = "" } = route.useSearch();
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const today = parisDay(useNow(useClockAhead())); // as the bank counts days
  const [isReviewed, setReviewed] = useState(false);
  const key = useRef(crypto.randomUUID()); // the same until the form is changed: however often it is sent, it pays once
  const form = useForm<OrderForm>({
    initialValues: {
      account_id: account,
      to: iban === "" ? "known" : "new",
      known: "",
      beneficiary_iban: iban,
      beneficiary_name: name,
      own_account_id: "",
      amount: "",
      message: "",
      type_strategy: "instant_if_available",
      when: "now",
      scheduled_date: "",
    },
    validate: {
      account_id: (id) => (id === "" ? t("accounts.choose") : null),
      known: (known, { to }) => (to === "known" && known === "" ? t("transfers.known.choose") : null),
      beneficiary_iban: (text, { to }) => (to === "new" && !ibanIsRight(text) ? t("transfers.iban.wrong") : null),
      own_account_id: (id, { to, account_id: from }) =>
        to !== "own" ? null : id === "" ? t("accounts.choose") : id === from ? t("error.transfer_to_same_account") : null,
      amount: (text) => ((parseCents(text) ?? 0) > 0 ? null : t("field.amount")),
      scheduled_date: (day, { when }) => (when === "date" && (day === "" || day < today) ? t("transfers.day.wrong") : null),
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const partiesOf = (values: OrderForm): Parties => {
    const ibanOf = (id: string): string => accounts.find((one) => one.id === id)?.iban ?? "";
    const localIban = ibanOf(values.account_id);
    if (values.to === "own") return { localIban, iban: ibanOf(values.own_account_id), name: undefined };
    if (values.to === "new") return { localIban, iban: values.beneficiary_iban, name: values.beneficiary_name };
    return { localIban, ...splitKnown(values.known) };
  };
  const send = useMutation({
    mutationFn: (values: OrderForm) =>
      dataOf(
        api.POST("/console/api/bank/transfers", { body: orderOf(values, partiesOf(values)), headers: { "Idempotency-Key": key.current } }),
      ),
    onSuccess: ({ id, status }) => {
      for (const resource of ["transfers", "transactions", "accounts", "beneficiaries"])
        void client.invalidateQueries({ queryKey: [resource] });
      if (status === "failed") notify(t("transfers.failed.title"), "fault");
      else notify(t(status === "scheduled" ? "transfers.sent.scheduled" : "transfers.sent"));
      void navigate({ to: "/transfers", search: { transfer: id } });
    },
    onError: (refusal) => {
      const field = fieldOfRefusal(refusal, form.getValues().to);
      if (field === undefined) return;
      form.setFieldError(field, fieldOf(refusal)?.reason ?? errorText(refusal));
      setReviewed(false);
    },
  });
  const sendOnce = useOneAtATime(send.mutateAsync);
  const review = form.onSubmit(
    () => {
      send.reset();
      setReviewed(true);
    },
    (errors) => {
      const [first] = Object.keys(errors);
      if (first !== undefined) form.getInputNode(first)?.focus();
    },
  );
  return (
    <>
      <PageHeader back={<LinkTo to="/transfers">{t("transfers.title")}</LinkTo>} title={t("transfers.new")} />
      {isReviewed ? (
        <Review
          values={form.values}
          parties={partiesOf(form.values)}
          error={send.error}
          isPending={send.isPending}
          onBack={() => setReviewed(false)}
          onSend={() => sendOnce(form.getValues())}
        />
      ) : (
        <TransferFields form={form} today={today} error={send.error} onSubmit={review} />
      )}
    </>
  );
}

/** Where to show a refusal; nowhere: above the form. */
function fieldOfRefusal(refusal: unknown, to: OrderForm["to"]): keyof OrderForm | undefined {
  if (!(refusal instanceof ApiError)) return undefined;
  const beneficiary = to === "own" ? "own_account_id" : to === "new" ? "beneficiary_iban" : "known";
  if (beneficiaryCodes.has(refusal.code)) return beneficiary;
  if (refusal.code === "missing_new_beneficiary_name" && to !== "new") return beneficiary;
  const path = fieldOf(refusal)?.path;
  if (path === "local_iban") return "account_id";
  if (path === "beneficiary_iban") return beneficiary;
  const named = (["beneficiary_name", "amount", "message", "type_strategy", "scheduled_date"] as const).find((name) => name === path);
  return named ?? fieldOfCode[refusal.code];
}
