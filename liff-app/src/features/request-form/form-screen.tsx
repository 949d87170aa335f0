import type { RequestTopic } from '@prakat/shared/addresses/mini-app';
import type { Me } from '@prakat/shared/api/api';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { createDraftStore, type DraftStore, draftKey } from './draft-store.ts';
import { FiledPage } from './filed-page.tsx';
import { focusField } from './focus-field.ts';
import { FormFields } from './form-fields.tsx';
import { DraftNotices, KeepingStatus, MendingNotice, ProblemSummary } from './form-notices.tsx';
import { serverProblems } from './form-problems.ts';
import { correctionOf, emptyForm, type FormState, formOf } from './form-state.ts';
import { newKey } from './new-key.ts';
import { ReviewSheet } from './review-sheet.tsx';
import { type Filed, type Mending, useFiling } from './use-filing.ts';
import { useRequestForm } from './use-request-form.ts';

/** What a new request begins with besides what is known of the person; one of them at most. */
type Begun = {
  /** Its topic is chosen already. */
  topic?: RequestTopic | null;
  /** It says what an earlier request said. */
  earlier?: Earlier | null;
};

/** A request that a new one is like, and the form with what is taken over from it. */
export type Earlier = { id: string; number: string; formWith(filingKey: string): FormState };

/** The request form; with `mending`, the form of a request that is filed again or of a correction. */
export function FormScreen({ mending, topic = null, earlier = null }: { mending?: Mending } & Begun) {
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
  // What was taken over once is not offered again with the next one.
  const begun = { topic, earlier: round === 0 ? earlier : null };
  return <OpenForm key={round} mending={mending ?? null} {...begun} onFiled={setFiled} />;
}

function OpenForm(props: { mending: Mending | null; onFiled: (filed: Filed) => void } & Begun) {
  const { api, me } = useApp();
  const { mending, earlier } = props;
  const [opened] = useState(() => ({
    initial: openedForm(mending, me, props),
    store: storeOf(mending, me, props),
  }));
  const form = useRequestForm({
    ...opened,
    api,
    rules: { today: me.today, categories: me.office.categories, maxFiles: me.office.files.maxFiles },
    fileRules: me.office.files,
    newKey,
  });
  const filing = useFiling(form, api, mending, props.onFiled);
  const [reviewing, setReviewing] = useState(false);
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
    <Page title={mending ? titles[mending.action] : 'ยื่นคำขอเผยแพร่ข้อมูล'}>
      {mending && <MendingNotice mending={mending} />}
      {earlier && (
        <Notice tone="info">
          <p>แบบฟอร์มนี้นำข้อมูลมาจากคำขอเลขที่ {earlier.number} กรุณาตรวจหัวข้อและรายละเอียด แล้วแนบไฟล์ของครั้งนี้</p>
        </Notice>
      )}
      <DraftNotices form={form} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          review();
        }}
      >
        <ProblemSummary form={form} />
        <p class="hint">
          ช่องที่มี<span class="required"> * </span>จำเป็นต้องกรอก
        </p>
        <FormFields form={form} me={me} />
        <KeepingStatus form={form} />
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

const titles: Record<Mending['action'], string> = {
  resubmit: 'แก้ไขและส่งอีกครั้ง',
  correct: 'ขอแก้ไขข้อมูลที่เผยแพร่',
};

function openedForm(mending: Mending | null, me: Me, { topic, earlier }: Begun) {
  if (!mending) return earlier ? earlier.formWith(newKey()) : emptyForm(me, newKey(), topic);
  return mending.action === 'correct'
    ? correctionOf(mending.view, mending.publication, me, newKey())
    : formOf(mending.view, newKey());
}

function storeOf(mending: Mending | null, me: Me, { topic, earlier }: Begun): DraftStore {
  const of = (about?: Parameters<typeof draftKey>[2]) =>
    createDraftStore(browserStorage(), draftKey(me.office.id, me.member.id, about), Date.now);
  if (!mending) {
    if (earlier) return of({ again: earlier.id });
    return topic ? of({ category: topic.categoryId, subtopic: topic.subtopicId ?? '' }) : of();
  }
  if (mending.action === 'resubmit')
    return of({ resubmit: mending.view.id, revision: mending.view.revision });
  const { id, versions } = mending.publication;
  const store = of({ correct: id, version: versions.find(({ isShown }) => isShown)?.version ?? 0 });
  return {
    ...store,
    // This form opens only while no correction is under way: what was sent before came to nothing or is over, and its
    // key must not bring that back.
    load(empty) {
      const saved = store.load(empty);
      return saved && { ...saved, form: { ...saved.form, filingKey: empty.filingKey, sent: null } };
    },
  };
}

const NotStaff = () => (
  <Page title="ยื่นคำขอเผยแพร่ข้อมูล">
    <div class="empty">
      <p>การยื่นคำขอเป็นหน้าที่ของเจ้าหน้าที่ที่ลงทะเบียนเป็นผู้ให้ข้อมูล หากท่านต้องยื่นคำขอ กรุณาติดต่อผู้ดูแลระบบของหน่วยงาน</p>
      <Link to={{ screen: 'waiting' }} class="button button-primary">
        ดูเรื่องที่รอท่านพิจารณา
      </Link>
    </div>
  </Page>
);
