import { z } from 'zod';
import { instantSchema } from '../time/date-schemas.ts';
import { fiscalYearOf } from './visit-numbers.ts';

/** What is asked of an office's website. The first is answered by one tap; the others may follow. */
export const questions = [
  { id: 'overall', text: 'ความพึงพอใจโดยรวมต่อเว็บไซต์' },
  { id: 'content', text: 'เนื้อหาครบถ้วนและเป็นประโยชน์' },
  { id: 'current', text: 'ข้อมูลเป็นปัจจุบัน' },
  { id: 'findable', text: 'ค้นหาข้อมูลได้ง่าย' },
  { id: 'looks', text: 'รูปแบบและความสวยงาม' },
] as const;
export type QuestionId = (typeof questions)[number]['id'];

/** 1 to 5, as Thai questionnaires name them. */
export const scores = [
  { score: 5, name: 'มากที่สุด' },
  { score: 4, name: 'มาก' },
  { score: 3, name: 'ปานกลาง' },
  { score: 2, name: 'น้อย' },
  { score: 1, name: 'น้อยที่สุด' },
] as const;

export const scoreSchema = z.int().min(1).max(5);

/** Answers to each question, by score: five counts, of 1 to 5. */
const countsSchema = z.array(z.int().nonnegative()).length(5);

/** The answers of a month as counts; who answered what is kept nowhere. */
export const satisfactionMonthSchema = z.strictObject({
  /** `OFFICE:MONTH`. */
  id: z.string(),
  officeId: z.string(),
  /** Calendar month in Bangkok: 2021-12. */
  month: z.string(),
  overall: countsSchema,
  content: countsSchema,
  current: countsSchema,
  findable: countsSchema,
  looks: countsSchema,
  at: instantSchema,
});
export type SatisfactionMonth = z.infer<typeof satisfactionMonthSchema>;

/** That somebody has answered in a month, or how often an address has in a day, by a hash that nothing leads back from. */
export const raterSchema = z.strictObject({
  /** `OFFICE:MONTH:HASH`; of an address `OFFICE:DAY:HASH`. */
  id: z.string(),
  /** First answers that were counted. */
  answers: z.int(),
  /** The questions that follow have been answered, too. */
  told: z.boolean(),
  expiresAt: instantSchema,
});
export type Rater = z.infer<typeof raterSchema>;

/** Letters of an opinion. */
export const LONGEST_OPINION = 500;

/** What somebody wrote; for webmasters and administrators. */
export const opinionSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  text: z.string().min(1).max(LONGEST_OPINION),
  /** Calendar day in Bangkok: the moment would tell more than anybody needs. */
  day: z.string(),
});
export type Opinion = z.infer<typeof opinionSchema>;

export type Answers = Partial<Record<QuestionId, number>>;

export const emptyMonth = (officeId: string, month: string, at: string): SatisfactionMonth => ({
  id: `${officeId}:${month}`,
  officeId,
  month,
  ...(Object.fromEntries(questions.map(({ id }) => [id, [0, 0, 0, 0, 0]])) as Record<QuestionId, number[]>),
  at,
});

/** A month with some more answers. */
export function withAnswers(month: SatisfactionMonth, answers: Answers, at: string): SatisfactionMonth {
  const next = structuredClone(month);
  for (const { id } of questions) {
    const score = answers[id];
    if (score !== undefined) next[id][score - 1] = (next[id][score - 1] ?? 0) + 1;
  }
  return { ...next, at };
}

/** Fewer would say more of single persons than of the website. */
export const LEAST_ANSWERS = 5;

/** How satisfied people are: `mean` 1 to 5 and `share` (0 to 1) of 4 and 5, both null under `LEAST_ANSWERS` answers. */
export type Level = { answers: number; mean: number | null; share: number | null };

/** The level that the counts of some months, five each, come to. */
export function levelOf(counts: readonly (readonly number[])[]): Level {
  const by = [0, 1, 2, 3, 4].map((at) => counts.reduce((sum, each) => sum + (each[at] ?? 0), 0));
  const answers = by.reduce((sum, count) => sum + count, 0);
  if (answers < LEAST_ANSWERS) return { answers, mean: null, share: null };
  const points = by.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return { answers, mean: points / answers, share: ((by[3] ?? 0) + (by[4] ?? 0)) / answers };
}

/** The months of a fiscal year, Buddhist Era. */
export const monthsOfYear = (months: readonly SatisfactionMonth[], year: number): SatisfactionMonth[] =>
  months.filter(({ month }) => fiscalYearOf(month) === year);

/** A mean as people read it: 4.25. */
export const meanInWords = (mean: number): string => mean.toFixed(2);
/** A share as people read it: ร้อยละ 87.5. */
export const shareInWords = (share: number): string => `ร้อยละ ${Number((share * 100).toFixed(1))}`;
