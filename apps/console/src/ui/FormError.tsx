import { Alert } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useErrorText } from "./useErrorText.ts";

/** What a form was refused for, where it belongs to no single field. Read out when it appears. */
export function FormError({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
      {errorText(error)}
    </Alert>
  );
}
