import type { Me } from '@prakat/shared/api/api';
import type { DraftView, StepPeople } from '@prakat/shared/api/checks';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import type { Draft } from '@prakat/shared/submission/draft';
import { fieldLabels, urgencyNames } from '@prakat/shared/submission/field-labels';
import { instantOf, thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ApiFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Findings } from '../../components/findings.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { type Resource, useResource } from '../../use-resource.ts';
import { displayDefault } from '../display-default.ts';
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
  const { api } = useApp();
  const checks = useResource(`checks/${JSON.stringify(props.form.draft)}`, () =>
    api.check({ draft: props.form.draft }),
  );
  const { draft, attachments } = props.form;
  const category = props.me.office.categories.find(({ id }) => id === draft.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === draft.subtopicId);
  const files = uploadedOf(attachments);
  return (
    <Sheet title="ตรวจทานก่อนส่ง" onClose={props.onClose} busy={props.sending}>
      <CheckOutcome checks={checks} />
      <dl class="facts">
        {checks.data?.goesTo && <GoesTo {...checks.data.goesTo} />}
        <dt>{fieldLabels.title}</dt>
        <dd>{draft.title}</dd>
        <Written draft={draft} name="details" />
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
        <Written draft={draft} name="externalLink" />
        <Written draft={draft} name="remarks" />
        <Written draft={draft} name="source" />
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
        {props.me.office.noticeBoard && (
          <>
            <dt>{fieldLabels.noticeBoard}</dt>
            <dd>{draft.noticeBoard ? 'ติดประกาศด้วย' : 'ไม่ติด'}</dd>
          </>
        )}
        <dt>{fieldLabels.urgency}</dt>
        <dd>
          {urgencyNames[draft.urgency]}
          {draft.urgentReason && ` — ${draft.urgentReason}`}
        </dd>
        <dt>ผู้รับผิดชอบการให้ข้อมูล</dt>
        <dd>
          {draft.ownerName} <PositionTitle title={draft.ownerPosition} />
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

/** Who reads it first. */
const GoesTo = ({ step, people }: StepPeople) => (
  <>
    <dt>ส่งถึง</dt>
    <dd>
      <span class="line">{step}</span>
      {people.length === 0
        ? 'ขณะนี้ยังไม่มีผู้ที่พิจารณาขั้นตอนนี้ได้ เมื่อส่งแล้วระบบจะแจ้งผู้ดูแลระบบ'
        : people.map(({ name, positionTitle }) => (
            <span key={name} class="line">
              {name} <PositionTitle title={positionTitle} />
            </span>
          ))}
    </dd>
  </>
);

/** What was written in a field; nothing where nothing was. */
const Written = ({
  draft,
  name,
}: {
  draft: Draft;
  name: 'details' | 'externalLink' | 'remarks' | 'source';
}) =>
  draft[name] ? (
    <>
      <dt>{fieldLabels[name]}</dt>
      <dd class="written">{draft[name]}</dd>
    </>
  ) : null;

/** What is found before anybody decides. It keeps nobody from sending: whoever decides sees the same. */
function CheckOutcome({
  checks: { data, failure },
}: {
  checks: Pick<Resource<DraftView>, 'data' | 'failure'>;
}) {
  if (data && data.findings.length > 0) {
    return (
      <>
        <Findings checks={data} />
        <p class="hint">ท่านกลับไปแก้ไขก่อนได้ หรือส่งคำขอไปตามนี้ ผู้พิจารณาจะเห็นรายการเดียวกัน</p>
      </>
    );
  }
  return (
    <p class="hint" role="status">
      {data && 'ตรวจข้อมูลส่วนบุคคลและคำที่มักเขียนผิดแล้ว ไม่พบสิ่งที่ต้องแก้ไข'}
      {!data && failure && 'ขณะนี้ตรวจข้อความให้ไม่ได้ ท่านส่งคำขอได้ตามปกติ ระบบจะตรวจอีกครั้งเมื่อได้รับคำขอ'}
      {!data && !failure && 'กำลังตรวจข้อมูลส่วนบุคคลและคำที่มักเขียนผิด…'}
    </p>
  );
}
