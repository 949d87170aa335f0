import type { Person, SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { type Resource, useResource } from '../../use-resource.ts';
import { OpenVerbalForm } from './open-verbal-form.tsx';

const TITLE = 'บันทึกอนุมัติทางวาจา';

/** A supervisor or webmaster writes down that permission was given by word of mouth. */
export function VerbalScreen({ id }: { id: string }) {
  const { api } = useApp();
  const submission = useResource(`submission/${id}`, () => api.submission(id));
  const people = useResource(`people/${id}`, () => api.people(id, 'verbal'));
  const [opened, setOpened] = useState<SubmissionView | null>(null);
  const [recorded, setRecorded] = useState<SubmissionView | null>(null);
  if (recorded) return <Recorded view={recorded} />;
  const latest = submission.data;
  if (!latest) {
    if (submission.failure) return <FailurePage failure={submission.failure} onRetry={submission.reload} />;
    return <Skeleton lines={8} />;
  }
  if (!latest.actions.some(({ name }) => name === 'record_verbal_approval')) return <NotNow view={latest} />;
  // What is recorded holds for the request as it was opened: a change behind the form is said, never slipped in.
  const view = opened?.id === latest.id ? opened : latest;
  if (view !== opened) setOpened(view);
  const changed = view.revision !== latest.revision || view.contentHash !== latest.contentHash;
  return (
    <Page title={TITLE}>
      {changed && (
        <Notice tone="warning" title="คำขอนี้เพิ่งมีการเปลี่ยนแปลง">
          <p>กรุณาเปิดดูคำขอฉบับล่าสุดก่อนบันทึก ข้อมูลที่กรอกไว้ยังอยู่</p>
          <div class="notice-buttons">
            <Link to={{ screen: 'submission', id }} class="button-small">
              เปิดดูคำขอ
            </Link>
            <button type="button" class="button-small" onClick={() => setOpened(latest)}>
              ดูแล้ว บันทึกต่อ
            </button>
          </div>
        </Notice>
      )}
      <OpenVerbalForm
        view={view}
        people={candidates(people, view)}
        blocked={changed}
        onStale={submission.reload}
        onRecorded={setRecorded}
      />
    </Page>
  );
}

/** Whoever filed or answers for the request cannot have given permission for it. */
function candidates(people: Resource<Person[]>, { submitter, ownerId }: SubmissionView) {
  const barred = [submitter.memberId, ownerId];
  return { ...people, data: people.data?.filter(({ id }) => !barred.includes(id)) ?? null };
}

function Recorded({ view }: { view: SubmissionView }) {
  return (
    <Page title="บันทึกอนุมัติทางวาจาแล้ว">
      <Notice tone="success" title={`เรื่องเลขที่ ${view.number} ได้รับอนุมัติทางวาจาแล้ว`}>
        <p>ระบบส่งการ์ดให้ {view.verbal?.givenBy.name} ยืนยันเป็นลายลักษณ์อักษรทาง LINE แล้ว และดำเนินการเผยแพร่ต่อไป</p>
      </Notice>
      <div class="buttons">
        <Link to={{ screen: 'submission', id: view.id }} class="button button-primary">
          ดูสถานะ
        </Link>
      </div>
    </Page>
  );
}

function NotNow({ view }: { view: SubmissionView }) {
  const { me } = useApp();
  const own = view.ownerId === me.member.id || view.submitter.memberId === me.member.id;
  return (
    <Page title={TITLE}>
      <div class="empty">
        <p>
          {own && view.state === 'submitted'
            ? 'ท่านบันทึกการอนุมัติทางวาจาให้เรื่องของตนเองไม่ได้ กรุณาให้หัวหน้างานหรือผู้ดูแลเว็บไซต์เป็นผู้บันทึก'
            : `เรื่องเลขที่ ${view.number} อยู่ในสถานะ “${view.stateName}” ท่านจึงบันทึกการอนุมัติทางวาจาไม่ได้ในขณะนี้`}
        </p>
        <Link to={{ screen: 'submission', id: view.id }} class="button button-primary">
          ดูสถานะ
        </Link>
      </div>
    </Page>
  );
}
