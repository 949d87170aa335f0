import { fieldLabels } from '@prakat/shared/submission/field-labels';
import { Notice } from '../../components/notice.tsx';
import { focusField } from './focus-field.ts';
import type { RequestForm } from './use-request-form.ts';

/** Every problem in one place, each leading to its field; the server's ones for no field of ours as well. */
export function ProblemSummary({ form }: { form: RequestForm }) {
  const fields = Object.entries(form.problems);
  if (fields.length === 0) return null;
  return (
    <Notice tone="error" title={`กรุณาแก้ไข ${fields.length} รายการก่อนส่งคำขอ`}>
      <ul class="problem-list">
        {fields.map(([field, message]) => (
          <li key={field}>
            {field in fieldLabels ? (
              <button type="button" class="button-link" onClick={() => focusField(field)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
