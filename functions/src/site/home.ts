import type { Category, OfficeProfile } from '@prakat/shared/office/profile';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import type { PublicItem } from '../search/public-item.ts';
import type { Page, StoreReader } from '../store/store.ts';
import { HOME_PAGE_SIZE, listOnDisplay } from './list-on-display.ts';

/** Newest items of a topic on the home page. */
const OF_A_TOPIC = 3;
/** Newest items that are looked through for what is urgent. */
const NEWEST = 20;
const MOST_URGENT = 3;
/** Days after which an item that was urgent is one among others. */
const URGENT_DAYS = 30;
const MOST_EVENTS = 6;
const MOST_LINKS = 12;
/** Numbers of the Government Website Standard. */
const LINKS = 4;
const NEWS = 8;

export type Topic = { category: Category; items: readonly PublicItem[] };

export type Home = Page<PublicItem> & {
  /** Only on the first page. */
  front: {
    urgent: readonly PublicItem[];
    topics: readonly Topic[];
    /** What is on or to come by the days that it covers, the soonest first. */
    events: readonly PublicItem[];
    /** Items that lead to other websites. */
    links: readonly PublicItem[];
  } | null;
};

/** What the home page of an office shows, in a bounded number of reads. `now` in milliseconds. */
export async function readHome(
  reader: StoreReader,
  { id: officeId, categories }: OfficeProfile,
  { after, now }: { after: string | null; now: number },
): Promise<Home> {
  const shown = { officeId, visibility: 'public' };
  const page = await listOnDisplay(reader, 'shown', shown, { after, now, size: HOME_PAGE_SIZE });
  if (after !== null) return { ...page, front: null };
  const inCategory = async (categoryId: string, size: number) =>
    (await listOnDisplay(reader, 'shownInCategory', { ...shown, categoryId }, { now, size })).items;
  const ofStandard = async (standard: number, size: number) => {
    const those = categories.filter((category) => category.standard === standard);
    return (await Promise.all(those.map(({ id }) => inCategory(id, size)))).flat();
  };
  const [newest, topics, news, links] = await Promise.all([
    listOnDisplay(reader, 'shown', shown, { now, size: NEWEST }),
    Promise.all(
      categories.map(async (category) => ({ category, items: await inCategory(category.id, OF_A_TOPIC) })),
    ),
    ofStandard(NEWS, NEWEST),
    ofStandard(LINKS, MOST_LINKS),
  ]);
  const since = new Date(now - URGENT_DAYS * 86_400_000).toISOString();
  return {
    ...page,
    front: {
      urgent: newest.items
        .filter(({ isUrgent, publishedAt }) => isUrgent && publishedAt >= since)
        .slice(0, MOST_URGENT),
      topics,
      events: eventsOf(news, calendarDate(now)),
      links: links.filter(({ externalLink }) => externalLink !== null).slice(0, MOST_LINKS),
    },
  };
}

/** News that covers days to come, or today: those are the only dates of an activity that a record has. */
function eventsOf(news: readonly PublicItem[], today: string): PublicItem[] {
  const nextYear = addDays(today, 366);
  return news
    .filter(({ coversFrom, coversTo }) => {
      if (coversFrom === null || coversFrom > nextYear) return false;
      return (coversTo ?? coversFrom) >= today;
    })
    .sort((a, b) => ((a.coversFrom ?? '') < (b.coversFrom ?? '') ? -1 : 1))
    .slice(0, MOST_EVENTS);
}
