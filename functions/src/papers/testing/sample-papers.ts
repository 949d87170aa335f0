import { type Block, type CellBlock, type Paper, paragraph } from '@prakat/shared/papers/paper';
import { aPaper } from './read-drawn.ts';

/** A shape that is no emblem of a state. */
export const anEmblem = {
  type: 'svg' as const,
  content: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 110" width="100" height="110"><path d="M50 5 95 40 80 105H20L5 40z" fill="#333"/><circle cx="50" cy="45" r="18" fill="#fff"/></svg>',
  ),
};

const centred = (text: string) => paragraph(text, { align: 'center' });
const signature = (name: string, ...posts: string[]): CellBlock[] => [
  { kind: 'signing' },
  centred(`(${name})`),
  ...posts.map(centred),
];

/** The memo of 24 December 2564 (seed 003), shortened: emblem, labelled lines, paragraphs and clauses, places to sign. */
export const aMemo = (given: Partial<Paper> = {}): Paper =>
  aPaper([], {
    title: 'บันทึกข้อความ ขอรายงานผลการดำเนินงานเว็บไซต์',
    persons: ['นายจิรายุ ทินจง', 'นายสะไกร แก้วโสม'],
    blocks: [
      { kind: 'emblem', title: 'บันทึกข้อความ' },
      labelled(['ส่วนราชการ', 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง อ. ศรีบุญเรือง จ. หนองบัวลำภู โทร. ๐ ๔๒๓๕ ๓๑๒๓']),
      labelled(['ที่', 'นภ ๐๓๓๒/๘๗๗'], ['วันที่', '๒๔ ธันวาคม ๒๕๖๔']),
      labelled([
        'เรื่อง',
        'ขออนุมัติและขออนุญาตประกาศเผยแพร่ข้อมูลสู่สาธารณะผ่านเว็บไซต์/บอร์ดประชาสัมพันธ์ของหน่วยงานสำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู',
      ]),
      paragraph('เรียน สาธารณสุขอำเภอศรีบุญเรือง'),
      { kind: 'heading', text: 'ความเป็นมา', align: 'left' },
      paragraph(
        'ด้วยงานข้อมูลและสารสนเทศ มีภารกิจในการบริหารจัดการเว็บไซต์สำนักงานสาธารณสุขอำเภอศรีบุญเรือง ในการเผยแพร่ข้อมูลข่าวสารของทางราชการ เพื่อประโยชน์แก่ประชาชน ให้สามารถเข้าถึงข้อมูลได้สะดวก รวดเร็ว ได้รับข้อมูลที่ถูกต้องครบถ้วนตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙ (๘)',
        { indent: 1 },
      ),
      { kind: 'heading', text: 'ข้อพิจารณา', align: 'left' },
      paragraph(
        'งานข้อมูลและสารสนเทศ ขอรายงานผลการดำเนินงานเว็บไซต์สำนักงานสาธารณสุขอำเภอศรีบุญเรือง ว่ามีการนำข้อมูลข่าวสารทั้งในรูปแบบข้อความ บทความ ภาพกราฟิกเผยแพร่บนเว็บไซต์ ดังนี้',
        { indent: 1 },
      ),
      paragraph(
        '๑. ปฏิบัติตามประกาศเผยแพร่มาตรการ กลไก และกระบวนการวางระบบในการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของสำนักงาน',
        {
          indent: 2,
        },
      ),
      paragraph(
        '๑.๑ เว็บไซต์ https://www.sibunruang.go.th/ และบอร์ดประชาสัมพันธ์ ซึ่งประชาชนเข้าถึงได้โดยสะดวกและไม่มีค่าใช้จ่าย',
        {
          indent: 3,
        },
      ),
      { kind: 'heading', text: 'ข้อเสนอ', align: 'left' },
      paragraph('จึงเรียนมาเพื่อโปรดทราบ', { indent: 1 }),
      {
        kind: 'table',
        columns: 2,
        unruled: true,
        together: true,
        rows: [
          [
            { span: 1, blocks: [] },
            {
              span: 1,
              blocks: signature(
                'นายจิรายุ ทินจง',
                'นักวิชาการสาธารณสุขชำนาญการ',
                'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)',
              ),
            },
          ],
          [
            {
              span: 1,
              blocks: [paragraph('ทราบ'), ...signature('นายสะไกร แก้วโสม', 'สาธารณสุขอำเภอศรีบุญเรือง')],
            },
            { span: 1, blocks: [] },
          ],
        ],
      },
    ],
    ...given,
  });

const labelled = (...fields: [label: string, value: string][]): Block => ({
  kind: 'labelled',
  fields: fields.map(([label, value]) => ({ label, value })),
});

/** Where the codes of `aPosterPaper` lead. */
export const SAMPLE_ADDRESSES = [
  'https://www.sibunruang.go.th/index.php/news/2565/plan-2565',
  'https://www.sibunruang.go.th/ประกาศ/แผน',
  `https://www.sibunruang.go.th/${'page/'.repeat(60)}`,
] as const;

/** An announcement with the emblem above it, then a page for the notice board: large letters and codes, alone and in cells. */
export const aPosterPaper = (given: Partial<Paper> = {}): Paper =>
  aPaper([], {
    blocks: [
      { kind: 'emblem', title: null },
      { kind: 'heading', text: 'ประกาศสำนักงานสาธารณสุขอำเภอศรีบุญเรือง' },
      { kind: 'heading', text: 'เรื่อง มาตรการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๕' },
      paragraph('เพื่อให้การเผยแพร่ข้อมูลเป็นไปโดยถูกต้อง สำนักงานจึงกำหนดมาตรการไว้ ดังต่อไปนี้', { indent: 1 }),
      paragraph('ประกาศ ณ วันที่ ๒๔ ธันวาคม พ.ศ. ๒๕๖๔', { indent: 1 }),
      paragraph('ชิดขวา', { align: 'right' }),
      { kind: 'page-break' },
      { kind: 'heading', text: 'แผนปฏิบัติราชการประจำปี ๒๕๖๕', size: 'poster' },
      { kind: 'qr', address: SAMPLE_ADDRESSES[0], millimetres: 70 },
      paragraph(SAMPLE_ADDRESSES[0], { align: 'center', small: true }),
      {
        kind: 'table',
        columns: 2,
        widths: [1, 2],
        rows: [
          [
            { span: 1, blocks: [{ kind: 'qr', address: SAMPLE_ADDRESSES[1], millimetres: 30 }] },
            { span: 1, blocks: [paragraph('แผนจัดซื้อจัดจ้าง'), paragraph(SAMPLE_ADDRESSES[1], { small: true })] },
          ],
          [
            { span: 1, blocks: [{ kind: 'qr', address: SAMPLE_ADDRESSES[2], millimetres: 40 }] },
            { span: 1, blocks: [paragraph('ที่อยู่ยาว')] },
          ],
        ],
      },
    ],
    ...given,
  });
