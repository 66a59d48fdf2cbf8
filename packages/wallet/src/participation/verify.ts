import type { WorkspaceId } from "@memento/kernel";
import type { Fault } from "@memento/ledger";
import type { Queryable } from "@memento/platform";

const oddParts = {
  name: "wallet.verify_participants",
  text: `select a.participant_id as "participantId", a.status, p.participant_status as "paymentStatus" from wallet.participant a
      left join wallet.payment p on p.workspace_id = a.workspace_id and p.payment_id = a.payment_id and p.part_id = a.participant_id
    where a.workspace_id = $1 and case
      when a.status = 'paid' then p.participant_status is distinct from 'paid' or p.amount is distinct from a.amount
      when a.status = 'pending' and a.payment_id is not null then p.participant_status is distinct from 'pending'
      else a.payment_id is not null end
    limit 50`,
};
const lostPayments = {
  name: "wallet.verify_payments_of_parts",
  text: `select p.payment_id as "paymentId" from wallet.payment p
      left join wallet.participant a on a.workspace_id = p.workspace_id and a.participant_id = p.part_id and a.payment_id = p.payment_id
    where p.workspace_id = $1 and p.part_id is not null and p.participant_status <> 'cancelled' and a.participant_id is null limit 50`,
};
const oddSums = {
  name: "wallet.verify_sums_of_parts",
  text: `with sums as (
      select a.object_id, sum(a.amount) filter (where a.status in ('paid', 'settled')) as amount from wallet.participant a
      where a.workspace_id = $1 group by a.object_id)
    select * from (
      select 'request' as type, r.request_id as id, r.amount_paid as kept, coalesce(s.amount, 0)::bigint as expected
        from wallet.request r left join sums s on s.object_id = r.request_id where r.workspace_id = $1
      union all
      select 'pool', o.pool_id, o.amount, coalesce(s.amount, 0)::bigint
        from wallet.pool o left join sums s on s.object_id = o.pool_id where o.workspace_id = $1) kept
    where kept <> expected limit 50`,
};

/**
 * Proves that requests and pools say what was paid: every paid part has its payment, of the same amount, every payment for a part has its part, and what
 * a request or pool counts is the sum of its parts. Reads only.
 */
export async function verifyParts(on: Queryable, workspaceId: WorkspaceId): Promise<Fault[]> {
  const parts = await on.query<{ participantId: string; status: string; paymentStatus: string | null }>(oddParts, [workspaceId]);
  const payments = await on.query<{ paymentId: string }>(lostPayments, [workspaceId]);
  const sums = await on.query<{ type: string; id: string; kept: bigint; expected: bigint }>(oddSums, [workspaceId]);
  return [
    ...parts.map(({ participantId, status, paymentStatus }) => ({
      kind: "part_payment_differ",
      detail: `participant ${participantId} is ${status}, its payment ${paymentStatus ?? "is missing"}`,
    })),
    ...payments.map(({ paymentId }) => ({
      kind: "payment_part_missing",
      detail: `payment ${paymentId} pays for a part that is not there`,
    })),
    ...sums.map(({ type, id, kept, expected }) => ({
      kind: "parts_sum_differs",
      detail: `${type} ${id} counts ${kept}, its participants sum to ${expected}`,
    })),
  ];
}
