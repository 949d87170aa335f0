import { searchPath } from '@prakat/shared/addresses/mini-app';
import { refuse } from '@prakat/shared/refusals';
import { currentCard } from '../cards/current-card.ts';
import { helpBubble, newRequestBubble } from '../cards/flex/help-bubble.ts';
import { LIST_PAGE, listBubble } from '../cards/flex/list-bubble.ts';
import { say } from '../cards/flex/parts.ts';
import { searchRequests } from '../search/search.ts';
import { textQuery } from '../search/search-query.ts';
import { itemOf } from '../store/items.ts';
import { endConversation } from './conversation.ts';
import { groupsMessage } from './groups-message.ts';
import { listMessage } from './lists.ts';
import { type Answer, cardData, type MemberScope } from './scope.ts';
import { CANCELLED } from './sentences.ts';

/** A word that can be typed in the 1:1 chat. It only reads, and answers. */
type Command = {
  name: string;
  /** Texts that call it, lower case; the whole message must be one of them. */
  words?: readonly string[];
  /** Where words cannot list them all. */
  pattern?: RegExp;
  handle(scope: MemberScope, text: string): Promise<Answer>;
};

/** What is compared: case, Thai digits, spaces and quotation marks make no difference. */
export const asTyped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A tracking number, alone or after the words that people write before it: 2568-0042, เลขที่ ๒๕๖๘/๔๒. */
const NUMBER = /^(?:เลขที่|คำขอ|เรื่อง|ที่)?\s*(25\d\d)\s*[-–—/]\s*(\d{1,6})$/;
const SEARCH = /^ค้นหา(?:\s+(.*))?$/s;

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
    words: ['ยื่นคำขอ', 'แบบฟอร์ม', 'ขอเผยแพร่'],
    handle: async ({ office: { profile, liffId } }) => [newRequestBubble({ profile, liffId })],
  },
  {
    name: 'groups',
    words: ['กลุ่ม', 'กลุ่ม line', 'กลุ่มไลน์'],
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

/** The command that a text calls; null for any other text. */
export function findCommand(text: string): Command | null {
  const typed = asTyped(text);
  return commands.find(({ words, pattern }) => words?.includes(typed) || pattern?.test(typed)) ?? null;
}

/** Shows the request with that number to anybody of its office. */
async function byNumber(scope: MemberScope, text: string): Promise<Answer> {
  const { context, officeId } = scope;
  const [, year = '', sequence = ''] = NUMBER.exec(asTyped(text)) ?? [];
  const { items } = await context.store.find('submissions', 'byNumber', {
    equals: { officeId, number: `${year}-${sequence.padStart(4, '0')}` },
    limit: 1,
  });
  const [request] = items;
  if (!request) return [say(refuse('not_found').refusal.message)];
  return [currentCard(cardData(scope, await itemOf(context.store, request)))];
}

/** ค้นหา and some words: the requests of the office that have them all, the newest few; the rest is in the mini-app. */
async function search({ context, office, officeId, member }: MemberScope, text: string): Promise<Answer> {
  const read = textQuery(SEARCH.exec(text)?.[1] ?? '');
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
