import type { Me } from '@prakat/shared/api/api';
import { fieldLimits } from '@prakat/shared/submission/draft';
import { DateField } from '../../components/date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { fieldElementId, fieldLabels } from '../field-labels.ts';
import { Attachments } from './attachments.tsx';
import { CategoryFields } from './category-fields.tsx';
import { UrgencyFields } from './urgency-fields.tsx';
import type { RequestForm } from './use-request-form.ts';

type DateName = 'requestDate' | 'coversFrom' | 'coversTo' | 'publishOn' | 'displayUntil';

/** Every field of the paper form, in its order. */
export function FormFields({ form, me }: { form: RequestForm; me: Me }) {
  const { office, member, today } = me;
  const thisYear = Number(today.slice(0, 4));
  const category = office.categories.find(({ id }) => id === form.fields.categoryId);
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
            {member.positionTitle}
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
          required={category?.sourceRequired}
          hint={category?.sourceRequired ? 'หมวดหมู่นี้ต้องแสดงที่มาของข้อมูล' : `เว้นว่างไว้ หมายถึง ${office.name}`}
        />
        <DateField {...date('coversFrom', -30, 5)} label={`${fieldLabels.coversFrom} (ถ้ามี)`} />
        <DateField {...date('coversTo', -30, 10)} label={`${fieldLabels.coversTo} (ถ้ามี)`} />
        <DateField
          {...date('publishOn', 0, 2)}
          label={`${fieldLabels.publishOn} (ถ้ามี)`}
          hint="เว้นว่างไว้ หมายถึงเผยแพร่ทันทีที่ได้รับอนุมัติ"
        />
        <DateField
          {...date('displayUntil', 0, 10)}
          label={`${fieldLabels.displayUntil} (ถ้ามี)`}
          hint={displayHint(category)}
        />
      </section>

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

function displayHint(category: Me['office']['categories'][number] | undefined): string {
  if (!category) return 'เว้นว่างไว้ หมายถึงตามระยะเวลาของหมวดหมู่';
  return category.displayDays === null
    ? 'เว้นว่างไว้ หมายถึงเผยแพร่โดยไม่กำหนดวันสิ้นสุด'
    : `เว้นว่างไว้ หมายถึงเผยแพร่ ${category.displayDays.toLocaleString('en')} วันนับจากวันที่เผยแพร่`;
}
