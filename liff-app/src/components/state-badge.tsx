import type { SubmissionSummary } from '@prakat/shared/api/api';

/** How an item stands, in words and colour; and that its request is urgent. */
export function StateBadge(props: { of: Pick<SubmissionSummary, 'standing' | 'standingName' | 'urgency'> }) {
  const { standing, standingName, urgency } = props.of;
  return (
    <span class="badges">
      <span class={`badge badge-${standing}`}>{standingName}</span>
      {urgency === 'urgent' && <span class="badge badge-urgent">เร่งด่วน</span>}
    </span>
  );
}
