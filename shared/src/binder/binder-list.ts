import type { PaperKind } from '../papers/register/paper-kinds.ts';

/** What stands for an item. */
export type Fulfilment =
  /** A paper of one of these kinds about the item's year, signed; the first kind is what is begun where there is none. */
  | { by: 'paper'; kinds: readonly [PaperKind, ...PaperKind[]] }
  /** A part of the paper that stands for another item, where that is of this kind. */
  | { by: 'part'; of: string; kind: PaperKind }
  /** The request form of the request that put a paper before the public. */
  | { by: 'form'; about: Publishable };

/** Papers that are published by a request of their own: the measure of a year, and the report on it. */
export type Publishable = 'measure' | 'report';

export type Quarter = 1 | 2 | 3 | 4;

/** One line of what the ministry asks to see. */
export type BinderItem = {
  /** As the list numbers it: 1.1. */
  id: string;
  name: string;
  /** As a folder and a bookmark are called, behind the number. */
  short: string;
  /** Of the binder's fiscal year (0), or of the one before (1). */
  yearsBefore: 0 | 1;
  fulfilment: Fulfilment;
  /** Derived papers that go with it: the quarterly records behind a yearly report. */
  records: boolean;
  /** The quarter of the fiscal year by whose end it is asked for. */
  quarter: Quarter;
};

/** Evidence beyond the list, as seed 003 has it; it counts for nothing and is missed by nobody but the office itself. */
export type BinderAnnex = {
  id: string;
  name: string;
  kinds: readonly PaperKind[];
  /** Filed in the binder's fiscal year (0), or in the one before (1). */
  yearsBefore: readonly (0 | 1)[];
  /** Words by one of which the title of a paper brought from outside is known; empty where the kind says it. */
  words: readonly string[];
};

/** The list of a fiscal year, and where it comes from. */
export type BinderList = {
  /** The first fiscal year that it holds for, B.E. */
  fiscalYear: number;
  /** The last that documents of offices show it for; it is used for later years until they have one of their own. */
  confirmedUntil: number;
  topic: string;
  source: string;
  /** What of it no document confirms, in Thai; empty for nothing. */
  unconfirmed: readonly string[];
  groups: readonly { id: string; name: string; yearsBefore: 0 | 1 }[];
  items: readonly BinderItem[];
  annexes: readonly BinderAnnex[];
};

const item = (
  id: string,
  short: string,
  name: string,
  fulfilment: Fulfilment,
  quarter: Quarter,
  yearsBefore: 0 | 1 = 0,
): BinderItem => ({ id, name, short, yearsBefore, fulfilment, records: id === '2.2', quarter });

/** The seven items, the same in the lists of fiscal years 2565 to 2569 as offices published them. */
const items: readonly BinderItem[] = [
  item(
    '1.1',
    'บันทึกข้อความขออนุมัติและเผยแพร่',
    'บันทึกข้อความที่ผู้บริหารลงนามในคำสั่งหรือประกาศ และอนุญาตให้เผยแพร่บนเว็บไซต์ของหน่วยงาน',
    { by: 'paper', kinds: ['memo_permission'] },
    1,
  ),
  item(
    '1.2',
    'ประกาศหรือคำสั่ง',
    'คำสั่งหรือประกาศที่ลงนามโดยผู้บริหารสูงสุดของหน่วยงาน',
    { by: 'paper', kinds: ['announcement', 'order'] },
    1,
  ),
  item(
    '1.3',
    'กรอบแนวทาง',
    'กรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ได้แก่ ประเภทข้อมูลที่เผยแพร่ วิธีการ ขั้นตอน ระยะเวลา และผู้รับผิดชอบ',
    { by: 'part', of: '1.2', kind: 'announcement' },
    1,
  ),
  item(
    '1.4',
    'แบบฟอร์มขอเผยแพร่มาตรการ',
    'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน ตามข้อ 1',
    { by: 'form', about: 'measure' },
    1,
  ),
  item(
    '2.1',
    'บันทึกข้อความรับทราบรายงาน',
    'บันทึกข้อความที่ผู้บริหารรับทราบรายงานผลการกำกับติดตาม และอนุญาตให้เผยแพร่บนเว็บไซต์ของหน่วยงาน',
    { by: 'paper', kinds: ['memo_yearly'] },
    2,
    1,
  ),
  item(
    '2.2',
    'รายงานผลการกำกับติดตาม',
    'รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
    { by: 'paper', kinds: ['yearly_report'] },
    2,
    1,
  ),
  item(
    '2.3',
    'แบบฟอร์มขอเผยแพร่รายงาน',
    'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน ตามข้อ 2',
    { by: 'form', about: 'report' },
    2,
    1,
  ),
];

const groups = [
  { id: '1', name: 'มาตรการหรือกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน', yearsBefore: 0 },
  { id: '2', name: 'รายงานผลการกำกับติดตามการดำเนินการตามมาตรการในปีงบประมาณที่ผ่านมา', yearsBefore: 1 },
] as const;

/** The pictures that close seed 003 (lines 354 to 368), and its memo on the website (37 to 71). */
const annexes: readonly BinderAnnex[] = [
  {
    id: 'website-memo',
    name: 'บันทึกข้อความรายงานผลการดำเนินงานเว็บไซต์',
    kinds: ['memo_website'],
    yearsBefore: [0],
    words: [],
  },
  {
    id: 'follow-up',
    name: 'บันทึกข้อความรายงานผลการติดตามประจำไตรมาส',
    kinds: ['memo_follow_up'],
    yearsBefore: [1, 0],
    words: [],
  },
  {
    id: 'line-group',
    name: 'ภาพกลุ่ม LINE ของหน่วยงาน',
    kinds: ['annex'],
    yearsBefore: [0],
    words: ['line', 'ไลน์'],
  },
  {
    id: 'complaint-box',
    name: 'ภาพกล่องรับความคิดเห็นหรือเรื่องราวร้องทุกข์',
    kinds: ['annex'],
    yearsBefore: [0],
    words: ['รับความคิดเห็น', 'ร้องทุกข์', 'ร้องเรียน'],
  },
  {
    id: 'notice-board',
    name: 'ภาพบอร์ดประชาสัมพันธ์',
    kinds: ['annex'],
    yearsBefore: [0],
    words: ['บอร์ด', 'ป้ายประกาศ'],
  },
  {
    id: 'website',
    name: 'ภาพหน้าจอเว็บไซต์',
    kinds: ['annex'],
    yearsBefore: [0],
    words: ['เว็บไซต์', 'website', 'หน้าจอ'],
  },
  { id: 'other', name: 'เอกสารหรือภาพประกอบอื่น', kinds: ['annex'], yearsBefore: [0], words: [] },
];

const unconfirmed = ['ไตรมาสที่ต้องส่งแต่ละรายการ'];

/** The newest last. */
export const binderLists: readonly BinderList[] = [
  {
    fiscalYear: 2565,
    confirmedUntil: 2565,
    topic: 'MOIT 1 หน่วยงานมีการกำหนดมาตรการ และวางระบบการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
    source: 'แฟ้มหลักฐานของสำนักงานสาธารณสุขอำเภอศรีบุญเรือง ปีงบประมาณ 2565',
    unconfirmed: ['ถ้อยคำของรายการย่อย', ...unconfirmed],
    groups,
    items,
    annexes,
  },
  {
    fiscalYear: 2566,
    confirmedUntil: 2569,
    topic: 'MOIT 1 หน่วยงานมีการวางระบบโดยการกำหนดมาตรการการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
    source: 'รายการประเมินคุณธรรมและความโปร่งใส กระทรวงสาธารณสุข (MITAS) ปีงบประมาณ 2566 ถึง 2569',
    unconfirmed,
    groups,
    items,
    annexes,
  },
];

/**
 * The list for a fiscal year (B.E.): its own, or the newest before it (for a year before all of them, the oldest), with a
 * sentence for what the office has to confirm; null for nothing.
 */
export function binderList(fiscalYear: number): { list: BinderList; note: string | null } {
  const list = (binderLists.findLast((each) => each.fiscalYear <= fiscalYear) ??
    binderLists[0]) as BinderList;
  const isItsOwn = list.fiscalYear <= fiscalYear && fiscalYear <= list.confirmedUntil;
  const borrowed = isItsOwn
    ? []
    : [
        `ยังไม่มีรายการของปีงบประมาณ ${fiscalYear} จึงใช้รายการของปีงบประมาณ ${
          fiscalYear < list.fiscalYear ? list.fiscalYear : list.confirmedUntil
        }`,
      ];
  const open = list.unconfirmed.length > 0 ? [`${list.unconfirmed.join(' และ')}ต้องยืนยันกับหน่วยงาน`] : [];
  const sentences = [...borrowed, ...open];
  return { list, note: sentences.length > 0 ? sentences.join(' ') : null };
}
