import { expect, test } from 'vitest';
import { paperActionBodySchema, remarkBodySchema, startPaperBodySchema } from '../../api/papers-body.ts';
import { paperInputs } from './inputs.ts';

const word = (given: object) =>
  paperActionBodySchema.safeParse({
    action: 'paper_word',
    revision: 1,
    number: null,
    date: null,
    wording: {},
    ...given,
  });

// Half a letter, a control character and a letter written in two are held alike by no two stores, and print as nothing.
test.each([
  ['a number in two lines', { number: 'นภ 0332/7\r\n' }, { number: 'นภ 0332/7' }],
  ['a number of nothing but an invisible blank', { number: '\u200B ' }, { number: null }],
  [
    'words with a control character and half a letter',
    { wording: { closing: 'จึง\u0000เรียน\uD800มา' } },
    { wording: { closing: 'จึงเรียนมา' } },
  ],
  ['SARA AM in two halves', { wording: { closing: 'ทํา' } }, { wording: { closing: 'ทำ' } }],
])('%s is tidied before it is kept', (_what, given, kept) => {
  expect(word(given)).toMatchObject({ success: true, data: kept });
  expect(
    paperInputs.paper_word.safeParse({
      revision: 1,
      numberTaken: false,
      number: null,
      date: null,
      wording: {},
      ...given,
    }),
  ).toMatchObject({ success: true, data: kept });
});

test.each(['', 'ก', '\uD800', 'a b', 'a'.repeat(61)])('“%s” is no part of a paper', (id) => {
  expect(word({ wording: JSON.parse(JSON.stringify(Object.fromEntries([[id, 'ข้อความ']]))) }).success).toBe(
    false,
  );
});

test('titles and remarks are tidied too', () => {
  expect(
    startPaperBodySchema.parse({ kind: 'annex', subject: '2565', title: ' ภาพ\nเว็บไซต์\u202E ' }),
  ).toMatchObject({ title: 'ภาพ เว็บไซต์' });
  const remark = { fiscalYear: '2565', kind: 'problem', text: 'ช้า\u0007\r\nมาก' };
  expect(remarkBodySchema.parse(remark)).toMatchObject({ text: 'ช้า\nมาก' });
});
