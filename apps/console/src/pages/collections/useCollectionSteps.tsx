import type { Collection } from "../../api/collections.ts";
import { useT } from "../../i18n/I18n.tsx";
import { Day } from "../../ui/Day.tsx";
import type { Step } from "../../ui/Steps.tsx";
import { LinkTo } from "../../ui/LinkTo.tsx";
import { Time } from "../../ui/Time.tsx";

/** The way of a collection, from its order to its end: what was, and what is to come while it is under way. */
export function useCollectionSteps(collection: Collection): Step[] {
  const t = useT();
  const {
    status,
    submission_date: submission,
    due_date: due,
    executed_at: executed,
    return: returned,
    is_submitted: isSubmitted,
  } = collection;
  const requested: Step = {
    key: "requested",
    title: t("collections.step.requested"),
    state: "done",
    detail: <Time at={collection.requested_at} />,
  };
  const hasLeft = isSubmitted || status === "confirmed";
  const left: Step = {
    key: "submission",
    title: t(hasLeft ? "collections.step.submitted" : "collections.step.submission"),
    state: hasLeft ? "done" : "ahead",
    detail: submission && <Day day={submission} />,
  };
  const paid: Step =
    status === "confirmed"
      ? { key: "paid", title: t("collections.step.confirmed"), state: "done", detail: executed && <Time at={executed} /> }
      : { key: "paid", title: t("collections.step.due"), state: "ahead", detail: due && <Day day={due} /> };
  switch (status) {
    case "pending":
      return [requested, { key: "pending", title: t("collections.step.pending"), state: "ahead" }];
    case "failed":
      return [requested, { key: "failed", title: t("collections.step.failed"), state: "failed" }];
    case "canceled":
      return [requested, { key: "canceled", title: t("collections.step.canceled"), state: "failed" }];
    case "scheduled":
    case "confirmed":
      return [
        requested,
        left,
        paid,
        ...(returned === undefined
          ? []
          : [
              {
                key: "returned",
                title: t("collections.step.returned"),
                state: "failed" as const,
                detail: (
                  <LinkTo to="/transactions" search={{ transaction: returned.transaction_id }}>
                    <Time at={returned.date} />
                  </LinkTo>
                ),
              },
            ]),
      ];
  }
}
