import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import type { ApiFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Findings } from '../../components/findings.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { type ActionResult, ResultNotice } from '../../components/result-notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { isAway, useKeptResource } from '../../use-kept-resource.ts';
import type { Resource } from '../../use-resource.ts';
import { ItemReports } from '../reports/item-reports.tsx';
import { Actions } from './actions.tsx';
import { Changes } from './changes.tsx';
import { Details } from './details.tsx';
import { Files } from './files.tsx';
import { HeldBy } from './held-by.tsx';
import { Outcome } from './outcome.tsx';
import { PrintedForm } from './printed-form.tsx';
import { Progress, Timeline } from './progress.tsx';
import { PublicationCard } from './publication-card.tsx';
import { isToPutUpByHand, ReadyToCopy } from './ready-to-copy.tsx';
import { VerbalBlock } from './verbal-block.tsx';

/** Answers that are a decision on what the request says. */
const decisions: ReadonlySet<string | null> = new Set(['review', 'verbal']);

/** One request: what is asked, where it stands, and what the person can do with it. */
export function SubmissionScreen({ id }: { id: string }) {
  const { api } = useApp();
  const submission = useKeptResource(`submission/${id}`, () => api.submission(id));
  const { data, failure } = submission;
  if (!data) {
    if (failure) return <FailurePage failure={failure} onRetry={submission.reload} />;
    return <Skeleton lines={8} label="กำลังโหลดคำขอ" />;
  }
  return <Loaded key={id} view={data} submission={submission} failure={failure} />;
}

function Loaded(props: {
  view: SubmissionView;
  submission: Resource<SubmissionView>;
  failure: ApiFailure | null;
}) {
  const { view, submission, failure } = props;
  const { me, recount } = useApp();
  const [result, setResult] = useState<ActionResult | null>(null);
  const onDone = (next: SubmissionView, sentence: string) => {
    submission.set(next);
    setResult({ done: sentence });
    recount();
  };
  const onRefused = (sentence: string) => {
    setResult({ refused: sentence });
    submission.reload();
  };
  // Whoever decides on the content comes past it first; for anything else the buttons need no such way.
  const decides = view.actions.some(({ answers }) => decisions.has(answers));
  const actions = (
    <Actions
      view={view}
      isDeciding={decides}
      isAway={isAway(failure)}
      onDone={onDone}
      onRefused={onRefused}
    />
  );
  const published = view.publication && (
    <PublicationCard view={view} publication={view.publication} onExpired={submission.reload} />
  );
  const verbal = view.verbal && (
    <VerbalBlock view={view} verbal={view.verbal} onExpired={submission.reload} />
  );
  return (
    <Page title={`คำขอเลขที่ ${view.number}`}>
      <ResultNotice result={result}>
        <Link to={{ screen: 'waiting' }}>กลับไปรายการที่รอดำเนินการ</Link>
      </ResultNotice>
      <StaleNotice failure={failure} onRetry={submission.reload} />
      <section class="card">
        <StateBadge of={view} />
        <p class="submission-title">{view.title}</p>
        {view.waitingFor && <p class="waiting-for">ขั้นตอนปัจจุบัน: {view.waitingFor}</p>}
        {view.heldBy && <HeldBy heldBy={view.heldBy} />}
      </section>
      <Outcome view={view} />
      {view.publication?.mayHandleReports && <ItemReports publication={view.publication} />}
      {view.verbal?.status === 'pending' && verbal}
      {!decides && published}
      {!decides && actions}
      <Changes changes={view.changes} />
      {view.publication && isToPutUpByHand(view.publication) && (
        <ReadyToCopy view={view} publication={view.publication} onExpired={submission.reload} />
      )}
      <Files files={view.content.files} onExpired={submission.reload} />
      <Details view={view} />
      <Findings checks={view.checks} />
      {decides && actions}
      {decides && published}
      {view.verbal?.status !== 'pending' && verbal}
      <PrintedForm view={view} onExpired={submission.reload} />
      <Progress view={view} />
      <Timeline entries={view.timeline} />
      {me.member.isStaff && (
        <Link to={{ screen: 'again', id: view.id }} class="button button-wide">
          ยื่นคำขอใหม่โดยใช้ข้อมูลของคำขอนี้
        </Link>
      )}
    </Page>
  );
}
