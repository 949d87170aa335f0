import { describe, expect, test } from 'vitest';
import type { Publication } from '../publication/schema.ts';
import { aContent, anAttachedFile, aPlacement, aPublication, aVersion } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { theWebmasterSignature } from '../testing/people-builders.ts';
import { noticeSheet } from './notice-sheet.ts';
import { wordsOf } from './paper.ts';

const profile = anOfficeProfile({
  name: { full: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง', short: 'สสอ.ศรีบุญเรือง', place: 'จังหวัดหนองบัวลำภู' },
});
const address = 'https://prakat.example.go.th/si-bun-rueang/items/submission-1';
const content = aContent({
  title: 'ประกาศรับสมัครงาน',
  details: 'รับสมัครพนักงาน 2 อัตรา\n\n  ยื่นใบสมัครถึงวันที่ 31 มกราคม 2565  ',
  files: [anAttachedFile()],
});
const publication = (given: Partial<Publication> = {}) =>
  aPublication({ content, displayUntil: '2022-03-24', ...given });
const sheet = (given: Partial<Publication> = {}, at: string | null = address) =>
  noticeSheet(profile, { publication: publication(given), address: at });
const dots = '.'.repeat(36);

describe('the sheet for the notice board', () => {
  test('says what the page of the item says, and where it is', () => {
    const paper = sheet();
    expect(wordsOf(paper)).toEqual([
      'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู',
      'ประกาศ',
      'ประกาศรับสมัครงาน',
      'รับสมัครพนักงาน ๒ อัตรา',
      'ยื่นใบสมัครถึงวันที่ ๓๑ มกราคม ๒๕๖๕',
      'เอกสารแนบ ๑ ไฟล์ อ่านได้ที่เว็บไซต์',
      'ระยะเวลาเผยแพร่ ๒๔ ธันวาคม ๒๕๖๔ – ๒๔ มีนาคม ๒๕๖๕',
      'คำขอเลขที่ 2565-0001',
      address,
      `ติดประกาศเมื่อ ${dots}`,
      `ปลดเมื่อ ${dots}`,
    ]);
    expect(paper.blocks).toContainEqual({ kind: 'heading', text: 'ประกาศรับสมัครงาน', size: 'poster' });
    expect(paper.blocks).toContainEqual({ kind: 'qr', address, millimetres: 35 });
    expect([paper.mark, paper.missing]).toEqual([null, []]);
  });

  test.each<[string, Partial<Publication>, string]>([
    ['without an end', { displayUntil: null }, 'ระยะเวลาเผยแพร่ ตั้งแต่วันที่ ๒๔ ธันวาคม ๒๕๖๔ ไม่กำหนดวันสิ้นสุด'],
    [
      'before it went up, to the day that was permitted',
      {
        state: 'planned',
        shown: null,
        publishedAt: null,
        next: { version: 1, content: { ...content, publishOn: '2022-01-03' } },
        versions: [aVersion({ end: { until: '2022-01-31' } })],
      },
      'ระยะเวลาเผยแพร่ ๓–๓๑ มกราคม ๒๕๖๕',
    ],
    [
      'before it went up, without any day',
      { state: 'planned', shown: null, publishedAt: null, next: { version: 1, content } },
      'ระยะเวลาเผยแพร่ ตั้งแต่วันที่เผยแพร่ ไม่กำหนดวันสิ้นสุด',
    ],
  ])('of an item %s', (_what, given, line) => {
    expect(wordsOf(sheet(given))).toContain(line);
  });

  test('marks what does not stand on the website', () => {
    expect(sheet({ state: 'taken_down' }).mark).toBe('นำลงจากเว็บไซต์แล้ว');
    expect(sheet({ state: 'planned', shown: null, next: { version: 1, content } }).mark).toBe(
      'อนุมัติแล้ว รอเผยแพร่',
    );
  });

  test('has no code where there is no address, and says so', () => {
    const paper = sheet({}, null);
    expect(paper.blocks.some(({ kind }) => kind === 'qr')).toBe(false);
    expect(wordsOf(paper)).toContain('[ยังไม่มี: ที่อยู่ของหน้านี้บนเว็บไซต์]');
    expect(paper.missing).toEqual(['ที่อยู่ของหน้านี้บนเว็บไซต์']);
  });

  test('says when it was put up and taken down, where that is recorded', () => {
    const confirmed = { by: theWebmasterSignature(), at: '2021-12-24T18:00:00.000Z', version: 1 };
    const board = { id: 'notice-board', destination: 'notice-board' as const, confirmed };
    const off = { by: theWebmasterSignature(), at: '2022-03-24T20:00:00.000Z', photo: null };
    const lines = (takenOff: typeof off | null) =>
      wordsOf(sheet({ placements: [aPlacement({ ...board, sheet: { photo: null, takenOff } })] })).slice(-2);
    expect(lines(null)).toEqual(['ติดประกาศเมื่อ ๒๕ ธันวาคม ๒๕๖๔', `ปลดเมื่อ ${dots}`]);
    expect(lines(off)).toEqual(['ติดประกาศเมื่อ ๒๕ ธันวาคม ๒๕๖๔', 'ปลดเมื่อ ๒๕ มีนาคม ๒๕๖๕']);
  });

  test('has the beginning of a long text, to the end of a sentence, and where to read on', () => {
    const sentence = 'ขอเชิญประชาชนกลุ่มเสี่ยงเข้ารับวัคซีนป้องกันโรคไข้หวัดใหญ่ตามฤดูกาล';
    const long = aContent({ ...content, details: `${sentence} `.repeat(80).slice(0, 5000) });
    const words = wordsOf(sheet({ shown: { version: 1, content: long } }));
    expect(words[3]?.split(' ').every((each) => each === sentence)).toBe(true);
    expect(words[4]).toBe('(อ่านต่อที่เว็บไซต์)');
  });

  test.each([
    [3, 'large'],
    [5, 'large'],
    [12, undefined],
  ] as const)('has a title that is %i times as long in smaller letters: %s', (times, size) => {
    const title = 'ประกาศผู้ชนะการเสนอราคา จัดซื้อเวชภัณฑ์ '.repeat(times).trim().slice(0, 300);
    const paper = sheet({ shown: { version: 1, content: { ...content, title } } });
    expect(paper.blocks).toContainEqual({ kind: 'heading', text: title, ...(size ? { size } : {}) });
  });
});
