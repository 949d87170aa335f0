import type { SubmissionView } from '@prakat/shared/api/api';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { browserStorage, createDraftStore, draftKey } from './draft-store.ts';
import { FiledPage } from './filed-page.tsx';
import { focusField } from './focus-field.ts';
import { FormFields } from './form-fields.tsx';
import { DraftNotices, KeepingStatus, ProblemSummary } from './form-notices.tsx';
import { serverProblems } from './form-problems.ts';
import { emptyForm, formOf } from './form-state.ts';
import { newKey } from './new-key.ts';
import { ReviewSheet } from './review-sheet.tsx';
import { type Filed, useFiling } from './use-filing.ts';
import { useRequestForm } from './use-request-form.ts';

/** The request form; with `mending`, the form of a request that was sent back. */
export function FormScreen({ mending }: { mending?: SubmissionView }) {
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
  if (!me.member.isStaff) return <NotStaff />;
  return <OpenForm key={round} mending={mending ?? null} onFiled={setFiled} />;
}

function OpenForm(props: { mending: SubmissionView | null; onFiled: (filed: Filed) => void }) {
  const { api, me } = useApp();
  const { mending } = props;
  const [opened] = useState(() => ({
    initial: mending ? formOf(mending, newKey()) : emptyForm(me, newKey()),
    store: createDraftStore(
      browserStorage(),
      draftKey(me.office.id, me.member.id, mending ?? undefined),
      Date.now,
    ),
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
    <Page title={mending ? 'แก้ไขและส่งอีกครั้ง' : 'ยื่นคำขอเผยแพร่ข้อมูล'}>
      {mending?.lastRefusal && (
        <Notice tone="warning" title={`เลขที่ ${mending.number} ถูกส่งกลับให้แก้ไข`}>
          <p class="quote">{mending.lastRefusal.reason}</p>
          <p>โดย {mending.lastRefusal.by}</p>
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
