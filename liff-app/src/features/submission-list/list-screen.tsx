import type { SubmissionSummary } from '@prakat/shared/api/api';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import type { ListName } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useSubmissionList } from './use-submission-list.ts';

const titles: Record<ListName, string> = { mine: 'เรื่องของฉัน', waiting: 'รอฉันพิจารณา' };

/** The person's own requests, or those that wait for the person. */
export function ListScreen({ list }: { list: ListName }) {
  const { api } = useApp();
  const submissions = useSubmissionList(api, list);
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
      {failure && (
        <Notice tone="warning" title="ข้อมูลอาจไม่เป็นปัจจุบัน">
          <p>{failure.message}</p>
          <button type="button" class="button-small" onClick={submissions.reload}>
            ลองใหม่
          </button>
        </Notice>
      )}
      {data.items.length === 0 ? (
        <Empty list={list} />
      ) : (
        <ul class="list">
          {data.items.map((item) => (
            <li key={item.id}>
              <ListItem item={item} withSubmitter={list === 'waiting'} />
            </li>
          ))}
        </ul>
      )}
      {submissions.moreFailure && (
        <Notice tone="error">
          <p>{submissions.moreFailure.message}</p>
        </Notice>
      )}
      {data.next && (
        <button
          type="button"
          class="button button-wide"
          disabled={submissions.loadingMore}
          onClick={submissions.loadMore}
        >
          {submissions.loadingMore ? 'กำลังโหลด…' : 'แสดงเพิ่มเติม'}
        </button>
      )}
    </Page>
  );
}

function ListItem({ item, withSubmitter }: { item: SubmissionSummary; withSubmitter: boolean }) {
  return (
    <Link to={{ screen: 'submission', id: item.id }} class="card list-item">
      <span class="list-item-top">
        <StateBadge of={item} />
        <span class="list-item-number">{item.number}</span>
      </span>
      <span class="list-item-title">{item.title}</span>
      <Small>{item.categoryName}</Small>
      {withSubmitter && (
        <Small>
          ผู้ยื่น {item.submitterName} · {item.unitName}
        </Small>
      )}
      {item.waitingFor && <Small>ขั้นตอนปัจจุบัน: {item.waitingFor}</Small>}
      <Small>ปรับปรุงล่าสุด {thaiShortDateTime(item.updatedAt)}</Small>
    </Link>
  );
}

const Small = (props: { children: ComponentChildren }) => (
  <span class="list-item-small">{props.children}</span>
);

function Empty({ list }: { list: ListName }) {
  return list === 'mine' ? (
    <div class="empty">
      <p>ท่านยังไม่มีคำขอเผยแพร่ข้อมูล</p>
      <Link to={{ screen: 'form' }} class="button button-primary">
        ยื่นคำขอ
      </Link>
    </div>
  ) : (
    <div class="empty">
      <p>ขณะนี้ไม่มีเรื่องที่รอท่านดำเนินการ เมื่อมีเรื่องใหม่ ระบบจะแจ้งทาง LINE</p>
    </div>
  );
}
