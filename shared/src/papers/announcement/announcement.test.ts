import { describe, expect, test } from 'vitest';
import type { Category, OfficeProfile } from '../../office/profile.ts';
import { anOfficeProfile, verbalApprovalRules } from '../../testing/office-profile-builder.ts';
import { aSignature } from '../../testing/people-builders.ts';
import { type Paper, wordsOf } from '../paper.ts';
import type { Written } from '../written-paper.ts';
import { announcement } from './announcement.ts';
import { announcementPeriod } from './framework-annex.ts';
import { topicContents } from './topics.ts';

/** Of an office that has said nothing of its papers. */
const { papers: _none, ...profile } = anOfficeProfile();
const written = (given: Partial<Written> = {}): Written => ({
  number: null,
  date: null,
  wording: {},
  proposer: null,
  decision: null,
  mark: 'ร่าง',
  at: '2026-10-01T02:00:00.000Z',
  ...given,
});
const drawn = (of: OfficeProfile, given: Partial<Written> = {}) =>
  announcement.draw(of, { fiscalYear: 2570, webmasters: [] }, written(given));
const parts = (paper: Paper) => {
  const end = paper.blocks.findIndex(({ kind }) => kind === 'page-break');
  const words = (from: number, to?: number) => wordsOf({ ...paper, blocks: paper.blocks.slice(from, to) });
  return { announced: words(0, end), annex: words(end) };
};

test('holds from 1 October of the year before to 30 September', () => {
  expect(announcementPeriod(2565)).toEqual({ from: '2021-10-01', to: '2022-09-30' });
  expect(parts(drawn(profile)).annex).toContain('ปีงบประมาณ พ.ศ. ๒๕๗๐ (๑ ตุลาคม ๒๕๖๙ – ๓๐ กันยายน ๒๕๗๐)');
});

describe('what a topic contains', () => {
  const subtopics = (...names: string[]) => names.map((name, index) => ({ id: `s${index}`, name }));
  test.each<[string, Pick<Category, 'description' | 'subtopics'>, string]>([
    ['without subtopics', { description: 'โดยแสดงที่มา', subtopics: [] }, 'โดยแสดงที่มา'],
    [
      'that its description names all',
      { description: 'เช่น บทความ และผลงานวิจัย (ถ้ามี)', subtopics: subtopics('บทความ', 'ผลงานวิจัย') },
      'เช่น บทความ และผลงานวิจัย (ถ้ามี)',
    ],
    [
      'that its description lists in short',
      { description: 'ประวัติ โครงสร้าง', subtopics: subtopics('ประวัติ', 'โครงสร้างหน่วยงาน', 'อำนาจหน้าที่') },
      'ประกอบด้วย ประวัติ โครงสร้างหน่วยงาน อำนาจหน้าที่',
    ],
    [
      'that its description says nothing of',
      { description: 'ปรับปรุงเดือนละ 1 ครั้ง', subtopics: subtopics('แผน', 'คู่มือ') },
      'ประกอบด้วย แผน คู่มือ ปรับปรุงเดือนละ 1 ครั้ง',
    ],
  ])('%s', (_what, topic, contents) => {
    expect(topicContents(topic)).toBe(contents);
  });
});

describe('the framework', () => {
  test('says of a topic its steps, time and people, and of a subtopic what it sets otherwise', () => {
    const [first] = profile.categories;
    if (!first) throw new Error('no topic');
    const { annex } = parts(
      drawn({
        ...profile,
        categories: [
          {
            ...first,
            name: 'ข่าวประชาสัมพันธ์',
            requires: { source: true, coversRange: true, dateTime: false },
            responsible: { text: 'งานโสตฯ', seats: [] },
            refresh: 'none',
            displayDays: 365,
            subtopics: [
              { id: 'news', name: 'ข่าวสารทั่วไป', description: 'ภาพข่าวด้วย' },
              {
                id: 'jobs',
                name: 'ประกาศรับสมัครงาน',
                preparedBy: ['academic'],
                route: 'short',
                refresh: 'quarterly',
                displayDays: null,
                checker: { text: 'งานบุคลากร', seats: [] },
              },
            ],
          },
        ],
      }),
    );
    const at = annex.indexOf('๑. ข่าวประชาสัมพันธ์');
    expect(annex.slice(at - 5, at + 20)).toEqual([
      ...['ประเภทของข้อมูล', 'วิธีการและขั้นตอน', 'ระยะเวลา', 'ผู้รับผิดชอบ', 'ผู้ตรวจสอบ'],
      ...['๑. ข่าวประชาสัมพันธ์', '๑.๑ ข่าวสารทั่วไป (ภาพข่าวด้วย)'],
      '- งาน/หน่วยงานเจ้าของข้อมูล จัดเตรียมข้อมูล ระบุแหล่งที่มา ช่วงวันที่ของข้อมูล',
      ...['- ผู้ช่วยสาธารณสุขอำเภอ พิจารณาและเสนอ', '- สาธารณสุขอำเภอ พิจารณาอนุมัติ'],
      '- เจ้าหน้าที่ผู้รับผิดชอบ (Web master) นำข้อมูลขึ้นเผยแพร่',
      ...['ติดตามและปรับปรุง: เมื่อมีการเปลี่ยนแปลง', 'เผยแพร่: ๓๖๕ วันนับจากวันที่เผยแพร่'],
      ...['งานโสตฯ', 'ผู้ช่วยสาธารณสุขอำเภอ'],
      '๑.๒ ประกาศรับสมัครงาน',
      '- กลุ่มงานวิชาการ จัดเตรียมข้อมูล ระบุแหล่งที่มา ช่วงวันที่ของข้อมูล',
      '- สาธารณสุขอำเภอ พิจารณาอนุมัติ',
      '- เจ้าหน้าที่ผู้รับผิดชอบ (Web master) นำข้อมูลขึ้นเผยแพร่',
      ...['ติดตามและปรับปรุง: ไตรมาสละ ๑ ครั้ง', 'เผยแพร่: ไม่กำหนดวันสิ้นสุด'],
      ...['ตามข้อ ๑', 'งานบุคลากร'],
      ...['เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web master)'],
      '[ยังไม่มี: เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ให้ครบ ๒ คน]',
    ]);
  });

  test('lists who keeps the website that year', () => {
    const webmasters = ['นายนพกร กุลสา', 'นายจิรายุ ทินจง'].map((name) => ({ name, positionTitle: 'นักวิชาการ' }));
    const paper = announcement.draw(profile, { fiscalYear: 2570, webmasters }, written());
    expect(wordsOf(paper).slice(-2)).toEqual(['๑. นายนพกร กุลสา นักวิชาการ', '๒. นายจิรายุ ทินจง นักวิชาการ']);
    expect(paper.persons).toEqual(['นายนพกร กุลสา', 'นายจิรายุ ทินจง']);
  });
});

test('an office with one webmaster needs nobody who stands in', () => {
  const { announced } = parts(drawn({ ...profile, webmasters: { minimum: 1 } }));
  expect(announced).toContain('๔.๑ หน่วยงานต้องกำหนดเจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web master) อย่างน้อย ๑ คน');
});

test('what an unconfirmed permission leads to is said as the office has set it', () => {
  const clause = (afterDeadline: 'keep' | 'take_down') =>
    parts(drawn({ ...profile, verbalApproval: verbalApprovalRules({ afterDeadline }) })).announced.find(
      (line) => line.startsWith('๓.๒.๑'),
    );
  expect(clause('keep')).toMatch(/ภายใน ๓ วัน$/);
  expect(clause('take_down')).toMatch(/ภายใน ๓ วัน หากไม่ยืนยันภายในกำหนดให้นำรายการนั้นลงจากเว็บไซต์$/);
});

test('is signed by whoever decided, for whom they acted; not by whoever refused', () => {
  const by = aSignature({
    name: 'นายจิรายุ ทินจง',
    positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ',
    onBehalfOf: { kind: 'acting', name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' },
  });
  const decided = (kind: 'approve' | 'deny') =>
    parts(drawn(profile, { decision: { kind, reason: '', by, at: '2026-10-01T02:00:00.000Z' } })).announced;
  expect(decided('approve').slice(-4)).toEqual([
    '(นายจิรายุ ทินจง)',
    'ผู้ช่วยสาธารณสุขอำเภอ',
    'รักษาราชการแทน สาธารณสุขอำเภอ',
    'ลงนามผ่านระบบ เมื่อ ๑ ตุลาคม ๒๕๖๙ เวลา ๐๙.๐๐ น.',
  ]);
  expect(decided('deny').slice(-2)).toEqual([`(${'.'.repeat(50)})`, '[ยังไม่มี: ผู้ลงนามของหน่วยงาน]']);
});

test('what the office has not said is marked and listed, and the paper is made', () => {
  expect(drawn(profile).missing).toEqual([
    'ชื่องานที่ดูแลเว็บไซต์',
    'ผู้ลงนามของหน่วยงาน',
    'เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ให้ครบ 2 คน',
  ]);
});
