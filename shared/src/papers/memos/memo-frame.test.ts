import { describe, expect, test } from 'vitest';
import type { OfficeProfile } from '../../office/profile.ts';
import { aSignature } from '../../testing/builders.ts';
import { aPaperDecision, aWritten, everyMemo, labelledIn, memos } from '../../testing/memo-builders.ts';
import { anOfficeProfile, papersOfOffice } from '../../testing/office-profile-builder.ts';
import { type Block, type Paper, wordsOf } from '../paper.ts';
import type { Written } from '../written-paper.ts';
import { permission } from './permission.ts';

const profile = anOfficeProfile({ papers: papersOfOffice() });
/** Where proposer and head sign. */
const endOf = ({ blocks }: Paper): Extract<Block, { kind: 'table' }>[] =>
  blocks.slice(-2).flatMap((block) => (block.kind === 'table' ? [block] : []));

describe('the head of a memo', () => {
  test.each(everyMemo)(
    '%s: emblem with title, agency, number and day, subject, whom it is for',
    (_name, { draw }) => {
      const { blocks } = draw(profile, aWritten());
      expect(blocks[0]).toEqual({ kind: 'emblem', title: 'บันทึกข้อความ' });
      expect(
        blocks
          .slice(1, 4)
          .map((block) => block.kind === 'labelled' && block.fields.map(({ label }) => label)),
      ).toEqual([['ส่วนราชการ'], ['ที่', 'วันที่'], ['เรื่อง']]);
      expect(wordsOf({ ...draw(profile, aWritten()), blocks: blocks.slice(4, 5) })).toEqual([
        'เรียน สาธารณสุขอำเภอ',
      ]);
    },
  );

  const headWith = (given: Partial<OfficeProfile>, written: Partial<Written> = {}) =>
    labelledIn(memos.permission.draw({ ...profile, ...given }, aWritten(written)));

  test('has the number as it was given, in Thai numerals unless Latin letters are in it', () => {
    expect(headWith({}, { number: 'นภ 0332/877', date: '2021-12-24' })).toMatchObject({
      ที่: 'นภ ๐๓๓๒/๘๗๗',
      วันที่: '๒๔ ธันวาคม ๒๕๖๔',
    });
    expect(headWith({}, { number: 'IT-0332/877' }).ที่).toBe('IT-0332/877');
  });

  test('has dots behind the code, and for the day nothing, while neither was given', () => {
    const head = headWith({});
    expect(head.ที่).toMatch(/^ทส ๐๓๓๒\/\.{10,}$/);
    expect(head.วันที่).toBe('');
  });

  test('is addressed to the head of a unit by post and unit, or as the office breaks the post', () => {
    const addressed = (posts: Record<string, string[]>) => {
      const signatory = { position: 'assistant', unit: 'academic' };
      const papers = papersOfOffice({ signatory, posts });
      return wordsOf(memos.permission.draw({ ...profile, papers }, aWritten()))[4];
    };
    expect(addressed({})).toBe('เรียน ผู้ช่วยสาธารณสุขอำเภอ กลุ่มงานวิชาการ');
    expect(addressed({ assistant: ['ผู้ช่วย', '(ด้านวิชาการ)'] })).toBe('เรียน ผู้ช่วย (ด้านวิชาการ)');
  });

  test('has the telephone where the office has given one, and the province where it has no line of address', () => {
    const contact = { ...profile.contact, phone: '0 4200 0000' };
    expect(headWith({ contact }).ส่วนราชการ).toBe(
      'สำนักงานสาธารณสุขอำเภอทดสอบ อ. ทดสอบ จ. ทดสอบ โทร. ๐ ๔๒๐๐ ๐๐๐๐',
    );
    const unsaid = anOfficeProfile();
    expect(labelledIn(memos.permission.draw(unsaid, aWritten())).ส่วนราชการ).toBe(
      'สำนักงานสาธารณสุขอำเภอทดสอบ จังหวัดทดสอบ',
    );
  });

  test('names one thing that comes with it on its line, and several below each other', () => {
    const enclosed = (enclosures: string[]) =>
      wordsOf(permission.draw(profile, { fiscalYear: 2565, enclosures }, aWritten())).filter((line) =>
        /ส่งมาด้วย|ประกาศ ปี|แบบฟอร์ม/.test(line),
      );
    expect(enclosed([])).toEqual([]);
    expect(enclosed(['ประกาศ ปี 2565'])).toEqual(['สิ่งที่ส่งมาด้วย ประกาศ ปี ๒๕๖๕']);
    expect(enclosed(['ประกาศ ปี 2565', 'แบบฟอร์ม'])).toEqual(['สิ่งที่ส่งมาด้วย', '๑. ประกาศ ปี ๒๕๖๕', '๒. แบบฟอร์ม']);
  });
});

describe('the end of a memo', () => {
  const proposer = { name: 'นางสาวมะลิ ดีงาม', positionTitle: 'นักวิชาการสาธารณสุข', onBehalfOf: null };
  const cellsOf = (paper: Paper) =>
    endOf(paper).map(({ rows: [cells = []] }) =>
      cells.map((cell) => wordsOf({ ...paper, blocks: [{ kind: 'table', columns: 1, rows: [[cell]] }] })),
    );

  test('has the proposer at the right and the head below at the left, each whole on its page', () => {
    const paper = memos.permission.draw(profile, aWritten({ proposer, decision: aPaperDecision('approve') }));
    expect(endOf(paper)).toMatchObject([
      { columns: 2, unruled: true, together: true },
      { columns: 2, unruled: true, together: true },
    ]);
    expect(cellsOf(paper)).toEqual([
      [[], ['(นางสาวมะลิ ดีงาม)', 'นักวิชาการสาธารณสุข']],
      [
        [
          'อนุมัติ',
          '(นายสมชาย ใจดี)',
          'สาธารณสุขอำเภอ',
          'วันที่ ๒๔ ธันวาคม ๒๕๖๔',
          'อนุมัติผ่านระบบ เมื่อ ๒๔ ธันวาคม ๒๕๖๔ เวลา ๑๐.๐๕ น.',
        ],
        [],
      ],
    ]);
  });

  const dots = expect.stringMatching(/^\(\.+\)$/);
  const dottedDay = expect.stringMatching(/^วันที่\.+$/);
  const open = [dots, 'สาธารณสุขอำเภอ', dottedDay];
  test.each([
    ['report on the website', ['', 'ทราบ', ...open]],
    ['permission', ['', 'อนุมัติ', '', 'ไม่อนุมัติ เพราะ', ...open]],
    ['follow-up of a year', ['', 'ทราบ และอนุญาตให้เผยแพร่', ...open]],
  ] as const)('of %s leaves to the pen, while nothing is decided: %j', (name, words) => {
    const paper = memos[name].draw(profile, aWritten());
    expect(cellsOf(paper)[1]?.[0]).toEqual(words);
    const ticked = JSON.stringify(endOf(paper)).includes('"ticked":true');
    expect(ticked).toBe(false);
  });

  test.each([
    ['report on the website', 'acknowledge', '', 'ทราบ', /^รับทราบผ่านระบบ เมื่อ /],
    ['follow-up of a quarter', 'approve', '', 'อนุมัติ', /^อนุมัติผ่านระบบ เมื่อ /],
    ['follow-up of a year', 'acknowledge', '', 'ทราบ และอนุญาตให้เผยแพร่', /^รับทราบผ่านระบบ เมื่อ /],
    ['of a request', 'deny', 'ข้อ 2 ไม่ครบ', 'ไม่อนุมัติ เพราะ ข้อ ๒ ไม่ครบ', /^ไม่อนุมัติผ่านระบบ เมื่อ /],
  ] as const)('of %s says of “%s” (%s): %s', (name, kind, reason, said, how) => {
    const decision = aPaperDecision(kind, reason);
    const [, below] = cellsOf(memos[name].draw(profile, aWritten({ number: 'ทส 0332/1', decision })));
    expect(below?.[0]?.[0]).toBe(said);
    expect(below?.[0]?.at(-1)).toMatch(how);
    expect(below?.[0]?.at(-1)).toMatch(/ เลขที่ ทส ๐๓๓๒\/๑$/);
  });

  test('says for whom somebody signed, and breaks a post as the office does', () => {
    const onBehalfOf = { kind: 'acting' as const, name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' };
    const decision = { ...aPaperDecision('approve'), by: aSignature({ positionTitle: 'ผู้ช่วย', onBehalfOf }) };
    const [, below] = cellsOf(memos.permission.draw(profile, aWritten({ decision })));
    expect(below?.[0]).toContain('รักษาราชการแทน สาธารณสุขอำเภอ');
    const papers = papersOfOffice({ posts: { assistant: ['นักวิชาการ', 'ผู้ช่วย (ด้านบริหาร)'] } });
    const broken = { ...proposer, positionTitle: 'นักวิชาการ ผู้ช่วย  (ด้านบริหาร)' };
    const [above] = cellsOf(memos.permission.draw({ ...profile, papers }, aWritten({ proposer: broken })));
    expect(above?.[1]).toEqual(['(นางสาวมะลิ ดีงาม)', 'นักวิชาการ', 'ผู้ช่วย (ด้านบริหาร)']);
  });
});
