import type { PaperView } from '@prakat/shared/api/papers';
import type { PaperActionBody } from '@prakat/shared/api/papers-body';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useMemo, useState } from 'preact/hooks';
import { asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { type ActionResult, ResultNotice } from '../../components/result-notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { type Resource, useResource } from '../../use-resource.ts';
import { useSending } from '../people/use-sending.ts';
import { PaperActions } from './paper-actions.tsx';
import { PaperBadges } from './paper-badge.tsx';
import { draftBody, draftProblems } from './paper-draft.ts';
import { PaperForm } from './paper-form.tsx';
import { PaperHistory } from './paper-history.tsx';
import { PaperLinks } from './paper-links.tsx';
import { PaperFacts } from './paper-sheets.tsx';
import { PaperWords } from './paper-words.tsx';
import { papersApi } from './papers-api.ts';
import { Scans } from './scans.tsx';
import { usePaperDraft } from './use-paper-draft.ts';

/** One paper of the office: what it says, how it stands, and what the person can do with it. */
export function PaperScreen({ id }: { id: string }) {
  const { api } = useApp();
  const paper = useResource(`paper/${id}`, () => papersApi(api).paper(id));
  const { data, failure } = paper;
  if (!data) {
    if (failure) return <FailurePage failure={failure} onRetry={paper.reload} />;
    return <Skeleton lines={8} label="กำลังโหลดเอกสาร" />;
  }
  return <Loaded key={id} view={data} paper={paper} />;
}

function Loaded({ view, paper }: { view: PaperView; paper: Resource<PaperView> }) {
  const { api } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const [result, setResult] = useState<ActionResult | null>(null);
  const saving = useSending();
  const sending = useSending();
  const draft = usePaperDraft(view);
  const may = (action: string) => view.actions.some((each) => each.action === action);

  const save = async (): Promise<boolean> => {
    if (Object.keys(draftProblems(draft.fields)).length > 0) return false;
    const sent = draft.fields;
    let isSaved = false;
    await saving.send(
      async () => {
        try {
          return await papers.act(view.id, draftBody(view, sent));
        } catch (error) {
          // Somebody else was first: theirs is shown beside what was typed here, and the next number that is free.
          const { code } = asFailure(error);
          if (code === 'paper_changed' || code === 'paper_number_taken') await paper.reload();
          throw error;
        }
      },
      (next) => {
        isSaved = true;
        draft.settle(sent, next);
        paper.set(next);
      },
    );
    return isSaved;
  };
  const act = async (body: PaperActionBody, done: string): Promise<boolean> => {
    let isAnswered = false;
    await sending.send(
      async () => {
        try {
          return { next: await papers.act(view.id, body) };
        } catch (error) {
          const failure = asFailure(error);
          if (failure.kind !== 'refused') throw failure;
          await paper.reload();
          return { refused: failure.message };
        }
      },
      (answer) => {
        isAnswered = true;
        if ('refused' in answer) return setResult({ refused: answer.refused });
        paper.set(answer.next);
        setResult({ done });
      },
    );
    return isAnswered;
  };

  return (
    <Page title={view.title}>
      <ResultNotice result={result}>
        <Link to={{ screen: 'papers' }}>กลับไปทะเบียนเอกสาร</Link>
      </ResultNotice>
      <StaleNotice failure={paper.failure} onRetry={paper.reload} />
      <section class="card">
        <PaperBadges of={view} />
        <PaperFacts view={view} />
        <Decision view={view} />
      </section>
      {may('paper_word') && (
        <PaperForm
          view={view}
          draft={draft}
          sending={saving.sending}
          failure={saving.failure}
          onSave={async () => (await save()) && setResult({ done: 'บันทึกร่างแล้ว' })}
        />
      )}
      <PaperWords view={view} isBehind={may('paper_word') && draft.unsaved.length > 0} />
      <PaperActions
        view={view}
        sending={sending}
        saveFirst={async () => draft.unsaved.length === 0 || save()}
        onSend={act}
      />
      {view.links && <PaperLinks links={view.links} onExpired={paper.reload} />}
      <Scans view={view} mayScan={may('paper_scan')} onScanned={paper.set} onExpired={paper.reload} />
      <PaperHistory history={view.history} />
      <Link to={{ screen: 'papers' }} class="button">
        ทะเบียนเอกสาร
      </Link>
    </Page>
  );
}

/** What the head decided; why not, where they did not approve. */
function Decision({ view: { decision } }: { view: PaperView }) {
  if (!decision) return null;
  if (decision.kind !== 'deny')
    return (
      <p>
        {decision.kind === 'approve' ? 'อนุมัติ' : 'รับทราบ'}โดย {decision.by} เมื่อ {thaiDateTime(decision.at)}
      </p>
    );
  return (
    <Notice tone="error" title={`ไม่อนุมัติ โดย ${decision.by}`}>
      <p class="quote">{decision.reason}</p>
    </Notice>
  );
}
