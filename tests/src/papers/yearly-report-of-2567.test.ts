import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { readYearlyFacts } from '@prakat/functions/papers/facts/yearly-facts';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { freshnessItems } from '@prakat/shared/freshness/items';
import { periodOf } from '@prakat/shared/freshness/period';
import { type Paper, wordsOf } from '@prakat/shared/papers/paper';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import type { YearlyFacts } from '@prakat/shared/papers/yearly-facts';
import { yearlyReport } from '@prakat/shared/papers/yearly-report';
import { aContent, aPublication, aSignature, aVersion } from '@prakat/shared/testing/builders';
import { addMonths } from '@prakat/shared/time/thai-date';
import { beforeAll, describe, expect, test } from 'vitest';

/** The report of Khemarat for fiscal year 2567 (seed 000, lines 3 to 88), a paragraph to a line. */
const PRINTED = `
รายงานผลการติดตามการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน
สำนักงานสาธารณสุขอำเภอเขมราฐ ประจำปีงบประมาณ ๒๕๖๗
หลักการและเหตุผล
ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ กำหนดให้หน่วยงานของภาครัฐต้องจัดให้มีข้อมูลข่าวสารของราชการไว้ให้ประชาชนเข้าตรวจสอบได้ และดำเนินงาน ตามมาตรฐานเว็บไซต์ (Government Website Standard) เพื่อให้บริการตามภารกิจและอำนวยความสะดวก ให้ประชาชนสามารถเข้าถึงข้อมูลข่าวสารได้สะดวก มีความถูกต้องชัดเจนเป็นปัจจุบัน สำนักงานสาธารณสุขอำเภอเขมราฐ จึงกำหนดแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานขึ้น
หัวข้อเรื่องข้อมูล
๑. ข้อมูลพื้นฐานของหน่วยงาน (Information) ประกอบด้วย
๑.๑. ข้อมูลผู้บริหาร
๑.๒. นโยบายผู้บริหาร
๑.๓. โครงสร้างหน่วยงาน
๑.๔. หน้าที่และอำนาจของหน่วยงานตามกฎหมาย
๑.๕. กฎหมายที่เกี่ยวข้องกับการดำเนินงาน
๑.๖. ข่าวประชาสัมพันธ์
๑.๗. ข้อมูลการติดต่อหน่วยงาน
๑.๘. ช่องทางการรับฟังความคิดเห็น
การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๘ เรื่อง โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง เดือนละ ๑ ครั้ง
๒. แผนการปฏิบัติงาน และแผนการใช้จ่ายเงินประจำปีงบประมาณ ๒๕๖๗
การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๒ เรื่อง ประกอบด้วย
๒.๑. แผนปฏิบัติงาน (Action Plan) ประจำปี ๒๕๖๗
๒.๒. แผนการใช้จ่ายเงินงบประมาณ ประจำปี ๒๕๖๗
โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง ไตรมาสละ ๑ ครั้ง
๓. คู่มือมาตรฐานการปฏิบัติงานของหน่วยงานตามภารกิจของหน่วยงาน
การกำกับติดตาม : มีคู่มือที่นำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๔ เรื่อง ประกอบด้วย
๓.๑. คู่มือการปฏิบัติงานการร้องเรียนการปฏิบัติงานของเจ้าหน้าที่
๓.๒. คู่มือการปฏิบัติงานการร้องเรียนเรื่องการทุจริตและประพฤติมิชอบ
๓.๓. คู่มือการปฏิบัติงานตามภารกิจหลักและภารกิจสนับสนุนของหน่วยงาน
๓.๔. คู่มือขั้นตอนการให้บริการ
โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง ไตรมาสละ ๑ ครั้ง
๔. ข้อมูลรายงานการจัดซื้อจัดจ้าง และแบบสรุปการจัดหาพัสดุในเดือน
การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๘ ครั้ง โดยมีการติดตาม และปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง ไตรมาสละ ๑ ครั้ง
๕. ข่าวสารประชาสัมพันธ์ (Public Relation) ข่าวสารทั่วไปภาพข่าวกิจกรรม เรื่องแจ้งเดือนรวมถึง ข่าวประกาศของหน่วยงาน เช่น ประกาศรับสมัครงาน การดำเนินงานของหน่วยงาน และกิจกรรม โครงการต่างๆ
การกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๖๕ ครั้ง โดยมีการติดตาม ปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง เดือนละ ๑ ครั้ง
ขั้นตอนการเผยแพร่/ปรับปรุงข้อมูล
ดำเนินการดังนี้
๑. สาธารณสุขอำเภอเขมราฐ แต่งตั้งคณะทำงาน และมอบหมายกลุ่มงานบริหาร และสนับสนุน วิชาการและบริการ เป็นผู้รับผิดชอบดำเนินการจัดการเว็บไซต์ของหน่วยงาน
๒. การนำเข้าสู่ข้อมูลข่าวสาร ต้องเป็นปัจจุบัน ถูกต้อง และครบถ้วน ระบุแหล่งที่มา หรือเจ้าของ ข้อมูลช่วงวันที่ของข้อมูลข่าวสาร วันที่เผยแพร่ ประเภท (นามสกุลไฟล์) ขนาดไฟล์ โดยลำดับการปฏิบัติอย่างน้อย ดังนี้
๒.๑. เจ้าหน้าที่เสนอข้อมูลข่าวสารที่ประสงค์จะนำขึ้นเผยแพร่บนเว็บไซต์ให้ส่งข้อมูลต่อ ผู้รับผิดชอบดูแลเว็บไซต์พิจารณาอนุญาต ด้วยแบบฟอร์มการขอเผยแพร่บนเว็บไซต์ของหน่วยงาน
๒.๒. กรณีอนุญาต สาธารณสุขอำเภอเขมราฐ มอบหมายเจ้าหน้าที่ผู้รับผิดชอบ (Web Master) ซึ่งได้รับสิทธิ์ (Username และ Password) เข้าสู่ระบบบริหารจัดการ ดำเนินการนำข้อมูลข่าวสารขึ้น เว็บไซต์ในหมวดหมู่ที่ถูกต้อง และประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น
๒.๓. กรณีไม่อนุญาต สาธารณสุขอำเภอเขมราฐ มอบหมายเจ้าหน้าที่ประสานงานกลับไป ยังเจ้าหน้าที่ของข้อมูลข่าวสารนั้น พร้อมชี้แจงเหตุผล เช่น ไม่ตรงหรือเกี่ยวข้องกับภารกิจของหน่วยงาน ไม่ ถูกต้องตามรูปแบบไฟล์ข้อมูลที่อนุญาต
๓. กลไกการตรวจสอบ กำกับติดตามอย่างต่อเนื่อง
๓.๑. มีคำสั่งปฏิบัติหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์
๓.๒. เจ้าหน้าที่ Web Master มีหน้าที่ตรวจสอบข้อมูลให้นำรายการนั้นลงจากเว็บไซต์
๓.๓. เจ้าหน้าที่ Web Master มีหน้าที่ตรวจสอบความครบถ้วนของรายงานข้อมูลข่าวสาร ตามมาตรฐานเว็บไซต์หน่วยงานภาครัฐ
๓.๔. เจ้าหน้าที่ Web Master มีหน้าที่ปฏิบัติตามพระราชบัญญัติว่าด้วยการกระทำ ความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๖๐ อย่างเคร่งครัดเพื่อปกป้องไม่ให้เกิดความเสียหาย และลดโอกาสที่ จะเกิดความเสียหาย
๓.๕. ส่งเสริมการเพิ่มพูนความรู้และทักษะการบริหารจัดการเว็บไซต์ การรักษาความ มั่นคงปลอดภัยสารสนเทศ (Cyber Security) ให้แก่เจ้าหน้าที่อย่างต่อเนื่องทั้งฝึกอบรม Training การ แลกเปลี่ยนเรียนรู้ระหว่างผู้ปฏิบัติงาน Knowledge Management
สรุปปัญหา และข้อเสนอแนะ
เว็บไซต์ของสำนักงานสาธารณสุขอำเภอเขมราฐ ยังไม่สมบูรณ์และอยู่ในห้วงที่กำลังพัฒนาองค์ประกอบที่กำหนด
เพื่อให้เว็บไซต์มีความสมบูรณ์มากขึ้น เห็นควรจัดการอบรมการพัฒนาเว็บไซต์ให้ผู้รับผิดชอบสามารถพัฒนาเว็บไซต์ได้อย่างต่อเนื่อง
ลงชื่อผู้รายงาน
(นายถนอม ผิวหอม)
ตำแหน่ง ผู้ช่วยสาธารณสุขอำเภอเขมราฐ
`;

const QUARTERLY = 'ไตรมาสละ ๑ ครั้ง';
const kept = 'โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง';

/** Where our report is not what was printed, each a slip of that paper, or two ways that it has for one thing. */
const SLIPS: readonly [what: string, printed: string, ours: string][] = [
  [
    'topic 2 lists its parts within the sentence, topic 1 before it: the sentence',
    `๒๕๖๗\nการกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๒ เรื่อง ประกอบด้วย\n`,
    '๒๕๖๗ ประกอบด้วย\n',
  ],
  [
    'topic 2 lists its parts within the sentence: its end',
    `ประจำปี ๒๕๖๗\n${kept} ${QUARTERLY}`,
    `ประจำปี ๒๕๖๗\nการกำกับติดตาม : มีข้อมูลนำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๒ เรื่อง ${kept} ${QUARTERLY}`,
  ],
  [
    'topic 3 lists its parts within the sentence, too: the sentence',
    'ตามภารกิจของหน่วยงาน\nการกำกับติดตาม : มีคู่มือที่นำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๔ เรื่อง ประกอบด้วย\n',
    'ตามภารกิจของหน่วยงาน ประกอบด้วย\n',
  ],
  [
    'topic 3 lists its parts within the sentence, too: its end',
    `คู่มือขั้นตอนการให้บริการ\n${kept}`,
    `คู่มือขั้นตอนการให้บริการ\nการกำกับติดตาม : มีคู่มือที่นำเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน จำนวน ๔ เรื่อง ${kept}`,
  ],
  ['แจ้งเดือน for แจ้งเตือน', 'เรื่องแจ้งเดือน', 'เรื่องแจ้งเตือน'],
  ['the fifth topic drops และ', 'การติดตาม ปรับปรุงข้อมูล', 'การติดตาม และปรับปรุงข้อมูล'],
  ['the second ไม่ is left out of a reason', 'ไม่ตรงหรือเกี่ยวข้อง', 'ไม่ตรงหรือไม่เกี่ยวข้อง'],
  [
    '๓.๒ has lost what is looked at and when it comes down (001, ๓.๒ has it)',
    'ตรวจสอบข้อมูลให้นำ',
    'ตรวจสอบความเป็นปัจจุบันของข้อมูล หากครบระยะเวลาเผยแพร่ให้นำ',
  ],
  ['รายงาน for รายการ (001, ๓.๓)', 'ของรายงานข้อมูลข่าวสาร', 'ของรายการข้อมูลข่าวสาร'],
  [
    'the Computer Crime Act is of 2550; 2560 is the year of its amendment',
    'พ.ศ. ๒๕๖๐ อย่างเคร่งครัด',
    'พ.ศ. ๒๕๕๐ และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๐ อย่างเคร่งครัด',
  ],
];

/** What our report says beyond the printed one: what the record knows of looks, corrections and permissions. */
const BEYOND = [
  'การตรวจที่บันทึกไว้ : ครบ ๑๒ จาก ๑๒ เดือน',
  'การตรวจที่บันทึกไว้ : ครบ ๔ จาก ๔ ไตรมาส',
  'การแก้ไข การนำลง และการอนุมัติทางวาจา',
  'แก้ไขข้อมูลที่เผยแพร่แล้ว จำนวน ๐ ครั้ง',
  'นำลงจากเว็บไซต์ จำนวน ๐ เรื่อง',
  'อนุมัติทางวาจา จำนวน ๐ ครั้ง',
  'วันที่ ๗ ตุลาคม ๒๕๖๗',
];

const found = loadProfiles(officesDir).get('khemarat');
if (!found) throw new Error('no profile khemarat');
const profile = found;
const parsed = parsePeriod('2567', '2024-10-07');
if (!parsed.ok) throw new Error(parsed.refusal.message);
const { period } = parsed;

/** Something that went up on a day, and stands there since. */
function published(id: string, categoryId: string, subtopicId: string | null, day: string) {
  const publishedAt = `${day}T03:00:00.000Z`;
  return aPublication({
    id,
    officeId: profile.id,
    number: id,
    content: aContent({ title: id, categoryId, subtopicId }),
    versions: [aVersion({ upFrom: publishedAt })],
    publishedAt,
    updatedAt: publishedAt,
  });
}

/** The year as the seed tells it: 8, 2 and 4 subtopics filled in earlier years, 8 and 65 publications, every look made. */
async function readYear(): Promise<YearlyFacts> {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-yearly-'));
  const store = openSqliteStore({ file: join(folder, 'prakat.db') });
  const months = Array.from({ length: 12 }, (_, at) => addMonths('2023-10-05', at));
  await store.transact(async (tx) => {
    for (const { id, subtopics } of profile.categories)
      for (const subtopic of subtopics)
        tx.create('publications', published(`${id}-${subtopic.id}`, id, subtopic.id, '2022-03-01'));
    for (let n = 0; n < 8; n += 1)
      tx.create('publications', published(`buy-${n}`, 'procurement', null, months[n] ?? ''));
    for (let n = 0; n < 65; n += 1)
      tx.create('publications', published(`news-${n}`, 'public-relations', null, months[n % 12] ?? ''));
    tx.create('publications', published('the year before', 'public-relations', null, '2023-09-30'));
    tx.create('publications', published('the year after', 'public-relations', null, '2024-10-01'));
    for (const { key, refresh } of freshnessItems(profile))
      for (const day of months) {
        const { key: of, from } = periodOf(refresh, day);
        if (from.slice(0, 7) !== day.slice(0, 7)) continue;
        const id = `${profile.id}:${key}:${of}`;
        const event = { publicationId: 'news-0', seq: 4 };
        const at = `${day}T04:00:00.000Z`;
        const check = { id, officeId: profile.id, item: key, period: of, by: aSignature(), at, event };
        tx.create('freshnessChecks', { ...check, result: 'unchanged' });
      }
  });
  const remarks = [
    {
      kind: 'problem' as const,
      text: 'เว็บไซต์ของสำนักงานสาธารณสุขอำเภอเขมราฐ ยังไม่สมบูรณ์และอยู่ในห้วงที่กำลังพัฒนาองค์ประกอบที่กำหนด',
    },
    {
      kind: 'suggestion' as const,
      text: 'เพื่อให้เว็บไซต์มีความสมบูรณ์มากขึ้น เห็นควรจัดการอบรมการพัฒนาเว็บไซต์ให้ผู้รับผิดชอบสามารถพัฒนาเว็บไซต์ได้อย่างต่อเนื่อง',
    },
  ];
  const facts = await readYearlyFacts(store, profile, { period, today: '2024-10-07', remarks });
  await store.close();
  rmSync(folder, { recursive: true });
  return facts;
}

/** Lines without blanks and dots to write on, which printed text has anywhere. */
const tight = (text: string) => text.replace(/\s|\.{4,}/g, '');
const tightLines = (text: string) => text.split('\n').map(tight).filter(Boolean);

describe('the report of fiscal year 2567', () => {
  let paper: Paper;
  beforeAll(async () => {
    paper = yearlyReport.draw(profile, await readYear(), {
      number: null,
      date: '2024-10-07',
      wording: {},
      proposer: { name: 'นายถนอม ผิวหอม', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอเขมราฐ', onBehalfOf: null },
      decision: null,
      mark: null,
      at: '2024-10-07T03:00:00.000Z',
    });
  });

  test('says what Khemarat printed, line by line, but for the slips that are named', () => {
    const expected = SLIPS.reduce((text, [what, printed, ours]) => {
      expect(text, what).toContain(printed);
      return text.replace(printed, ours);
    }, PRINTED);
    const beyond = new Set(BEYOND.map(tight));
    const ours = wordsOf(paper)
      .map(tight)
      .filter((line) => line && !beyond.has(line));
    expect(ours).toEqual(tightLines(expected));
  });

  test('says beyond it what the record knows, and lacks nothing', () => {
    const lines = wordsOf(paper).map(tight);
    expect(BEYOND.filter((line) => !lines.includes(tight(line)))).toEqual([]);
    expect(paper.missing).toEqual([]);
    expect(paper.persons).toEqual(['นายถนอม ผิวหอม']);
  });
});
