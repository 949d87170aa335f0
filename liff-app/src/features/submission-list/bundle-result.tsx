import type { DecisionsResult } from '@prakat/shared/api/decisions';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import type { Bundled } from './choose-item.tsx';

/** How deciding on several requests went. */
export type BundleOutcome = {
  label: string;
  requests: readonly Bundled[];
  results: DecisionsResult['results'];
};

/** What was done, and of each that was not why. Takes the focus, so that it is the first thing read. */
export function BundleResult({ outcome }: { outcome: BundleOutcome | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!outcome) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [outcome]);
  if (!outcome) return null;
  const { label, requests, results } = outcome;
  const failed = results.filter(({ refusal }) => refusal !== null);
  const done = results.length - failed.length;
  const numberOf = (id: string) => requests.find((request) => request.id === id)?.number ?? '';
  return (
    <div ref={box} tabIndex={-1} class="result">
      {done > 0 && (
        <Notice tone="success" title={`บันทึกผล “${label}” แล้ว ${done} คำขอ`}>
          <ul class="bullets">
            {results.map(({ id, refusal }) => refusal === null && <li key={id}>เลขที่ {numberOf(id)}</li>)}
          </ul>
        </Notice>
      )}
      {failed.length > 0 && (
        <Notice tone="error" title={`ยังไม่ได้บันทึก ${failed.length} คำขอ`}>
          <ul class="bullets">
            {failed.map(({ id, refusal }) => (
              <li key={id}>
                <Link to={{ screen: 'submission', id }}>เลขที่ {numberOf(id)}</Link> {refusal?.message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
