import type { SubmissionSummary } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { noTerms, TEXT_MAX } from '../search/search-terms.ts';

/** As many stand in sight; who means another types more of it. */
const SHOWN = 8;

/** A request to choose, by its number or words of its title. `value` is its id. */
export function RequestChoice(props: {
  id: string;
  value: string;
  problem: string | undefined;
  onInput: (id: string) => void;
}) {
  const { api } = useApp();
  const { sending, failure, told, send } = useSending();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<SubmissionSummary[] | null>(null);
  const search = () => {
    if (!typed.trim()) return document.getElementById(props.id)?.focus();
    send(
      () => api.search({ ...noTerms, q: typed.trim() }, null),
      ({ items }) => {
        setFound(items);
        props.onInput(items.length === 1 ? (items[0]?.id ?? '') : '');
      },
    );
  };
  return (
    <>
      <TextField
        id={props.id}
        label="เลขที่คำขอ หรือคำในหัวข้อ"
        required
        limit={TEXT_MAX}
        value={typed}
        problem={told.q ?? props.problem}
        onInput={setTyped}
      />
      <button type="button" class="button" disabled={sending} onClick={search}>
        {sending ? 'กำลังค้นหา…' : 'ค้นหาคำขอ'}
      </button>
      {failure && !told.q && <SheetFailure title="ค้นหาไม่สำเร็จ" failure={failure} afterUnknown="" />}
      <p class="hint" role="status">
        {summaryOf(found)}
      </p>
      {found && found.length > 0 && (
        <ChoiceField
          id={`${props.id}-found`}
          label="คำขอที่พบ"
          required
          value={props.value}
          options={found.slice(0, SHOWN).map(({ id, number, title }) => ({
            value: id,
            text: `เลขที่ ${number}`,
            about: title,
          }))}
          onInput={props.onInput}
        />
      )}
    </>
  );
}

function summaryOf(found: SubmissionSummary[] | null): string {
  if (!found) return '';
  if (found.length === 0) return 'ไม่พบคำขอ กรุณาตรวจสอบเลขที่ หรือใช้คำที่สั้นลง';
  return found.length > SHOWN ? `แสดง ${SHOWN} คำขอล่าสุด หากไม่พบกรุณาพิมพ์เลขที่คำขอ` : '';
}
