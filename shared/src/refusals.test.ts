import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RefusalCode, refusalSentences, refuse, refuseInput } from './refusals.ts';

/** What a gap is filled with; any other with a word. */
const samples: Record<string, string | number> = {
  state: 'เผยแพร่แล้ว',
  step: 'พิจารณาอนุมัติ',
  max: 500,
  name: 'แผน.exe',
  allowed: '.pdf .jpg',
  extension: 'pdf',
  date: '31 มีนาคม 2565',
  reference: 'a1b2c3d4',
};
const gapsOf = (code: RefusalCode) =>
  [...refusalSentences[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

describe.each(Object.keys(refusalSentences) as RefusalCode[])('the refusal %s', (code) => {
  const data = Object.fromEntries(gapsOf(code).map((gap) => [gap, samples[gap] ?? `«${gap}»`]));
  const { refusal } = refuse(code, data);

  test('is a whole Thai sentence', () => {
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^[ก-๙].{15,}$/);
    expect(refusal.message).not.toMatch(/[{}]|undefined| {2}/);
  });

  test('fills every gap it has', () => {
    for (const value of Object.values(data)) expect(refusal.message).toContain(String(value));
  });
});

test('what a person typed is put into a sentence as it is', () => {
  expect(refuse('file_empty', { name: "$& $1 {max} $'.pdf" }).refusal.message).toContain(
    "“$& $1 {max} $'.pdf”",
  );
});

describe('input of the wrong shape', () => {
  const schema = z.strictObject({ owner: z.strictObject({ name: z.string('กรุณากรอกชื่อ'), age: z.int() }) });
  const fieldsOf = (input: unknown) =>
    refuseInput(schema.safeParse(input).error as z.ZodError).refusal.fields;

  test.each([
    ['in the words of its schema', { owner: { name: 5, age: 1 } }, 'owner.name', 'กรุณากรอกชื่อ'],
    [
      'in Thai where the schema has no words',
      { owner: { name: 'ก', age: 'x' } },
      'owner.age',
      'ข้อมูลช่องนี้ไม่ถูกต้อง',
    ],
    ['naming a field too many', { owner: { name: 'ก', age: 1 }, admin: true }, 'admin', 'ข้อมูลช่องนี้ไม่ถูกต้อง'],
  ])('is refused field by field, %s', (_how, input, field, message) => {
    expect(fieldsOf(input)).toEqual([{ field, message }]);
  });

  test('is refused whole', () => {
    const { error } = schema.safeParse(null);
    expect(refuseInput(error as z.ZodError).refusal).toEqual({
      code: 'invalid_input',
      message: refusalSentences.invalid_input,
      fields: [{ field: '', message: 'ข้อมูลช่องนี้ไม่ถูกต้อง' }],
    });
  });
});
