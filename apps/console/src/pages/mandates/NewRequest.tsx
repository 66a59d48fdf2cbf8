import { Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useRef } from "react";
import { api } from "../../api/client.ts";
import { mandateSchemes, type MandateScheme, type SignatureRequestOrder } from "../../api/collections.ts";
import { dataOf } from "../../api/errors.ts";
import { useI18n } from "../../i18n/I18n.tsx";
import { FormButtons } from "../../ui/FormButtons.tsx";
import { FormError } from "../../ui/FormError.tsx";
import { useSubmit } from "../../ui/useSubmit.ts";
import { referencePattern } from "../collections/new-collection.ts";

type Language = NonNullable<SignatureRequestOrder["language"]>;
const languages = ["french", "english"] as const satisfies readonly Language[];

type Values = {
  reference: string;
  scheme: MandateScheme;
  debtor_email: string;
  language: Language;
  contract_reference: string;
  email_custom_message: string;
};

const emailPattern = /^(?!.*\.\.)[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]{2,}\.[a-zA-Z]{2,63}$/;
/** What the API takes in a message to a debtor: no links, no markup. */
const messagePattern = /^[a-zA-Zà-üÀ-Ü0-9€@&;.,?!()+\-'’"\s]*$/;
const messageMax = 3_000;

type Props = { onDone: (request: { id: string; debtor_email: string }) => void; onClose: () => void };

/** Asks a debtor to sign. Its key stays the same until the form is changed, so that nobody is asked twice. */
export function NewRequest({ onDone, onClose }: Props) {
  const { t, language } = useI18n();
  const key = useRef(crypto.randomUUID());
  const form = useForm<Values>({
    initialValues: {
      reference: "",
      scheme: "core",
      debtor_email: "",
      language: language === "fr" ? "french" : "english",
      contract_reference: "",
      email_custom_message: "",
    },
    validate: {
      reference: (text) => (referencePattern.test(text.trim()) ? null : t("collections.field.reference")),
      debtor_email: (text) => (emailPattern.test(text.trim()) ? null : t("field.email")),
      email_custom_message: (text) => (text.length <= messageMax && messagePattern.test(text) ? null : t("requests.create.message.field")),
    },
    onValuesChange: () => void (key.current = crypto.randomUUID()),
  });
  const { onSubmit, error, isPending } = useSubmit({
    form,
    send: ({ reference, debtor_email, contract_reference: contract, email_custom_message: message, ...chosen }) =>
      dataOf(
        api.POST("/console/api/bank/mandate_signature_requests", {
          body: {
            ...chosen,
            reference: reference.trim(),
            debtor_email: debtor_email.trim(),
            ...(contract.trim() && { contract_reference: contract.trim() }),
            ...(message.trim() && { email_custom_message: message.trim() }),
          },
          headers: { "Idempotency-Key": key.current },
        }),
      ),
    onDone,
    fieldOfCode: { mandate_reference_already_used: "reference" },
  });
  const field = (name: keyof Values) => ({ key: form.key(name), ...form.getInputProps(name) });
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t("requests.create.title")}
      closeButtonProps={{ "aria-label": t("action.close") }}
      closeOnClickOutside={false}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <FormError error={error} />
          <TextInput type="email" label={t("requests.create.email")} maxLength={256} data-autofocus {...field("debtor_email")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
            <TextInput
              label={t("requests.create.reference")}
              placeholder={t("requests.create.reference.hint")}
              maxLength={35}
              {...field("reference")}
            />
            <Select
              label={t("requests.language")}
              data={languages.map((value) => ({ value, label: t(`requests.language.${value}`) }))}
              {...field("language")}
            />
          </SimpleGrid>
          <Select
            label={t("requests.create.scheme")}
            data={mandateSchemes.map((value) => ({ value, label: t(`collections.create.scheme.${value}`) }))}
            {...field("scheme")}
          />
          <TextInput
            label={t("requests.create.contract")}
            placeholder={t("requests.create.contract.hint")}
            maxLength={256}
            {...field("contract_reference")}
          />
          <Textarea label={t("requests.create.message")} autosize minRows={3} maxRows={10} {...field("email_custom_message")} />
          <FormButtons onCancel={onClose} isPending={isPending}>
            {t("requests.create.submit")}
          </FormButtons>
        </Stack>
      </form>
    </Modal>
  );
}
