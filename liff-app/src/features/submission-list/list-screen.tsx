import type { ListName } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { DraftItems } from './draft-items.tsx';
import { SubmissionItems } from './submission-items.tsx';
import { useSubmissionList } from './use-submission-list.ts';

type List = Exclude<ListName, 'waiting'>;

const titles: Record<List, string> = {
  mine: 'คำขอของท่าน',
  verbal: 'อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน',
  office: 'งานที่รอในหน่วยงาน',
  late: 'งานที่ล่าช้า',
};

/** The person's own requests, what was permitted by word of mouth and not settled, or what waits in the office. */
export function ListScreen({ list }: { list: List }) {
  const { api } = useApp();
  const submissions = useSubmissionList(list, (after) => api.list(list, after));
  const { data } = submissions;
  const title = titles[list];
  if (!data) return <UnreadPage title={title} read={submissions} lines={6} />;
  return (
    <Page title={title}>
      {list === 'mine' && <DraftItems />}
      <SubmissionItems
        submissions={submissions}
        loaded={data}
        withSubmitter={list !== 'mine'}
        empty={<Empty list={list} more={data.next !== null} />}
      />
    </Page>
  );
}

const nothing: Record<Exclude<List, 'mine'>, string> = {
  verbal: 'ไม่มีคำขอที่อนุมัติทางวาจาและยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร',
  office: 'ขณะนี้ไม่มีคำขอหรืองานบนเว็บไซต์ที่รอผู้ใดในหน่วยงาน',
  late: 'ไม่มีงานที่รอเกินเวลาที่หน่วยงานกำหนด',
};

function Empty({ list, more }: { list: List; more: boolean }) {
  const { me } = useApp();
  if (more) {
    return (
      <div class="empty">
        <p>ไม่พบในรายการล่าสุด กด “แสดงเพิ่มเติม” เพื่อดูรายการต่อไป</p>
      </div>
    );
  }
  if (list !== 'mine') {
    return (
      <div class="empty">
        <p>{nothing[list]}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <p>ท่านยังไม่มีคำขอเผยแพร่ข้อมูล</p>
      {me.member.isStaff && (
        <Link to={{ screen: 'form' }} class="button button-primary">
          ยื่นคำขอ
        </Link>
      )}
    </div>
  );
}
