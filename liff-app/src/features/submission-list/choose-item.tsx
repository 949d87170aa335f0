import type { SubmissionSummary } from '@prakat/shared/api/api';
import { type BundledAction, type BundleOffer, MOST_AT_ONCE } from '@prakat/shared/api/decisions';
import { ItemFacts } from './submission-items.tsx';

/** A request with something that may be done with it together with others. */
export type Bundled = SubmissionSummary & { bundle: BundleOffer };

export const isBundled = (item: SubmissionSummary): item is Bundled => Boolean(item.bundle);

/** A request of the list while several are chosen: a box to tick, or why it cannot be. */
export function ChooseItem(props: {
  item: SubmissionSummary;
  /** What will be done with those chosen already; null before the first. */
  action: BundledAction | null;
  /** How many are chosen. */
  count: number;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { item, isChosen } = props;
  const why = isChosen ? null : obstacle(props);
  return (
    <label class={why ? 'card choose choose-not' : 'card choose'}>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={why !== null}
        onChange={(event) => props.onChoose(event.currentTarget.checked)}
      />
      <span class="choose-facts">
        <ItemFacts item={item} withSubmitter />
        {item.bundle && <span class="list-item-small">ดำเนินการ: {item.bundle.action.label}</span>}
        {why && <span class="choose-why">{why}</span>}
      </span>
    </label>
  );
}

function obstacle({
  item: { bundle },
  action,
  count,
}: {
  item: SubmissionSummary;
  action: BundledAction | null;
  count: number;
}): string | null {
  if (!bundle) return 'ต้องเปิดดำเนินการเป็นรายการ';
  if (bundle.alone) return bundle.alone;
  if (action && bundle.action.name !== action) return 'ดำเนินการไม่เหมือนกับคำขอที่เลือกไว้';
  return count >= MOST_AT_ONCE ? `ดำเนินการพร้อมกันได้ไม่เกิน ${MOST_AT_ONCE} คำขอ` : null;
}
