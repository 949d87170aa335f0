import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import type { KeptDraft } from '@prakat/shared/api/drafts';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { draftOf, isOfEarlier, OfEarlier } from './draft-of-mending.tsx';
import { correctionOf } from './form-of-request.ts';
import { FormScreen } from './form-screen.tsx';
import { NotOpen } from './not-open.tsx';
import { UP_MEANWHILE } from './up-meanwhile.ts';
import type { Mending } from './use-filing.ts';

const TITLE = 'ขอแก้ไขข้อมูลที่เผยแพร่';

type Correcting = Extract<Mending, { action: 'correct' }>;

/** What the form of a correction begins with; or only the request asked for, where it cannot be corrected now. */
type Read = { asked: SubmissionView; correcting: Correcting | null };

/** What stands on the website by a request is what its newest version says, which another request may have brought. */
async function readCorrecting(api: Pick<Api, 'submission'>, id: string): Promise<Read> {
  const asked = await api.submission(id);
  const { publication } = asked;
  const shown = publication?.versions.find(({ isShown }) => isShown);
  if (!publication?.mayCorrect || !shown) return { asked, correcting: null };
  const view = shown.submissionId === asked.id ? asked : await api.submission(shown.submissionId);
  return { asked, correcting: { action: 'correct', view, publication } };
}

/** The form of a correction, filled in with what stands on the website by the request `id`. */
export function CorrectScreen({ id, draft }: { id: string; draft?: KeptDraft }) {
  const { api, me } = useApp();
  const read = useResource(`correcting/${id}`, () => readCorrecting(api, id));
  // As in the form of a request that was sent back: what was opened stays while it is typed in.
  const [opened, setOpened] = useState<Correcting | null>(null);
  if (opened) {
    const { view, publication } = opened;
    return (
      <FormScreen
        title={TITLE}
        mending={opened}
        {...draftOf(draft, opened)}
        formWith={(key) => correctionOf(view, publication, me, key)}
        notice={
          <>
            <Meanwhile publication={publication} />
            {isOfEarlier(draft, opened) && <OfEarlier />}
          </>
        }
      />
    );
  }
  if (!read.data) {
    return read.failure ? (
      <FailurePage failure={read.failure} onRetry={read.reload} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  const { asked, correcting } = read.data;
  if (!correcting) return <NotCorrectable asked={asked} publication={asked.publication} />;
  setOpened(correcting);
  return <Skeleton lines={8} />;
}

/** What becomes of the item while its correction is considered. */
const Meanwhile = ({ publication: { number, state } }: { publication: PublicationView }) => (
  <Notice tone="info" title={`แก้ไขข้อมูลเลขที่ ${number}`}>
    <p>แบบฟอร์มนี้มีข้อมูลตามฉบับที่เผยแพร่ล่าสุด การแก้ไขเป็นคำขอใหม่ที่มีเลขที่ของตนเอง และพิจารณาตามขั้นตอนปกติ</p>
    <p>
      {state === 'taken_down' ? 'ขณะนี้ข้อมูลไม่อยู่บนเว็บไซต์ เมื่อฉบับแก้ไขได้รับอนุมัติ ข้อมูลจะขึ้นเว็บไซต์อีกครั้ง' : UP_MEANWHILE}
    </p>
  </Notice>
);

function NotCorrectable(props: { asked: SubmissionView; publication: PublicationView | null }) {
  const { asked, publication } = props;
  if (publication?.correction) {
    const { id, number } = publication.correction;
    return (
      <NotOpen title={TITLE} to={id}>
        มีคำขอแก้ไขข้อมูลนี้เลขที่ {number} อยู่ระหว่างพิจารณา จึงขอแก้ไขซ้ำไม่ได้ในขณะนี้
      </NotOpen>
    );
  }
  return (
    <NotOpen title={TITLE} to={asked.id}>
      {publication?.versions.some(({ isShown }) => isShown)
        ? 'การขอแก้ไขข้อมูลนี้เป็นหน้าที่ของเจ้าของข้อมูล กรุณาติดต่อเจ้าของข้อมูล'
        : `คำขอเลขที่ ${asked.number} ยังไม่มีข้อมูลที่เผยแพร่ จึงขอแก้ไขไม่ได้`}
    </NotOpen>
  );
}
