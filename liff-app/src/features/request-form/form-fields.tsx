import type { Me } from '@prakat/shared/api/api';
import { fieldLimits, requiredFacts } from '@prakat/shared/submission/draft';
import { fieldLabels } from '@prakat/shared/submission/field-labels';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { DateField } from '../../components/date-field.tsx';
import { lazyPart } from '../../components/lazy-part.tsx';
import { TextField } from '../../components/text-field.tsx';
import { displayDefault } from '../display-default.ts';
import { fieldElementId } from '../field-element-id.ts';
import { Attachments } from './attachments.tsx';
import { CategoryFields } from './category-fields.tsx';
import { UrgencyFields } from './urgency-fields.tsx';
import type { RequestForm } from './use-request-form.ts';

/** Of knowledge alone. */
const DateTimeField = lazyPart(
  async () => (await import('../../components/date-time-field.tsx')).DateTimeField,
);

/** The title is there at once, its words are whole a moment later: what words there are is no part of the first load. */
const PositionTitle = lazyPart(
  async () => (await import('../../components/position-title.tsx')).PositionTitle,
  ({ title }) => title,
);

type DateName = 'requestDate' | 'coversFrom' | 'coversTo' | 'datedAt' | 'publishOn' | 'displayUntil';

const COVERED = ['coversFrom', 'coversTo'] as const;
const DISPLAYED = ['publishOn', 'displayUntil'] as const;

const ifAny = (label: string, required: boolean) => (required ? label : `${label} (ถ้ามี)`);

/** Every field of the paper form, in its order. */
export function FormFields({ form, me }: { form: RequestForm; me: Me }) {
  const { office, member, today } = me;
  const thisYear = Number(today.slice(0, 4));
  const requires = requiredFacts(office, form.fields);
  const text = (name: keyof typeof fieldLimits) => ({
    id: fieldElementId(name),
    label: fieldLabels[name],
    value: form.fields[name],
    limit: fieldLimits[name],
    problem: form.problems[name],
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.touch(name),
  });
  const date = (name: DateName, from: number, to: number) => ({
    id: fieldElementId(name),
    label: fieldLabels[name],
    value: form.fields[name],
    problem: form.problems[name],
    years: { from: thisYear + from, to: thisYear + to },
    today,
    onInput: (value: string) => form.set(name, value),
    onBlur: () => form.touch(name),
  });
  const covered = (
    <>
      <DateField
        {...date('coversFrom', -30, 5)}
        label={ifAny(fieldLabels.coversFrom, requires.coversRange)}
        required={requires.coversRange}
      />
      <DateField {...date('coversTo', -30, 10)} label={`${fieldLabels.coversTo} (ถ้ามี)`} />
    </>
  );
  return (
    <>
      <section class="card">
        <h2>คำขอเผยแพร่ข้อมูลผ่านเว็บไซต์</h2>
        <dl class="facts">
          <dt>ชื่อหน่วยงาน</dt>
          <dd>{office.name}</dd>
          <dt>ผู้ยื่นคำขอ</dt>
          <dd>
            {member.name}
            <br />
            <PositionTitle title={member.positionTitle} />
            <br />
            {member.unitName}
            {member.contact && (
              <>
                <br />
                ติดต่อ {member.contact}
              </>
            )}
          </dd>
        </dl>
        <DateField {...date('requestDate', -5, 1)} required />
        <CategoryFields form={form} categories={office.categories} />
      </section>

      <section class="card">
        <h2>ข้อมูลที่ขอเผยแพร่</h2>
        <TextField {...text('title')} required rows={2} />
        <TextField {...text('details')} required rows={5} hint="หากข้อมูลอยู่ในไฟล์แนบ ให้เขียนว่า “ตามเอกสารแนบ”" />
        <Attachments
          items={form.attachments}
          rules={office.files}
          problem={form.problems.fileIds}
          onAdd={form.addFiles}
          onRetry={form.retryFile}
          onRemove={form.removeFile}
          beforePick={form.kept.flush}
        />
        <TextField
          {...text('externalLink')}
          label={`${fieldLabels.externalLink} (ถ้ามี)`}
          hint="ขึ้นต้นด้วย https:// หรือ http://"
          inputMode="url"
        />
        <TextField {...text('remarks')} label={`${fieldLabels.remarks} (ถ้ามี)`} rows={2} />
      </section>

      <section class="card">
        <h2>แหล่งที่มาและระยะเวลา</h2>
        <TextField
          {...text('source')}
          required={requires.source}
          hint={requires.source ? 'หมวดหมู่นี้ต้องแสดงที่มาของข้อมูล' : `เว้นว่างไว้ หมายถึง ${office.name}`}
        />
        {requires.coversRange && covered}
        {(requires.dateTime || form.fields.datedAt) && (
          <DateTimeField
            {...date('datedAt', -30, 1)}
            label={ifAny(fieldLabels.datedAt, requires.dateTime)}
            timeLabel="เวลากำกับข้อมูล"
            required={requires.dateTime}
            hint="วันและเวลาที่ข้อมูลนี้เป็นปัจจุบัน เพื่อให้ผู้อ่านนำไปใช้ต่อและอ้างอิงได้"
          />
        )}
        <OtherDays form={form} names={[...(requires.coversRange ? [] : COVERED), ...DISPLAYED]}>
          {!requires.coversRange && covered}
          <DateField
            {...date('publishOn', 0, 2)}
            label={`${fieldLabels.publishOn} (ถ้ามี)`}
            hint="เว้นว่างไว้ หมายถึงเผยแพร่ทันทีที่ได้รับอนุมัติ"
          />
          <DateField
            {...date('displayUntil', 0, 10)}
            label={`${fieldLabels.displayUntil} (ถ้ามี)`}
            hint={`เว้นว่างไว้ หมายถึง ${
              form.fields.categoryId ? displayDefault(office.categories, form.fields) : 'ตามระยะเวลาของหมวดหมู่'
            }`}
          />
        </OtherDays>
      </section>

      {office.noticeBoard && (
        <section class="card">
          <h2>{fieldLabels.noticeBoard}</h2>
          <label class="choice">
            <input
              type="checkbox"
              id={fieldElementId('noticeBoard')}
              checked={form.fields.noticeBoard}
              onChange={(event) => form.set('noticeBoard', event.currentTarget.checked)}
            />
            <span class="choice-text">
              ติดประกาศที่บอร์ดประชาสัมพันธ์ด้วย
              <span class="choice-about">เมื่อเผยแพร่แล้ว ผู้ดูแลเว็บไซต์จะพิมพ์แผ่นประกาศไปติด และปลดเมื่อครบกำหนด</span>
            </span>
          </label>
        </section>
      )}

      <section class="card">
        <h2>ความเร่งด่วน</h2>
        <UrgencyFields form={form} verbalAllowed={office.verbalApproval.allowed} />
      </section>

      <section class="card">
        <h2>ผู้รับผิดชอบการให้ข้อมูล</h2>
        <TextField {...text('ownerName')} label="ชื่อ–นามสกุล" required autocomplete="name" />
        <TextField {...text('ownerPosition')} label="ตำแหน่ง" required autocomplete="organization-title" />
      </section>
    </>
  );
}

/** Days that most requests leave out, folded away, and not drawn, until one of them is given or has something wrong; then they stay. */
function OtherDays(props: { form: RequestForm; names: readonly DateName[]; children: ComponentChildren }) {
  const { form, names } = props;
  const isUsed = names.some((name) => form.fields[name] || form.problems[name]);
  const [isOpen, setIsOpen] = useState(isUsed);
  const [wasUsed, setWasUsed] = useState(isUsed);
  if (isUsed && !wasUsed) {
    setWasUsed(true);
    setIsOpen(true);
  }
  return (
    <details
      class="disclosure other-days"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>กำหนดวันเพิ่มเติม (ถ้ามี)</summary>
      {isOpen && props.children}
    </details>
  );
}
