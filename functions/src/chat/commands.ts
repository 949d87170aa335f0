import { fold } from '@prakat/shared/text/fold';
import { helpBubble, newRequestBubble } from '../cards/flex/help-bubble.ts';
import { papersBubble } from '../cards/flex/paper-bubbles.ts';
import { isoNow } from '../context.ts';
import { papersWaiting } from '../registry/papers-waiting.ts';
import { endConversation } from './conversation.ts';
import { findRequest, findToDecide, searchAnswer } from './find-request.ts';
import { groupsMessage } from './groups-message.ts';
import { listMessage } from './lists.ts';
import type { Answer, MemberScope } from './scope.ts';
import { cancelled, greeting, onComputer, welcome } from './sentences.ts';
import { meaningsOf, wordsIn } from './typed-text.ts';

/** A word that can be typed in the 1:1 chat. It only reads, and answers. */
type Command = {
  name: string;
  /** Texts that call it, folded and without blanks; what is meant must be one of them. */
  words?: readonly string[];
  /** Where words cannot list them all. */
  pattern?: RegExp;
  /** Where it fits so much that, while a reason is asked for, some of it is one. */
  mayBeReason?(said: string): boolean;
  /** `said` is what was meant, without courtesies. */
  handle(scope: MemberScope, said: string): Promise<Answer>;
};

/** A tracking number as people write it: 2568-0042, 2568/42. Not two years. */
const WRITTEN = String.raw`25\d\d ?[-/] ?(?!25\d\d$)\d{1,6}`;
const ITS_NAME = '(?:คำขอ|เรื่อง)? ?(?:เลขที่|หมายเลข|เลข|ที่)?[ #:]*';
/** Alone, after the words that people write before it, or as the mini-app says that a request was filed (`receiptText`). */
const NUMBER = new RegExp(`^(?:สถานะ|ติดตาม|ยื่น)? ?${ITS_NAME}(${WRITTEN})(?: ?แล้ว)?$`);
/** What is decided is said on a card; the word opens it. */
const DECISION = new RegExp(
  `^(?:(?:ไม่)?อนุมัติ|(?:ไม่)?เห็นชอบ|ส่งกลับ(?:แก้ไข)?|ตีกลับ|ยืนยันอนุมัติ)(?: ?${ITS_NAME}(${WRITTEN}))?$`,
);
/** Words may follow without a blank; what is not found is then no question but a complaint, or a reason. */
const SEARCH = /^ค้นหา(?:$|[ :]+(.*)$|((?!.*ไม่).*)$)/;
/** ค้นหารับสมัคร seeks; with more words in one, ค้นหาข้อมูลแล้วซ้ำกับเรื่องเดิม tells. Its own word is counted. */
const MOST_SOUGHT = 4;

export const commands: readonly Command[] = [
  {
    name: 'help',
    words: ['ช่วยเหลือ', 'เมนู', 'วิธีใช้', 'help', 'menu', '?'],
    handle: async ({ context, office: { profile, liffId }, member }) => [
      helpBubble({ profile, liffId, member, now: isoNow(context) }),
    ],
  },
  {
    name: 'mine',
    words: ['คำขอของท่าน', 'คำขอของฉัน', 'เรื่องของฉัน', 'คำขอของผม', 'สถานะ', 'สถานะคำขอ', 'ติดตาม', 'ติดตามคำขอ'],
    handle: async (scope) => [await listMessage(scope, 'mine')],
  },
  {
    name: 'waiting',
    words: ['รอดำเนินการ', 'คำขอรอดำเนินการ', 'คำขอที่รอดำเนินการ', 'รอฉัน', 'รอพิจารณา', 'รอฉันพิจารณา', 'คำขอที่รอฉัน'],
    handle: async (scope) => [await listMessage(scope, 'waiting')],
  },
  {
    name: 'tasks',
    words: ['งานของผู้ดูแลเว็บไซต์', 'งานผู้ดูแลเว็บไซต์', 'งาน'],
    handle: async (scope) => [await listMessage(scope, 'tasks')],
  },
  {
    name: 'new-request',
    words: [
      'ยื่นคำขอ',
      'แบบฟอร์ม',
      'ขอเผยแพร่',
      'ขอเผยแพร่ข้อมูล',
      'ขออนุมัติเผยแพร่',
      'ขออนุมัติเผยแพร่ข้อมูล',
      'ยื่น',
      'ยื่นเรื่อง',
      'ยื่นเอกสาร',
      'ส่งคำขอ',
      'ส่งเอกสาร',
      'ขอลงเว็บ',
      'ขอลงเว็บไซต์',
      'ลงเว็บ',
      'ลงเว็บไซต์',
    ],
    handle: async ({ office: { profile, liffId } }) => [newRequestBubble({ profile, liffId })],
  },
  {
    name: 'computer',
    words: ['เปิดบนคอมพิวเตอร์', 'คอมพิวเตอร์', 'กรอกบนคอมพิวเตอร์', 'ใช้บนคอมพิวเตอร์', 'pc'],
    handle: async (scope) => [onComputer(scope)],
  },
  {
    name: 'papers',
    words: ['เอกสาร', 'ทะเบียนเอกสาร', 'บันทึกข้อความ', 'เอกสารรอลงนาม'],
    async handle({ context, office: { profile, liffId } }) {
      const waiting = await papersWaiting(context.store, profile);
      return [papersBubble({ profile, liffId }, waiting.length)];
    },
  },
  {
    name: 'groups',
    words: ['กลุ่ม', 'กลุ่มline', 'กลุ่มไลน์'],
    handle: async (scope) => [await groupsMessage(scope)],
  },
  {
    name: 'cancel',
    words: ['ยกเลิก', 'cancel'],
    async handle(scope) {
      await endConversation(scope);
      return [cancelled(scope)];
    },
  },
  {
    name: 'greeting',
    words: ['สวัสดี', 'หวัดดี', 'hello', 'hi', 'เริ่ม', 'start'],
    handle: async (scope) => [greeting(scope)],
  },
  {
    name: 'thanks',
    words: [
      'ขอบคุณ',
      'ขอบคุณมาก',
      'ขอบคุณมากๆ',
      'ขอบใจ',
      'ok',
      'okay',
      'โอเค',
      'รับทราบ',
      'ทราบ',
      'ทราบแล้ว',
      'ครับ',
      'ค่ะ',
      'thankyou',
      'thanks',
    ],
    handle: async (scope) => [welcome(scope)],
  },
  {
    name: 'decision',
    pattern: DECISION,
    handle: (scope, said) => findToDecide(scope, DECISION.exec(said)?.[1]),
  },
  {
    name: 'number',
    pattern: NUMBER,
    handle: (scope, said) => findRequest(scope, NUMBER.exec(said)?.[1] ?? ''),
  },
  {
    name: 'search',
    pattern: SEARCH,
    mayBeReason: (said) => /^ค้นหา[^ :]/.test(said) && wordsIn(said) > MOST_SOUGHT,
    handle(scope, said) {
      const [, apart, together] = SEARCH.exec(said) ?? [];
      return searchAnswer(scope, apart ?? together ?? '');
    },
  },
];

export type Called = { command: Command; said: string };

/** The command that a text calls, and what it says to it; null for any other text. */
export function findCommand(text: string): Called | null {
  for (const said of meaningsOf(text)) {
    const word = said.replaceAll(' ', '');
    const command = commands.find(({ words, pattern }) => words?.includes(word) || pattern?.test(said));
    if (command) return { command, said };
  }
  return null;
}

/** While a reason is asked for, a text that only looks like a command is the reason. */
export const mayBeReason = ({ command: { mayBeReason: isReason }, said }: Called): boolean =>
  isReason?.(said) ?? false;

/**
 * Words that call the account in a group where they stand alone, courtesies aside. Only such as nobody says to a
 * colleague: ขอบคุณ, ส่งเอกสารค่ะ or อนุมัติ are talk there.
 */
const GROUP_WORDS: ReadonlySet<string> = new Set([
  'เมนู',
  'วิธีใช้',
  'ช่วยเหลือ',
  'help',
  'menu',
  'ยื่นคำขอ',
  'ขอเผยแพร่ข้อมูล',
  'คำขอของท่าน',
  'รอดำเนินการ',
  'ประกาศล่าสุด',
]);

/** Does a text in a group call the account, without mentioning it? ประกาศ with a question mark does, too. */
export const callsInGroup = (text = ''): boolean =>
  /^ประกาศ ?\?$/.test(fold(text)) ||
  meaningsOf(text).some((said) => GROUP_WORDS.has(said.replaceAll(' ', '')));

/** What the account is for, and not what waits. */
export const asksForHelp = (text = ''): boolean => findCommand(text)?.command.name === 'help';
