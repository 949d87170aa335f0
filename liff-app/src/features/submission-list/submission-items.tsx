import type { SubmissionSummary } from '@prakat/shared/api/api';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { LoadedList, SubmissionList } from './use-submission-list.ts';

/** The requests of a list that has been read, and the way to more of them; `empty` stands where there are none. */
export function SubmissionItems(props: {
  submissions: SubmissionList;
  loaded: LoadedList;
  withSubmitter: boolean;
  empty: ComponentChildren;
  /** How a request is drawn; left out, as a link to it. */
  draw?: (item: SubmissionSummary) => ComponentChildren;
}) {
  const { submissions, loaded } = props;
  const draw =
    props.draw ??
    ((item: SubmissionSummary) => (
      <Link to={{ screen: 'submission', id: item.id }} class="card list-item">
        <ItemFacts item={item} withSubmitter={props.withSubmitter} />
      </Link>
    ));
  return (
    <>
      {submissions.failure && (
        <Notice tone="warning" title="ข้อมูลอาจไม่เป็นปัจจุบัน">
          <p>{submissions.failure.message}</p>
          <button type="button" class="button-small" onClick={submissions.reload}>
            ลองใหม่
          </button>
        </Notice>
      )}
      {loaded.items.length === 0 ? (
        props.empty
      ) : (
        <ul class="list">
          {loaded.items.map((item) => (
            <li key={item.id}>{draw(item)}</li>
          ))}
        </ul>
      )}
      {submissions.moreFailure && (
        <Notice tone="error">
          <p>{submissions.moreFailure.message}</p>
        </Notice>
      )}
      {loaded.next && (
        <button
          type="button"
          class="button button-wide"
          disabled={submissions.loadingMore}
          onClick={submissions.loadMore}
        >
          {submissions.loadingMore ? 'กำลังโหลด…' : 'แสดงเพิ่มเติม'}
        </button>
      )}
    </>
  );
}

/** What a list says of a request. */
export function ItemFacts({ item, withSubmitter }: { item: SubmissionSummary; withSubmitter: boolean }) {
  return (
    <>
      <span class="list-item-top">
        <StateBadge of={item} />
        <span class="list-item-number">{item.number}</span>
      </span>
      <span class="list-item-title">{item.title}</span>
      {item.corrects && <Small>แก้ไขเลขที่ {item.corrects}</Small>}
      <Small>{item.categoryName}</Small>
      {withSubmitter && (
        <Small>
          ผู้ยื่น {item.submitterName} · {item.unitName}
        </Small>
      )}
      {item.waitingFor && <Small>ขั้นตอนปัจจุบัน: {item.waitingFor}</Small>}
      <Small>ปรับปรุงล่าสุด {thaiShortDateTime(item.updatedAt)}</Small>
    </>
  );
}

const Small = (props: { children: ComponentChildren }) => (
  <span class="list-item-small">{props.children}</span>
);
