import type { PaperView } from '@prakat/shared/api/papers';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { MAX_WORDING } from '@prakat/shared/papers/written-paper';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ApiFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { DateField } from '../../components/date-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { draftProblems, NUMBER_MAX, sectionField } from './paper-draft.ts';
import type { PaperDraft } from './use-paper-draft.ts';

const elementId = (name: string): string => `paper-${name.replace(':', '-')}`;

/** What a clerk gives a draft: its number, its date, and the words of its parts. */
export function PaperForm(props: {
  view: PaperView;
  draft: PaperDraft;
  sending: boolean;
  failure: ApiFailure | null;
  onSave: () => void;
}) {
  const { me } = useApp();
  const { view, draft, sending, failure } = props;
  const { fields } = draft;
  const [asked, setAsked] = useState(false);
  const problems = draftProblems(fields);
  const told = Object.fromEntries((failure?.fields ?? []).map(({ field, message }) => [field, message]));
  const year = Number(me.today.slice(0, 4));
  const save = () => {
    setAsked(true);
    const [first] = Object.keys(problems);
    if (first) return document.getElementById(elementId(first))?.focus();
    props.onSave();
  };
  const problemOf = (name: string, sent: string) =>
    (asked ? problems[name] : undefined) ?? told[sent] ?? undefined;
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>แก้ไขร่าง</h2>
      {draft.restored && (
        <Notice tone="info">
          <p>นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว กรุณาตรวจสอบแล้วกดบันทึก</p>
        </Notice>
      )}
      {paperKinds[view.kind].series !== null && (
        <Overtaken name="number" draft={draft} saved={view.number ?? ''}>
          <TextField
            id={elementId('number')}
            label="เลขที่เอกสาร"
            hint="เว้นว่างไว้ก่อนได้ หากออกเลขด้วยมือ"
            limit={NUMBER_MAX}
            value={fields.number ?? ''}
            problem={problemOf('number', 'number')}
            onInput={(text) => draft.set('number', text)}
          />
          <ProposedNumber view={view} draft={draft} />
        </Overtaken>
      )}
      <Overtaken name="date" draft={draft} saved={view.date ?? ''}>
        <DateField
          id={elementId('date')}
          label="ลงวันที่"
          hint="เว้นว่างไว้ก่อนได้ หากลงวันที่ด้วยมือ"
          value={fields.date ?? ''}
          problem={problemOf('date', 'date')}
          years={{ from: year - 2, to: year + 1 }}
          today={me.today}
          onInput={(date) => draft.set('date', date)}
        />
      </Overtaken>
      {view.sections.map(({ id, label, proposed, text }) => {
        const name = sectionField(id);
        const shown = fields[name] ?? text;
        return (
          <Overtaken key={id} name={name} draft={draft} saved={text}>
            <TextField
              id={elementId(name)}
              label={label}
              rows={3}
              limit={MAX_WORDING}
              value={shown}
              problem={problemOf(name, `wording.${id}`)}
              hint={shown.trim() === '' ? 'ส่วนนี้จะไม่ปรากฏในเอกสาร' : undefined}
              onInput={(typed) => draft.set(name, typed)}
            />
            {shown !== proposed && (
              <button type="button" class="button-link" onClick={() => draft.set(name, proposed)}>
                ใช้ข้อความที่ระบบเสนอ<span class="visually-hidden"> สำหรับ{label}</span>
              </button>
            )}
          </Overtaken>
        );
      })}
      {failure && (
        <SheetFailure
          title="ยังไม่ได้บันทึก"
          failure={failure}
          afterUnknown="ข้อความที่พิมพ์ไว้ยังอยู่ในเครื่อง กดบันทึกอีกครั้งได้"
        />
      )}
      <button type="submit" class="button button-primary" disabled={sending}>
        {sending ? 'กำลังบันทึก…' : 'บันทึกร่าง'}
      </button>
      <p class="hint" role="status">
        {draft.unsaved.length > 0 ? 'มีข้อความที่ยังไม่ได้บันทึก ระบบเก็บไว้ในเครื่องนี้ให้แล้ว' : ''}
      </p>
    </form>
  );
}

/** The next number of the series, put in by one tap. */
function ProposedNumber({ view, draft }: { view: PaperView; draft: PaperDraft }) {
  const { proposedNumber } = view;
  if (!proposedNumber || draft.fields.number === proposedNumber) return null;
  return (
    <button type="button" class="button-small" onClick={() => draft.set('number', proposedNumber)}>
      ใช้เลขถัดไป {proposedNumber}
    </button>
  );
}

/** A field with what somebody else saved there since it was typed into, to choose between the two. */
function Overtaken(props: { name: string; draft: PaperDraft; saved: string; children: ComponentChildren }) {
  const { name, draft, saved, children } = props;
  return (
    <div class="draft-field">
      {children}
      {draft.overtaken.includes(name) && (
        <Notice tone="warning" title="ผู้อื่นแก้ไขส่วนนี้แล้ว">
          <p class="quote">{saved || '(ว่าง)'}</p>
          <div class="notice-buttons">
            <button type="button" class="button-small" onClick={() => draft.drop(name)}>
              ใช้ฉบับล่าสุด
            </button>
            <button type="button" class="button-small" onClick={() => draft.insist(name)}>
              ใช้ที่ท่านพิมพ์
            </button>
          </div>
        </Notice>
      )}
    </div>
  );
}
