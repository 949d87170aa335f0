import type { ChecksView, FindingView } from '@prakat/shared/api/checks';
import { Notice } from './notice.tsx';

/** How many of one kind are read without asking for more. */
const SHOWN = 5;

const groups: { group: FindingView['group']; title: string; tone: 'warning' | 'info' }[] = [
  { group: 'personal', title: 'พบข้อมูลส่วนบุคคล', tone: 'warning' },
  { group: 'slip', title: 'ข้อความที่ควรตรวจทาน', tone: 'warning' },
  { group: 'file', title: 'ข้อจำกัดของการตรวจไฟล์', tone: 'info' },
];

/** What the checks before publication found, kind by kind; nothing where they found nothing. */
export function Findings({ checks }: { checks: ChecksView }) {
  return (
    <>
      {groups.map(({ group, title, tone }) => {
        const found = checks.findings.filter((one) => one.group === group);
        if (found.length === 0) return null;
        return (
          <Notice key={group} tone={tone} title={`${title} ${found.length} แห่ง`}>
            <List findings={found.slice(0, SHOWN)} />
            {found.length > SHOWN && (
              <details class="disclosure">
                <summary>ดูอีก {found.length - SHOWN} แห่ง</summary>
                <List findings={found.slice(SHOWN)} />
              </details>
            )}
          </Notice>
        );
      })}
      {checks.leftOff > 0 && (
        <p class="hint">พบอีก {checks.leftOff.toLocaleString('en')} แห่งที่ไม่ได้แสดง ควรตรวจไฟล์ทั้งฉบับก่อนเผยแพร่</p>
      )}
    </>
  );
}

const List = ({ findings }: { findings: FindingView[] }) => (
  <ul class="findings">
    {findings.map(({ sentence, proposal }) => (
      <li key={sentence}>
        {sentence}
        <span class="hint">{proposal}</span>
      </li>
    ))}
  </ul>
);
