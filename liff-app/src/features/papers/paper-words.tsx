import type { PaperView } from '@prakat/shared/api/papers';
import { Notice } from '../../components/notice.tsx';

type Words = Pick<PaperView, 'lines' | 'differences' | 'missing'>;
type Difference = NonNullable<PaperView['differences']>[number];

/**
 * The words of the paper, to be read before anybody signs, and what the records lack for it. `isBehind`: something was
 * typed that is not in them yet.
 */
export function PaperWords({ view, isBehind }: { view: Words; isBehind: boolean }) {
  const { lines, differences, missing } = view;
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
          {isBehind && <p class="hint">ยังไม่รวมข้อความที่พิมพ์ค้างไว้ กด “บันทึกร่าง” เพื่ออ่านฉบับล่าสุด</p>}
          {differences && <p class="hint">{summaryOf(differences)}</p>}
          <div class="paper-words">
            {differences
              ? differences.map((difference, at) => <Compared key={String(at)} {...difference} />)
              : lines.map((line, at) => <p key={String(at)}>{line}</p>)}
          </div>
        </section>
      )}
    </>
  );
}

function summaryOf(differences: Difference[]): string {
  const count = (change: Difference['change']) => differences.filter((each) => each.change === change).length;
  const parts = (['new', 'changed', 'gone'] as const)
    .filter((change) => count(change) > 0)
    .map((change) => `${changeNames[change]} ${count(change)} แห่ง`);
  return parts.length > 0 ? `เทียบกับฉบับปีก่อน: ${parts.join(' ')}` : 'ข้อความเหมือนกับฉบับปีก่อนทุกแห่ง';
}

const changeNames = { new: 'เพิ่ม', changed: 'แก้ไข', gone: 'ตัดออก' } as const;

/** A line beside that of last year's paper: said in words, for those who do not see the colour. */
function Compared({ line, change, was }: Difference) {
  if (change === 'same') return <p>{line}</p>;
  return (
    <p class={`compared compared-${change}`}>
      <span class="compared-what">{changeNames[change]}</span>
      {change === 'gone' ? <del>{line}</del> : <ins>{line}</ins>}
      {was !== null && <span class="compared-was">เดิม: {was}</span>}
    </p>
  );
}
