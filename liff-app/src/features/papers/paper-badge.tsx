import type { PaperSummary } from '@prakat/shared/api/papers';

const colours: Partial<Record<PaperSummary['state'], string>> = {
  presented: 'changes_requested',
  denied: 'rejected',
  signed: 'on_display',
  final: 'on_display',
};

/** How a paper stands, in words and colour; and that the signed paper came back. */
export function PaperBadges({ of }: { of: Pick<PaperSummary, 'state' | 'stateName' | 'isScanned'> }) {
  return (
    <span class="badges">
      <span class={`badge badge-${colours[of.state] ?? of.state}`}>{of.stateName}</span>
      {of.isScanned && <span class="badge badge-on_display">แนบฉบับลงนามแล้ว</span>}
    </span>
  );
}
