import { useRef, useState } from 'preact/hooks';
import type { SearchTerms } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { pageStorage } from '../../browser-storage.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeptFields } from '../../kept-fields.ts';
import { SubmissionItems } from '../submission-list/submission-items.tsx';
import { useSubmissionList } from '../submission-list/use-submission-list.ts';
import { SearchFilters } from './search-filters.tsx';
import { filterCount, noTerms, TEXT_MAX, termProblems } from './search-terms.ts';

/**
 * Every request of the office, or those that fit what is asked for. What was asked stays while the page is open, so
 * that coming back from a request shows the same list.
 */
export function SearchScreen() {
  const { api, me } = useApp();
  const kept = useKeptFields<SearchTerms>(
    pageStorage(),
    ['prakat.search', me.office.id, me.member.id].join('/'),
    noTerms,
  );
  const terms = kept.fields;
  const [asked, setAsked] = useState(Object.keys(termProblems(terms)).length > 0 ? noTerms : terms);
  const [tried, setTried] = useState(false);
  const filters = useRef<HTMLDetailsElement>(null);
  // Names are read for those who want to choose one.
  const [opened, setOpened] = useState(false);
  const problems = termProblems(terms);
  const submissions = useSubmissionList(JSON.stringify(asked), (after) => api.search(asked, after));
  const { data, failure } = submissions;
  const count = filterCount(terms);

  const search = () => {
    setTried(true);
    if (problems.q) return document.getElementById('search-q')?.focus();
    if (Object.keys(problems).length > 0) {
      setOpened(true);
      if (filters.current) filters.current.open = true;
      return;
    }
    setTried(false);
    if (JSON.stringify(terms) === JSON.stringify(asked)) submissions.reload();
    else setAsked(terms);
  };
  const clear = () => {
    kept.set(noTerms);
    setTried(false);
    setAsked(noTerms);
  };
  return (
    <Page title="ค้นหาคำขอ">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <section class="card">
          <TextField
            id="search-q"
            label="คำค้น"
            hint="เลขที่คำขอ หัวข้อ รายละเอียด ชื่อบุคคล หรือชื่อไฟล์"
            value={terms.q}
            limit={TEXT_MAX}
            problem={tried ? problems.q : undefined}
            onInput={(q) => kept.set({ q })}
          />
          <details
            ref={filters}
            class="disclosure"
            onToggle={(event) => event.currentTarget.open && setOpened(true)}
          >
            <summary>{count > 0 ? `ตัวกรอง (ใช้อยู่ ${count})` : 'ตัวกรอง'}</summary>
            {opened && (
              <SearchFilters terms={terms} problems={tried ? problems : {}} me={me} set={kept.set} />
            )}
          </details>
          <div class="search-buttons">
            <button type="submit" class="button button-primary">
              ค้นหา
            </button>
            {JSON.stringify(asked) !== JSON.stringify(noTerms) && (
              <button type="button" class="button" onClick={clear}>
                ล้าง
              </button>
            )}
          </div>
        </section>
      </form>
      {failure && !data && (
        <Notice tone="error" title="ค้นหาไม่สำเร็จ">
          <p>{failure.fields[0]?.message ?? failure.message}</p>
          <button type="button" class="button-small" onClick={submissions.reload}>
            ลองใหม่
          </button>
        </Notice>
      )}
      {!data && !failure && <Skeleton lines={6} label="กำลังค้นหา" />}
      {data && (
        <>
          <p class="hint" role="status">
            {summaryOf(asked, data.items.length, data.next !== null)}
          </p>
          <SubmissionItems
            submissions={submissions}
            loaded={data}
            withSubmitter
            empty={<Empty asked={asked} more={data.next !== null} />}
          />
        </>
      )}
    </Page>
  );
}

function summaryOf(asked: SearchTerms, shown: number, more: boolean): string {
  if (shown === 0) return '';
  const what = asked.q || filterCount(asked) > 0 ? 'พบ' : 'ทั้งหมด';
  return more ? `แสดง ${shown} คำขอล่าสุด ยังมีอีก` : `${what} ${shown} คำขอ`;
}

/** A page may find nothing and still not be the last: the server reads so far at a time. */
function Empty({ asked, more }: { asked: SearchTerms; more: boolean }) {
  const searched = asked.q || filterCount(asked) > 0;
  return (
    <div class="empty">
      {more && <p>ยังไม่พบในคำขอล่าสุดที่ค้นแล้ว กด “แสดงเพิ่มเติม” เพื่อค้นคำขอที่เก่ากว่า</p>}
      {!more && searched && <p>ไม่พบคำขอที่ตรงกับที่ค้นหา ลองใช้คำที่สั้นลง หรือลดตัวกรอง</p>}
      {!more && !searched && <p>หน่วยงานนี้ยังไม่มีคำขอเผยแพร่ข้อมูล</p>}
    </div>
  );
}
