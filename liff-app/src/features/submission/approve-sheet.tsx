import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { normaliseText } from '@prakat/shared/text/normalise';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Findings } from '../../components/findings.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { asksClearance, ClearanceField, clearanceProblem } from './clearance-field.tsx';
import { isEndOver, newEndRules } from './new-end.ts';
import { chosenEnd, type Period, PeriodFields, periodControl } from './period-fields.tsx';
import { SheetButtons } from './sheet-buttons.tsx';
import { SigningAs } from './signing-as.tsx';

/**
 * Names exactly what is approved or proposed: the decision holds for this content and these files only. Where the end of
 * display that was asked for has passed meanwhile, whoever approves says until when instead.
 */
export function ApproveSheet({ view, action, ...rest }: ActionSheetProps) {
  const { me } = useApp();
  const { files, displayUntil } = view.content;
  const [period, setPeriod] = useState<Period>({ choice: '', date: '' });
  const [asked, setAsked] = useState(false);
  // The server's day may have begun after this page was opened.
  const isOver = isEndOver(view, me.today) || rest.failure?.code === 'display_over';
  const asksEnd = isOver && action.name === 'approve';
  const rules = newEndRules(me.today);
  const end = chosenEnd(period, rules, me.today);
  const asksWord = action.name === 'approve' && asksClearance(view);
  const [word, setWord] = useState('');
  const wordProblem = asksWord ? clearanceProblem(word) : null;
  const seen = { revision: view.revision, contentHash: view.contentHash };
  const send = () => {
    setAsked(true);
    if (action.name === 'propose') rest.onSend({ action: 'propose', seen });
    else if (wordProblem) document.getElementById('clearance')?.focus();
    else if (asksEnd && end.lastDay === undefined) periodControl()?.focus();
    else {
      const newEnd = asksEnd && end.lastDay !== undefined ? { until: end.lastDay } : null;
      rest.onSend({ action: 'approve', seen, newEnd, clearance: asksWord ? normaliseText(word) : null });
    }
  };
  return (
    <Sheet title={`${action.label}?`} onClose={rest.onClose} busy={rest.sending}>
      <dl class="facts">
        <dt>เลขที่คำขอ</dt>
        <dd>
          {view.number} (ฉบับที่ {view.revision}){view.corrects && ` แก้ไขข้อมูลเลขที่ ${view.corrects}`}
        </dd>
        <dt>หัวข้อ</dt>
        <dd>{view.title}</dd>
        <dt>ไฟล์แนบ</dt>
        <dd>
          {files.length === 0
            ? 'ไม่มีไฟล์แนบ'
            : files.map(({ id, name, bytes, sha256 }) => (
                <span key={id} class="line">
                  {name} ({fileSizeInWords(bytes)})
                  <span class="fingerprint">รหัสตรวจสอบไฟล์ {sha256.slice(0, 8)}</span>
                </span>
              ))}
        </dd>
      </dl>
      <Findings checks={view.checks} />
      {asksWord && (
        <ClearanceField
          id="clearance"
          value={word}
          problem={asked && wordProblem ? wordProblem : undefined}
          onInput={setWord}
        />
      )}
      {isOver && displayUntil && (
        <Notice tone="warning" title={`วันสิ้นสุดที่ขอไว้ (${thaiDate(displayUntil)}) ผ่านไปแล้ว`}>
          <p>
            {asksEnd
              ? 'กรุณากำหนดวันสิ้นสุดใหม่ก่อนอนุมัติ หรือกลับไปส่งคืนให้แก้ไข'
              : 'ผู้อนุมัติจะต้องกำหนดวันสิ้นสุดใหม่ หรือท่านส่งกลับให้แก้ไขได้'}
          </p>
        </Notice>
      )}
      {asksEnd && (
        <PeriodFields
          period={period}
          rules={rules}
          problem={asked && end.problem ? end.problem : undefined}
          onInput={(changes) => setPeriod({ ...period, ...changes })}
        />
      )}
      <SigningAs action={action} />
      <p class="hint">มีผลเฉพาะเนื้อหาและไฟล์ฉบับนี้ หากมีการแก้ไขภายหลังต้องพิจารณาใหม่</p>
      <SheetButtons {...rest} label={`ยืนยัน ${action.label}`} onSend={send} />
    </Sheet>
  );
}
