import type { PapersView } from '@prakat/shared/api/papers';
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { papersApi } from './papers-api.ts';
import { RequestChoice } from './request-choice.tsx';
import { subjectLabels, subjectsOf } from './subjects.ts';

/** Begins a paper: which kind, and what it is about. The paper that is begun opens. */
export function StartSheet({ view, onClose }: { view: PapersView; onClose: () => void }) {
  const { api, me, go } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const { sending, failure, told, send } = useSending();
  const [kindId, setKind] = useState('');
  const [period, setPeriod] = useState<string | null>(null);
  const [request, setRequest] = useState('');
  const [title, setTitle] = useState('');
  const [asked, setAsked] = useState(false);

  const kind = view.kinds.find((each) => each.kind === kindId);
  const choices = kind ? subjectsOf(kind, me.today) : [];
  const proposed = choices.find(({ value }) => value === view.year) ?? choices[0];
  const subject = kind?.about === 'request' ? request : (period ?? proposed?.value ?? '');
  const hasTitle = kind?.kind === 'annex';
  const problems = {
    kind: kind ? undefined : 'กรุณาเลือกชนิดเอกสาร',
    subject: subject ? undefined : kind?.about === 'request' ? 'กรุณาค้นหาและเลือกคำขอ' : 'กรุณาเลือกช่วงเวลา',
    title: hasTitle && !title.trim() ? 'กรุณาระบุชื่อเอกสาร' : undefined,
  };
  const start = () => {
    setAsked(true);
    const [first] = Object.entries(problems).find(([, problem]) => problem) ?? [];
    if (first || !kind) return document.getElementById(`start-${first}`)?.focus();
    send(
      () => papers.start({ kind: kind.kind, subject, ...(hasTitle ? { title: title.trim() } : {}) }),
      ({ id }) => go({ screen: 'paper', id }),
    );
  };
  const shown = (name: keyof typeof problems) => told[name] ?? (asked ? problems[name] : undefined);
  return (
    <Sheet title="เริ่มเอกสาร" busy={sending} onClose={onClose}>
      <SelectField
        id="start-kind"
        label="ชนิดเอกสาร"
        required
        none="กรุณาเลือก"
        // A closed list cuts off the end, by which names differ.
        hint={kind?.name}
        value={kindId}
        problem={shown('kind')}
        options={view.kinds.map(({ kind: value, name }) => ({ value, text: name }))}
        onInput={(next) => {
          setKind(next);
          setPeriod(null);
        }}
      />
      {kind && kind.about !== 'request' && (
        <SelectField
          id="start-subject"
          label={subjectLabels[kind.about]}
          required
          none="กรุณาเลือก"
          options={choices}
          value={subject}
          problem={shown('subject')}
          onInput={setPeriod}
        />
      )}
      {kind?.about === 'request' && (
        <RequestChoice id="start-subject" value={request} problem={shown('subject')} onInput={setRequest} />
      )}
      {hasTitle && (
        <TextField
          id="start-title"
          label="ชื่อเอกสาร"
          hint="เช่น ภาพหน้าจอเว็บไซต์ของหน่วยงาน ไตรมาสที่ 1"
          required
          rows={2}
          limit={300}
          value={title}
          problem={shown('title')}
          onInput={setTitle}
        />
      )}
      <SheetButtons label="เริ่มเอกสาร" sending={sending} failure={failure} onSend={start} onClose={onClose} />
    </Sheet>
  );
}
