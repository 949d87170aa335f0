import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RefusalCode, refusalSentences, refuse, refuseInput } from './refusals.ts';

/** What each sentence that has gaps is given. */
const data: Partial<Record<RefusalCode, Record<string, string | number>>> = {
  wrong_state: { state: 'เผยแพร่แล้ว' },
  not_entitled: { step: 'พิจารณาอนุมัติ' },
  stale: { state: 'รอพิจารณา' },
  reason_too_long: { max: 500 },
  file_type_not_allowed: { name: 'แผน.exe', allowed: '.pdf .jpg' },
  file_content_mismatch: { name: 'แผน.pdf', extension: 'pdf' },
  file_too_large: { name: 'แผน.pdf', max: '4 MB' },
  file_empty: { name: 'แผน.pdf' },
  file_not_found: { name: 'แผน.pdf' },
  too_many_files: { max: 10 },
  unexpected: { reference: 'a1b2c3d4' },
};

describe.each(Object.keys(refusalSentences) as RefusalCode[])('the refusal %s', (code) => {
  const { refusal } = refuse(code, data[code]);

  test('is a whole Thai sentence', () => {
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(/^[ก-๙].{15,}$/);
    expect(refusal.message).not.toMatch(/[{}]|undefined| {2}/);
  });

  test('uses everything it is given, and is given everything it asks for', () => {
    const gaps = [...refusalSentences[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(gaps.sort()).toEqual(Object.keys(data[code] ?? {}).sort());
    for (const value of Object.values(data[code] ?? {})) expect(refusal.message).toContain(String(value));
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
