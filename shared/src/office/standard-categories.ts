import type { OfficeProfile } from './profile.ts';
import type { Category, Requires, Subtopic } from './topic.ts';

type Template = Pick<
  Category,
  'id' | 'name' | 'description' | 'requires' | 'refresh' | 'displayDays' | 'subtopics'
>;

/** Number of visits and satisfaction in the standard: what the product counts by itself. */
export const STATISTICS_STANDARD = 10;

/** A subtopic, and what it sets otherwise than its topic. */
const sub = (id: string, name: string, own: Partial<Subtopic> = {}): Subtopic => ({ id, name, ...own });

const nothing: Requires = { source: false, coversRange: false, dateTime: false };

/**
 * The ten categories of the Government Website Standard as the framework of seed 001 words them, which a new office
 * starts from and makes its own. In the order of their numbers. What 001 does not say (`refresh`, `displayDays`) is
 * listed as assumed by `newProfile`.
 */
export const standardCategories: readonly Template[] = [
  {
    id: 'general-information',
    name: 'ข้อมูลหน่วยงาน (General Information)',
    description:
      'ประวัติความเป็นมา วิสัยทัศน์ โครงสร้าง ภารกิจ ยุทธศาสตร์ แผนงาน งบประมาณ และรายละเอียดช่องทางการติดต่อสื่อสารของหน่วยงาน',
    requires: nothing,
    refresh: 'monthly',
    displayDays: null,
    subtopics: [
      sub('history', 'ประวัติความเป็นมา'),
      sub('vision-mission', 'วิสัยทัศน์ พันธกิจ'),
      sub('structure', 'โครงสร้างหน่วยงาน ผู้บริหาร อำนาจหน้าที่'),
      sub('duties', 'ภารกิจ และหน้าที่รับผิดชอบของหน่วยงาน'),
      sub('strategy', 'ยุทธศาสตร์ แผนปฏิบัติราชการ', { refresh: 'quarterly' }),
      sub('plans-and-budget', 'แผนงาน โครงการ และงบประมาณรายจ่ายประจำปี', { refresh: 'quarterly' }),
      sub('performance', 'คำรับรอง รายงานผลการปฏิบัติราชการ', { refresh: 'yearly' }),
      sub('contact', 'รายละเอียดช่องทางการติดต่อสื่อสาร'),
    ],
  },
  {
    id: 'law',
    name: 'กฎหมาย ระเบียบ ข้อบังคับ ที่เกี่ยวข้องกับหน่วยงาน (Law, Regulatory, Compliance)',
    description:
      'กฎหมาย พระราชบัญญัติ พระราชกฤษฎีกา กฎกระทรวง ประกาศกระทรวง ระเบียบ มาตรฐาน คู่มือ แนวปฏิบัติ และมติคณะรัฐมนตรีที่เกี่ยวข้อง โดยแสดงที่มาของข้อมูลที่นำมาเผยแพร่',
    requires: { ...nothing, source: true },
    refresh: 'none',
    displayDays: null,
    subtopics: [
      sub('laws', 'กฎหมาย'),
      sub('acts', 'พระราชบัญญัติ'),
      sub('royal-decrees', 'พระราชกฤษฎีกา'),
      sub('ministerial-regulations', 'กฎกระทรวง'),
      sub('ministerial-notifications', 'ประกาศกระทรวง'),
      sub('rules', 'ระเบียบ'),
      sub('standards', 'มาตรฐาน'),
      sub('manuals', 'คู่มือ'),
      sub('guidelines', 'แนวปฏิบัติ'),
      sub('cabinet-resolutions', 'มติคณะรัฐมนตรีที่เกี่ยวข้อง'),
    ],
  },
  {
    id: 'knowledge',
    name: 'คลังความรู้ (Knowledge)',
    description:
      'ผลงานวิจัย บทความ กรณีศึกษา ข้อมูลสถิติต่าง ๆ ข้อมูล GIS และ e-Book โดยต้องมีการอ้างอิงถึงแหล่งที่มา (Reference) และวัน เวลา กำกับ เพื่อประโยชน์ในการนำข้อมูลไปใช้ต่อ',
    requires: { ...nothing, source: true, dateTime: true },
    refresh: 'none',
    displayDays: null,
    subtopics: [
      sub('research', 'ผลงานวิจัย'),
      sub('articles', 'บทความ'),
      sub('case-studies', 'กรณีศึกษา'),
      sub('data-and-statistics', 'ข้อมูลสถิติต่าง ๆ'),
      sub('gis', 'ข้อมูล GIS'),
      sub('e-books', 'e-Book'),
    ],
  },
  {
    id: 'web-links',
    name: 'รายชื่อเว็บไซต์หน่วยงานที่เกี่ยวข้อง (Web link)',
    description: 'เว็บไซต์ของหน่วยงานในสังกัด หน่วยงานภายนอก และเว็บไซต์อื่น ๆ ที่น่าสนใจ',
    requires: nothing,
    refresh: 'none',
    displayDays: null,
    subtopics: [
      sub('affiliated', 'หน่วยงานในสังกัด'),
      sub('external', 'หน่วยงานภายนอก'),
      sub('interesting', 'เว็บไซต์อื่น ๆ ที่น่าสนใจ'),
    ],
  },
  {
    id: 'official-information',
    name: 'ข้อมูลข่าวสารที่จัดไว้ให้ประชาชนตรวจดูได้',
    description:
      'ข้อมูลข่าวสารตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 7 มาตรา 9 และข้อมูลข่าวสารอื่นที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนดตามมาตรา 9 (8) และมาตรฐานเว็บไซต์หน่วยงานภาครัฐ (Government Website Standard)',
    requires: nothing,
    refresh: 'none',
    displayDays: null,
    subtopics: [
      sub('section-7', 'ข้อมูลข่าวสารตามมาตรา 7'),
      sub('section-9', 'ข้อมูลข่าวสารตามมาตรา 9'),
      sub('board-designated', 'ข้อมูลข่าวสารอื่นที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนดตามมาตรา 9 (8)'),
    ],
  },
  {
    id: 'operating-manuals',
    name: 'คู่มือมาตรฐานการปฏิบัติงานของหน่วยงาน',
    description:
      'แสดงขั้นตอนการปฏิบัติงานของหน่วยงานพร้อมอธิบายขั้นตอนปฏิบัติงานนั้น ๆ โดยจัดทำเป็นรูปแบบ “คู่มือมาตรฐานการปฏิบัติงานของหน่วยงาน” และสามารถดาวน์โหลดได้',
    requires: nothing,
    refresh: 'quarterly',
    displayDays: null,
    subtopics: [],
  },
  {
    id: 'service-manuals',
    name: 'คู่มือสำหรับประชาชน (Service Information)',
    description:
      'แสดงข้อมูลการบริการตามภารกิจของหน่วยงาน ขั้นตอนการให้บริการต่าง ๆ แก่ประชาชนและระยะเวลาในแต่ละขั้นตอน โดยจัดทำเป็นรูปแบบ “คู่มือสำหรับประชาชน” และสามารถดาวน์โหลดเอกสาร คู่มือ ตลอดจนแบบฟอร์มได้',
    requires: nothing,
    refresh: 'quarterly',
    displayDays: null,
    subtopics: [sub('manual', 'คู่มือสำหรับประชาชน'), sub('forms', 'แบบฟอร์ม')],
  },
  {
    id: 'public-relations',
    name: 'ข่าวประชาสัมพันธ์ (Public Relations)',
    description:
      'ข่าวประชาสัมพันธ์ทั่วไป ข่าวสารและประกาศของหน่วยงาน เช่น ประกาศรับสมัครงาน การจัดซื้อจัดจ้าง การฝึกอบรม และปฏิทินกิจกรรมของหน่วยงาน',
    requires: nothing,
    refresh: 'none',
    displayDays: 365,
    subtopics: [
      sub('news', 'ข่าวประชาสัมพันธ์ทั่วไป', { refresh: 'monthly' }),
      sub('announcements', 'ข่าวสารและประกาศของหน่วยงาน', {
        description: 'ประกาศรับสมัครงาน การจัดซื้อจัดจ้าง การฝึกอบรม เป็นต้น',
      }),
      sub('calendar', 'ปฏิทินกิจกรรมของหน่วยงาน'),
    ],
  },
  {
    id: 'e-service',
    name: 'ระบบงานให้บริการในรูปแบบอิเล็กทรอนิกส์ (e-Service)',
    description:
      'ระบบงานตามภารกิจของหน่วยงานที่จัดทำเป็นระบบงานคอมพิวเตอร์ ให้บริการผ่านเว็บไซต์หรือ Mobile Application ในลักษณะสื่อสารสองทาง',
    requires: nothing,
    refresh: 'none',
    displayDays: null,
    subtopics: [],
  },
  {
    id: 'statistics',
    name: 'สถิติการเข้าใช้บริการเว็บไซต์และระดับความพึงพอใจ',
    description: 'แสดงสถิติการเข้าใช้บริการเว็บไซต์ แสดงระดับความพึงพอใจ และมีระบบประเมินความพึงพอใจที่มีต่อเว็บไซต์ของหน่วยงาน',
    requires: nothing,
    refresh: 'none',
    displayDays: null,
    subtopics: [
      sub('visits', 'สถิติการเข้าใช้บริการเว็บไซต์'),
      sub('satisfaction', 'ระดับความพึงพอใจ'),
      sub('satisfaction-survey', 'ระบบประเมินความพึงพอใจที่มีต่อเว็บไซต์'),
    ],
  },
];

/** The heading of a number, 1–10, of the Government Website Standard; empty text for any other. */
export const standardName = (number: number): string => standardCategories[number - 1]?.name ?? '';

/** True where the office's topics are those of the standard under its numbers, as in 001–004; Khemarat has its own. */
export const followsStandard = ({ categories }: Pick<OfficeProfile, 'categories'>): boolean =>
  categories.every(({ number, standard }) => String(number) === String(standard));
