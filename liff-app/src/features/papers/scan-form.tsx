import type { PaperView } from '@prakat/shared/api/papers';
import type { ScanBody } from '@prakat/shared/api/papers-body';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { DateField } from '../../components/date-field.tsx';
import { isComplete } from '../../components/date-parts.ts';
import { Notice } from '../../components/notice.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKeptFields } from '../../kept-fields.ts';
import { useSending } from '../people/use-sending.ts';
import { Attachments } from '../request-form/attachments.tsx';
import { fileIn, keptFile, useOneFile } from '../request-form/use-one-file.ts';
import { NUMBER_MAX } from './paper-draft.ts';
import { papersApi } from './papers-api.ts';

const aScan = { extensions: ['pdf', 'jpg', 'png'], name: 'ไฟล์' } as const;

/** Brings the signed paper back: its photo or PDF, when it was signed, and the number and date that it was given by hand. */
export function ScanForm(props: {
  view: PaperView;
  onScanned: (next: PaperView) => void;
  onClose: () => void;
}) {
  const { api, me } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const { view, onScanned, onClose } = props;
  // Some phones close the page while the camera is open: what was uploaded by then is still there.
  const kept = useKeptFields(
    browserStorage(),
    ['prakat.draft', me.office.id, me.member.id, 'scan', view.id].join('/'),
    { file: '', signedOn: '', number: view.number ?? '', date: view.date ?? '' },
  );
  const { fields } = kept;
  const scan = useOneFile(aScan, fileIn(fields.file), (file) => kept.set({ file: keptFile(file) }));
  const { sending, failure, told, send } = useSending();
  const [asked, setAsked] = useState(false);
  const isAnnex = view.kind === 'annex';
  // What stood on the paper when the head signed it in LINE stays; what was open then may have been given since.
  const isOpen = (given: string | null) => view.decision === null || given === null;
  const hasNumber = paperKinds[view.kind].series !== null && isOpen(view.number);
  const hasDate = paperKinds[view.kind].origin === 'written' && isOpen(view.date);
  const file = fileIn(fields.file);
  const dayProblem = (day: string) =>
    day && !isComplete(day) ? 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ' : undefined;
  const problems = {
    file: scan?.problem ?? (file ? undefined : 'กรุณาเลือกไฟล์หรือถ่ายภาพเอกสาร'),
    signedOn: dayProblem(fields.signedOn),
    date: hasDate ? dayProblem(fields.date) : undefined,
  };
  const year = Number(me.today.slice(0, 4));
  const shown = (name: keyof typeof problems) => told[name] ?? (asked ? problems[name] : undefined);
  const attach = () => {
    setAsked(true);
    const [first] = Object.entries(problems).find(([, problem]) => problem) ?? [];
    if (first || !file) return document.getElementById(`scan-${first}`)?.focus();
    const body: ScanBody = {
      fileId: file.id,
      signedOn: fields.signedOn || null,
      ...(hasNumber ? { number: fields.number.trim() || null } : {}),
      ...(hasDate ? { date: fields.date || null } : {}),
    };
    send(
      () => papers.scan(view.id, body),
      (next) => {
        kept.forget();
        onScanned(next);
      },
    );
  };
  if (!scan) {
    return (
      <Notice tone="warning">
        <p>หน่วยงานนี้ไม่ได้เปิดให้แนบไฟล์ PDF หรือภาพ กรุณาแจ้งผู้ดูแลระบบให้เพิ่มชนิดไฟล์ในโพรไฟล์ของหน่วยงาน</p>
      </Notice>
    );
  }
  const day = (name: 'signedOn' | 'date', label: string) => (
    <DateField
      id={`scan-${name}`}
      label={label}
      value={fields[name]}
      problem={shown(name)}
      years={{ from: year - 2, to: name === 'signedOn' ? year : year + 1 }}
      today={me.today}
      onInput={(value) => kept.set({ [name]: value })}
    />
  );
  return (
    <form
      noValidate
      class="disclosed"
      onSubmit={(event) => {
        event.preventDefault();
        attach();
      }}
    >
      <Attachments
        single={{
          id: 'scan-file',
          label: 'ภาพถ่ายหรือไฟล์ PDF ของเอกสาร',
          hint: `${isAnnex ? '' : 'ถ่ายให้เห็นทั้งหน้าและอ่านลายมือชื่อได้ '}(เห็นเฉพาะเจ้าหน้าที่ของหน่วยงาน)`,
          pick: ['+ เลือกไฟล์หรือถ่ายภาพ', 'เปลี่ยนไฟล์'],
        }}
        items={scan.items}
        rules={scan.rules}
        problem={shown('file')}
        onAdd={scan.choose}
        onRetry={scan.retry}
        onRemove={scan.remove}
        beforePick={() => {}}
      />
      {!isAnnex && day('signedOn', 'วันที่ลงนาม (ถ้ามี)')}
      {hasNumber && (
        <TextField
          id="scan-number"
          label="เลขที่เอกสาร (ตามฉบับจริง)"
          limit={NUMBER_MAX}
          value={fields.number}
          problem={told.number}
          onInput={(number) => kept.set({ number })}
        />
      )}
      {hasDate && day('date', 'ลงวันที่ (ตามฉบับจริง)')}
      {failure && (
        <SheetFailure title="ยังไม่ได้แนบ" failure={failure} afterUnknown="ไฟล์ที่เลือกไว้ยังอยู่ กดแนบอีกครั้งได้" />
      )}
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={sending}>
          {sending ? 'กำลังแนบ…' : 'แนบไว้กับเอกสาร'}
        </button>
        <button type="button" class="button" disabled={sending} onClick={onClose}>
          กลับ
        </button>
      </div>
    </form>
  );
}
