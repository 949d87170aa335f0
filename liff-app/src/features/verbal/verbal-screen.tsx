import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { OpenVerbalForm } from './open-verbal-form.tsx';

const TITLE = 'บันทึกอนุมัติทางวาจา';

/** A supervisor or webmaster writes down that permission was given by word of mouth. */
export function VerbalScreen({ id }: { id: string }) {
  const { api, me } = useApp();
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
  // Whoever asked cannot have given permission, and whoever gave it does not record it.
  const barred = [latest.submitter.memberId, latest.ownerId, me.member.id];
  const candidates = people.data?.filter(({ id: personId }) => !barred.includes(personId)) ?? null;
  const mayGive = people.data?.some(({ id: personId }) => personId === me.member.id);
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
        people={{ ...people, data: candidates }}
        nobody={mayGive ? ONLY_ONESELF : NOBODY}
        blocked={changed}
        onStale={submission.reload}
        onRecorded={setRecorded}
      />
    </Page>
  );
}

const NOBODY = 'ไม่มีผู้ที่มีสิทธิอนุมัติคำขอนี้ทางวาจาลงทะเบียนในระบบ กรุณาติดต่อผู้ดูแลระบบของหน่วยงาน';
const ONLY_ONESELF = 'ท่านเป็นผู้ที่มีสิทธิอนุมัติคำขอนี้เพียงผู้เดียว ผู้อนุมัติบันทึกเองไม่ได้ ท่านอนุมัติเป็นลายลักษณ์อักษรได้ทันที';

function Recorded({ view }: { view: SubmissionView }) {
  return (
    <Page title="บันทึกอนุมัติทางวาจาแล้ว">
      <Notice tone="success" title={`คำขอเลขที่ ${view.number} ได้รับอนุมัติทางวาจาแล้ว`}>
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
        <p>{whyNot(view, own)}</p>
        <Link to={{ screen: 'submission', id: view.id }} class="button button-primary">
          ดูสถานะ
        </Link>
      </div>
    </Page>
  );
}

function whyNot({ number, standing, standingName, content }: SubmissionView, own: boolean): string {
  if (standing !== 'submitted') {
    return `คำขอเลขที่ ${number} อยู่ในสถานะ “${standingName}” ท่านจึงบันทึกการอนุมัติทางวาจาไม่ได้ในขณะนี้`;
  }
  if (content.urgency !== 'urgent') {
    return 'คำขอนี้ไม่ได้ยื่นเป็นคำขอเร่งด่วน จึงอนุมัติทางวาจาไม่ได้ กรุณาขออนุมัติเป็นลายลักษณ์อักษร';
  }
  return own
    ? 'ท่านบันทึกการอนุมัติทางวาจาให้คำขอของตนเองไม่ได้ กรุณาให้หัวหน้างานหรือผู้ดูแลเว็บไซต์เป็นผู้บันทึก'
    : 'ท่านบันทึกการอนุมัติทางวาจาของคำขอนี้ไม่ได้ กรุณาให้หัวหน้างานหรือผู้ดูแลเว็บไซต์เป็นผู้บันทึก';
}
