import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aDraft } from '../testing/builders.ts';
import { type Draft, type DraftRules, draftProblems, fieldLimits } from './draft.ts';

const nothing = { source: false, coversRange: false, dateTime: false };
const rules: DraftRules = {
  today: '2021-12-24',
  categories: [
    { id: 'general-information', requires: { ...nothing }, subtopics: [{ id: 'history' }] },
    { id: 'law', requires: { ...nothing, source: true }, subtopics: [] },
    {
      id: 'knowledge',
      requires: { source: true, coversRange: true, dateTime: true },
      subtopics: [{ id: 'research' }, { id: 'links', requires: { ...nothing } }],
    },
  ],
  maxFiles: 2,
};
const problemsOf = (given: Partial<Draft>) => draftProblems(aDraft(given), rules);

const knowledge: Partial<Draft> = {
  categoryId: 'knowledge',
  subtopicId: 'research',
  source: 'กรมอนามัย',
  datedAt: '2021-12-24T10:05',
};

test('a filled form has no problems', () => {
  expect(problemsOf({})).toEqual([]);
});

test.each<[string, Partial<Draft>]>([
  ['every field filled', { subtopicId: 'history', source: 'กรมอนามัย', remarks: 'ด่วน' }],
  ['an address', { externalLink: 'https://www.moph.go.th/ข่าว?id=1#บน' }],
  ['one day covered', { coversFrom: '2021-12-24', coversTo: '2021-12-24' }],
  ['an open end', { coversFrom: '2021-10-01' }],
  ['an open beginning', { coversFrom: '', coversTo: '2021-10-01' }],
  ['no period', { coversFrom: '' }],
  ['today as its last day', { displayUntil: '2021-12-24' }],
  ['today as its first day', { publishOn: '2021-12-24' }],
  ['one day on the website', { publishOn: '2021-12-31', displayUntil: '2021-12-31' }],
  ['an urgent reason', { urgency: 'urgent', urgentReason: 'น้ำท่วม' }],
  ['as many files as allowed', { fileIds: ['a', 'b'] }],
  ['a comparison', { details: 'ค่า pH < 7 และ BOD <20 mg/l, a<5' }],
  ['a law with its source', { categoryId: 'law', source: 'ราชกิจจานุเบกษา' }],
  [
    'a piece of knowledge with source, period, date and time',
    { categoryId: 'knowledge', source: 'กรมอนามัย', datedAt: '2021-12-24T23:59' },
  ],
  ['a subtopic that asks for less than its category', { categoryId: 'knowledge', subtopicId: 'links' }],
])('a form with %s has none either', (_what, given) => {
  expect(problemsOf(given)).toEqual([]);
});

test.each<[string, Partial<Draft>, keyof Draft, string]>([
  ['no title', { title: '' }, 'title', 'กรุณากรอกหัวข้อ'],
  ['no details', { details: '' }, 'details', 'ตามเอกสารแนบ'],
  ['no owner', { ownerName: '' }, 'ownerName', 'กรุณากรอกชื่อผู้รับผิดชอบ'],
  ['no position of the owner', { ownerPosition: '' }, 'ownerPosition', 'กรุณากรอกตำแหน่ง'],
  ['no category', { categoryId: '' }, 'categoryId', 'กรุณาเลือกหมวดหมู่'],
  ['a category of another office', { categoryId: 'other' }, 'categoryId', 'กรุณาเลือกหมวดหมู่'],
  [
    'a subtopic of another category',
    { categoryId: 'law', subtopicId: 'history', source: 'ก' },
    'subtopicId',
    'หัวข้อย่อย',
  ],
  ['a law without source', { categoryId: 'law' }, 'source', 'ต้องระบุแหล่งที่มา'],
  [
    'a piece of knowledge without its period',
    { ...knowledge, coversFrom: '', coversTo: '2021-12-24' },
    'coversFrom',
    'ช่วงวันที่ของข้อมูล',
  ],
  ['a piece of knowledge without date and time', { ...knowledge, datedAt: '' }, 'datedAt', 'วันและเวลากำกับ'],
  ['a date without its time', { datedAt: '2021-12-24T' }, 'datedAt', 'วันที่หรือเวลาไม่ถูกต้อง'],
  ['an hour that no day has', { datedAt: '2021-12-24T24:00' }, 'datedAt', 'วันที่หรือเวลาไม่ถูกต้อง'],
  ['words for an address', { externalLink: 'เว็บไซต์เรา' }, 'externalLink', 'http://'],
  ['a file address', { externalLink: 'file:///etc/passwd' }, 'externalLink', 'http://'],
  ['no request date', { requestDate: '' }, 'requestDate', 'กรุณาระบุวันที่ยื่นคำขอ'],
  ['a request date in the Buddhist Era', { requestDate: '2564-12-24' }, 'requestDate', 'กรุณาระบุวันที่'],
  ['a beginning in the Buddhist Era', { coversFrom: '2564-10-01' }, 'coversFrom', 'วันที่ไม่ถูกต้อง'],
  ['an end that does not exist', { coversTo: '2022-02-29' }, 'coversTo', 'วันที่ไม่ถูกต้อง'],
  ['a last day in the Buddhist Era', { displayUntil: '2565-12-24' }, 'displayUntil', 'วันที่ไม่ถูกต้อง'],
  ['dates the wrong way round', { coversFrom: '2021-12-25', coversTo: '2021-12-24' }, 'coversTo', 'ไม่อยู่ก่อน'],
  ['a last day that is over', { displayUntil: '2021-12-23' }, 'displayUntil', 'ไม่อยู่ในอดีต'],
  ['a first day that is over', { publishOn: '2021-12-23' }, 'publishOn', 'ไม่อยู่ในอดีต'],
  ['a first day in the Buddhist Era', { publishOn: '2565-01-01' }, 'publishOn', 'วันที่ไม่ถูกต้อง'],
  [
    'a last day before the first',
    { publishOn: '2022-01-02', displayUntil: '2022-01-01' },
    'displayUntil',
    'ไม่อยู่ก่อนวันที่เริ่มเผยแพร่',
  ],
  ['urgency without reason', { urgency: 'urgent' }, 'urgentReason', 'เหตุผลความเร่งด่วน'],
  ['one file too many', { fileIds: ['a', 'b', 'c'] }, 'fileIds', 'ไม่เกิน 2 ไฟล์'],
])('a form with %s has that one problem, said in Thai', (_what, given, field, words) => {
  expect(problemsOf(given)).toEqual([{ field, message: expect.stringContaining(words) }]);
});

const limited = Object.entries(fieldLimits) as [keyof typeof fieldLimits, number][];

describe.each(limited)('%s', (field, limit) => {
  const filled = (text: string) =>
    problemsOf({ [field]: text, ...(field === 'urgentReason' ? { urgency: 'urgent' } : {}) });
  const ofLength = (length: number) =>
    field === 'externalLink' ? `https://a.go.th/${'x'.repeat(length - 16)}` : 'ก'.repeat(length);

  test(`takes ${limit} characters and not one more`, () => {
    expect(filled(ofLength(limit))).toEqual([]);
    expect(filled(ofLength(limit + 1))).toEqual([
      { field, message: expect.stringContaining(`ยาวเกิน ${limit.toLocaleString('en')} ตัวอักษร`) },
    ]);
  });

  test.each([
    '<script>alert(1)</script>',
    'ดู <img src=x onerror=alert(1)>',
    '< / b >',
    '<!-- -->',
    '<?php ?>',
    '<SVG/onload=alert(1)>',
    'javascript:alert(1)',
    'JaVaScRiPt :alert(1)',
  ])('takes no program: %s', (text) => {
    expect(filled(text)).toEqual([{ field, message: expect.stringContaining('รับเฉพาะข้อความ') }]);
  });
});

test.each(['ชื่อ <test@moph.go.th>', 'BMI <a', '5 < X < 10', 'อบรม JavaScript: เบื้องต้น'])(
  'a sign of less than and the name of a language are text: %s',
  (text) => {
    expect(problemsOf({ title: text, details: text, remarks: text })).toEqual([]);
  },
);

test.each([
  'https://moph.go.th/a https://moph.go.th/b',
  'https://moph.go.th/a,https://moph.go.th/b',
  'https://moph.go.th/ahttps://moph.go.th/b',
])('the external link is one address: %s', (externalLink) => {
  expect(problemsOf({ externalLink })).toEqual([
    { field: 'externalLink', message: expect.stringContaining('เพียงที่อยู่เดียว') },
  ]);
});

test('everything wrong is told at once, one sentence a field, in the words of the form', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      '<b>',
      'javascript:x',
      'https://a.go.th',
      '2021-12-24',
      '2564-12-24',
      'law',
      'history',
    ),
    fc.string({ maxLength: 400, size: 'max' }),
  );
  const anyDraft = fc.record({
    ...(Object.fromEntries(Object.keys(aDraft()).map((field) => [field, text])) as Record<
      keyof Draft,
      typeof text
    >),
    urgency: fc.constantFrom('normal' as const, 'urgent' as const),
    fileIds: fc.array(fc.string(), { maxLength: 4 }),
    noticeBoard: fc.boolean(),
  });
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const problems = draftProblems(draft, rules);
      const fields = problems.map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
      for (const { field, message } of problems) {
        expect(Object.keys(draft)).toContain(field);
        expect(message).toMatch(/^[ก-๙].{8,}/);
      }
    }),
    { numRuns: 200 },
  );
});
