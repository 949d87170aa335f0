import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDateTime, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Notice } from '../../components/notice.tsx';

/** The steps of approval in order, and who has taken them; with what about them is not as usual. */
export function Progress({ view }: { view: SubmissionView }) {
  const { steps, stepsOutdated, unseparated } = view;
  return (
    <section class="card">
      <h2>ขั้นตอนการพิจารณา</h2>
      <ol class="steps">
        {steps.map((step, index) => (
          <li
            key={step.title}
            class={step.done ? 'step step-done' : step.current ? 'step step-current' : 'step'}
          >
            <span class="step-title">{step.title}</span>
            <span class="step-state">
              {stepState(step, index === steps.length - 1 ? 'deciding' : 'before', view)}
            </span>
            {step.by && (
              <span class="step-by">
                {step.by}
                {step.at && ` · ${thaiShortDateTime(step.at)}`}
              </span>
            )}
          </li>
        ))}
      </ol>
      {stepsOutdated && (
        <p class="hint">หน่วยงานเปลี่ยนขั้นตอนหลังจากยื่นเรื่องนี้แล้ว เรื่องนี้ยังดำเนินการตามขั้นตอนเดิมที่ใช้เมื่อยื่นจนเสร็จ</p>
      )}
      {unseparated.length > 0 && (
        <Notice tone="info" title="หมายเหตุเรื่องการแบ่งแยกหน้าที่">
          <ul class="bullets">
            {unseparated.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

/** Where a step stands. Permission by word of mouth leaves out steps, which is said and not passed over. */
function stepState(
  step: SubmissionView['steps'][number],
  kind: 'before' | 'deciding',
  { verbal }: Pick<SubmissionView, 'verbal'>,
): string {
  if (step.done) return 'ผ่านแล้ว';
  if (step.current) return 'กำลังพิจารณา';
  if (verbal?.status === 'denied') return 'ไม่ได้รับอนุมัติ';
  if (!verbal) return 'ยังไม่ถึงขั้นตอนนี้';
  return kind === 'deciding'
    ? 'อนุมัติทางวาจาแล้ว รอยืนยันเป็นลายลักษณ์อักษร'
    : 'ไม่ได้ผ่านขั้นตอนนี้ เพราะเป็นกรณีเร่งด่วนที่อนุมัติทางวาจา';
}

/** Everything that has happened, oldest first as in the log. */
export function Timeline({ entries }: { entries: SubmissionView['timeline'] }) {
  return (
    <section class="card">
      <h2>ประวัติการดำเนินการ</h2>
      <ol class="timeline">
        {entries.map((entry) => (
          <li key={`${entry.at}/${entry.title}/${entry.by}`}>
            <span class="timeline-title">{entry.title}</span>
            <span class="timeline-by">{entry.by}</span>
            <time class="timeline-at" dateTime={entry.at}>
              {thaiDateTime(entry.at)}
            </time>
            {entry.note && <span class="quote">{entry.note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
