/** What one look at a page was at; neither of the home page and of pages about the site. */
export type Viewed = { topic: string | null; item: string | null };

/** Views of some time: in all, by topic (`CATEGORY` or `CATEGORY.SUBTOPIC`) and by item. */
export type Tally = {
  views: number;
  topics: Record<string, number>;
  items: Record<string, number>;
};

/** Topics or items told apart in one tally, so that no visitor makes a record grow without bound; the rest is `*`. */
export const MOST_NAMES = 2_000;
export const OTHERS = '*';

export const emptyTally = (): Tally => ({ views: 0, topics: {}, items: {} });

/** Adds one look, in place: this runs with every page. */
export function addView(tally: Tally, { topic, item }: Viewed): void {
  tally.views += 1;
  if (topic !== null) add(tally.topics, topic, 1);
  if (item !== null) add(tally.items, item, 1);
}

/** The tallies together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const { views, topics, items } of tallies) {
    sum.views += views;
    for (const [name, count] of Object.entries(topics)) add(sum.topics, name, count);
    for (const [name, count] of Object.entries(items)) add(sum.items, name, count);
  }
  return sum;
}

/** Views of each topic as a whole, those of its subtopics with it, the most looked at first. */
export function byCategory(topics: Tally['topics']): [categoryId: string, views: number][] {
  const sum: Record<string, number> = {};
  for (const [name, count] of Object.entries(topics)) add(sum, name.split('.')[0] ?? name, count);
  return ranked(sum);
}

/** The most first; what is equal by name, so that the order is always the same. */
export const ranked = (counts: Readonly<Record<string, number>>): [name: string, count: number][] =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

function add(counts: Record<string, number>, name: string, count: number): void {
  const known = Object.hasOwn(counts, name) || Object.keys(counts).length < MOST_NAMES;
  const key = known ? name : OTHERS;
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + count;
}
