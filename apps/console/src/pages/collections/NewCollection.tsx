import { Button, Group, Modal, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { api } from "../../api/client.ts";
import { type CollectionOrder, type Mandate, mandateQuery } from "../../api/collections.ts";
import { dataOf } from "../../api/errors.ts";
import { accountChoicesQuery } from "../../api/queries.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { isDay, parisDay } from "../../lib/day.ts";
import { ibanIsRight, needsAddress } from "../../lib/iban-check.ts";
import { formatMinor, parseCents } from "../../lib/money.ts";
import { useClockAhead } from "../../shell/clock.ts";
import { FormError } from "../../ui/FormError.tsx";
import { useNow } from "../../ui/Time.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { CollectionFields } from "./CollectionFields.tsx";
import { blankCollection, type CollectionValues, fieldOfOrderCode, fieldOfOrderPath, orderOf, referencePattern } from "./new-collection.ts";
import { ReviewCollection } from "./ReviewCollection.tsx";

type Ordered = { readonly id: string; readonly status: string };
type Props = { mandateId: string | undefined; onDone: (collection: Ordered) => void; onClose: () => void };

/**
 * Orders one collection: filled in, then reviewed, then sent. Its key stays the same until the form is changed, so an answer that was lost on its way
 * cannot collect twice.
 */
export function NewCollection({ mandateId, onDone, onClose }: Props) {
  const { t, locale } = useI18n();
  const key = useRef(crypto.randomUUID());
  const [isReviewed, setReviewed] = useState(false);
  const preset = useQuery({ ...mandateQuery(mandateId ?? ""), enabled: mandateId !== undefined }).data;
  const [picked, setPicked] = useState<Mandate>();
  const mandate = picked ?? preset;
  const accounts = useQuery(accountChoicesQuery).data?.results ?? [];
  const today = parisDay(useNow(useClockAhead()));
  const required = (text: string): string | null => (text.trim() === "" ? t("field.required") : null);
  /** What only a new mandate has to say. */
  const ofNew = (judge: (text: string) => string | null) => (text: string, values: CollectionValues) =>
    values.kind === "new" ? judge(text) : null;
  const ofAddress = (judge: (text: string) => string | null) => (text: string, values: CollectionValues) =>
    values.kind === "new" && needsAddress(values.debtor_iban) ? judge(text) : null;
  const form = useForm<CollectionValues>({
    initialValues: { ...blankCollection, scheduled_date: today },
    validate: {
      account_id: (id) => (id === "" ? t("accounts.choose") : null),
      mandate_id: (_id, { kind }) => {
        if (kind === "new") return null;
        if (mandate === undefined) return t("collections.create.choose.missing");
        return mandate.is_dormant ? t("collections.create.dormant.text") : null;
      },
      reference: ofNew((text) => (referencePattern.test(text.trim()) ? null : t("collections.field.reference"))),
      signature_date: ofNew((day) => (isDay(day) && day <= today ? null : t("collections.field.signature_date"))),
      debtor_name: ofNew(required),
      debtor_iban: ofNew((iban) => (ibanIsRight(iban) ? null : t("collections.field.iban"))),
      street: ofAddress(required),
      postal_code: ofAddress(required),
      city: ofAddress(required),
      country: ofAddress((text) => (/^[a-z]{2}$/i.test(text) ? null : t("collections.field.country"))),
      amount: (text) => ((parseCents(text) ?? 0) > 0 ? null : t("field.amount")),
      scheduled_date: (day) => (isDay(day) && day >= today ? null : t("collections.field.date")),
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { values } = form;
  const account = accounts.find(({ id }) => id === values.account_id);
  const known = values.kind === "known" ? mandate : undefined;
  const order = (): CollectionOrder => orderOf(values, account?.iban ?? "", known);
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: async () => {
      const headers = { "Idempotency-Key": key.current };
      try {
        return await dataOf(api.POST("/console/api/bank/collections", { body: order(), headers }));
      } catch (refusal) {
        flushSync(() => setReviewed(false)); // the field that it is about has to be there
        throw refusal;
      }
    },
    onDone,
    fieldOfCode: values.kind === "new" ? fieldOfOrderCode : { ...fieldOfOrderCode, mandate_info_missing: "mandate_id" },
    fieldOfPath: fieldOfOrderPath,
  });
  const review = form.onSubmit(
    () => setReviewed(true),
    (errors) => form.getInputNode(Object.keys(errors)[0] ?? "")?.focus(),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t("collections.create.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      closeOnClickOutside={false}
    >
      <form onSubmit={isReviewed ? onSubmit : review} noValidate>
        <Stack>
          <FormError error={error} />
          {isReviewed ? (
            <ReviewCollection order={order()} account={account} mandate={known} />
          ) : (
            <CollectionFields
              form={form}
              mandate={mandate}
              today={today}
              onMandate={(next) => {
                setPicked(next);
                form.clearFieldError("mandate_id");
                key.current = crypto.randomUUID();
              }}
            />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={isReviewed ? () => setReviewed(false) : onClose}>
              {t(isReviewed ? "collections.create.back" : "action.cancel")}
            </Button>
            <Button type="submit" loading={isPending}>
              {isReviewed
                ? t("collections.create.submit", { amount: formatMinor(order().amount, "EUR", locale) })
                : t("collections.create.review")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
