import type { RemarksView, RemarkView } from '@prakat/shared/api/papers';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeptFields } from '../../kept-fields.ts';
import { useSending } from '../people/use-sending.ts';
import { papersApi } from './papers-api.ts';
import { remarkKinds } from './remark-kinds.ts';

/** The server's limit, in letters. */
const TEXT_MAX = 2000;

/** One more remark of a fiscal year; what is typed is kept on the phone until it is sent. */
export function RemarkForm({ year, onAdded }: { year: string; onAdded: (next: RemarksView) => void }) {
  const { api, me } = useApp();
  const kept = useKeptFields(
    browserStorage(),
    ['prakat.draft', me.office.id, me.member.id, 'remark', year].join('/'),
    { kind: 'problem', text: '' },
  );
  const { sending, failure, told, send } = useSending();
  const [asked, setAsked] = useState(false);
  const [isDone, setDone] = useState(false);
  const { kind, text } = kept.fields;
  const problem = text.trim()
    ? text.length > TEXT_MAX
      ? `ข้อความต้องไม่เกิน ${TEXT_MAX.toLocaleString('en')} ตัวอักษร`
      : undefined
    : 'กรุณาพิมพ์ข้อความ';
  const add = () => {
    setAsked(true);
    setDone(false);
    if (problem) return document.getElementById('remark-text')?.focus();
    send(
      () => papersApi(api).addRemark({ fiscalYear: year, kind: kind as RemarkView['kind'], text }),
      (next) => {
        kept.set({ text: '' });
        setAsked(false);
        setDone(true);
        onAdded(next);
      },
    );
  };
  return (
    <form
      class="card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h2>เพิ่มข้อความ</h2>
      <ChoiceField
        id="remark-kind"
        label="ชนิด"
        required
        value={kind as RemarkView['kind']}
        options={remarkKinds}
        onInput={(next) => kept.set({ kind: next })}
      />
      <TextField
        id="remark-text"
        label="ข้อความ"
        required
        rows={3}
        limit={TEXT_MAX}
        value={text}
        problem={told.text ?? (asked ? problem : undefined)}
        onInput={(next) => {
          setDone(false);
          kept.set({ text: next });
        }}
      />
      {failure && (
        <SheetFailure title="ยังไม่ได้บันทึก" failure={failure} afterUnknown="ข้อความที่พิมพ์ไว้ยังอยู่ กดบันทึกอีกครั้งได้" />
      )}
      <button type="submit" class="button button-primary" disabled={sending}>
        {sending ? 'กำลังบันทึก…' : 'บันทึก'}
      </button>
      <p class="hint" role="status">
        {isDone ? 'บันทึกแล้ว' : ''}
      </p>
    </form>
  );
}
