import type { SubmissionView } from '@prakat/shared/api/api';
import type { PaperSummary, PaperView, RequestPapersView } from '@prakat/shared/api/papers';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Retry } from '../../components/retry.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { PaperBadges } from '../papers/paper-badge.tsx';
import { useSending } from '../people/use-sending.ts';

/** Papers of this request beside its form; read for those who open the list. */
export function RequestPapers({ view }: { view: SubmissionView }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="disclosure" onToggle={(event) => event.currentTarget.open && setOpen(true)}>
      <summary>เอกสารของคำขอนี้</summary>
      {isOpen && <Papers view={view} />}
    </details>
  );
}

function Papers({ view }: { view: SubmissionView }) {
  const { api, me, go } = useApp();
  const path = `/papers/about/${encodeURIComponent(view.id)}`;
  const found = useResource(path, () => api.request<RequestPapersView>('GET', path));
  const { sending, failure, send } = useSending();
  if (!found.data) {
    if (found.failure) return <Retry failure={found.failure} onRetry={found.reload} />;
    return <Skeleton lines={2} label="กำลังโหลดเอกสารของคำขอ" />;
  }
  const { papers, kinds } = found.data;
  const made: PaperKind[] = ['request_form', ...(isOnDisplay(view) ? (['notice_sheet'] as const) : [])];
  const isMade = ({ kind }: PaperSummary) => made.includes(kind);
  const start = (kind: PaperKind) =>
    send(
      () => api.request<PaperView>('POST', '/papers', { kind, subject: view.id }),
      ({ id }) => go({ screen: 'paper', id }),
    );
  return (
    <div class="disclosed">
      <ul class="list">
        {made.map((kind) => {
          const id = derivedId(me.office.id, kind, view.id);
          return <Line key={id} id={id} title={paperKinds[kind].name} paper={papers.find(isOf(id))} />;
        })}
        {papers
          .filter((paper) => !isMade(paper))
          .map((paper) => (
            <Line key={paper.id} id={paper.id} title={paper.title} paper={paper} />
          ))}
      </ul>
      {kinds.map(({ kind, name }) => (
        <button key={kind} type="button" class="button" disabled={sending} onClick={() => start(kind)}>
          ร่าง{name}
        </button>
      ))}
      {failure && (
        <SheetFailure
          title="ยังเริ่มเอกสารไม่ได้"
          failure={failure}
          afterUnknown="กรุณาเปิดทะเบียนเอกสารเพื่อตรวจสอบก่อน"
        />
      )}
    </div>
  );
}

const isOnDisplay = ({ publication }: SubmissionView): boolean => publication?.state === 'on_display';

const isOf =
  (id: string) =>
  (paper: PaperSummary): boolean =>
    paper.id === id;

const Line = ({ id, title, paper }: { id: string; title: string; paper: PaperSummary | undefined }) => (
  <li>
    <Link to={{ screen: 'paper', id }} class="card list-item">
      {paper && <PaperBadges of={paper} />}
      <span class="list-item-title">{title}</span>
      {paper?.number && <span class="list-item-small">เลขที่ {paper.number}</span>}
    </Link>
  </li>
);
