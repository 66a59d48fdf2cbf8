import type { UseFormReturnType } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, fieldOf } from "../api/errors.ts";
import { useErrorText } from "./useErrorText.ts";

export type SubmitOptions<Values, Data> = {
  readonly form: UseFormReturnType<Values>;
  readonly send: (values: Values) => Promise<Data>;
  readonly onDone: (data: Data) => void;
  /** The field that a refusal is about, by its code: `{ password_wrong: "current" }`. */
  readonly fieldOfCode?: Readonly<Record<string, string>>;
  /** The form's field for a path of the API's, where they are not called the same. */
  readonly fieldOfPath?: (path: string) => string;
};

/**
 * Sends a form. A refusal shows beside the field that it is about, and the field gets the focus; any other is `error`, for the form as a whole.
 */
export function useSubmit<Values extends Record<string, unknown>, Data>(options: SubmitOptions<Values, Data>) {
  const { form, send, onDone, fieldOfCode = {}, fieldOfPath = (path) => path } = options;
  const errorText = useErrorText();
  const [error, setError] = useState<unknown>();
  const mutation = useMutation({
    mutationFn: send,
    onMutate: () => setError(undefined),
    onSuccess: onDone,
    onError: (refusal) => {
      const told = fieldOf(refusal);
      const field = told === undefined ? refusal instanceof ApiError && fieldOfCode[refusal.code] : fieldOfPath(told.path);
      const isHere = typeof field === "string" && form.getInputNode(field) !== null;
      if (!isHere) return setError(refusal);
      form.setFieldError(field, told?.reason ?? errorText(refusal));
      form.getInputNode(field)?.focus();
    },
  });
  const onSubmit = form.onSubmit(
    (values) => mutation.mutate(values),
    (errors) => {
      const [first] = Object.keys(errors);
      if (first !== undefined) form.getInputNode(first)?.focus();
    },
  );
  return { onSubmit, error, isPending: mutation.isPending };
}
