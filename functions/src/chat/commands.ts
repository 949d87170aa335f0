import { searchPath } from '@prakat/shared/addresses/mini-app';
import { refuse } from '@prakat/shared/refusals';
import { currentCard } from '../cards/current-card.ts';
import { helpBubble, newRequestBubble } from '../cards/flex/help-bubble.ts';
import { LIST_PAGE, listBubble } from '../cards/flex/list-bubble.ts';
import { papersBubble } from '../cards/flex/paper-bubbles.ts';
import { say } from '../cards/flex/parts.ts';
import { papersWaiting } from '../registry/papers-waiting.ts';
import { searchRequests } from '../search/search.ts';
import { textQuery } from '../search/search-query.ts';
import { numbersIn } from '../search/words.ts';
import { itemOf } from '../store/items.ts';
import { endConversation } from './conversation.ts';
import { groupsMessage } from './groups-message.ts';
import { listMessage } from './lists.ts';
import { type Answer, cardData, type MemberScope } from './scope.ts';
import { CANCELLED } from './sentences.ts';
import { meaningsOf } from './typed-text.ts';

/** A word that can be typed in the 1:1 chat. It only reads, and answers. */
type Command = {
  name: string;
  /** Texts that call it, folded and without blanks; what is meant must be one of them. */
  words?: readonly string[];
  /** Where words cannot list them all. */
  pattern?: RegExp;
  /** `said` is what was meant, without courtesies. */
  handle(scope: MemberScope, said: string): Promise<Answer>;
};

/** A tracking number, alone or after the words that people write before it: 2568-0042, คำขอเลขที่ 2568/42. Not two years. */
const NUMBER =
  /^(?:สถานะ|ติดตาม)? ?(?:คำขอ|เรื่อง)? ?(?:เลขที่|หมายเลข|เลข|ที่)?[ #:]*(25\d\d ?[-/] ?(?!25\d\d$)\d{1,6})$/;
/** Words may follow without a blank; what is not found is then no question but a complaint, or a reason. */
const SEARCH = /^ค้นหา(?:$|[ :]+(.*)$|((?!.*ไม่).*)$)/;

export const commands: readonly Command[] = [
  {
    name: 'help',
    words: ['ช่วยเหลือ', 'เมนู', 'วิธีใช้', 'help', 'menu', '?'],
    handle: async ({ office: { profile, liffId }, member }) => [helpBubble({ profile, liffId, member })],
  },
  {
    name: 'mine',
    words: ['คำขอของฉัน', 'เรื่องของฉัน', 'สถานะ'],
    handle: async (scope) => [await listMessage(scope, 'mine')],
  },
  {
    name: 'waiting',
    words: ['รอฉัน', 'รอพิจารณา', 'รอฉันพิจารณา', 'คำขอที่รอฉัน'],
    handle: async (scope) => [await listMessage(scope, 'waiting')],
  },
  {
    name: 'tasks',
    words: ['งานของผู้ดูแลเว็บไซต์', 'งานผู้ดูแลเว็บไซต์', 'งาน'],
    handle: async (scope) => [await listMessage(scope, 'tasks')],
  },
  {
    name: 'new-request',
    words: ['ยื่นคำขอ', 'แบบฟอร์ม', 'ขอเผยแพร่', 'ขอเผยแพร่ข้อมูล'],
    handle: async ({ office: { profile, liffId } }) => [newRequestBubble({ profile, liffId })],
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
      return [say(CANCELLED)];
    },
  },
  { name: 'number', pattern: NUMBER, handle: byNumber },
  { name: 'search', pattern: SEARCH, handle: search },
];

/** The command that a text calls, and what it says to it; null for any other text. */
export function findCommand(text: string): { command: Command; said: string } | null {
  for (const said of meaningsOf(text)) {
    const word = said.replaceAll(' ', '');
    const command = commands.find(({ words, pattern }) => words?.includes(word) || pattern?.test(said));
    if (command) return { command, said };
  }
  return null;
}

/** Shows the request with that number to anybody of its office. */
async function byNumber(scope: MemberScope, said: string): Promise<Answer> {
  const { context, officeId } = scope;
  const [number = ''] = numbersIn(said);
  const { items } = await context.store.find('submissions', 'byNumber', {
    equals: { officeId, number },
    limit: 1,
  });
  const [request] = items;
  if (!request) return [say(refuse('not_found').refusal.message)];
  return [currentCard(cardData(scope, await itemOf(context.store, request)))];
}

/** ค้นหา and some words: the requests of the office that have them all, the newest few; the rest is in the mini-app. */
async function search({ context, office, officeId, member }: MemberScope, said: string): Promise<Answer> {
  const [, apart, together] = SEARCH.exec(said) ?? [];
  const read = textQuery(apart ?? together ?? '');
  if (!read.ok) return [say(read.refusal.message)];
  const { items, next } = await searchRequests(context, { officeId, member }, read.query);
  const more = items.length > LIST_PAGE || next !== null;
  return [
    listBubble({
      profile: office.profile,
      liffId: office.liffId,
      title: more ? 'ผลการค้นหา คำขอล่าสุด' : 'ผลการค้นหา',
      empty: next
        ? 'ยังไม่พบในคำขอล่าสุด กรุณาค้นหาต่อในหน้าค้นหา'
        : 'ไม่พบคำขอที่มีคำเหล่านี้ กรุณาลองคำที่สั้นลง หรือค้นหาด้วยเลขที่คำขอ',
      items: items.slice(0, LIST_PAGE),
      path: searchPath,
      next: null,
    }),
  ];
}
