import type { PaperView } from '@prakat/shared/api/papers';
import { Notice } from '../../components/notice.tsx';

/** The words of the paper, to be read before anybody signs, and what the records lack for it. */
export function PaperWords({ view }: { view: Pick<PaperView, 'lines' | 'changedLines' | 'missing'> }) {
  const { lines, changedLines, missing } = view;
  const changed = new Set(changedLines);
  return (
    <>
      {missing.length > 0 && (
        <Notice tone="warning" title="ข้อมูลที่ยังขาด">
          <p>ในเอกสารจะเว้นเป็นเส้นประไว้ให้เติม</p>
          <ul class="bullets">
            {missing.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Notice>
      )}
      {lines.length > 0 && (
        <section class="card">
          <h2>ข้อความในเอกสาร</h2>
          {changedLines !== null && (
            <p class="hint">
              {changed.size > 0 ? 'ข้อความที่มีแถบสี คือข้อความที่ต่างจากปีก่อน' : 'ข้อความทั้งหมดเหมือนกับของปีก่อน'}
            </p>
          )}
          <div class="paper-words">
            {lines.map((line, at) =>
              changed.has(line) ? (
                <p key={String(at)}>
                  <mark>{line}</mark>
                </p>
              ) : (
                <p key={String(at)}>{line}</p>
              ),
            )}
          </div>
        </section>
      )}
    </>
  );
}
