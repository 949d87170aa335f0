import { z } from 'zod';
import { seatSchema } from './seat.ts';
import { idSchema, textSchema } from './text-schemas.ts';

/** What the form insists on for one kind of information, beyond title, details and owner. */
export const requiresSchema = z.strictObject({
  /** Where a text of law or a piece of knowledge comes from (001 §1, 002, 003 ๑.๒–๑.๓, 004: categories 2 and 3). */
  source: z.boolean(),
  /** The days that the information covers: ช่วงวันที่ของข้อมูลข่าวสาร (000 ๒, 003 ๒.๑.๓ and ๓.๒, 004 1.3 and 2). */
  coversRange: z.boolean(),
  /** Date and time of what is passed on, so that it can be used further: วัน เวลา กำกับ (001–004, knowledge). */
  dateTime: z.boolean(),
});
export type Requires = z.infer<typeof requiresSchema>;

/** A duty as the office's table words it, and the seats that it means as far as the profile can name them. */
export const dutySchema = z.strictObject({ text: textSchema, seats: z.array(seatSchema) });
export type Duty = z.infer<typeof dutySchema>;

/** What a subtopic may set otherwise than its topic (004: recruitment, procurement). */
const handlingSchema = {
  /** The number, 1–10, of the Government Website Standard under which the website shows it. */
  standard: z.int().min(1).max(10),
  requires: requiresSchema,
  /** The procedure asks for it only where there is any (ถ้ามี): nobody is reminded of it. */
  ifAny: z.boolean(),
  /** ผู้รับผิดชอบ and ผู้ตรวจสอบ as tables name them (002, 004); null where the document names nobody. */
  responsible: dutySchema.nullable(),
  checker: dutySchema.nullable(),
  /** Units that prepare this kind of information; empty for any. */
  preparedBy: z.array(idSchema),
  /** Name of the approval route. */
  route: idSchema,
  /** Who puts it on the website and confirms it. */
  publishedBy: z.array(seatSchema).min(1),
  /** How often it must be looked through; only 000 says so of its own topics. */
  refresh: z.enum(['monthly', 'quarterly', 'yearly', 'none']),
  /** How long an item is shown when the submitter does not say; null for no end. */
  displayDays: z.int().min(1).max(3660).nullable(),
};

const descriptionSchema = z.string().max(1000);

export const subtopicSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  description: descriptionSchema.optional(),
  standard: handlingSchema.standard.optional(),
  requires: handlingSchema.requires.optional(),
  ifAny: handlingSchema.ifAny.optional(),
  responsible: handlingSchema.responsible.optional(),
  checker: handlingSchema.checker.optional(),
  preparedBy: handlingSchema.preparedBy.optional(),
  route: handlingSchema.route.optional(),
  publishedBy: handlingSchema.publishedBy.optional(),
  refresh: handlingSchema.refresh.optional(),
  displayDays: handlingSchema.displayDays.optional(),
});
export type Subtopic = z.infer<typeof subtopicSchema>;

/** One of the office's own topics (หัวข้อเรื่องของข้อมูล), numbered and ordered as its document does. */
export const categorySchema = z.strictObject({
  id: idSchema,
  /** As the document numbers it. */
  number: z.union([z.int().min(1).max(999), z.string().trim().min(1).max(12)], {
    error: ({ input }) =>
      input === undefined ? 'ต้องระบุค่า' : 'ต้องเป็นจำนวนเต็ม 1–999 หรือข้อความไม่เกิน 12 ตัวอักษร',
  }),
  name: textSchema,
  description: descriptionSchema,
  subtopics: z.array(subtopicSchema).max(60),
  ...handlingSchema,
});
export type Category = z.infer<typeof categorySchema>;
