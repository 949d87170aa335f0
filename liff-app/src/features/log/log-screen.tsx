import type { LogTerms } from '@prakat/shared/addresses/mini-app';
import type { LogLine, LogPage } from '@prakat/shared/api/log';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FormatLinks } from '../../components/format-links.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Retry } from '../../components/retry.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { useResource } from '../../use-resource.ts';
import { LogFilters } from './log-filters.tsx';

const TITLE = 'บันทึกการดำเนินการ';

/** Everything that was done in the office, newest first, or of that what `terms` look for. */
export function LogScreen({ terms }: { terms: LogTerms }) {
  const { api, go } = useApp();
  const page = (after: string | null) =>
    api.request<LogPage>('GET', `/log?${new URLSearchParams({ ...terms, ...(after && { after }) })}`);
  const read = useResource(`log/${JSON.stringify(terms)}`, () => page(null));
  const [more, setMore] = useState<{ loading: boolean; failure: ApiFailure | null }>({
    loading: false,
    failure: null,
  });
  const { data, failure } = read;
  const loadMore = async () => {
    if (!data?.next) return;
    setMore({ loading: true, failure: null });
    try {
      const next = await page(data.next);
      read.set({ ...next, lines: [...data.lines, ...next.lines] });
      setMore({ loading: false, failure: null });
    } catch (error) {
      setMore({ loading: false, failure: asFailure(error) });
    }
  };
  return (
    <Page title={TITLE}>
      <LogFilters terms={terms} onSearch={(asked) => go({ screen: 'log', terms: asked })} />
      {!data && failure && <Retry failure={failure} onRetry={read.reload} />}
      {!data && !failure && <Skeleton lines={8} label="กำลังค้นหา" />}
      {data && (
        <>
          <StaleNotice failure={failure} />
          <FormatLinks
            links={{ csv: data.csv }}
            labels={{ csv: 'ดาวน์โหลดรายการนี้ (CSV)' }}
            onExpired={read.reload}
          />
          {data.lines.length === 0 ? (
            <div class="empty">
              <p>
                {data.next ? 'ไม่พบในรายการล่าสุด กด “แสดงเพิ่มเติม” เพื่อค้นรายการที่เก่ากว่า' : 'ไม่มีรายการที่ตรงกับที่ค้นหา'}
              </p>
            </div>
          ) : (
            <ol class="list">
              {data.lines.map((line) => (
                <li key={line.id}>
                  <Line line={line} />
                </li>
              ))}
            </ol>
          )}
          <ShowMore next={data.next} {...more} onMore={loadMore} />
        </>
      )}
    </Page>
  );
}

/** One act; of a request, the way to it. */
function Line({ line: { at, title, by, note, about } }: { line: LogLine }) {
  const facts = (
    <>
      <span class="list-item-top">
        <span class="list-item-small">{thaiShortDateTime(at)}</span>
        {about.number && <span class="list-item-number">{about.number}</span>}
      </span>
      <span class="list-item-title">{title}</span>
      {about.title && <span class="list-item-small">{about.title}</span>}
      <span class="list-item-small">โดย {by}</span>
      {note && <span class="list-item-small written">{note}</span>}
    </>
  );
  return about.submissionId === null ? (
    <div class="card list-item">{facts}</div>
  ) : (
    <Link to={{ screen: 'submission', id: about.submissionId }} class="card list-item">
      {facts}
    </Link>
  );
}
