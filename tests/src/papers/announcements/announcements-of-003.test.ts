import { readFileSync } from 'node:fs';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { findSlips } from '@prakat/shared/checks/slips/find-slips';
import { slipKnowledge } from '@prakat/shared/checks/slips/slip-knowledge';
import { pathExists, pathParts } from '@prakat/shared/office/assumptions';
import { announcement } from '@prakat/shared/papers/announcement/announcement';
import { announcementDifferences } from '@prakat/shared/papers/announcement/differences';
import { type Paper, wordsOf } from '@prakat/shared/papers/paper';
import type { Written } from '@prakat/shared/papers/written-paper';
import { aSignature } from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import { type Difference, in2564, in2565, inBoth } from './differences.ts';

/** The announcements of seed 003 as they were printed (lines 170 to 257, 261 to 343), a paragraph to a line. */
const printed = (year: number) => readFileSync(new URL(`./${year}.txt`, import.meta.url), 'utf8');

const profiles = loadProfiles(officesDir);
const profile = profiles.get('si-bun-rueang');
if (!profile) throw new Error('no profile si-bun-rueang');

const webmasters = [
  { name: 'นายนพกร กุลสา', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์' },
  { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
];

const written = (given: Partial<Written> = {}): Written => ({
  number: null,
  date: null,
  wording: {},
  proposer: null,
  decision: null,
  mark: null,
  at: '2021-10-01T02:00:00.000Z',
  ...given,
});

const signed = written({
  date: '2021-10-01',
  decision: {
    kind: 'approve',
    reason: '',
    by: aSignature({ name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' }),
    at: '2021-10-01T02:00:00.000Z',
  },
});

/** Without blanks: they are where lines ended, and stand between Thai words as anybody likes. */
const tight = (text: string) => text.replace(/[^\S\n]+/g, '');
const linesOf = (text: string) => tight(text).split('\n').filter(Boolean);

/** The lines above the framework, which the seed has not. */
const announced = (paper: Paper) => {
  const end = paper.blocks.findIndex(({ kind }) => kind === 'page-break');
  return wordsOf({ ...paper, blocks: paper.blocks.slice(0, end) });
};

const putRight = (text: string, differences: readonly Difference[]) =>
  differences.reduce((said, { printed: was, ours }) => said.replaceAll(tight(was), tight(ours)), tight(text));

const years = [
  {
    year: 2565,
    differences: [...in2565, ...inBoth],
    paper: announcement.draw(profile, { fiscalYear: 2565, webmasters }, signed),
  },
  {
    year: 2564,
    differences: [...in2564, ...inBoth],
    paper: announcement.draw(profile, { fiscalYear: 2564, webmasters }, written({ date: '2020-10-01' })),
  },
];

describe.each(years)(
  'the announcement of B.E. $year, made from the profile',
  ({ year, differences, paper }) => {
    /** What we say of the signature: when it was given, or room for it where the seed ends. */
    const signature =
      year === 2565
        ? ['ลงนามผ่านระบบ เมื่อ ๑ ตุลาคม ๒๕๖๔ เวลา ๐๙.๐๐ น.']
        : [`(${'.'.repeat(50)})`, 'สาธารณสุขอำเภอศรีบุญเรือง'];

    test('is the printed one, but for these slips and settings', () => {
      const expected = [putRight(printed(year), differences), ...signature].join('\n');
      expect(linesOf(announced(paper).join('\n'))).toEqual(linesOf(expected));
    });

    test.each(differences)('$why', ({ printed: was, setting }) => {
      const putRightBefore = differences.slice(
        0,
        differences.findIndex((each) => each.printed === was),
      );
      expect(putRight(printed(year), putRightBefore).includes(tight(was))).toBe(true);
      if (setting) expect(pathExists(profile, pathParts(setting) ?? ['?'])).toBe(true);
    });

    test('lacks nothing that the office has said', () => {
      expect(paper.missing).toEqual([]);
    });
  },
);

describe.each([...profiles.values()])('the announcement of $id', (office) => {
  const paper = announcement.draw(office, { fiscalYear: 2570, webmasters: [] }, written());
  const words = wordsOf(paper);

  test('bears its own name, topics and year', () => {
    expect(words.slice(0, 2)).toEqual([
      `ประกาศ${office.name.full}`,
      'เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๗๐',
    ]);
    expect(words.filter((line) => /^๑\.[๐-๙]+ /.test(line)).length).toBeGreaterThanOrEqual(
      office.categories.length,
    );
  });

  test('names no other office, and has no slip that the product would find', () => {
    const others = [...profiles.values()].filter(({ id }) => id !== office.id);
    for (const { name } of others) expect(words.filter((line) => line.includes(name.full))).toEqual([]);
    const known = slipKnowledge(office, [], '2026-11-29');
    expect(words.flatMap((line) => findSlips(line, known))).toEqual([]);
    expect(findSlips(words.join('\n'), known)).toEqual([]);
  });

  test('permits by word of mouth only where its procedure does', () => {
    expect(words.some((line) => line.includes('อนุญาตทางวาจาได้'))).toBe(office.verbalApproval.allowed);
  });
});

test('the one of B.E. 2565 differs from that of the year before in its years only', () => {
  const [now, previous] = years.map(({ year }) =>
    announcement.draw(profile, { fiscalYear: year, webmasters }, written()),
  );
  if (!now || !previous) throw new Error('no announcement');
  const changed = announcementDifferences(previous, now).filter(({ change }) => change !== 'same');
  expect(changed.map(({ change, was, line }) => [change, was, line])).toEqual([
    [
      'changed',
      'เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๔',
      'เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๕',
    ],
    [
      'changed',
      'ปีงบประมาณ พ.ศ. ๒๕๖๔ (๑ ตุลาคม ๒๕๖๓ – ๓๐ กันยายน ๒๕๖๔)',
      'ปีงบประมาณ พ.ศ. ๒๕๖๕ (๑ ตุลาคม ๒๕๖๔ – ๓๐ กันยายน ๒๕๖๕)',
    ],
  ]);
});

test('Satun has its steps as its own framework words them', () => {
  const satun = profiles.get('satun');
  if (!satun) throw new Error('no profile satun');
  const words = announced(announcement.draw(satun, { fiscalYear: 2570, webmasters }, written()));
  expect(words.find((line) => line.startsWith('๒.๑.๒'))).toMatch(
    /^๒\.๑\.๒ หัวหน้ากลุ่มงานที่รับผิดชอบดูแลเว็บไซต์ พิจารณาอนุญาต หากไม่มีการพิจารณา/,
  );
});

test('Kamphaeng Phet names steps and publishers of each kind of information (004)', () => {
  const hospital = profiles.get('kamphaeng-phet-hospital');
  if (!hospital) throw new Error('no profile kamphaeng-phet-hospital');
  const words = announced(announcement.draw(hospital, { fiscalYear: 2570, webmasters }, written()));
  const at = words.findIndex((line) => line.startsWith('๒.๑.๒'));
  const certifies =
    'ตรวจสอบ อนุมัติ และลงชื่อรับรองข้อมูล และเสนอผู้บริหารระดับสูงของโรงพยาบาลกำแพงเพชร เพื่ออนุญาตให้นำข้อมูลขึ้นเผยแพร่ต่อไป';
  const begins = [
    '๒.๑.๒ การพิจารณาข้อมูลข่าวสาร ให้ดำเนินการดังนี้',
    `(๑) ข้อมูลตามข้อ ๑.๑ ข้อ ๑.๓ ข้อ ๑.๖ ข้อ ๑.๗ และข้อ ๑.๘ ให้หัวหน้ากลุ่มงานของหน่วยงานเจ้าของข้อมูล หรือหัวหน้ากลุ่มงานของศูนย์เทคโนโลยีสารสนเทศ (IT) ${certifies}`,
    `(๒) ข้อมูลตามข้อ ๑.๒ ให้หัวหน้ากลุ่มงานของฝ่ายนิติกร ${certifies}`,
    `(๓) ข้อมูลตามข้อ ๑.๔ ข้อ ๑.๕ ข้อ ๑.๙ และข้อ ๑.๑๐ ให้หัวหน้ากลุ่มงานของศูนย์เทคโนโลยีสารสนเทศ (IT) ${certifies}`,
    `(๔) ข้อมูลตามข้อ ๑.๘ เฉพาะประกาศรับสมัครงาน ให้หัวหน้ากลุ่มงานบุคลากร ${certifies}`,
    `(๕) ข้อมูลตามข้อ ๑.๘ เฉพาะประกาศจัดซื้อจัดจ้าง และข้อ ๑.๘ เฉพาะผลจัดซื้อจัดจ้าง ให้หัวหน้ากลุ่มงานพัสดุ ${certifies}`,
  ];
  for (const [index, line] of begins.entries()) expect(words[at + index]?.slice(0, line.length)).toBe(line);
  expect(words[at + begins.length]).toContain('ข้อมูลตามข้อ ๑.๒ ให้นิติกร เป็นผู้ดำเนินการ');
  expect(words.find((line) => line.startsWith('๓.๒.๑'))).toContain('ให้ผู้มีหน้าที่ตามข้อ ๒.๑.๒ พิจารณาตามลำดับ');
});
