import { clause, clauseParagraph } from '../announcement/clause.ts';
import { collectGaps, gapMark } from '../gaps.ts';
import { type Block, type CellBlock, paragraph } from '../paper.ts';
import { signatoryPost } from '../signatory-post.ts';
import { givenOn, signedByHead } from '../signed-by-head.ts';
import { paperNumerals } from '../thai-numerals.ts';
import { paragraphsOf, type WrittenPaper } from '../written-paper.ts';
import type { PrivacyFacts } from './privacy-facts.ts';
import { controllerOf, dataProtectionAct, section, securityNotice, small } from './privacy-words.ts';
import { privacyPaper } from './processing-record.ts';

const TITLE = 'ข้อตกลงการประมวลผลข้อมูลส่วนบุคคล';
const CONTROLLER = 'ผู้ควบคุมข้อมูลส่วนบุคคล';
const PROCESSOR = 'ผู้ประมวลผลข้อมูลส่วนบุคคล';
/** Hours within which the processor tells of a breach: the controller has 72 to tell the Office (section 37 (4)). */
const BREACH_HOURS = 24;
/** Days for giving back and deleting at the end. */
const END_DAYS = 30;

const sections = () => ({
  processor: section(
    'processor',
    PROCESSOR,
    `${gapMark('ชื่อผู้ประมวลผลข้อมูลส่วนบุคคล')} สำนักงานตั้งอยู่ที่ ${gapMark('ที่อยู่ผู้ประมวลผลข้อมูลส่วนบุคคล')} โดย ${gapMark('ผู้มีอำนาจลงนามและตำแหน่ง')}`,
  ),
  service: section(
    'service',
    'ขอบเขตของบริการ',
    'จัดให้มีเครื่องแม่ข่ายหรือบริการคลาวด์สำหรับระบบเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ดูแล บำรุงรักษา และสำรองข้อมูลของระบบดังกล่าว',
  ),
  sub: section(
    'sub',
    'ผู้ประมวลผลช่วงที่ได้รับอนุญาต',
    `ณ วันทำข้อตกลงนี้ ${CONTROLLER}อนุญาตให้ใช้ผู้ประมวลผลช่วง ได้แก่ ${gapMark('ชื่อผู้ประมวลผลช่วง หากไม่มีให้ระบุว่าไม่มี')}`,
  ),
  term: section(
    'term',
    'ระยะเวลาของข้อตกลง',
    `ข้อตกลงนี้มีผลตั้งแต่วันที่ลงนาม และมีผลตลอดเวลาที่${PROCESSOR}ประมวลผลข้อมูลส่วนบุคคลแทน${CONTROLLER}`,
  ),
  extra: section('extra', 'ข้ออื่น (บรรทัดละหนึ่งข้อ)'),
});

/** What the processor binds itself to: section 40 of the Act, and what the controller must see to by it. */
const duties = [
  `ประมวลผลข้อมูลส่วนบุคคลเฉพาะตามคำสั่งที่ชอบด้วยกฎหมายของ${CONTROLLER}ซึ่งทำเป็นหนังสือหรือทางอิเล็กทรอนิกส์ และตามข้อตกลงนี้ หากเห็นว่าคำสั่งใดขัดต่อกฎหมายให้แจ้ง${CONTROLLER}โดยไม่ชักช้า`,
  `จัดให้มีมาตรการรักษาความมั่นคงปลอดภัยที่เหมาะสม เพื่อป้องกันการสูญหาย เข้าถึง ใช้ เปลี่ยนแปลง แก้ไข หรือเปิดเผยข้อมูลส่วนบุคคลโดยปราศจากอำนาจหรือโดยมิชอบ ไม่ต่ำกว่าที่กำหนดใน${securityNotice}`,
  `แจ้งเหตุการละเมิดข้อมูลส่วนบุคคลแก่${CONTROLLER}โดยไม่ชักช้าภายใน ${BREACH_HOURS} ชั่วโมงนับแต่ทราบเหตุ พร้อมรายละเอียด ผลกระทบ และมาตรการแก้ไข เพื่อให้${CONTROLLER}แจ้งเหตุแก่สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลภายใน 72 ชั่วโมงตามมาตรา 37 (4)`,
  'จัดทำและเก็บรักษาบันทึกรายการของกิจกรรมการประมวลผลข้อมูลส่วนบุคคลตามมาตรา 40 (3)',
  'จำกัดผู้เข้าถึงข้อมูลส่วนบุคคลเท่าที่จำเป็น และให้บุคคลดังกล่าวรักษาความลับทั้งระหว่างและหลังปฏิบัติหน้าที่',
  `ไม่ให้บุคคลอื่นประมวลผลช่วง เว้นแต่ได้รับอนุญาตเป็นหนังสือจาก${CONTROLLER}ก่อน และต้องมีข้อตกลงที่มีหน้าที่ไม่น้อยกว่าข้อตกลงนี้ โดย${PROCESSOR}ยังคงรับผิดในการกระทำของผู้ประมวลผลช่วง`,
  `ไม่ส่งหรือโอนข้อมูลส่วนบุคคลไปยังต่างประเทศ เว้นแต่ได้รับอนุญาตเป็นหนังสือจาก${CONTROLLER} และเป็นไปตามมาตรา 28 และมาตรา 29`,
  `ช่วยเหลือ${CONTROLLER}ในการดำเนินการตามคำขอใช้สิทธิของเจ้าของข้อมูลส่วนบุคคล และส่งต่อคำขอที่ได้รับโดยตรงโดยไม่ชักช้า`,
  `ให้ข้อมูลและยอมให้${CONTROLLER}หรือผู้ที่ได้รับมอบหมายตรวจสอบการปฏิบัติตามข้อตกลงนี้`,
];

const END = `เมื่อข้อตกลงสิ้นสุดลง ${PROCESSOR}ต้องส่งคืนข้อมูลส่วนบุคคลทั้งหมดแก่${CONTROLLER} แล้วลบหรือทำลายข้อมูลและสำเนาทั้งหมดภายใน ${END_DAYS} วัน และยืนยันการลบเป็นหนังสือ เว้นแต่กฎหมายกำหนดให้เก็บไว้ต่อไป`;
const LIABILITY = `${PROCESSOR}ต้องรับผิดในความเสียหายที่เกิดจากการไม่ปฏิบัติตามข้อตกลงนี้หรือกฎหมาย และหากไม่ปฏิบัติตามคำสั่งของ${CONTROLLER}ตามมาตรา 40 (1) ให้ถือว่าเป็น${CONTROLLER}สำหรับการประมวลผลนั้น`;

/**
 * The agreement with whoever runs the system for the office (section 40, third paragraph, of the Act): parties, what is
 * processed for how long, duties, end. The head signs for the office; the other party and two witnesses by hand.
 */
export const processorAgreement: WrittenPaper<PrivacyFacts> = {
  sections: () => Object.values(sections()),
  draw(profile, facts, written) {
    const gaps = collectGaps();
    const { processor, service, sub, term, extra } = sections();
    const words = (of: ReturnType<typeof section>) => paragraphsOf(of, written);
    const clauses: { heading: string; lines: readonly string[] }[] = [
      { heading: 'ขอบเขตและวัตถุประสงค์', lines: words(service) },
      {
        heading: 'ข้อมูลส่วนบุคคลและระยะเวลา',
        lines: [`${PROCESSOR}ประมวลผลข้อมูลส่วนบุคคลตามรายการและระยะเวลาในเอกสารแนบท้ายเท่านั้น`],
      },
      { heading: `หน้าที่ของ${PROCESSOR}`, lines: duties },
      { heading: 'ผู้ประมวลผลช่วง', lines: words(sub) },
      {
        heading: `หน้าที่ของ${CONTROLLER}`,
        lines: [
          `${CONTROLLER}ออกคำสั่งเฉพาะที่ชอบด้วยกฎหมาย แจ้งเจ้าของข้อมูลส่วนบุคคลตามมาตรา 23 และดูแลให้${PROCESSOR}ปฏิบัติตามข้อตกลงนี้`,
        ],
      },
      { heading: 'ความรับผิด', lines: [LIABILITY] },
      { heading: 'ระยะเวลาและการสิ้นสุด', lines: [...words(term), END] },
      ...words(extra).map((line) => ({ heading: '', lines: [line] })),
    ];
    const head = signatoryPost(profile)?.join(' ') ?? gaps.gap('ผู้ลงนามของหน่วยงาน');
    const blocks: Block[] = [
      { kind: 'heading', text: TITLE },
      { kind: 'heading', text: paperNumerals(`ระบบเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของ${profile.name.full}`) },
      givenOn('ข้อตกลงฉบับนี้ทำขึ้น', written.date),
      ...[
        `ระหว่าง ${controllerOf(profile)} โดย ${head} ซึ่งต่อไปในข้อตกลงนี้เรียกว่า “${CONTROLLER}” ฝ่ายหนึ่ง`,
        `กับ ${words(processor).join(' ')} ซึ่งต่อไปในข้อตกลงนี้เรียกว่า “${PROCESSOR}” อีกฝ่ายหนึ่ง`,
        `ทั้งสองฝ่ายตกลงกันตามมาตรา 40 วรรคสาม แห่ง${dataProtectionAct} ดังต่อไปนี้`,
      ].map((text) => paragraph(paperNumerals(text), { indent: 1 })),
      ...clauses.flatMap(({ heading, lines }, index) => clauseOf(index + 1, heading, lines)),
      paragraph(
        'ข้อตกลงนี้ทำขึ้นเป็นสองฉบับ มีข้อความถูกต้องตรงกัน ทั้งสองฝ่ายได้อ่านและเข้าใจโดยตลอดแล้ว จึงลงลายมือชื่อไว้เป็นสำคัญและต่างยึดถือไว้ฝ่ายละหนึ่งฉบับ',
        { indent: 1 },
      ),
      signedByHead(profile, written.decision, gaps),
      beside([[], [centred(CONTROLLER)]], [40, 60]),
      beside([[], byHand(PROCESSOR)], [40, 60]),
      beside([byHand('พยาน'), byHand('พยาน')], [1, 1]),
      { kind: 'page-break' },
      { kind: 'heading', text: 'เอกสารแนบท้ายข้อตกลง' },
      { kind: 'heading', text: 'รายการข้อมูลส่วนบุคคลที่ประมวลผล' },
      annex(facts),
    ];
    return privacyPaper(
      `${TITLE} ${profile.name.full} ปีงบประมาณ ${facts.fiscalYear}`,
      blocks,
      written,
      gaps.missing,
    );
  },
};

/** A clause with its parts numbered below it; one that an office added has no heading. */
function clauseOf(number: number, heading: string, lines: readonly string[]): Block[] {
  if (heading === '') return lines.map((line) => clauseParagraph(clause(`${number}.`, line)));
  return [
    clauseParagraph(clause(`${number}.`, heading)),
    ...lines.map((line, index) => clauseParagraph(clause(`${number}.${index + 1}`, line))),
  ];
}

const centred = (text: string) => paragraph(text, { align: 'center' });

/** A place to sign by hand. */
const byHand = (label: string): CellBlock[] => [
  { kind: 'signing' },
  centred(`(${'.'.repeat(40)})`),
  centred(label),
];

/** Side by side, without lines, on one page. */
const beside = (cells: CellBlock[][], widths: number[]): Block => ({
  kind: 'table',
  columns: cells.length,
  widths,
  unruled: true,
  together: true,
  rows: [cells.map((blocks) => ({ span: 1, blocks }))],
});

const annex = ({ kinds }: PrivacyFacts): Block => ({
  kind: 'table',
  columns: 4,
  widths: [6, 50, 18, 26],
  header: true,
  rows: [
    ['ที่', 'ข้อมูลส่วนบุคคล', 'เจ้าของข้อมูล', 'ระยะเวลาการเก็บรักษา'].map((text) => small('', text)),
    ...kinds.map(({ name, what, whose, period, end }, index) => [
      small(String(index + 1)),
      small(what, name),
      small(whose),
      small(`${period}\n${end}`),
    ]),
  ],
});
