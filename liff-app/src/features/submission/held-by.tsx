import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { PositionTitle } from '../../components/position-title.tsx';

/** With whom a request is, since when, and what comes next. */
export function HeldBy({
  heldBy: { people, since, next },
}: {
  heldBy: NonNullable<SubmissionView['heldBy']>;
}) {
  return (
    <dl class="facts held-by">
      <dt>รออยู่ที่</dt>
      <dd>
        {people.length === 0
          ? 'ยังไม่มีผู้ที่ดำเนินการได้ ระบบแจ้งผู้ดูแลระบบแล้ว'
          : people.map(({ name, positionTitle }) => (
              <span key={name} class="held-by-person">
                {name} <PositionTitle title={positionTitle} />
              </span>
            ))}
      </dd>
      <dt>ตั้งแต่</dt>
      <dd>{thaiShortDateTime(since)}</dd>
      <dt>ขั้นต่อไป</dt>
      <dd>{next}</dd>
    </dl>
  );
}
