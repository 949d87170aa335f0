import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';

/** What has become of the request, where people must know it first: refused, waiting for its day, being corrected. */
export function Outcome({ view }: { view: SubmissionView }) {
  const { me } = useApp();
  const { publishOn } = view.content;
  return (
    <>
      <Refusal view={view} />
      {view.correcting && (
        <Notice tone="info" title="กำลังพิจารณาคำขอแก้ไข">
          <p>ข้อมูลด้านล่างเป็นฉบับที่ขอแก้ไข ฉบับเดิมที่ได้รับอนุมัติแล้วยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติ</p>
        </Notice>
      )}
      {view.state === 'approved' && publishOn && publishOn > me.today && (
        <DayAhead
          day={thaiDate(publishOn)}
          isTask={view.actions.some(({ name }) => publisherTask.has(name))}
        />
      )}
    </>
  );
}

/** What only a webmaster can do with an item that is to be put up by hand, on any day. */
const publisherTask: ReadonlySet<string> = new Set(['claim_task', 'report_publish_failure']);

/** An approved item waits for its day; a webmaster who is to put it up learns that it must not be earlier. */
function DayAhead({ day, isTask }: { day: string; isTask: boolean }) {
  return isTask ? (
    <Notice tone="info" title={`นำขึ้นเว็บไซต์ตั้งแต่วันที่ ${day}`}>
      <p>เมื่อถึงวันนั้น ท่านจะแจ้งที่อยู่หน้าเว็บได้จากหน้านี้</p>
    </Notice>
  ) : (
    <Notice tone="info">
      <p>กำหนดเผยแพร่ในวันที่ {day}</p>
    </Notice>
  );
}

/** Why it came back or was refused. A correction that was refused leaves the item published as it was. */
function Refusal({ view }: { view: SubmissionView }) {
  const { lastRefusal, state } = view;
  if (!lastRefusal) return null;
  const title = refusalTitle(state, lastRefusal.kind);
  if (!title) return null;
  return (
    <Notice tone="warning" title={title}>
      <p class="quote">{lastRefusal.reason}</p>
      <p>
        โดย {lastRefusal.by} เมื่อ {thaiDateTime(lastRefusal.at)}
      </p>
      {view.actions
        .filter(({ name }) => name === 'resubmit')
        .map(({ name, label }) => (
          <Link key={name} to={{ screen: 'edit', id: view.id }} class="button button-primary button-wide">
            {label}
          </Link>
        ))}
    </Notice>
  );
}

function refusalTitle(
  state: SubmissionView['state'],
  kind: NonNullable<SubmissionView['lastRefusal']>['kind'],
): string | null {
  if (state === 'changes_requested') return 'ส่งกลับให้แก้ไข เพราะ';
  if (state === 'rejected') return 'ไม่อนุมัติให้เผยแพร่ เพราะ';
  if (state === 'published' && kind === 'rejected') return 'ไม่อนุมัติคำขอแก้ไขครั้งล่าสุด เพราะ';
  return null;
}
