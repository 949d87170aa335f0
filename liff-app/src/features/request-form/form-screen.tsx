import type { RequestTopic } from '@prakat/shared/addresses/mini-app';
import type { Me } from '@prakat/shared/api/api';
import type { KeptDraft } from '@prakat/shared/api/drafts';
import type { DraftAbout } from '@prakat/shared/drafts/draft-record';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { lazyPart } from '../../components/lazy-part.tsx';
import { lazyScreen } from '../../components/lazy-screen.tsx';
import { Page } from '../../components/page.tsx';
import { createDraftStore, type DraftStore, type DraftSubject, draftKey, keyOfDraft } from './draft-store.ts';
import { focusField } from './focus-field.ts';
import { FormFields } from './form-fields.tsx';
import { DraftNotices, KeepingStatus } from './form-notices.tsx';
import { serverProblems } from './form-problems.ts';
import { emptyForm, type FormState } from './form-state.ts';
import { newKey } from './new-key.ts';
import { type Filed, type Mending, useFiling } from './use-filing.ts';
import { useRequestForm } from './use-request-form.ts';

const ProblemSummary = lazyPart(async () => (await import('./rest-of-form.ts')).ProblemSummary);

const OtherDrafts = lazyPart(async () => (await import('./rest-of-form.ts')).OtherDrafts);

const OnComputer = lazyPart(async () => (await import('./on-computer.tsx')).OnComputer);

const FiledPage = lazyScreen(async () => (await import('./rest-of-form.ts')).FiledPage);
const NotStaff = lazyScreen(async () => (await import('./rest-of-form.ts')).NotStaff);
const ReviewSheet = lazyScreen(async () => (await import('./rest-of-form.ts')).ReviewSheet);

type Given = {
  title?: string;
  /** A request that is filed again, or a correction; a new request without. */
  mending?: Mending;
  /** The topic of a new request, where it is chosen already. */
  topic?: RequestTopic;
  /** What the form begins with where that is more than what is known of the person, and what its draft is kept under. */
  formWith?: (filingKey: string) => FormState;
  about?: DraftSubject;
  /** The draft that it was opened for, as the server has it. */
  draft?: KeptDraft;
  /** What stands above it. */
  notice?: ComponentChildren;
};

/** The request form, of a new request or of one that is mended. */
export function FormScreen(given: Given) {
  const { mending, topic } = given;
  const { me } = useApp();
  const [round, setRound] = useState(0);
  const [filed, setFiled] = useState<Filed | null>(null);
  if (filed) {
    const again = () => {
      setFiled(null);
      setRound(round + 1);
    };
    return <FiledPage filed={filed} {...(mending ? {} : { onFileAnother: again })} />;
  }
  if (!mending && !me.member.isStaff) return <NotStaff />;
  // What the first one began with is not offered again with the next one.
  const next = round === 0 ? given : { ...(topic && { topic }) };
  return <OpenForm key={round} {...next} onFiled={setFiled} />;
}

function OpenForm(props: Given & { onFiled: (filed: Filed) => void }) {
  const { api, me, line } = useApp();
  const { mending = null, topic, formWith = (key: string) => emptyForm(me, key, topic) } = props;
  const [opened] = useState(() => {
    const initial = formWith(newKey());
    const store = storeOf(me, props);
    return { initial, store, known: props.draft ?? null, about: mending && aboutOf(mending) };
  });
  const [isNew] = useState(() => !opened.known && opened.store.load(opened.initial) === null);
  const form = useRequestForm({
    ...opened,
    api,
    rules: { today: me.today, categories: me.office.categories, maxFiles: me.office.files.maxFiles },
    fileRules: me.office.files,
    newKey,
  });
  const filing = useFiling(form, api, mending, props.onFiled);
  const [reviewing, setReviewing] = useState(false);
  useEffect(() => {
    ReviewSheet.preload();
    FiledPage.preload();
  }, []);
  const [wrong, setWrong] = useState<{ field: string } | null>(null);
  useEffect(() => {
    if (wrong) focusField(wrong.field);
  }, [wrong]);

  const review = () => {
    const [first] = form.blocking;
    filing.clearFailure();
    if (!first) return setReviewing(true);
    form.showAllProblems();
    setWrong({ field: first.field });
  };
  const send = async () => {
    const failure = await filing.send();
    if (!failure) return;
    // The page behind the sheet says how to sign in again, or which fields to mend.
    if (failure.kind === 'signed_out') setReviewing(false);
    const [first] = serverProblems(failure.fields);
    if (!first) return;
    setReviewing(false);
    form.showServerProblems(failure.fields);
    setWrong({ field: first.field });
  };

  return (
    <Page title={props.title ?? 'ยื่นคำขอเผยแพร่ข้อมูล'}>
      {props.notice}
      <DraftNotices form={form} />
      {isNew && <OtherDrafts about={opened.about} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          review();
        }}
      >
        {form.showsAll && <ProblemSummary form={form} />}
        <p class="hint">
          ช่องที่มี<span class="required"> * </span>จำเป็นต้องกรอก
        </p>
        <FormFields form={form} me={me} />
        <KeepingStatus form={form} />
        {form.sync.standing.kind === 'kept' && line.isInLine && <OnComputer id={form.filingKey} />}
        <button type="submit" class="button button-primary button-wide">
          ตรวจทานและส่งคำขอ
        </button>
      </form>
      {reviewing && (
        <ReviewSheet
          form={form}
          me={me}
          sending={filing.sending}
          failure={filing.failure}
          onSend={send}
          onClose={() => setReviewing(false)}
        />
      )}
    </Page>
  );
}

function storeOf(me: Me, { mending, topic, about: subject, draft }: Given): DraftStore {
  const storage = browserStorage();
  const at = (key: string) => createDraftStore(storage, key, Date.now);
  const of = (about?: DraftSubject) => at(draftKey(me.office.id, me.member.id, about));
  if (draft) {
    const known = keyOfDraft(storage, me.office.id, me.member.id, draft.id);
    return onlyOf(draft.id, known ? at(known) : of({ draft: draft.id }));
  }
  if (!mending)
    return of(subject ?? (topic && { category: topic.categoryId, subtopic: topic.subtopicId ?? '' }));
  if (mending.action === 'resubmit')
    return of({ resubmit: mending.view.id, revision: mending.view.revision });
  const store = of({ correct: mending.publication.id, version: shownVersion(mending) });
  return {
    ...store,
    // This form opens only while no correction is under way: what was sent before came to nothing or is over, and its
    // key must not bring that back.
    load(empty) {
      const saved = store.load(empty);
      if (!saved || saved.form.sent === null) return saved;
      const form = { ...saved.form, filingKey: empty.filingKey, revision: 0, sent: null };
      return { ...saved, form, isSent: false };
    },
  };
}

/** Where a form was begun anew in the place of a draft, that is not this draft's. */
const onlyOf = (id: string, store: DraftStore): DraftStore => ({
  ...store,
  load(empty) {
    const saved = store.load(empty);
    return saved?.form.filingKey === id ? saved : null;
  },
});

/** What a draft of such a form says of itself on the server. */
export function aboutOf(mending: Mending): DraftAbout {
  const { id, number, revision } = mending.view;
  if (mending.action === 'resubmit') return { kind: 'resubmit', submissionId: id, revision, number };
  const { publication } = mending;
  return {
    kind: 'correct',
    publicationId: publication.id,
    version: shownVersion(mending),
    submissionId: id,
    number: publication.number,
  };
}

const shownVersion = ({ publication }: Extract<Mending, { action: 'correct' }>): number =>
  publication.versions.find(({ isShown }) => isShown)?.version ?? 0;
