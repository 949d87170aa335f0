import type { SubmissionView } from '@prakat/shared/api/api';
import { decisionNames } from '@prakat/shared/submission/state-names';
import { thaiDateTime, thaiShortDateTime } from '@prakat/shared/time/thai-date';

/** The steps of approval in order, who has taken them, and what was decided before it was mended. */
export function Progress({ view }: { view: SubmissionView }) {
  const { steps, stepsOutdated, earlierDecisions } = view;
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
            <span class="step-state">{stepState(step, index === steps.length - 1, view)}</span>
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
        <p class="hint">หน่วยงานเปลี่ยนขั้นตอนหลังจากยื่นคำขอนี้แล้ว คำขอนี้ยังดำเนินการตามขั้นตอนเดิมที่ใช้เมื่อยื่นจนเสร็จ</p>
      )}
      {earlierDecisions.length > 0 && <EarlierDecisions decisions={earlierDecisions} />}
    </section>
  );
}

/** Where a step stands. Permission by word of mouth leaves out steps, which is said and not passed over. */
function stepState(
  step: SubmissionView['steps'][number],
  isDeciding: boolean,
  { verbal, standing, lastRefusal }: Pick<SubmissionView, 'verbal' | 'standing' | 'lastRefusal'>,
): string {
  if (step.done) return 'ผ่านแล้ว';
  if (step.current) return 'กำลังพิจารณา';
  if (step.passedOver) return 'ข้ามขั้นตอนตามการอนุมัติทางวาจา';
  if (verbal && isDeciding) return verbalStates[verbal.status];
  if (step.by) return decisionNames[lastRefusal?.kind === 'rejected' ? 'rejected' : 'sent_back'];
  return underWay.has(standing) ? 'ยังไม่ถึงขั้นตอนนี้' : 'ไม่ได้พิจารณาในขั้นตอนนี้';
}

const underWay: ReadonlySet<SubmissionView['standing']> = new Set(['submitted', 'changes_requested']);

const verbalStates: Record<NonNullable<SubmissionView['verbal']>['status'], string> = {
  pending: 'อนุมัติทางวาจาแล้ว รอยืนยันเป็นลายลักษณ์อักษร',
  confirmed: 'อนุมัติทางวาจา และยืนยันเป็นลายลักษณ์อักษรแล้ว',
  denied: 'ไม่ได้รับอนุมัติ',
  lapsed: 'การอนุมัติทางวาจาสิ้นผล เพราะยกเลิกการเผยแพร่',
};

/** Nothing that was decided is ever taken away: what it said before, and what was said of that. */
const EarlierDecisions = ({ decisions }: { decisions: SubmissionView['earlierDecisions'] }) => (
  <details class="disclosure">
    <summary>การพิจารณารอบก่อน</summary>
    <ol class="timeline disclosed">
      {decisions.map((decision) => (
        <li key={`${decision.round}/${decision.at}`}>
          <span class="timeline-title">
            รอบที่ {decision.round} {decision.stepTitle}: {decisionNames[decision.outcome]}
          </span>
          <span class="timeline-by">{decision.by}</span>
          <time class="timeline-at" dateTime={decision.at}>
            {thaiDateTime(decision.at)}
          </time>
          {decision.reason && <span class="quote">{decision.reason}</span>}
        </li>
      ))}
    </ol>
  </details>
);

/** Everything that has happened, oldest first as in the log. */
export function Timeline({ entries }: { entries: SubmissionView['timeline'] }) {
  return (
    <section class="card">
      <h2>ประวัติการดำเนินการ</h2>
      <ol class="timeline">
        {entries.map((entry, index) => (
          // Nothing is ever put between what has happened, and two places may be emptied in one moment.
          <li key={String(index)}>
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
