import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../papers/paper.ts';
import { newPaper } from '../papers/register/actions.ts';
import { type PaperKind, paperKinds } from '../papers/register/paper-kinds.ts';
import type { PaperRecord } from '../papers/register/paper-record.ts';
import { aContent, anAttachedFile, aPublication, aSignature, aSubmission } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aPaperRecord } from '../testing/paper-builders.ts';
import { type BinderFacts, binderOf } from './binder.ts';
import { binderList } from './binder-list.ts';
import { contentsPaper, coverPaper } from './binder-papers.ts';

const nothing: BinderFacts = { papers: [], requests: [], handed: new Map() };
const statesOf = (facts: Partial<BinderFacts>, year = 2565) =>
  binderOf(year, { ...nothing, ...facts }).lines.map(({ item, state }) => `${item.id} ${state}`);
const lineOf = (id: string, facts: Partial<BinderFacts>) => {
  const line = binderOf(2565, { ...nothing, ...facts }).lines.find(({ item }) => item.id === id);
  if (!line) throw new Error(`no item ${id}`);
  return line;
};

const signed = (kind: PaperKind, subject: string, given: Partial<PaperRecord> = {}): PaperRecord =>
  aPaperRecord({ id: `${kind}-${subject}`, kind, subject, fiscalYear: subject.slice(0, 4), ...given });

/** The papers of seed 003 that bear a number or a day, in the order of their pages. */
const permission = signed('memo_permission', '2565', { number: 'นภ 0332/878', date: '2021-12-24' });
const announcement = signed('announcement', '2565', { number: null, date: '2021-10-01' });
const followUp = signed('memo_yearly', '2564', { number: 'นภ 0332/674', date: '2021-09-30' });
const report = signed('yearly_report', '2564', { number: null, state: 'final', scans: [] });
/** The form of 24 December 2564, line 24. */
const form = {
  submission: aSubmission({
    id: 'form-1',
    state: 'approved',
    content: aContent({
      title:
        'ประกาศกรอบแนวทางการของสำนักงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์/บอร์ด ประชาสัมพันธ์ของสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู ปีงบประมาณ ๒๕๖๕',
    }),
  }),
  publication: aPublication({ id: 'form-1' }),
};
const formPaper = signed('request_form', 'form-1', { fiscalYear: '2565', number: null });

describe('a fiscal year', () => {
  test('of which there is nothing says seven times that there is nothing, and what makes each', () => {
    const { lines, percent } = binderOf(2565, nothing);
    expect(lines.map(({ item, state }) => `${item.id} ${state}`)).toEqual([
      '1.1 missing',
      '1.2 missing',
      '1.3 missing',
      '1.4 missing',
      '2.1 missing',
      '2.2 missing',
      '2.3 missing',
    ]);
    expect(percent).toBe(0);
    expect(lines.map(({ action }) => action)).toMatchObject([
      { do: 'start', kind: 'memo_permission', subject: '2565' },
      { do: 'start', kind: 'announcement', subject: '2565' },
      { do: 'start', kind: 'announcement', subject: '2565' },
      { do: 'file', title: expect.stringContaining('ปีงบประมาณ 2565') },
      { do: 'start', kind: 'memo_yearly', subject: '2564' },
      { do: 'start', kind: 'yearly_report', subject: '2564' },
      { do: 'file', title: expect.stringContaining('ปีงบประมาณ 2564') },
    ]);
    expect(lines.every(({ lacks }) => lacks.length > 0)).toBe(true);
  });

  test('with the papers of seed 003 has them in their order; the form of the report the seed lacks too', () => {
    const facts = {
      papers: [report, followUp, announcement, formPaper, permission],
      requests: [form],
    };
    expect(statesOf(facts)).toEqual([
      '1.1 present',
      '1.2 present',
      '1.3 present',
      '1.4 present',
      '2.1 present',
      '2.2 present',
      '2.3 missing',
    ]);
    const { percent, quarters } = binderOf(2565, { ...nothing, ...facts });
    expect(percent).toBe(85);
    expect(quarters.map(({ present, asked }) => `${present}/${asked}`)).toEqual(['4/4', '6/7']);
  });
});

test('a request that publishes the report of the year before is its form, and makes the binder of seed 003 whole', () => {
  const title = 'รายงานผลการติดตามการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ ปีงบประมาณ ๒๕๖๔';
  const content = aContent({ title, files: [] });
  const asked = {
    submission: aSubmission({ id: 'form-2', state: 'approved', content }),
    publication: aPublication({ id: 'form-2', shown: { version: 1, content } }),
  };
  const scanned = signed('request_form', 'form-2', { fiscalYear: '2565', number: null });
  const facts = {
    papers: [permission, announcement, followUp, report, formPaper, scanned],
    requests: [form, asked],
  };
  expect(binderOf(2565, { ...nothing, ...facts }).percent).toBe(100);
});

describe('a paper', () => {
  test.each([
    ['draft', 'unfinished', 'ยังเป็นร่าง ยังไม่ได้เสนอผู้บริหาร'],
    ['presented', 'unfinished', 'ผู้บริหารยังไม่ลงนาม'],
    ['denied', 'unfinished', 'ผู้บริหารไม่อนุมัติ'],
    ['cancelled', 'missing', 'ไม่มีเอกสาร'],
  ] as const)('that is %s leaves its item %s: %s', (state, expected, lack) => {
    const line = lineOf('1.1', { papers: [{ ...permission, state, scans: [] }] });
    expect(line.state).toBe(expected);
    expect(line.lacks).toContain(lack);
  });

  test('without a number, or without a scan of the signature, says so and counts all the same', () => {
    const { state, lacks } = lineOf('1.1', { papers: [{ ...permission, number: null, scans: [] }] });
    expect(state).toBe('present');
    expect(lacks).toEqual(['ยังไม่มีเลขที่เอกสาร', 'ลงนามผ่านระบบ ยังไม่มีฉบับสแกนลายมือชื่อ']);
  });

  test('counts for the year it is about and no other', () => {
    expect(statesOf({ papers: [permission, announcement, followUp] }, 2566)).toEqual(
      ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3'].map((id) => `${id} missing`),
    );
  });

  test('stands behind the signed one of its kind, however new', () => {
    const newer = {
      ...permission,
      id: 'newer',
      state: 'draft' as const,
      scans: [],
      createdAt: '2022-03-01T00:00:00.000Z',
    };
    expect(lineOf('1.1', { papers: [newer, permission] }).entries.map(({ paperId }) => paperId)).toEqual([
      permission.id,
    ]);
  });

  test('tells the day on which it was signed beside the one that stands on it', () => {
    const late = {
      ...announcement,
      scans: [],
      decision: { kind: 'approve' as const, reason: '', by: aSignature(), at: '2021-12-24T03:00:00.000Z' },
    };
    const [entry] = lineOf('1.2', { papers: [late] }).entries;
    expect(entry).toMatchObject({ date: '2021-10-01', signedOn: '2021-12-24', scannedOn: null });
  });
});

describe('the framework', () => {
  test('is a part of the announcement, and not of an order', () => {
    const order = signed('order', '2565', { number: '1/2565' });
    expect(statesOf({ papers: [order] }).slice(1, 3)).toEqual(['1.2 present', '1.3 missing']);
    expect(lineOf('1.3', { papers: [announcement, order] })).toMatchObject({
      state: 'present',
      partOf: '1.2',
    });
  });
});

describe('the form of the measure', () => {
  test('is that of the request that carries the very paper, whatever its title', () => {
    const files = [anAttachedFile({ sha256: 'c'.repeat(64) })];
    const other = {
      submission: aSubmission({
        id: 'other',
        state: 'approved',
        content: aContent({ title: 'เอกสารแนบ', files }),
      }),
      publication: null,
    };
    const handed = new Map([[announcement.id, new Set(['c'.repeat(64)])]]);
    const line = lineOf('1.4', { papers: [announcement], requests: [form, other], handed });
    expect(line.request?.submission.id).toBe('other');
  });

  test.each([
    ['ประกาศแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ ปีงบประมาณ 2565', true],
    ['มาตรการเผยแพร่ข้อมูลต่อสาธารณะ ปี ๒๕๖๕', true],
    ['ประกาศแนวทางการเผยแพร่ข้อมูลต่อสาธารณะ ปีงบประมาณ 2564', false],
    ['ประกาศผู้ชนะการเสนอราคา ปีงบประมาณ 2565', false],
    ['รายงานผลการติดตามการเผยแพร่ข้อมูลตามประกาศ ปีงบประมาณ 2565', false],
  ])('is known by the title of its request: %s (%s)', (title, fits) => {
    const asked = {
      submission: aSubmission({ state: 'submitted', content: aContent({ title }) }),
      publication: null,
    };
    expect(lineOf('1.4', { requests: [asked] }).state).toBe(fits ? 'unfinished' : 'missing');
  });

  test('is not of a request that was refused', () => {
    const refused = { ...form, submission: { ...form.submission, state: 'rejected' as const } };
    expect(lineOf('1.4', { requests: [refused] }).state).toBe('missing');
  });

  test('may be one from outside, whose title begins with the number of the item', () => {
    const brought = signed('annex', '2565', { title: '๑.๔ แบบฟอร์มการขอเผยแพร่ข้อมูล', number: null });
    expect(lineOf('1.4', { papers: [brought] })).toMatchObject({ state: 'present', partOf: null });
    expect(
      binderOf(2565, { ...nothing, papers: [brought] }).annexes.every(({ entries }) => entries.length === 0),
    ).toBe(true);
  });
});

describe('annexes', () => {
  test.each([
    ['กลุ่ม LINE สังกัด สสอ.ศรีบุญเรือง จังหวัดหนองบัวลำภู', 'line-group'],
    ['เว็บไซต์ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู', 'website'],
    ['กล่องรับความคิดเห็น/เรื่องราวร้องทุกข์ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู', 'complaint-box'],
    ['บอร์ดประชาสัมพันธ์ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู', 'notice-board'],
    ['ภาพการประชุม', 'other'],
  ])('of seed 003 are known by their titles: %s', (title, place) => {
    const picture = signed('annex', '2565', { title, number: null });
    const { annexes } = binderOf(2565, { ...nothing, papers: [picture] });
    expect(annexes.filter(({ entries }) => entries.length > 0).map(({ annex }) => annex.id)).toEqual([place]);
  });
});

describe('the list', () => {
  test.each([
    [2565, 'MOIT 1 หน่วยงานมีการกำหนดมาตรการ และวางระบบ', false],
    [2567, 'MOIT 1 หน่วยงานมีการวางระบบโดยการกำหนดมาตรการ', false],
    [2570, 'MOIT 1 หน่วยงานมีการวางระบบโดยการกำหนดมาตรการ', true],
    [2560, 'MOIT 1 หน่วยงานมีการกำหนดมาตรการ และวางระบบ', true],
  ])('of %i is its own, or the newest before it, and then says so', (year, topic, isBorrowed) => {
    const { list, note } = binderList(year);
    expect(list.topic.startsWith(topic)).toBe(true);
    expect(note?.includes(`ยังไม่มีรายการของปีงบประมาณ ${year}`) ?? false).toBe(isBorrowed);
    expect(note).toContain('ต้องยืนยันกับหน่วยงาน');
  });
});

describe('cover and contents', () => {
  const profile = anOfficeProfile();

  test('have the lines of seed 003 in their order', () => {
    const binder = binderOf(2565, nothing);
    const person = { name: 'นายจรรย์ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' };
    const lines = wordsOf(coverPaper(profile, binder, person)).filter((line) => line.trim());
    expect(lines).toEqual([
      'MOIT ๑',
      'หน่วยงานมีการกำหนดมาตรการ และวางระบบการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
      'ปีงบประมาณ ๒๕๖๕',
      'ผู้รับผิดชอบ นายจรรย์ ทินจง',
      'นักวิชาการสาธารณสุขชำนาญการ',
      profile.name.full,
      profile.name.place,
    ]);
  });

  test('say who is missing where nobody answers for it', () => {
    expect(coverPaper(profile, binderOf(2565, nothing), null).missing).toEqual(['ผู้รับผิดชอบ']);
  });

  test('have the page of each item, and ไม่มี beside what is not there', () => {
    const binder = binderOf(2565, { ...nothing, papers: [permission] });
    const words = wordsOf(contentsPaper(profile, binder, (id) => (id === '1.1' ? 4 : null)));
    const from = words.indexOf('๑.๑');
    const to = words.indexOf('๑.๒');
    expect(words.slice(from, to)).toEqual(expect.arrayContaining(['มี', '๔']));
    expect(words.filter((word) => word === 'ไม่มี')).toHaveLength(6 + 6);
  });
});

describe('whatever papers there are', () => {
  const kinds = Object.keys(paperKinds) as PaperKind[];
  const somePaper = fc
    .record({
      kind: fc.constantFrom(...kinds),
      subject: fc.constantFrom('2564', '2565', '2566', '2565-Q1'),
      state: fc.constantFrom('draft', 'presented', 'final', 'signed', 'denied', 'cancelled', 'issued'),
      isScanned: fc.boolean(),
      id: fc.uuid(),
    })
    .map(
      ({ isScanned, state, ...given }): PaperRecord => ({
        ...newPaper(
          { ...given, fiscalYear: given.subject.slice(0, 4), title: paperKinds[given.kind].name },
          { officeId: 'office', state: state as PaperRecord['state'], at: '2021-12-24T03:00:00.000Z' },
        ),
        scans: isScanned ? permission.scans : [],
      }),
    );

  test('each item is told, missing exactly where nothing stands for it, and with a way on unless it is there', () => {
    fc.assert(
      fc.property(fc.array(somePaper, { maxLength: 12 }), (papers) => {
        const { lines, percent } = binderOf(2565, { ...nothing, papers });
        expect(lines.map(({ item }) => item.id)).toEqual(['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3']);
        for (const { state, entries, action, lacks } of lines) {
          expect(state === 'missing').toBe(entries.length === 0);
          expect(action === null).toBe(state === 'present');
          if (state !== 'present') expect(lacks.length).toBeGreaterThan(0);
        }
        const present = lines.filter(({ state }) => state === 'present').length;
        expect(percent).toBe(Math.floor((100 * present) / 7));
      }),
      { numRuns: 100 },
    );
  });

  test('their order in the register makes no difference', () => {
    fc.assert(
      fc.property(fc.array(somePaper, { maxLength: 8 }), (papers) => {
        const given = binderOf(2565, { ...nothing, papers });
        expect(binderOf(2565, { ...nothing, papers: [...papers].reverse() })).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  test('one more that is signed never makes less of a binder', () => {
    fc.assert(
      fc.property(fc.array(somePaper, { maxLength: 8 }), somePaper, (papers, more) => {
        const before = binderOf(2565, { ...nothing, papers }).percent;
        const after = binderOf(2565, {
          ...nothing,
          papers: [...papers, { ...more, state: 'signed' as const }],
        });
        expect(after.percent).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
