import { type GivenLine, type InformationList, informationList } from '../information-list.ts';

const under = (group: string, lines: GivenLine[]): GivenLine[] => lines.map((line) => ({ ...line, group }));

/** How the office is reached: telephone, fax, map and e-mail stand on one page (002: 10.1–10.4). */
const contact = { standard: 1, together: 'contact' } as const;

/** Government Website Standard, its ten categories as the frameworks of 001 and 002 write them out. */
export const gws: InformationList = informationList(
  {
    id: 'gws',
    name: 'มาตรฐานเว็บไซต์ภาครัฐ (Government Website Standard)',
    source: 'หมวดหมู่ข้อมูล 10 หมวด ตามแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. 2562 และ พ.ศ. 2564',
    year: 2564,
    toConfirm: null,
  },
  [
    ...under('1. ข้อมูลหน่วยงาน (General Information)', [
      { number: '1.1', name: 'ประวัติความเป็นมา', standard: 1, words: ['ประวัติ'] },
      { number: '1.2', name: 'วิสัยทัศน์ พันธกิจ', standard: 1, words: ['วิสัยทัศน์', 'พันธกิจ'] },
      { number: '1.3', name: 'โครงสร้างหน่วยงาน', standard: 1, words: ['โครงสร้าง'] },
      { number: '1.4', name: 'ผู้บริหาร / ทำเนียบผู้บริหาร', standard: 1, words: ['ทำเนียบ', 'ข้อมูลผู้บริหาร'] },
      {
        number: '1.5',
        name: 'ข้อมูลผู้บริหารเทคโนโลยีสารสนเทศระดับสูง (Chief Information Officer : CIO)',
        standard: 1,
        words: ['CIO', 'เทคโนโลยีสารสนเทศระดับสูง'],
      },
      { number: '1.6', name: 'อำนาจหน้าที่', standard: 1, words: ['อำนาจหน้าที่', 'หน้าที่และอำนาจ'] },
      { number: '1.7', name: 'ภารกิจ และหน้าที่รับผิดชอบของหน่วยงาน', standard: 1, words: ['ภารกิจ', 'หน้าที่รับผิดชอบ'] },
      { number: '1.8', name: 'ยุทธศาสตร์', standard: 1, words: ['ยุทธศาสตร์'] },
      {
        number: '1.9',
        name: 'แผนปฏิบัติราชการ แผนงาน โครงการ และงบประมาณรายจ่ายประจำปี',
        standard: 1,
        words: ['แผนปฏิบัติ', 'แผนงาน', 'งบประมาณรายจ่าย'],
      },
      {
        number: '1.10',
        name: 'คำรับรอง รายงานผลการปฏิบัติราชการ',
        standard: 1,
        words: ['คำรับรอง', 'ผลการปฏิบัติราชการ'],
      },
      { number: '1.11', name: 'หมายเลขโทรศัพท์', ...contact, words: ['โทรศัพท์', 'ติดต่อ'] },
      { number: '1.12', name: 'หมายเลขโทรสาร', ...contact, words: ['โทรสาร', 'ติดต่อ'] },
      { number: '1.13', name: 'แผนที่ตั้งหน่วยงาน', ...contact, words: ['แผนที่ตั้ง', 'ติดต่อ'] },
      { number: '1.14', name: 'ไปรษณีย์อิเล็กทรอนิกส์ (email address)', ...contact, words: ['อิเล็กทรอนิกส์', 'ติดต่อ'] },
    ]),
    {
      number: '2',
      name: 'กฎหมาย ระเบียบ ข้อบังคับ ที่เกี่ยวข้องกับหน่วยงาน โดยแสดงที่มาของข้อมูล',
      standard: 2,
    },
    {
      number: '3',
      name: 'คลังความรู้ (Knowledge) โดยอ้างอิงถึงแหล่งที่มา และวัน เวลา กำกับ',
      standard: 3,
      ifAny: true,
    },
    ...under('4. รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง (Web link)', [
      { number: '4.1', name: 'เว็บไซต์หน่วยงานในสังกัด', standard: 4, words: ['หน่วยงานในสังกัด'] },
      { number: '4.2', name: 'เว็บไซต์หน่วยงานสังกัดเดียวกัน', standard: 4, words: ['สังกัดเดียวกัน'] },
      { number: '4.3', name: 'เว็บไซต์หน่วยงานภายนอก', standard: 4, words: ['ภายนอก'] },
      { number: '4.4', name: 'เว็บไซต์อื่น ๆ ที่น่าสนใจ', standard: 4, words: ['น่าสนใจ'] },
    ]),
    {
      number: '5',
      name: 'ข้อมูลข่าวสารที่จัดไว้ให้ประชาชนตรวจดูได้ ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540',
      standard: 5,
      countedBy: 'oia',
    },
    {
      number: '6',
      name: 'คู่มือมาตรฐานการปฏิบัติงานของหน่วยงาน แสดงขั้นตอนและระยะเวลาในแต่ละขั้นตอน ดาวน์โหลดได้',
      standard: 6,
    },
    ...under('7. คู่มือสำหรับประชาชน (Service Information)', [
      {
        number: '7.1',
        name: 'คู่มือสำหรับประชาชน แสดงขั้นตอนการให้บริการและระยะเวลาในแต่ละขั้นตอน',
        standard: 7,
        words: ['คู่มือ'],
      },
      { number: '7.2', name: 'แบบฟอร์ม (Download Forms)', standard: 7, words: ['แบบฟอร์ม'], ifAny: true },
    ]),
    ...under('8. ข่าวประชาสัมพันธ์ (Public Relations)', [
      { number: '8.1', name: 'ข่าวสารทั่วไป', standard: 8, words: ['ข่าวสารทั่วไป', 'ข่าวประชาสัมพันธ์'] },
      { number: '8.2', name: 'ภาพข่าวกิจกรรม', standard: 8, words: ['กิจกรรม'] },
      { number: '8.3', name: 'เรื่องแจ้งเตือน', standard: 8, words: ['แจ้งเตือน', 'เตือนภัย'] },
      { number: '8.4', name: 'ประกาศรับสมัครงาน', standard: 8, words: ['รับสมัคร'] },
      { number: '8.5', name: 'ประกาศจัดซื้อจัดจ้าง', standard: 8, words: ['ประกาศจัดซื้อ', 'ประกาศจัดซื้อจัดจ้าง'] },
      { number: '8.6', name: 'ผลการจัดซื้อจัดจ้าง', standard: 8, words: ['ผลการจัดซื้อ', 'ผลจัดซื้อ'] },
      { number: '8.7', name: 'การฝึกอบรม และปฏิทินกิจกรรมของหน่วยงาน', standard: 8, words: ['ฝึกอบรม', 'ปฏิทิน'] },
    ]),
    {
      number: '9',
      name: 'ระบบงานให้บริการในรูปแบบอิเล็กทรอนิกส์ (e-Service)',
      standard: 9,
      ifAny: true,
    },
    ...under('10. สถิติการเข้าใช้บริการเว็บไซต์และความพึงพอใจ', [
      { number: '10.1', name: 'สถิติการเข้าใช้บริการเว็บไซต์', standard: 10, words: ['สถิติการเข้าใช้'] },
      { number: '10.2', name: 'ระดับความพึงพอใจ', standard: 10, words: ['ระดับความพึงพอใจ'] },
      {
        number: '10.3',
        name: 'ระบบประเมินความพึงพอใจที่มีต่อเว็บไซต์ของหน่วยงาน',
        standard: 10,
        words: ['ระบบประเมินความพึงพอใจ'],
      },
    ]),
  ],
);
