import { computerCrimeAct } from '../announcement/law.ts';
import { collectGaps, gapMark, gapsIn } from '../gaps.ts';
import { type Block, type Paper, wordsOf } from '../paper.ts';
import { givenOn, signedByHead } from '../signed-by-head.ts';
import { paperNumerals } from '../thai-numerals.ts';
import type { WrittenPaper } from '../written-paper.ts';
import type { PrivacyFacts } from './privacy-facts.ts';
import {
  controllerOf,
  dataProtectionAct,
  part,
  section,
  securityNotice,
  small,
  wordedPart,
} from './privacy-words.ts';

const TITLE = 'บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล';

const ACTIVITY =
  'การขอ พิจารณา อนุมัติ และเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน การแจ้งเตือนเจ้าหน้าที่ทาง LINE และการรับฟังความคิดเห็นของประชาชน';

const sections = () => ({
  officer: section(
    'officer',
    'เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล',
    gapMark('ชื่อและช่องทางติดต่อของเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล'),
  ),
  access: section(
    'access',
    'สิทธิและวิธีการเข้าถึง (บรรทัดละหนึ่งข้อ)',
    'เจ้าหน้าที่ของหน่วยงานที่ลงทะเบียนแล้วเข้าถึงได้เฉพาะคำขอและเอกสารที่เกี่ยวข้องกับหน้าที่ตามตำแหน่ง กลุ่มงาน และบทบาทของตน โดยยืนยันตัวด้วยบัญชี LINE ทุกครั้ง',
    'ผู้ดูแลระบบและผู้มีอำนาจอนุมัติเผยแพร่เข้าถึงข้อมูลลงทะเบียน เพื่อแต่งตั้งและยืนยันตำแหน่งและบทบาท',
    'ข้อมูลจราจรทางคอมพิวเตอร์เข้าถึงได้เฉพาะผู้รับผิดชอบที่หน่วยงานกำหนด และบันทึกการเข้าถึงทุกครั้ง',
    'เจ้าของข้อมูลส่วนบุคคลดูข้อมูลของตนได้ในระบบ และยื่นคำขอเข้าถึง ขอรับสำเนา ขอแก้ไข คัดค้าน ลบ หรือระงับการใช้ต่อหน่วยงาน ซึ่งดำเนินการภายใน 30 วันนับแต่วันที่ได้รับคำขอ',
  ),
  disclosure: section(
    'disclosure',
    'การใช้หรือเปิดเผย (บรรทัดละหนึ่งข้อ)',
    'ใช้และเปิดเผยตามวัตถุประสงค์ที่ระบุไว้ในตาราง โดยไม่ต้องขอความยินยอมตามมาตรา 24',
    'LINE ในฐานะผู้ให้บริการส่งข้อความ ได้รับรหัสบัญชี LINE และเนื้อหาข้อความที่ส่งถึงเจ้าหน้าที่ ซึ่งอาจประมวลผลในต่างประเทศตามมาตรา 28',
    'พนักงานเจ้าหน้าที่และหน่วยงานตรวจสอบ เมื่อมีอำนาจตามกฎหมายร้องขอ',
  ),
  refusals: section(
    'refusals',
    'การปฏิเสธคำขอหรือการคัดค้าน',
    gapMark('การปฏิเสธคำขอหรือการคัดค้านพร้อมเหตุผล หากไม่มีให้ระบุว่าไม่มี'),
  ),
  security: section(
    'security',
    'มาตรการรักษาความมั่นคงปลอดภัย (บรรทัดละหนึ่งข้อ)',
    'ควบคุมการเข้าถึงตามสิทธิของตำแหน่งและบทบาท ตรวจสิทธิที่เครื่องแม่ข่ายทุกครั้ง และต้องมีผู้มีอำนาจอีกท่านยืนยันการแต่งตั้ง',
    'เข้ารหัสการสื่อสารระหว่างผู้ใช้งานกับระบบ (HTTPS)',
    'บันทึกการดำเนินการทุกรายการแบบเชื่อมโยงกัน ตรวจพบการแก้ไขย้อนหลังได้ และประทับตราบันทึกทุกวัน',
    'สำรองข้อมูล ตรวจสอบสำเนาสำรองทุกครั้งที่ทำ และลบข้อมูลเมื่อครบระยะเวลาโดยอัตโนมัติ',
    'ตรวจข้อมูลส่วนบุคคลในไฟล์ก่อนเผยแพร่ต่อสาธารณะ',
    `ทั้งนี้ เป็นไปตาม${securityNotice} และ${computerCrimeAct}`,
  ),
});

/**
 * The record of processing activities (section 39 of the Act, its eight parts in an order in which they read): from the list
 * of what is kept, with the periods of this office. What the product cannot know, its people word.
 */
export const processingRecord: WrittenPaper<PrivacyFacts> = {
  sections: () => Object.values(sections()),
  draw(profile, facts, written) {
    const { officer, access, disclosure, refusals, security } = sections();
    const gaps = collectGaps();
    const blocks: Block[] = [
      { kind: 'heading', text: TITLE },
      { kind: 'heading', text: paperNumerals(profile.name.full) },
      { kind: 'heading', text: paperNumerals(`ปีงบประมาณ ${facts.fiscalYear}`) },
      ...part('1. ผู้ควบคุมข้อมูลส่วนบุคคล (มาตรา 39 (3))', [controllerOf(profile)]),
      ...wordedPart('2. เจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล (มาตรา 41)', officer, written),
      ...part('3. กิจกรรมการประมวลผล', [ACTIVITY]),
      ...part('4. ข้อมูลส่วนบุคคลที่เก็บรวบรวม วัตถุประสงค์ และระยะเวลาการเก็บรักษา (มาตรา 39 (1) (2) และ (4))', [
        'เก็บรวบรวมจากเจ้าของข้อมูลส่วนบุคคลโดยตรงและจากการใช้งานระบบ ดังตารางต่อไปนี้',
      ]),
      kindsTable(facts),
      ...wordedPart('5. สิทธิ วิธีการ และเงื่อนไขการเข้าถึงข้อมูลส่วนบุคคล (มาตรา 39 (5))', access, written),
      ...wordedPart('6. การใช้หรือเปิดเผย (มาตรา 39 (6) ประกอบมาตรา 27 วรรคสาม)', disclosure, written),
      ...wordedPart(
        '7. การปฏิเสธคำขอหรือการคัดค้าน (มาตรา 39 (7) ประกอบมาตรา 30 วรรคสาม มาตรา 31 วรรคสาม มาตรา 32 วรรคสาม และมาตรา 36 วรรคหนึ่ง)',
        refusals,
        written,
      ),
      ...wordedPart('8. มาตรการรักษาความมั่นคงปลอดภัย (มาตรา 39 (8) ประกอบมาตรา 37 (1))', security, written),
      ...part('9. กฎหมายที่เกี่ยวข้อง', [`บันทึกนี้จัดทำตามมาตรา 39 แห่ง${dataProtectionAct}`]),
      givenOn('จัดทำ', written.date),
      signedByHead(profile, written.decision, gaps),
    ];
    return privacyPaper(
      `${TITLE} ${profile.name.full} ปีงบประมาณ ${facts.fiscalYear}`,
      blocks,
      written,
      gaps.missing,
    );
  },
};

function kindsTable({ kinds }: PrivacyFacts): Block {
  return {
    kind: 'table',
    columns: 5,
    widths: [6, 32, 14, 28, 20],
    header: true,
    rows: [
      ['ที่', 'ข้อมูลส่วนบุคคล', 'เจ้าของข้อมูล', 'วัตถุประสงค์และฐานทางกฎหมาย', 'ระยะเวลาการเก็บรักษา'].map((text) =>
        small('', text),
      ),
      ...kinds.map(({ name, what, whose, purpose, ground, period, end }, index) => [
        small(String(index + 1)),
        small(what, name),
        small(whose),
        small(`${purpose}\n${ground}`),
        small(`${period}\n${end}`),
      ]),
    ],
  };
}

/** A paper on personal data, with the gaps that stand in it. */
export function privacyPaper(
  title: string,
  blocks: Block[],
  { at, mark, decision }: Parameters<WrittenPaper<PrivacyFacts>['draw']>[2],
  missing: readonly string[],
): Paper {
  const paper: Paper = {
    title: paperNumerals(title),
    at,
    mark,
    blocks,
    persons: decision ? [decision.by.name] : [],
    missing: [],
  };
  return { ...paper, missing: [...new Set([...gapsIn(wordsOf(paper)), ...missing])] };
}
