import type { Me, Person, SubmissionView } from '@prakat/shared/api/api';
import { verbalMeans } from '@prakat/shared/submission/state-names';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Findings } from '../../components/findings.tsx';
import { PersonChoice } from '../../components/person-choice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TimeField } from '../../components/time-field.tsx';
import type { Resource } from '../../use-resource.ts';
import { Attachments } from '../request-form/attachments.tsx';
import type { OneFile } from '../request-form/use-one-file.ts';
import { asksClearance, ClearanceField } from '../submission/clearance-field.tsx';
import { isEndOver, newEndRules } from '../submission/new-end.ts';
import { PeriodFields } from '../submission/period-fields.tsx';
import { periodOf, type VerbalFields, type VerbalProblems, verbalLimits } from './verbal-form.ts';

export const verbalMeansNames = Object.entries(verbalMeans).map(([value, text]) => ({ value, text }));

/**
 * The fields of the record: who, to whom, when, how and why, with a picture where the office takes pictures, and until
 * when it is shown where the day that the request asks for has passed.
 */
export function VerbalFieldsets(props: {
  view: SubmissionView;
  /** Said where nobody can be named as the giver. */
  nobody: string;
  fields: VerbalFields;
  problems: VerbalProblems;
  people: Pick<Resource<Person[]>, 'data' | 'failure' | 'reload'>;
  me: Me;
  photo: OneFile | null;
  set: (changes: Partial<VerbalFields>) => void;
}) {
  const { view, fields, problems, set, me, photo } = props;
  const year = Number(me.today.slice(0, 4));
  const text = (name: keyof typeof verbalLimits) => ({
    id: `verbal-${name}`,
    value: fields[name],
    limit: verbalLimits[name],
    problem: problems[name],
    onInput: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <section class="card">
        <h2>ผู้ให้อนุมัติ</h2>
        <PersonChoice
          id="verbal-givenBy"
          label="ใครเป็นผู้ให้อนุมัติทางวาจา"
          required
          people={props.people}
          nobody={props.nobody}
          value={fields.givenBy}
          problem={problems.givenBy}
          onInput={(givenBy) => set({ givenBy })}
        />
        <TextField {...text('givenTo')} label="ให้อนุมัติแก่ใคร (ผู้รับคำอนุมัติ)" required autocomplete="name" />
      </section>
      <section class="card">
        <h2>เมื่อใด ด้วยวิธีใด</h2>
        <DateField
          id="verbal-date"
          label="วันที่ให้อนุมัติ"
          hint="เวลาจริงที่ให้อนุมัติ จะอยู่ก่อนเวลายื่นคำขอก็ได้"
          required
          value={fields.date}
          problem={problems.date}
          years={{ from: year - 1, to: year }}
          today={me.today}
          onInput={(date) => set({ date })}
        />
        <TimeField
          id="verbal-time"
          label="เวลาที่ให้อนุมัติ"
          required
          value={fields.time}
          problem={problems.time}
          onInput={(time) => set({ time })}
        />
        <ChoiceField
          id="verbal-means"
          label="วิธีที่ให้อนุมัติ"
          required
          value={fields.means}
          problem={problems.means}
          options={verbalMeansNames}
          onInput={(means) => set({ means })}
        />
      </section>
      {isEndOver(view, me.today) && (
        <section class="card">
          <h2>ระยะเวลาเผยแพร่</h2>
          <p>วันสิ้นสุดที่ขอไว้ผ่านไปแล้ว กรุณากำหนดใหม่ตามที่ผู้ให้อนุมัติอนุญาต</p>
          <PeriodFields
            period={periodOf(fields)}
            rules={newEndRules(me.today)}
            problem={problems.end}
            onInput={({ choice, date }) =>
              set({
                ...(choice === undefined ? {} : { end: choice }),
                ...(date === undefined ? {} : { endDate: date }),
              })
            }
          />
        </section>
      )}
      <Findings checks={view.checks} />
      {asksClearance(view) && (
        <section class="card">
          <h2>ข้อมูลส่วนบุคคล</h2>
          <p>กรุณาแจ้งผู้ให้อนุมัติว่าระบบพบข้อมูลข้างต้น แล้วบันทึกเหตุผลที่ผู้ให้อนุมัติเห็นว่าเผยแพร่ได้</p>
          <ClearanceField {...text('clearance')} />
        </section>
      )}
      <section class="card">
        <h2>เหตุผล</h2>
        <TextField {...text('whyUrgent')} label="เหตุผลความเร่งด่วน" required rows={3} />
        <TextField {...text('note')} label="หมายเหตุ (ถ้ามี)" rows={2} />
        {photo && (
          <Attachments
            single={{
              id: 'verbal-photo',
              label: 'ภาพถ่าย (ถ้ามี)',
              hint: 'เช่น ภาพบันทึกการโทร (เห็นเฉพาะเจ้าหน้าที่ของหน่วยงาน)',
              pick: ['+ เลือกภาพ', 'เปลี่ยนภาพ'],
            }}
            items={photo.items}
            rules={photo.rules}
            problem={problems.photo}
            onAdd={photo.choose}
            onRetry={photo.retry}
            onRemove={photo.remove}
            beforePick={() => {}}
          />
        )}
      </section>
    </>
  );
}
