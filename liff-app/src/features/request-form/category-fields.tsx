import type { Me } from '@prakat/shared/api/api';
import { fieldLabels } from '@prakat/shared/submission/field-labels';
import { Field, fieldAria } from '../../components/field.tsx';
import { fieldElementId } from '../field-element-id.ts';
import type { RequestForm } from './use-request-form.ts';

/** Category and subtopic. A closed list shows one line only, so the chosen category is written out below it. */
export function CategoryFields({
  form,
  categories,
}: {
  form: RequestForm;
  categories: Me['office']['categories'];
}) {
  const chosen = categories.find(({ id }) => id === form.fields.categoryId);
  const chosenSubtopic = chosen?.subtopics.find(({ id }) => id === form.fields.subtopicId);
  const preparedHint = (chosenSubtopic ?? chosen)?.preparedHint;
  const category = {
    id: fieldElementId('categoryId'),
    label: fieldLabels.categoryId,
    required: true,
    problem: form.problems.categoryId,
  };
  const subtopic = {
    id: fieldElementId('subtopicId'),
    label: `${fieldLabels.subtopicId} (ถ้ามี)`,
    problem: form.problems.subtopicId,
  };
  return (
    <>
      <Field {...category}>
        <select
          {...fieldAria(category)}
          value={form.fields.categoryId}
          onChange={(event) => form.set('categoryId', event.currentTarget.value)}
          onBlur={() => form.touch('categoryId')}
        >
          <option value="">เลือกหมวดหมู่</option>
          {categories.map(({ id, number, name }) => (
            <option key={id} value={id}>
              {number}. {name}
            </option>
          ))}
        </select>
        {chosen && (
          <p class="explained" aria-live="polite">
            <strong>
              {chosen.number}. {chosen.name}
            </strong>
            {chosen.description && <span>{chosen.description}</span>}
            {preparedHint && <span>{preparedHint}</span>}
          </p>
        )}
      </Field>
      {chosen && chosen.subtopics.length > 0 && (
        <Field {...subtopic}>
          <select
            {...fieldAria(subtopic)}
            value={form.fields.subtopicId}
            onChange={(event) => form.set('subtopicId', event.currentTarget.value)}
            onBlur={() => form.touch('subtopicId')}
          >
            <option value="">ไม่ระบุหัวข้อย่อย</option>
            {chosen.subtopics.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}
