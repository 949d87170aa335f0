import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { lazyPart } from '../../components/lazy-part.tsx';
import { Notice } from '../../components/notice.tsx';
import type { RequestForm } from './use-request-form.ts';

const ElsewhereNotice = lazyPart(async () => (await import('./elsewhere-notice.tsx')).ElsewhereNotice);

/** That a draft was brought back, or that the form was emptied and how to get it back. */
export function DraftNotices({ form }: { form: RequestForm }) {
  if (form.discarded) {
    return (
      <Notice tone="info" title="ล้างแบบฟอร์มแล้ว">
        <div class="notice-buttons">
          <button type="button" class="button-small" onClick={form.undoStartOver}>
            เลิกทำ นำข้อมูลเดิมกลับมา
          </button>
          <button type="button" class="button-small" onClick={form.dismissUndo}>
            ปิดข้อความนี้
          </button>
        </div>
      </Notice>
    );
  }
  const { standing, twice } = form.sync;
  if (standing.kind === 'gone' || twice) return <ElsewhereNotice form={form} twice={twice} />;
  if (form.restoredAt === null) return null;
  return (
    <Notice tone="info" title="กู้คืนร่างที่กรอกไว้แล้ว">
      <p>บันทึกล่าสุดเมื่อ {thaiShortDateTime(form.restoredAt)}</p>
      <div class="notice-buttons">
        <button type="button" class="button-small" onClick={form.dismissRestored}>
          กรอกต่อ
        </button>
        <button type="button" class="button-small" onClick={form.startOver}>
          เริ่มใหม่
        </button>
      </div>
    </Notice>
  );
}

/** Quietly, that nothing typed will be lost; loudly, when this phone keeps nothing. */
export function KeepingStatus({ form }: { form: RequestForm }) {
  const { failed, savedAt } = form.kept;
  if (failed) {
    return (
      <Notice tone="warning">
        <p>เครื่องนี้บันทึกร่างไม่ได้ กรุณาส่งคำขอให้เสร็จก่อนปิดหน้าต่าง</p>
      </Notice>
    );
  }
  return (
    <p class="keeping" role="status">
      {keepingText(form, savedAt)}
    </p>
  );
}

/** Where the draft is; nothing before anything was kept. */
function keepingText(form: RequestForm, savedAt: number | null): string {
  const { standing } = form.sync;
  if (standing.kind === 'kept' && form.sync.isSent())
    return `บันทึกร่างแล้ว ${thaiShortDateTime(standing.at)} เปิดต่อจากเครื่องอื่นได้ที่ “คำขอของท่าน”`;
  if (savedAt === null) return '';
  const here = `บันทึกร่างในเครื่องนี้แล้ว ${thaiShortDateTime(savedAt)}`;
  if (standing.kind === 'refused') return `${here} แต่ยังเปิดต่อจากเครื่องอื่นไม่ได้ ${standing.message}`;
  return standing.kind === 'away' ? `${here} จะเปิดต่อจากเครื่องอื่นได้เมื่อมีสัญญาณอินเทอร์เน็ต` : here;
}
