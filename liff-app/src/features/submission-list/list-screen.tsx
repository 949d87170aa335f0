import type { ListName } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { SubmissionItems } from './submission-items.tsx';
import { useSubmissionList } from './use-submission-list.ts';

const titles: Record<ListName, string> = {
  mine: 'คำขอของท่าน',
  waiting: 'รอดำเนินการ',
  verbal: 'อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน',
};

/** The person's own requests, those that wait for the person, or what was permitted by word of mouth and not settled. */
export function ListScreen({ list }: { list: ListName }) {
  const { api } = useApp();
  const submissions = useSubmissionList(list, (after) => api.list(list, after));
  const { data, failure } = submissions;
  const title = titles[list];
  if (!data) {
    if (failure) return <FailurePage title={title} failure={failure} onRetry={submissions.reload} />;
    return (
      <Page title={title}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  return (
    <Page title={title}>
      <SubmissionItems
        submissions={submissions}
        loaded={data}
        withSubmitter={list !== 'mine'}
        empty={<Empty list={list} more={data.next !== null} />}
      />
    </Page>
  );
}

function Empty({ list, more }: { list: ListName; more: boolean }) {
  const { me } = useApp();
  if (more) {
    return (
      <div class="empty">
        <p>
          {list === 'waiting' ? 'ในรายการล่าสุดไม่มีคำขอที่ท่านดำเนินการได้ ' : 'ไม่พบในรายการล่าสุด '}
          กด “แสดงเพิ่มเติม” เพื่อดูคำขอที่เก่ากว่า
        </p>
      </div>
    );
  }
  if (list === 'waiting') {
    return (
      <div class="empty">
        <p>ขณะนี้ไม่มีคำขอที่รอท่านดำเนินการ เมื่อมีคำขอใหม่ ระบบจะแจ้งทาง LINE</p>
      </div>
    );
  }
  if (list === 'verbal') {
    return (
      <div class="empty">
        <p>ไม่มีคำขอที่อนุมัติทางวาจาและยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร</p>
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
