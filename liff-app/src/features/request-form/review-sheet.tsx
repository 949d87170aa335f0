import type { Me } from '@prakat/shared/api/api';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { instantOf, thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ApiFailure } from '../../api/failure.ts';
import { Sheet } from '../../components/sheet.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { displayDefault } from '../display-default.ts';
import { fieldLabels, urgencyNames } from '../field-labels.ts';
import { uploadedOf } from './attachment-queue.ts';
import type { RequestForm } from './use-request-form.ts';

/** A last look before the request is sent: what the heads will read first. */
export function ReviewSheet(props: {
  form: RequestForm;
  me: Me;
  sending: boolean;
  failure: ApiFailure | null;
  onSend: () => void;
  onClose: () => void;
}) {
  const { draft, attachments } = props.form;
  const category = props.me.office.categories.find(({ id }) => id === draft.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === draft.subtopicId);
  const files = uploadedOf(attachments);
  return (
    <Sheet title="ตรวจทานก่อนส่ง" onClose={props.onClose} busy={props.sending}>
      <dl class="facts">
        <dt>{fieldLabels.title}</dt>
        <dd>{draft.title}</dd>
        <dt>{fieldLabels.categoryId}</dt>
        <dd>
          {category?.name}
          {subtopic && ` › ${subtopic.name}`}
        </dd>
        <dt>{fieldLabels.fileIds}</dt>
        <dd>
          {files.length === 0
            ? 'ไม่มีไฟล์แนบ'
            : files.map(({ id, name, bytes }) => (
                <span key={id} class="line">
                  {name} ({fileSizeInWords(bytes)})
                </span>
              ))}
        </dd>
        {(draft.coversFrom || draft.coversTo) && (
          <>
            <dt>ช่วงวันที่ของข้อมูล</dt>
            <dd>{thaiDateRange(draft.coversFrom || null, draft.coversTo || null)}</dd>
          </>
        )}
        {draft.datedAt && (
          <>
            <dt>{fieldLabels.datedAt}</dt>
            <dd>{thaiDateTime(instantOf(draft.datedAt))}</dd>
          </>
        )}
        {draft.publishOn && (
          <>
            <dt>{fieldLabels.publishOn}</dt>
            <dd>{thaiDate(draft.publishOn)}</dd>
          </>
        )}
        <dt>{fieldLabels.displayUntil}</dt>
        <dd>
          {draft.displayUntil
            ? thaiDate(draft.displayUntil)
            : displayDefault(props.me.office.categories, draft)}
        </dd>
        <dt>{fieldLabels.urgency}</dt>
        <dd>
          {urgencyNames[draft.urgency]}
          {draft.urgentReason && ` — ${draft.urgentReason}`}
        </dd>
        <dt>ผู้รับผิดชอบการให้ข้อมูล</dt>
        <dd>
          {draft.ownerName} {draft.ownerPosition}
        </dd>
      </dl>
      {props.failure && (
        <SheetFailure
          title="ยังส่งคำขอไม่สำเร็จ"
          failure={props.failure}
          afterUnknown="กดส่งอีกครั้งได้ ระบบจะไม่ยื่นคำขอซ้ำ ข้อมูลที่กรอกไว้ยังอยู่ครบ"
        />
      )}
      <div class="sheet-buttons">
        <button type="button" class="button" disabled={props.sending} onClick={props.onClose}>
          กลับไปแก้ไข
        </button>
        <button type="button" class="button button-primary" disabled={props.sending} onClick={props.onSend}>
          {props.sending ? 'กำลังส่ง…' : props.failure ? 'ส่งอีกครั้ง' : 'ยืนยันส่งคำขอ'}
        </button>
      </div>
    </Sheet>
  );
}
