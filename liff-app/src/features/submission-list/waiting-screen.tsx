import type { BundledAction } from '@prakat/shared/api/decisions';
import { bundledActions } from '@prakat/shared/api/decisions';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { type BundleOutcome, BundleResult } from './bundle-result.tsx';
import { BundleSheet } from './bundle-sheet.tsx';
import { type Bundled, ChooseItem, isBundled } from './choose-item.tsx';
import { SubmissionItems } from './submission-items.tsx';
import { useSubmissionList } from './use-submission-list.ts';

const TITLE = 'รอดำเนินการ';

/** What waits for the person: each opens its request; several whose way on is the same are decided in one go. */
export function WaitingScreen() {
  const { api, me, recount } = useApp();
  const submissions = useSubmissionList('waiting', (after) => api.list('waiting', after));
  // Ids of what is chosen; null while nothing is being chosen.
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [deciding, setDeciding] = useState<Bundled[] | null>(null);
  const [outcome, setOutcome] = useState<BundleOutcome | null>(null);
  const { data } = submissions;
  if (!data) return <UnreadPage title={TITLE} read={submissions} lines={6} />;
  const bundled = data.items.filter(isBundled);
  const picked = bundled.filter(({ id }) => chosen?.includes(id));
  const first = picked[0]?.bundle.action;
  return (
    <Page title={TITLE}>
      <BundleResult outcome={outcome} />
      {me.member.appoints && (
        <Link to={{ screen: 'overview' }} class="button button-wide">
          ดูภาพรวมของหน่วยงาน
        </Link>
      )}
      {chosen === null && severalOf(bundled) && (
        <button type="button" class="button button-wide" onClick={() => setChosen([])}>
          เลือกหลายคำขอเพื่อดำเนินการพร้อมกัน
        </button>
      )}
      {chosen !== null && <p>เลือกคำขอที่ต้องการดำเนินการเหมือนกัน แล้วตรวจรายการทั้งหมดอีกครั้งก่อนยืนยัน</p>}
      <SubmissionItems
        submissions={submissions}
        loaded={data}
        withSubmitter
        empty={<Empty more={data.next !== null} />}
        {...(chosen !== null && {
          draw: (item) => (
            <ChooseItem
              item={item}
              action={first?.name ?? null}
              count={picked.length}
              isChosen={chosen.includes(item.id)}
              onChoose={(isChosen) =>
                setChosen(isChosen ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
              }
            />
          ),
        })}
      />
      {chosen !== null && (
        <section class="deciding" aria-label="ดำเนินการกับที่เลือก">
          <button type="button" class="button" onClick={() => setChosen(null)}>
            เลิกเลือก
          </button>
          <button
            type="button"
            class="button button-primary"
            disabled={!first}
            onClick={() => setDeciding(picked)}
          >
            {first ? `${first.label} ${picked.length} คำขอ` : 'ยังไม่ได้เลือก'}
          </button>
        </section>
      )}
      {deciding && (
        <BundleSheet
          requests={deciding}
          onClose={() => setDeciding(null)}
          onDone={(done) => {
            setDeciding(null);
            setChosen(null);
            setOutcome(done);
            submissions.reload();
            recount();
          }}
        />
      )}
    </Page>
  );
}

/** There are at least two with the same way on: choosing is of use. */
const severalOf = (bundled: readonly Bundled[]): boolean =>
  bundledActions.some(
    (action: BundledAction) =>
      bundled.filter(({ bundle }) => bundle.alone === null && bundle.action.name === action).length > 1,
  );

const Empty = ({ more }: { more: boolean }) => (
  <div class="empty">
    <p>
      {more
        ? 'ในรายการล่าสุดไม่มีคำขอที่ท่านดำเนินการได้ กด “แสดงเพิ่มเติม” เพื่อดูคำขอที่เก่ากว่า'
        : 'ขณะนี้ไม่มีคำขอที่รอท่านดำเนินการ เมื่อมีคำขอใหม่ ระบบจะแจ้งทาง LINE'}
    </p>
  </div>
);
