import type { PaperView } from '@prakat/shared/api/papers';
import type { PaperActionBody } from '@prakat/shared/api/papers-body';
import { MAX_WORDING } from '@prakat/shared/papers/written-paper';
import { isComplete } from '../../components/date-parts.ts';

/** A field of a draft by name: `number`, `date`, and of each part `section:` with its id. */
export type DraftFields = Record<string, string>;

/** What was typed and is not saved, by field; `from`: what stood there on the server when it was typed. */
export type Typed = Record<string, { text: string; from: string }>;

export const sectionField = (id: string): string => `section:${id}`;

export const NUMBER_MAX = 100;

/** The fields as the server has them. */
export const savedFields = ({ number, date, sections }: PaperView): DraftFields => ({
  number: number ?? '',
  date: date ?? '',
  ...Object.fromEntries(sections.map(({ id, text }) => [sectionField(id), text])),
});

/** The fields as they are on the screen: what was typed, over what is saved. */
export function shownFields(view: PaperView, typed: Typed): DraftFields {
  const saved = savedFields(view);
  return Object.fromEntries(Object.entries(saved).map(([name, text]) => [name, typed[name]?.text ?? text]));
}

/** With one more field typed; a field that says what is saved is not kept as typed. */
export function withTyped(view: PaperView, typed: Typed, name: string, text: string): Typed {
  const { [name]: before, ...others } = typed;
  const saved = savedFields(view)[name] ?? '';
  return text === saved ? others : { ...others, [name]: { text, from: before?.from ?? saved } };
}

/** Fields that differ from what is saved. */
export const unsavedFields = (view: PaperView, typed: Typed): string[] =>
  Object.entries(savedFields(view)).flatMap(([name, saved]) =>
    typed[name] && typed[name].text !== saved ? [name] : [],
  );

/** Of these, fields that somebody else saved otherwise in the meantime. */
export const overtakenFields = (view: PaperView, typed: Typed): string[] => {
  const saved = savedFields(view);
  return unsavedFields(view, typed).filter((name) => typed[name]?.from !== saved[name]);
};

/** What is still to be saved once `sent` was, with `view` as it is then: what was typed meanwhile. */
export function afterSaving(view: PaperView, typed: Typed, sent: DraftFields): Typed {
  const saved = savedFields(view);
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, { text }]) =>
      text === sent[name] ? [] : [[name, { text, from: saved[name] ?? '' }]],
    ),
  );
}

/** What is wrong with the fields, in Thai, by name; empty when nothing is. */
export function draftProblems(fields: DraftFields): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [name, text] of Object.entries(fields)) {
    if (name === 'number' && text.length > NUMBER_MAX)
      problems[name] = `เลขที่เอกสารต้องไม่เกิน ${NUMBER_MAX} ตัวอักษร`;
    else if (name === 'date' && text && !isComplete(text)) problems[name] = 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ';
    else if (name !== 'number' && name !== 'date' && text.length > MAX_WORDING)
      problems[name] = `ข้อความแต่ละส่วนต้องไม่เกิน ${MAX_WORDING.toLocaleString('en')} ตัวอักษร`;
  }
  return problems;
}

/** The fields as the server takes them. A part that stands as proposed is left out, and goes on following the records. */
export const draftBody = (
  { revision, sections }: PaperView,
  fields: DraftFields,
): Extract<PaperActionBody, { action: 'paper_word' }> => ({
  action: 'paper_word',
  revision,
  number: fields.number?.trim() || null,
  date: fields.date || null,
  wording: Object.fromEntries(
    sections.flatMap(({ id, proposed }) => {
      const text = fields[sectionField(id)] ?? proposed;
      return text === proposed ? [] : [[id, text]];
    }),
  ),
});
