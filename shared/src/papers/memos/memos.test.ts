import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCharacter } from '../../testing/any-character.ts';
import {
  aWritten,
  everyMemo,
  followUpFacts,
  labelledIn,
  memos,
  reportFacts,
  requestFacts,
} from '../../testing/memo-builders.ts';
import { anOfficeProfile, papersOfOffice } from '../../testing/office-profile-builder.ts';
import { type Paper, wordsOf } from '../paper.ts';
import { paperNumerals } from '../thai-numerals.ts';
import { followUp } from './follow-up.ts';
import { requestMemo } from './request-memo.ts';
import { websiteReport } from './website-report.ts';

const profile = anOfficeProfile({ papers: papersOfOffice() });

describe('what people word', () => {
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: anyCharacter, maxLength: 60 }) },
    { weight: 2, arbitrary: fc.stringMatching(/^(ข้อ [0-9]{1,3}\n{0,2}){0,6}$/) },
    { weight: 1, arbitrary: fc.constantFrom('', '\n', ' \r\n ', 'ก\n\nข', 'ก'.repeat(5000)) },
  );

  test.each(everyMemo)('%s: stands in it whole and in order, whatever it is', (_name, { sections, draw }) => {
    const ids = sections(profile).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    fc.assert(
      fc.property(fc.array(text, { minLength: ids.length, maxLength: ids.length }), (texts) => {
        const wording = Object.fromEntries(ids.map((id, index) => [id, texts[index] ?? '']));
        const { blocks } = draw(profile, aWritten({ wording }));
        const said = blocks
          .slice(5, -2)
          .flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text) : []));
        const written = ids.flatMap((id) => (wording[id] ?? '').split('\n')).map((line) => line.trim());
        expect(said).toEqual(written.filter(Boolean).map(paperNumerals));
      }),
      { numRuns: 40 },
    );
  });

  test.each(everyMemo)('%s: stands as proposed where nobody wrote anything', (_name, { sections, draw }) => {
    const words = wordsOf(draw(profile, aWritten()));
    for (const { proposed } of sections(profile))
      for (const line of proposed.split('\n').filter(Boolean)) expect(words).toContain(paperNumerals(line));
  });

  test('takes a heading with it where nothing is left below', () => {
    const headings = (wording: Record<string, string>) =>
      memos['follow-up of a quarter']
        .draw(profile, aWritten({ wording }))
        .blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(headings({})).toEqual(['เรื่องเดิม', 'ข้อพิจารณา', 'ปัญหา/อุปสรรค', 'ข้อเสนอ']);
    expect(headings({ problems: '' })).toEqual(['เรื่องเดิม', 'ข้อพิจารณา', 'ข้อเสนอ']);
  });
});

describe('a gap', () => {
  const unsaid = anOfficeProfile();

  test('is marked and listed where the office has said nothing of its papers', () => {
    const paper = memos.permission.draw(unsaid, aWritten());
    expect(paper.missing).toEqual([
      'รหัสหนังสือของหน่วยงาน',
      'ตำแหน่งผู้ลงนามของหน่วยงาน',
      'ชื่อกลุ่มงานที่ดูแลเว็บไซต์',
      'ชื่อมาตรการเผยแพร่ข้อมูลของหน่วยงาน',
    ]);
    expect(wordsOf(paper).join('\n')).toContain('เรียน [ยังไม่มี: ตำแหน่งผู้ลงนามของหน่วยงาน]');
  });

  test('is none any more where a clerk has written something else, or the number was given', () => {
    const wording = Object.fromEntries(memos.permission.sections(unsaid).map(({ id }) => [id, 'ข้อความ']));
    const paper = memos.permission.draw(unsaid, aWritten({ wording, number: 'ทส 0332/1' }));
    expect(paper.missing).toEqual(['ตำแหน่งผู้ลงนามของหน่วยงาน']);
  });
});

describe('a follow-up', () => {
  const subjectOf = (paper: Paper) => labelledIn(paper).เรื่อง;
  const { draw } = followUp;

  test.each([
    ['2564-Q4', 'ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๔', 'ไตรมาสที่ ๔ (ก.ค. - ก.ย. ๒๕๖๔)', 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ'],
    [
      '2567',
      'ปีงบประมาณ ๒๕๖๗',
      'ปีงบประมาณ ๒๕๖๗ (ต.ค. ๒๕๖๖ - ก.ย. ๒๕๖๗)',
      'จึงเรียนมาเพื่อโปรดทราบและพิจารณาอนุญาตให้เผยแพร่',
    ],
  ])(
    'of %s says so in its subject (%s), of its results (%s) and of what is asked',
    (id, title, results, asked) => {
      const paper = draw(profile, followUpFacts(id), aWritten());
      expect(subjectOf(paper)?.endsWith(` ${title}`)).toBe(true);
      expect(wordsOf(paper)).toEqual(expect.arrayContaining([`ขอรายงานผลการดำเนินงาน${results} ดังนี้`, asked]));
    },
  );

  test('numbers several problems, not one, and says so where there is none', () => {
    const problemsIn = (problems: string[]) => {
      const words = wordsOf(draw(profile, { ...followUpFacts('2564-Q4'), problems }, aWritten()));
      return words.slice(words.indexOf('ปัญหา/อุปสรรค') + 1, words.indexOf('ข้อเสนอ'));
    };
    expect(problemsIn([])).toEqual(['ไม่มี']);
    expect(problemsIn(['ระบบช้า'])).toEqual(['ระบบช้า']);
    expect(problemsIn(['ระบบช้า', 'คนน้อย'])).toEqual(['๑. ระบบช้า', '๒. คนน้อย']);
  });

  test('of a period that is not over says until when it goes', () => {
    const facts = { ...followUpFacts('2564-Q4'), asOf: '2021-09-30' };
    expect(wordsOf(draw(profile, facts, aWritten()))).toContain(
      'ขอรายงานผลการดำเนินงานไตรมาสที่ ๔ (ก.ค. - ก.ย. ๒๕๖๔) (ข้อมูลถึงวันที่ ๓๐ กันยายน ๒๕๖๔) ดังนี้',
    );
  });
});

test('a report on a period without any publication says so, and claims nothing of what was published', () => {
  const words = wordsOf(websiteReport.draw(profile, reportFacts, aWritten())).join('\n');
  expect(words).toContain('ว่าในไตรมาสที่ ๑ ปีงบประมาณ ๒๕๖๕ ไม่มีการนำข้อมูลข่าวสารเผยแพร่บนเว็บไซต์');
  expect(words).not.toContain('ถูกต้องตามมาตรฐาน');
});

test('the memo of a request says what it asks to publish', () => {
  const paper = requestMemo.draw(profile, requestFacts, aWritten());
  expect(labelledIn(paper).เรื่อง).toBe('ขออนุญาตเผยแพร่แผนปฏิบัติการจัดซื้อจัดจ้าง');
  const words = wordsOf(paper);
  expect(words.slice(words.indexOf('ข้อพิจารณา'), words.indexOf('ข้อเสนอ'))).toEqual([
    'ข้อพิจารณา',
    'เลขที่คำขอ 2565-0001 หมวดหมู่ ๑. หมวดที่ ๑',
    'แหล่งที่มาหรือเจ้าของข้อมูล กลุ่มงานบริหาร',
    'ช่วงวันที่ของข้อมูล ตั้งแต่ ๑ ตุลาคม ๒๕๖๔',
    'รายละเอียดข้อมูล ตามเอกสารแนบ',
    'จำนวน ๒ ฉบับ',
    'เอกสารแนบ ๒ ไฟล์',
  ]);
});
