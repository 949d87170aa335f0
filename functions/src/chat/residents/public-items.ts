import { sitePages } from '@prakat/shared/addresses/site';
import { addressOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { refuse } from '@prakat/shared/refusals';
import { canBeReported } from '@prakat/shared/reports/settle';
import { postback } from '../../cards/flex/buttons.ts';
import {
  type ChatItem,
  itemsCarousel,
  MOST_BUBBLES,
  oneItem,
  residentHelp,
} from '../../cards/flex/resident-bubbles.ts';
import type { Office } from '../../context.ts';
import type { LineMessage } from '../../line/line-client.ts';
import { publicItemOf } from '../../search/public-item.ts';
import { searchPublic } from '../../search/search-public.ts';
import { numbersIn, wordsOf } from '../../search/words.ts';
import { InvalidCursorError } from '../../store/store-errors.ts';
import type { PersonScope } from '../scope.ts';
import { siteOf } from './site-of.ts';

const PAGE = MOST_BUBBLES - 1;
/** Longer words are no question. */
const LONGEST_WORDS = 200;

/** The newest that the public can read, of one topic or of all; newest first, a few at a time. */
export async function newsAnswer(
  scope: PersonScope,
  { categoryId, after }: { categoryId: string | null; after: string | null },
): Promise<LineMessage> {
  const { context, office, officeId } = scope;
  const { profile } = office;
  const category = profile.categories.find(({ id }) => id === categoryId);
  const equals = { officeId, visibility: visibilityOf(office), ...(category && { categoryId: category.id }) };
  const query = category ? 'shownInCategory' : 'shown';
  const find = (from: string | null) =>
    context.store.find('publications', query, { equals, limit: PAGE, after: from });
  const { items, next } = await find(after).catch((error: unknown) => {
    // A button of a list that has changed its order: from the beginning.
    if (error instanceof InvalidCursorError) return find(null);
    throw error;
  });
  const shown = chatItems(scope, items);
  const title = category ? `หมวด ${category.name}` : 'ข่าวและประกาศล่าสุด';
  if (shown.length === 0 && next === null)
    return residentHelp(
      profile,
      category ? `ยังไม่มีข้อมูลเผยแพร่ในหมวด ${category.name}` : 'ยังไม่มีข้อมูลเผยแพร่ในขณะนี้',
    );
  // A cursor too long for a button is no loss: the website has the whole list.
  const canGoOn = next !== null && next.length <= 150;
  const more = canGoOn
    ? postback(
        'ดูรายการก่อนหน้า',
        { a: 'news', c: next, ...(category && { k: category.id }) },
        `${title} ก่อนหน้า`,
      )
    : null;
  return itemsCarousel(profile, { title, items: shown, more, site: siteOf(scope) });
}

/** The newest that the public can read, of all topics. */
export async function newestShown(
  { context, office, officeId }: Omit<PersonScope, 'eventId'>,
  limit: number,
): Promise<Publication[]> {
  const find = { equals: { officeId, visibility: visibilityOf(office) }, limit };
  return (await context.store.find('publications', 'shown', find)).items;
}

/** Of what stands on the office's website: its own, or the one here. */
const visibilityOf = ({ profile }: Office) =>
  profile.destinations.website === 'built-in' ? 'public' : 'elsewhere';

/** What is public and has all of the words; by its number one item with all its files. */
export async function findAnswer(scope: PersonScope, said: string): Promise<LineMessage> {
  const { context, office, officeId } = scope;
  const { profile } = office;
  const words = said.trim().slice(0, LONGEST_WORDS);
  const isHere = profile.destinations.website === 'built-in';
  if (words === '')
    return residentHelp(
      profile,
      'กดปุ่มเพื่อค้นหาบนเว็บไซต์ หรือพิมพ์ ค้นหา ตามด้วยคำที่ต้องการ เช่น ค้นหา วัคซีน หรือพิมพ์เลขที่ของประกาศ',
      {
        label: 'เปิดหน้าค้นหา',
        address: isHere ? `${context.publicUrl}${sitePages.search(officeId)}` : siteOf(scope),
      },
    );
  const [number] = numbersIn(words);
  const numbered = number ? await itemOfNumber(scope, number) : null;
  if (numbered) return oneItem(profile, numbered);
  if (!isHere) return residentHelp(profile, `ข้อมูลของหน่วยงานอยู่บนเว็บไซต์ ${siteOf(scope)} กรุณาค้นหาที่นั่น`);
  if (wordsOf(words).length === 0) return residentHelp(profile, refuse('search_too_vague').refusal.message);
  const query = { text: words, categoryId: null, year: null, file: null };
  const now = context.clock();
  const { items, next } = await searchPublic(context.store, officeId, query, { after: null, now });
  const shown = chatItems(scope, items);
  const title = `ผลการค้นหา “${words.slice(0, 40)}”`;
  if (shown.length === 0)
    return residentHelp(
      profile,
      next
        ? `ยังไม่พบ “${words.slice(0, 40)}” ในข้อมูลล่าสุด กรุณาค้นหาต่อบนเว็บไซต์`
        : `ไม่พบข้อมูลที่มีคำว่า “${words.slice(0, 40)}” กรุณาลองคำที่สั้นลง`,
    );
  const site = `${context.publicUrl}${sitePages.search(officeId)}?${new URLSearchParams({ q: words })}`;
  return itemsCarousel(profile, { title, items: shown, more: null, site });
}

/** The item of a tracking number that the public can read now; null for any other number. */
export async function itemOfNumber(scope: PersonScope, number: string): Promise<ChatItem | null> {
  const { context, officeId } = scope;
  const { items } = await context.store.find('submissions', 'byNumber', {
    equals: { officeId, number },
    limit: 1,
  });
  const [request] = items;
  const publication = request ? await context.store.get('publications', request.id) : null;
  return publication?.officeId === officeId ? (chatItems(scope, [publication])[0] ?? null) : null;
}

/** What is up of these, with the addresses of page, files and the form for what is wrong. */
export function chatItems(
  { context, office, officeId }: Omit<PersonScope, 'eventId' | 'lineUserId'>,
  publications: readonly Publication[],
): ChatItem[] {
  const { publicUrl } = context;
  return publications.flatMap((publication): ChatItem[] => {
    const item = canBeReported(publication, context.clock()) ? publicItemOf(publication) : null;
    if (!item) return [];
    const isHere = publication.visibility === 'public';
    const page = isHere ? `${publicUrl}${sitePages.item(officeId, item.id)}` : addressOf(publication);
    if (!page) return [];
    return [
      {
        number: item.number,
        title: item.title,
        details: item.details,
        categoryName: office.profile.categories.find(({ id }) => id === item.categoryId)?.name ?? '',
        publishedAt: item.publishedAt,
        // Files of a website elsewhere are opened there.
        files: isHere
          ? item.files.map((file) => ({
              ...file,
              address: `${publicUrl}${sitePages.file(officeId, item.id, file)}`,
            }))
          : [],
        page,
        report: `${publicUrl}${sitePages.report(officeId, item.id)}`,
      },
    ];
  });
}
