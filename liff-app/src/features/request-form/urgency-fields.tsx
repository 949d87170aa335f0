import { fieldLimits } from '@prakat/shared/submission/draft';
import { fieldLabels, urgencyNames } from '@prakat/shared/submission/field-labels';
import { FieldProblem } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { fieldElementId } from '../field-element-id.ts';
import type { RequestForm } from './use-request-form.ts';

/** How urgent the request is, and why when it is. */
export function UrgencyFields({ form, verbalAllowed }: { form: RequestForm; verbalAllowed: boolean }) {
  const id = fieldElementId('urgency');
  return (
    <>
      <fieldset class="field">
        <legend class="visually-hidden">{fieldLabels.urgency}</legend>
        <div class="choices">
          {(['normal', 'urgent'] as const).map((urgency) => (
            <label key={urgency} class="choice">
              <input
                type="radio"
                name="urgency"
                id={urgency === 'normal' ? id : undefined}
                value={urgency}
                checked={form.fields.urgency === urgency}
                onChange={() => form.set('urgency', urgency)}
              />
              {urgencyNames[urgency]}
            </label>
          ))}
        </div>
        <FieldProblem id={id} problem={form.problems.urgency} />
      </fieldset>
      {form.fields.urgency === 'urgent' && (
        <>
          {verbalAllowed && (
            <p class="explained">
              กรณีเร่งด่วน ท่านขออนุมัติทางวาจาจากผู้มีอำนาจอนุมัติได้ โดยหัวหน้างานหรือผู้ดูแลเว็บไซต์เป็นผู้บันทึกการอนุมัติในระบบ
              ท่านบันทึกให้คำขอของตนเองไม่ได้ และผู้อนุมัติต้องยืนยันเป็นลายลักษณ์อักษรภายหลัง
            </p>
          )}
          <TextField
            id={fieldElementId('urgentReason')}
            label="เหตุผลความเร่งด่วน"
            required
            rows={2}
            value={form.fields.urgentReason}
            limit={fieldLimits.urgentReason}
            problem={form.problems.urgentReason}
            onInput={(value) => form.set('urgentReason', value)}
            onBlur={() => form.touch('urgentReason')}
          />
        </>
      )}
    </>
  );
}
