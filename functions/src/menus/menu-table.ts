import {
  binderPath,
  completenessPath,
  delegationsPath,
  freshnessPath,
  morePath,
  newRequestPath,
  opinionsPath,
  papersPath,
  peoplePath,
  registerPath,
  reportsPath,
  searchPath,
  unconfirmedPath,
} from '@prakat/shared/addresses/mini-app';
import type { ResidentPostback } from '@prakat/shared/buttons/postback-data';
import type { Tone } from '../cards/flex/palette.ts';
import type { IconName } from './icons.ts';

/** The parts that somebody of an office has, each a menu, in the order of their tabs: what waits for others comes first. */
export const memberMenus = ['supervisor', 'webmaster', 'staff', 'administrator'] as const;
export type MemberMenu = (typeof memberMenus)[number];
export type MenuName = MemberMenu | 'resident';

/** Postbacks that say all by their name. */
type PlainPostback = 'mine' | 'waiting' | 'tasks' | 'help' | 'groups' | ResidentPostback;

/** What a press does: `open` a page of the mini-app, `press` as a card's button would, `say` words as the person. */
export type AreaAction = { open: string } | { press: PlainPostback } | { say: string };

/** One place to press. */
export type Area = {
  /** As it is drawn, one entry a line. LINE reads the lines aloud as one, and shows them when pressed: at most 20 graphemes. */
  lines: readonly [string] | readonly [string, string];
  icon: IconName;
  action: AreaAction;
};

export type Menu = {
  /** What the tab says where the person has several. */
  tab: string;
  /** Under the menu, to open and close it: at most 14 graphemes. */
  chatBarText: string;
  tone: Tone;
  /** Two rows of three. */
  areas: readonly Area[];
  /** Smaller places below, side by side. */
  below?: readonly Area[];
};

const open = (path: string): AreaAction => ({ open: path });
const press = (name: PlainPostback): AreaAction => ({ press: name });

const waiting: Area = { lines: ['รอดำเนินการ'], icon: 'inbox', action: press('waiting') };
const search: Area = { lines: ['ค้นหาคำขอ'], icon: 'search', action: open(searchPath) };
const freshness: Area = { lines: ['ความเป็นปัจจุบัน'], icon: 'refresh', action: open(freshnessPath) };
const completeness: Area = { lines: ['ความครบถ้วน'], icon: 'checklist', action: open(completenessPath) };
const standIns: Area = { lines: ['ผู้ปฏิบัติ', 'หน้าที่แทน'], icon: 'swap', action: open(delegationsPath) };

/**
 * Every rich menu: what it says and what its areas do. LINE for PC shows none of them, so everything here is also on a
 * button of an answer or in the mini-app.
 */
export const menus: Readonly<Record<MenuName, Menu>> = {
  staff: {
    tab: 'เจ้าหน้าที่',
    chatBarText: 'เมนูเจ้าหน้าที่',
    tone: 'published',
    areas: [
      { lines: ['ยื่นคำขอ', 'เผยแพร่ข้อมูล'], icon: 'new', action: open(newRequestPath) },
      { lines: ['คำขอของท่าน'], icon: 'mine', action: press('mine') },
      waiting,
      search,
      { lines: ['เอกสาร'], icon: 'paper', action: open(papersPath) },
      { lines: ['วิธีใช้งาน'], icon: 'help', action: press('help') },
    ],
  },
  supervisor: {
    tab: 'ผู้พิจารณา',
    chatBarText: 'เมนูผู้พิจารณา',
    tone: 'review',
    areas: [
      waiting,
      { lines: ['อนุมัติทางวาจา', 'ที่ยังไม่ยืนยัน'], icon: 'spoken', action: open(unconfirmedPath) },
      search,
      freshness,
      completeness,
      standIns,
    ],
  },
  webmaster: {
    tab: 'ผู้ดูแลเว็บไซต์',
    chatBarText: 'เมนูเว็บไซต์',
    tone: 'task',
    areas: [
      { lines: ['งานของ', 'ผู้ดูแลเว็บไซต์'], icon: 'website', action: press('tasks') },
      { lines: ['ข้อมูลที่ประชาชน', 'แจ้งว่าผิด'], icon: 'flag', action: open(reportsPath) },
      { lines: ['ความเห็นของ', 'ผู้เข้าชม'], icon: 'opinion', action: open(opinionsPath) },
      freshness,
      completeness,
      search,
    ],
  },
  administrator: {
    tab: 'ผู้ดูแลระบบ',
    chatBarText: 'เมนูผู้ดูแลระบบ',
    tone: 'plain',
    areas: [
      { lines: ['เจ้าหน้าที่', 'และบทบาท'], icon: 'people', action: open(peoplePath) },
      { lines: ['กลุ่ม LINE'], icon: 'chats', action: press('groups') },
      standIns,
      { lines: ['เอกสาร'], icon: 'paper', action: open(papersPath) },
      { lines: ['แฟ้มหลักฐาน', 'MOIT 1'], icon: 'binder', action: open(binderPath) },
      { lines: ['เพิ่มเติม'], icon: 'more', action: open(morePath) },
    ],
  },
  resident: {
    tab: 'ประชาชน',
    chatBarText: 'เมนูบริการ',
    tone: 'published',
    areas: [
      { lines: ['ประกาศล่าสุด'], icon: 'news', action: press('news') },
      { lines: ['หมวดหมู่ข้อมูล'], icon: 'categories', action: press('categories') },
      { lines: ['ค้นหาข้อมูล'], icon: 'search', action: press('find') },
      { lines: ['ติดต่อหน่วยงาน'], icon: 'phone', action: press('contact') },
      { lines: ['แจ้งข้อมูลผิด'], icon: 'flag', action: press('report_wrong') },
      { lines: ['ร้องเรียน', 'และเสนอแนะ'], icon: 'letter', action: press('complain') },
    ],
    below: [
      { lines: ['ติดตามหมวดหมู่'], icon: 'bell', action: press('following') },
      { lines: ['ประเมินเว็บไซต์'], icon: 'star', action: { say: 'ประเมินเว็บไซต์' } },
      { lines: ['สำหรับเจ้าหน้าที่'], icon: 'badge', action: open(registerPath) },
    ],
  },
};

/** The label of an area: its lines as one. */
export const labelOf = ({ lines }: Area): string => lines.join('');
