import type { Me, SubmissionView } from '@prakat/shared/api/api';
import { fieldLabels } from '@prakat/shared/submission/field-labels';
import { thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import { displayDefault } from '../display-default.ts';

/** A part of what goes on the website, as it is copied. */
export type CopyPart = { name: string; text: string };

/** What the public reads of a request, in the order of a page: nothing that is for the office alone. */
export function copyParts(
  { content, categoryName, subtopicName, submitter }: SubmissionView,
  me: Me,
): CopyPart[] {
  const category = me.office.categories.find(({ id }) => id === content.categoryId);
  const path = [`${category ? `${category.number}. ` : ''}${categoryName}`, subtopicName].filter(Boolean);
  const parts: [name: string, text: string | null][] = [
    ['หมวดหมู่', path.join(' › ')],
    [fieldLabels.title, content.title],
    [fieldLabels.details, content.details],
    [fieldLabels.source, content.source],
    ['หน่วยงานเจ้าของข้อมูล', `${submitter.unitName} ${me.office.name}`],
    [
      'ช่วงวันที่ของข้อมูล',
      content.coversFrom || content.coversTo ? thaiDateRange(content.coversFrom, content.coversTo) : null,
    ],
    [fieldLabels.datedAt, content.datedAt && thaiDateTime(content.datedAt)],
    [fieldLabels.publishOn, thaiDate(content.publishOn ?? me.today)],
    [fieldLabels.displayUntil, lastDayOf(content, me)],
    [fieldLabels.externalLink, content.externalLink],
  ];
  return parts.flatMap(([name, text]) => (text ? [{ name, text }] : []));
}

/** Null for an end that has passed: whoever approved set another one, which stands with the publication. */
function lastDayOf(content: SubmissionView['content'], me: Me): string | null {
  if (content.displayUntil === null) return displayDefault(me.office.categories, content);
  return content.displayUntil < me.today ? null : thaiDate(content.displayUntil);
}
