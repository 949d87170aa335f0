import type { PaperView } from '@prakat/shared/api/papers';
import { thaiDateTime } from '@prakat/shared/time/thai-date';

/** What was done with the paper, the newest first as the register gives it. */
export const PaperHistory = ({ history }: Pick<PaperView, 'history'>) =>
  history.length === 0 ? null : (
    <section class="card">
      <h2>ประวัติเอกสาร</h2>
      <ol class="timeline">
        {history.map(({ at, done, by }, line) => (
          <li key={String(line)}>
            <span class="timeline-title">{done}</span>
            <span class="timeline-by">{by}</span>
            <time class="timeline-at" dateTime={at}>
              {thaiDateTime(at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
