import { describe, expect, test } from 'vitest';
import { aDraft, anAttachedFile } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import type { Draft } from './draft.ts';
import { contentOf, readDraft } from './read-draft.ts';
import { contentSchema } from './schema.ts';

const profile = anOfficeProfile();
const read = (body: unknown) => readDraft(body, profile, '2021-12-24');

describe('a form that arrives', () => {
  test('is read as it was typed, tidied', () => {
    const result = read(aDraft({ title: '  ทํางาน\u202E ', details: 'หนึ่ง\r\nสอง' }));
    expect(result).toMatchObject({ ok: true, draft: { title: 'ทำงาน', details: 'หนึ่ง\nสอง' } });
  });

  test('is measured after it was tidied', () => {
    expect(read(aDraft({ title: 'ก'.repeat(300) + ' '.repeat(100) })).ok).toBe(true);
    expect(read(aDraft({ title: '\u202E \uFEFF' }))).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field: 'title', message: 'กรุณากรอกหัวข้อ' }] },
    });
  });

  test('cannot hide a tag behind invisible characters', () => {
    expect(read(aDraft({ details: '<\u202Escript>' }))).toMatchObject({
      refusal: { fields: [{ field: 'details' }] },
    });
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['words', 'สวัสดี'],
    ['null', null],
    ['a field too many', { ...aDraft(), isAdmin: true }],
    ['a field too few', (({ title: _title, ...rest }) => rest)(aDraft())],
    ['a number for a text', { ...aDraft(), title: 5 }],
    ['an object for a text', { ...aDraft(), title: { toString: 'x' } }],
    ['an unknown urgency', { ...aDraft(), urgency: 'very' }],
    ['a text beyond all measure', { ...aDraft(), details: 'ก'.repeat(20_001) }],
    ['files that are no list', { ...aDraft(), fileIds: 'a' }],
    ['fifty-one files', { ...aDraft(), fileIds: Array(51).fill('a') }],
  ])('is refused with %s', (_what, body) => {
    expect(read(body)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input', fields: [{ field: expect.any(String) }] },
    });
  });

  test('names every field of the wrong kind in Thai', () => {
    const body = Object.fromEntries(Object.keys(aDraft()).map((field) => [field, 5]));
    const result = read(body);
    const fields = result.ok ? [] : (result.refusal.fields ?? []);
    expect(fields.map(({ field }) => field)).toEqual(Object.keys(aDraft()));
    expect(fields.filter(({ message }) => !/^[ก-๙]/.test(message))).toEqual([]);
  });
});

describe('the content that is filed', () => {
  const content = (given: Partial<Draft>) => contentOf(aDraft(given), [anAttachedFile()], profile);

  test('has every field, with null for what was left empty', () => {
    expect(content({})).toEqual({
      requestDate: '2021-12-24',
      title: aDraft().title,
      details: 'ตามเอกสารแนบ',
      externalLink: null,
      remarks: null,
      categoryId: 'general-information',
      subtopicId: null,
      source: 'สำนักงานสาธารณสุขอำเภอทดสอบ',
      coversFrom: '2021-10-01',
      coversTo: null,
      datedAt: null,
      publishOn: null,
      displayUntil: null,
      urgency: 'normal',
      urgentReason: null,
      informationOwner: { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
      files: [anAttachedFile()],
    });
    expect(contentSchema.safeParse(content({})).success).toBe(true);
  });

  test.each<[string, Partial<Draft>, object]>([
    ['its title in one line', { title: 'หัวข้อ\n  สอง\tบรรทัด' }, { title: 'หัวข้อ สอง บรรทัด' }],
    ['the named source', { source: 'กรมอนามัย' }, { source: 'กรมอนามัย' }],
    ['why it is urgent', { urgency: 'urgent', urgentReason: 'น้ำท่วม' }, { urgentReason: 'น้ำท่วม' }],
    [
      'the moment that it is dated with, in UTC',
      { datedAt: '2021-12-24T10:05' },
      { datedAt: '2021-12-24T03:05:00.000Z' },
    ],
    ['no such reason when it is not', { urgency: 'normal', urgentReason: 'เคยด่วน' }, { urgentReason: null }],
  ])('has %s', (_what, given, expected) => {
    expect(content(given)).toMatchObject(expected);
  });
});
