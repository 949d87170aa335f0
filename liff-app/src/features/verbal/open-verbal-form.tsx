import type { Person, SubmissionView } from '@prakat/shared/api/api';
import { photoExtensions } from '@prakat/shared/files/file-types';
import { thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { Notice } from '../../components/notice.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useKeptFields } from '../../kept-fields.ts';
import type { Resource } from '../../use-resource.ts';
import { fileIn, keptFile, useOneFile } from '../request-form/use-one-file.ts';
import { periodControl } from '../submission/period-fields.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { VerbalFieldsets, verbalMeansNames } from './verbal-fields.tsx';
import {
  emptyVerbal,
  givenAtOf,
  type VerbalFields,
  type VerbalProblems,
  verbalBody,
  verbalProblems,
} from './verbal-form.ts';
import { WhatHappens } from './what-happens.tsx';

const aPhoto = { extensions: photoExtensions, name: 'ภาพถ่าย' };

/** The form itself: what is typed is kept on the phone until it is recorded. */
export function OpenVerbalForm(props: {
  view: SubmissionView;
  people: Pick<Resource<Person[]>, 'data' | 'failure' | 'reload'>;
  /** Said where nobody can be named as the giver. */
  nobody: string;
  /** True while the request has changed behind the form. */
  blocked: boolean;
  /** The server holds another version than the one on the screen. */
  onStale: () => void;
  onRecorded: (view: SubmissionView) => void;
}) {
  const { api, me, now } = useApp();
  const { view, people } = props;
  const [opened] = useState(() => emptyVerbal(me, view, now()));
  const form = useKeptFields<VerbalFields>(
    browserStorage(),
    ['prakat.draft', me.office.id, me.member.id, view.id, 'verbal'].join('/'),
    opened,
  );
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<Record<string, string>>({});
  const [reviewing, setReviewing] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const { fields } = form;
  const set = (changes: Partial<VerbalFields>) => {
    setTold({});
    form.set(changes);
  };
  const photo = useOneFile(aPhoto, fileIn(fields.photo), (uploaded) => set({ photo: keptFile(uploaded) }));
  const found: VerbalProblems = {
    ...verbalProblems(fields, { people: people.data ?? [], asked: view, now: now() }),
    ...(photo?.problem ? { photo: photo.problem } : {}),
  };
  const giver = people.data?.find(({ id }) => id === fields.givenBy);

  const review = () => {
    setAsked(true);
    setFailure(null);
    const [first] = Object.keys(found);
    if (first) focus(first);
    else if (!props.blocked) setReviewing(true);
  };
  const body = verbalBody(fields, view, now());
  const send = async () => {
    if (!body || sending) return;
    setSending(true);
    setFailure(null);
    try {
      const next = await api.act(view.id, body);
      form.forget();
      props.onRecorded(next);
    } catch (error) {
      const failed = asFailure(error);
      setFailure(failed);
      if (failed.kind === 'signed_out') setReviewing(false);
      if (failed.kind !== 'refused') return;
      setReviewing(false);
      setTold(Object.fromEntries(failed.fields.map(({ field, message }) => [field, message])));
      props.onStale();
    } finally {
      setSending(false);
    }
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <section class="card">
        <dl class="facts">
          <dt>เลขที่คำขอ</dt>
          <dd>{view.number}</dd>
          <dt>หัวข้อ</dt>
          <dd>{view.title}</dd>
          <dt>ผู้ยื่นคำขอ</dt>
          <dd>
            {view.submitterName} {view.unitName}
          </dd>
        </dl>
      </section>
      {failure && !reviewing && (
        <Notice tone="error" title="ยังไม่ได้บันทึก">
          <p>{failure.message}</p>
          <p>ข้อมูลที่กรอกไว้ยังอยู่ครบ</p>
        </Notice>
      )}
      {form.restored && !failure && (
        <Notice tone="info">
          <p>นำข้อมูลที่กรอกค้างไว้กลับมาแล้ว กรุณาตรวจสอบวันและเวลาอีกครั้ง</p>
        </Notice>
      )}
      <VerbalFieldsets
        view={view}
        nobody={props.nobody}
        fields={fields}
        problems={{ ...(asked ? found : {}), ...told }}
        people={people}
        me={me}
        photo={photo}
        set={set}
      />
      <WhatHappens view={view} />
      <button type="submit" class="button button-primary button-wide" disabled={props.blocked}>
        ตรวจทานและบันทึก
      </button>
      {reviewing && giver && (
        <Sheet title="บันทึกอนุมัติทางวาจา" busy={sending} onClose={() => setReviewing(false)}>
          <dl class="facts">
            <dt>ผู้ให้อนุมัติ</dt>
            <dd>
              {giver.name} <PositionTitle title={giver.positionTitle} />
            </dd>
            <dt>ผู้รับคำอนุมัติ</dt>
            <dd>{fields.givenTo}</dd>
            <dt>เมื่อ</dt>
            <dd>{thaiDateTime(givenAtOf(fields, view) ?? 0)}</dd>
            <dt>วิธี</dt>
            <dd>{verbalMeansNames.find(({ value }) => value === fields.means)?.text}</dd>
            <dt>เหตุผลความเร่งด่วน</dt>
            <dd class="written">{fields.whyUrgent}</dd>
            {body?.clearance && (
              <>
                <dt>เผยแพร่ข้อมูลส่วนบุคคลได้ เพราะ</dt>
                <dd class="written">{body.clearance}</dd>
              </>
            )}
            {body?.newEnd && (
              <>
                <dt>แสดงบนเว็บไซต์ถึง</dt>
                <dd>{body.newEnd.until ? thaiDate(body.newEnd.until) : 'ไม่กำหนดวันสิ้นสุด'}</dd>
              </>
            )}
            <dt>ภาพถ่าย</dt>
            <dd>{fileIn(fields.photo)?.name ?? 'ไม่มี'}</dd>
          </dl>
          <SheetButtons
            label="ยืนยันบันทึก"
            sending={sending}
            failure={failure}
            onSend={send}
            onClose={() => setReviewing(false)}
          />
        </Sheet>
      )}
    </form>
  );
}

function focus(field: string): void {
  const control = field === 'end' ? periodControl() : document.getElementById(`verbal-${field}`);
  control?.focus({ preventScroll: true });
  (control?.closest('.field') ?? control)?.scrollIntoView({ block: 'start' });
}
