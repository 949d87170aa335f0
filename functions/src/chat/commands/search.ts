import { LIST_PAGE, listBubble } from '../../cards/flex/list-bubble.ts';
import { say } from '../../cards/flex/parts.ts';
import { searchPath } from '../../cards/liff-link.ts';
import { searchRequests } from '../../search/search.ts';
import { textQuery } from '../../search/search-query.ts';
import type { Command } from './command.ts';

const SEARCH = /^ค้นหา(?:\s+(.*))?$/s;

/** ค้นหา and some words: the requests of the office that have them all, the newest few; the rest is in the mini-app. */
export const search: Command = {
  name: 'search',
  words: [],
  pattern: SEARCH,
  async handle({ context, office, officeId, member }, text) {
    const read = textQuery(SEARCH.exec(text)?.[1] ?? '');
    if (!read.ok) return [say(read.refusal.message)];
    const { items, next } = await searchRequests(context, { officeId, member }, read.query);
    const more = items.length > LIST_PAGE || next !== null;
    return [
      listBubble({
        profile: office.profile,
        liffId: office.liffId,
        title: more ? 'ผลการค้นหา เรื่องล่าสุด' : 'ผลการค้นหา',
        empty: next
          ? 'ยังไม่พบในเรื่องล่าสุด กรุณาค้นหาต่อในหน้าค้นหา'
          : 'ไม่พบคำขอที่มีคำเหล่านี้ กรุณาลองคำที่สั้นลง หรือค้นหาด้วยเลขที่คำขอ',
        items: items.slice(0, LIST_PAGE),
        path: searchPath,
        next: null,
      }),
    ];
  },
};
