import type { SubmissionSummary } from '@prakat/shared/api/api';

/** Where a request stands, in words and colour; and that it is urgent. */
export function StateBadge(props: { of: Pick<SubmissionSummary, 'state' | 'stateName' | 'urgency'> }) {
  const { state, stateName, urgency } = props.of;
  return (
    <span class="badges">
      <span class={`badge badge-${state}`}>{stateName}</span>
      {urgency === 'urgent' && <span class="badge badge-urgent">เร่งด่วน</span>}
    </span>
  );
}
