import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfficeProfile, papersOfOffice } from '../testing/office-profile-builder.ts';
import { theHeadSignature } from '../testing/people-builders.ts';
import { type OrderFacts, order } from './order.ts';
import { wordsOf } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';
import type { Written } from './written-paper.ts';

/** Of an office that has said nothing of its papers. */
const { papers: _none, ...profile } = anOfficeProfile({
  name: { full: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง', short: 'สสอ.ศรีบุญเรือง', place: 'จังหวัดหนองบัวลำภู' },
});
const person = (memberId: string, name: string, positionTitle: string) => ({ memberId, name, positionTitle });
const facts: OrderFacts = {
  from: '2021-10-01',
  chair: [person('1', 'นายจิรายุ ทินจง', 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)')],
  members: [person('2', 'นางสาวใจดี มีสุข', 'นักวิชาการสาธารณสุข')],
  webmasters: [
    person('3', 'นายนพกร กุลสา', 'พนักงานเครื่องคอมพิวเตอร์'),
    person('4', 'นางสมใจ ดีงาม', 'เจ้าพนักงานธุรการ'),
  ],
  standIns: [
    {
      ...person('1', 'นายจิรายุ ทินจง', 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)'),
      insteadOf: 'สาธารณสุขอำเภอศรีบุญเรือง',
    },
  ],
};
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

const computerCrimeAct =
  'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๕๐ และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๐';
const keeper = 'เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web Master)';

describe('the order', () => {
  test('says who does what, in whose place, from when, and is signed by the head', () => {
    const by = theHeadSignature({ name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' });
    const decision = { kind: 'approve', reason: '', by, at: '2021-10-01T02:00:00.000Z' } as const;
    const paper = order.draw(profile, facts, written({ number: '12/2564', date: '2021-10-01', decision }));
    const measure =
      'ประกาศสำนักงานสาธารณสุขอำเภอศรีบุญเรือง เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๕';
    expect(wordsOf(paper)).toEqual([
      'คำสั่งสำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      'ที่ ๑๒/๒๕๖๔',
      'เรื่อง แต่งตั้งคณะทำงานและมอบหมายเจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web Master)',
      `เพื่อให้การเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของสำนักงานสาธารณสุขอำเภอศรีบุญเรือง ถูกต้อง ครบถ้วน และเป็นปัจจุบัน ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙ มาตรฐานเว็บไซต์หน่วยงานภาครัฐ (Government Website Standard) ของสำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน) และ${measure} จึงแต่งตั้งคณะทำงานและมอบหมาย${keeper} ดังต่อไปนี้`,
      '๑. คณะทำงาน ประกอบด้วย',
      ...['ที่', 'ชื่อ - สกุล', 'ตำแหน่ง', 'หน้าที่'],
      ...['๑', 'นายจิรายุ ทินจง', 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)', 'ประธานคณะทำงาน'],
      ...['๒', 'นางสาวใจดี มีสุข', 'นักวิชาการสาธารณสุข', 'คณะทำงาน'],
      `๒. ${keeper} ประกอบด้วย`,
      ...['ที่', 'ชื่อ - สกุล', 'ตำแหน่ง', 'หน้าที่'],
      ...['๑', 'นายนพกร กุลสา', 'พนักงานเครื่องคอมพิวเตอร์', 'Web Master คนที่ ๑'],
      ...['๒', 'นางสมใจ ดีงาม', 'เจ้าพนักงานธุรการ', 'Web Master คนที่ ๒'],
      '๓. การปฏิบัติหน้าที่แทน',
      '๓.๑ นายจิรายุ ทินจง ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร) ปฏิบัติหน้าที่แทนสาธารณสุขอำเภอศรีบุญเรือง',
      `๓.๒ ${keeper} ตามข้อ ๒ ปฏิบัติหน้าที่แทนกันได้`,
      '๔. หน้าที่',
      '๔.๑ คณะทำงานพิจารณาข้อมูลข่าวสารที่ขอเผยแพร่ตามขั้นตอนที่หน่วยงานประกาศ และกำกับ ติดตามการเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน',
      `๔.๒ ${keeper} นำข้อมูลข่าวสารที่ได้รับอนุญาตขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง ระบุแหล่งที่มาหรือเจ้าของข้อมูล ช่วงวันที่ของข้อมูลข่าวสาร วันที่เผยแพร่ ประเภท (นามสกุล) ไฟล์ ขนาดไฟล์`,
      `๔.๓ ${keeper} ประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น`,
      `๔.๔ ${keeper} ตรวจสอบความเป็นปัจจุบันของข้อมูลทุกรายการที่เผยแพร่บนเว็บไซต์ของหน่วยงาน หากพบว่าครบระยะเวลาการเผยแพร่ให้นำรายการนั้นลงจากเว็บไซต์`,
      `๔.๕ ${keeper} ตรวจสอบความครบถ้วนของรายการข้อมูลข่าวสารตามมาตรฐานเว็บไซต์หน่วยงานภาครัฐ (Government Website Standard) ของสำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน) และตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ ตามมาตรา ๗ มาตรา ๙ และข้อมูลข่าวสารอื่นที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนด`,
      `๔.๖ ${keeper} ปฏิบัติตาม${computerCrimeAct} อย่างเคร่งครัดเพื่อป้องกันไม่ให้เกิดความเสียหายและลดโอกาสที่จะเกิดความเสียหายแก่ทางราชการ`,
      `๔.๗ คณะทำงานและ${keeper} เพิ่มพูนความรู้และทักษะการบริหารจัดการเว็บไซต์ การรักษาความมั่นคงปลอดภัยสารสนเทศ (Cyber Security) อย่างต่อเนื่อง ทั้งการฝึกอบรม (Training) การแลกเปลี่ยนเรียนรู้ระหว่างผู้ปฏิบัติงาน (Knowledge Management)`,
      'คำสั่งอื่นใดที่ขัดหรือแย้งกับคำสั่งนี้ ให้ใช้คำสั่งนี้แทน',
      'ทั้งนี้ ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๔ เป็นต้นไป',
      'สั่ง ณ วันที่ ๑ เดือน ตุลาคม พ.ศ. ๒๕๖๔',
      ...['(นายสะไกร แก้วโสม)', 'สาธารณสุขอำเภอศรีบุญเรือง', 'ลงนามผ่านระบบ เมื่อ ๑ ตุลาคม ๒๕๖๔ เวลา ๐๙.๐๐ น.'],
    ]);
    expect(paper.missing).toEqual([]);
    expect(paper.persons).toEqual([
      'นายจิรายุ ทินจง',
      'นางสาวใจดี มีสุข',
      'นายนพกร กุลสา',
      'นางสมใจ ดีงาม',
      'นายสะไกร แก้วโสม',
    ]);
  });

  test('leaves room for a pen where nothing is known, and lists what it lacks', () => {
    const nobody = { from: null, chair: [], members: [], webmasters: [], standIns: [] };
    const paper = order.draw(profile, nobody, written());
    const words = wordsOf(paper);
    expect(words).toContain('ที่ ............/............');
    expect(words).toContain(`ทั้งนี้ ตั้งแต่วันที่ ${'.'.repeat(40)} เป็นต้นไป`);
    expect(words).toContain('[ยังไม่มี: ประธานคณะทำงาน]');
    expect(words.some((line) => line.includes('ปฏิบัติหน้าที่แทน'))).toBe(false);
    expect(paper.missing).toEqual([
      'ประธานคณะทำงาน',
      'เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ให้ครบ 2 คน',
      'ผู้ลงนามของหน่วยงาน',
    ]);
    const [dated] = wordsOf(order.draw(profile, nobody, written({ date: '2022-01-03' }))).slice(1);
    expect(dated).toBe('ที่ ............/๒๕๖๕');
  });

  test.each([
    ['2021-10-01', null, '๑ ตุลาคม ๒๕๖๔'],
    ['2021-10-01', '2021-09-15', '๑ ตุลาคม ๒๕๖๔'],
    ['2021-10-01', '2021-11-15', '๑๕ พฤศจิกายน ๒๕๖๔'],
    [null, '2021-11-15', '๑๕ พฤศจิกายน ๒๕๖๔'],
  ])('of a year that begins on %s, given on %s, holds from %s', (from, date, day) => {
    const words = wordsOf(order.draw(profile, { ...facts, from }, written({ date })));
    expect(words).toContain(`ทั้งนี้ ตั้งแต่วันที่ ${day} เป็นต้นไป`);
  });

  test('has the post of whoever signed in the lines into which the office breaks it', () => {
    const lines = ['นักวิชาการสาธารณสุขชำนาญการ', 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)'];
    const papers = papersOfOffice({ posts: { assistant: lines } });
    const onBehalfOf = { kind: 'acting', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ' } as const;
    const by = theHeadSignature({ name: 'นายจิรายุ ทินจง', positionTitle: lines.join(' '), onBehalfOf });
    const decision = { kind: 'approve', reason: '', by, at: '2021-10-01T02:00:00.000Z' } as const;
    const words = wordsOf(order.draw({ ...profile, papers }, facts, written({ decision })));
    expect(words.slice(-5, -1)).toEqual(['(นายจิรายุ ทินจง)', ...lines, 'รักษาราชการแทน สาธารณสุขอำเภอ']);
  });

  const DOTS = '.'.repeat(40);
  // No paper is dated back: an order of a year that has begun cannot hold before the head has signed it.
  test.each([
    ['prepared ahead, not signed', '2021-09-20T02:00:00.000Z', null, '๑ ตุลาคม ๒๕๖๔'],
    ['prepared and signed ahead', '2021-09-20T02:00:00.000Z', '2021-09-21T02:00:00.000Z', '๑ ตุลาคม ๒๕๖๔'],
    ['of the running year, not signed', '2021-11-29T02:00:00.000Z', null, DOTS],
    [
      'of the running year, signed',
      '2021-11-29T02:00:00.000Z',
      '2021-11-29T17:30:00.000Z',
      '๓๐ พฤศจิกายน ๒๕๖๔',
    ],
  ])('without a day on it, %s, holds from then', (_what, at, signedAt, day) => {
    const by = theHeadSignature();
    const decision = signedAt ? ({ kind: 'approve', reason: '', by, at: signedAt } as const) : null;
    const undated = written({ at: signedAt ?? at, decision });
    const words = wordsOf(order.draw(profile, { ...facts, from: '2021-10-01' }, undated));
    expect(words).toContain(`ทั้งนี้ ตั้งแต่วันที่ ${day} เป็นต้นไป`);
  });

  const line = fc
    .string({ unit: fc.constantFrom(...'กขคงจาิ่ ้abc๑1-'), minLength: 1, maxLength: 30 })
    .map((text) => text.trim())
    .filter(Boolean);

  test('keeps whatever people word, line by line in its order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (duties) => {
        const words = wordsOf(
          order.draw(profile, facts, written({ wording: { duties: duties.join('\n') } })),
        );
        const at = words.indexOf('๔. หน้าที่') + 1;
        expect(words.slice(at, at + duties.length)).toEqual(
          duties.map((text, index) => paperNumerals(`4.${index + 1} ${text}`)),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('names everybody of the facts in the table of their duty, once each', () => {
    const people = fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { maxLength: 12 });
    fc.assert(
      fc.property(people, people, (committee, keepers) => {
        const named = (of: string) => (id: number) => person(`${id}`, `นาย${of}${id}`, 'นักวิชาการ');
        const [chair = [], members] = [
          committee.slice(0, 1).map(named('ก')),
          committee.slice(1).map(named('ก')),
        ];
        const webmasters = keepers.map(named('ข'));
        const words = wordsOf(
          order.draw(profile, { ...facts, chair, members, webmasters, standIns: [] }, written()),
        );
        for (const { name } of [...chair, ...members, ...webmasters])
          expect(words.filter((each) => each === paperNumerals(name))).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });
});
