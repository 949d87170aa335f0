import { calendarDate, thaiShortDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { noTerms, TEXT_MAX } from '../search/search-terms.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { type LineSheetProps, LineSubject } from './line-subject.tsx';

type Option = { value: string; text: string; about: string };

/** Chooses what on the website serves a line: of what the product proposes, or of what a search finds. */
export function TieSheet({ line, send, onDone, onClose }: LineSheetProps) {
  const { api } = useApp();
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Option[] | null>(null);
  const sending = useSending();
  const search = useSending();
  const proposed = line.proposals.map(
    ({ id, title, number, publishedAt }): Option => ({
      value: id,
      text: title,
      about: `เลขที่ ${number} เผยแพร่ ${thaiShortDate(calendarDate(publishedAt))}`,
    }),
  );
  const others = (found ?? []).filter(({ value }) => !proposed.some((option) => option.value === value));
  const options = [...proposed, ...others];
  const problem = asked && !chosen ? 'กรุณาเลือกข้อมูล' : undefined;
  const find = () =>
    search.send(
      () => api.search({ ...noTerms, q: words.trim() }, null),
      ({ items }) =>
        setFound(
          items
            // A correction stands on the website under the request that it corrects.
            .filter(({ standing, corrects }) => standing === 'on_display' && corrects === null)
            .map(({ id, title, number, categoryName }) => ({
              value: id,
              text: title,
              about: `เลขที่ ${number} ${categoryName}`,
            })),
        ),
    );
  const submit = () => {
    setAsked(true);
    if (!chosen) return document.getElementById('tied-item')?.focus();
    sending.send(() => send({ publicationId: chosen }), onDone);
  };
  return (
    <Sheet title="เลือกข้อมูลที่ใช้กับข้อนี้" onClose={onClose} busy={sending.sending}>
      <LineSubject line={line} />
      {options.length > 0 ? (
        <ChoiceField
          id="tied-item"
          label={found ? 'ข้อมูลบนเว็บไซต์' : 'ข้อมูลบนเว็บไซต์ที่ระบบแนะนำ'}
          hint="ข้อมูลหนึ่งรายการใช้ได้กับข้อเดียวของรายการ"
          required
          value={chosen}
          options={options}
          problem={problem}
          onInput={setChosen}
        />
      ) : (
        <p>ไม่พบข้อมูลบนเว็บไซต์ที่ตรงกับข้อนี้ ค้นหาจากชื่อหรือเลขที่ได้ด้านล่าง</p>
      )}
      <form
        class="line-search"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim()) find();
        }}
      >
        <TextField
          id="tied-search"
          label="ค้นหาข้อมูลอื่นบนเว็บไซต์"
          hint="พิมพ์ชื่อเรื่องหรือเลขที่คำขอ"
          value={words}
          limit={TEXT_MAX}
          onInput={setWords}
        />
        <button type="submit" class="button-small" disabled={search.sending || !words.trim()}>
          {search.sending ? 'กำลังค้นหา…' : 'ค้นหา'}
        </button>
      </form>
      {search.failure && (
        <Notice tone="error" title="ค้นหาไม่สำเร็จ">
          <p>{search.failure.fields[0]?.message ?? search.failure.message}</p>
        </Notice>
      )}
      <p class="hint" role="status">
        {found && others.length === 0 ? 'ไม่พบข้อมูลอื่นบนเว็บไซต์ที่ตรงกับคำค้น' : ''}
      </p>
      <SheetButtons
        label="ใช้กับข้อนี้"
        sending={sending.sending}
        failure={sending.failure}
        onSend={submit}
        onClose={onClose}
      />
    </Sheet>
  );
}
