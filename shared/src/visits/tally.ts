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
  if (topic !== null) addOne(tally.topics, topic);
  if (item !== null) addOne(tally.items, item);
}

/** The tallies together. */
export const sumOf = (tallies: readonly Tally[]): Tally => ({
  views: tallies.reduce((sum, { views }) => sum + views, 0),
  topics: together(tallies.map(({ topics }) => topics)),
  items: together(tallies.map(({ items }) => items)),
});

/** Counts of the same names added up, by way of a map: asking a large object for its size takes long. */
function together(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum = new Map<string, number>();
  for (const [name, count] of counts.flatMap((each) => Object.entries(each))) {
    const key = sum.has(name) || sum.size < MOST_NAMES ? name : OTHERS;
    sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return Object.fromEntries(sum);
}

/** Views of each topic as a whole, those of its subtopics with it, the most looked at first. */
export function byCategory(topics: Tally['topics']): [categoryId: string, views: number][] {
  const wholes = Object.entries(topics).map(([name, count]) => ({ [name.split('.')[0] ?? name]: count }));
  return ranked(together(wholes));
}

/** The most first; what is equal by name, so that the order is always the same. */
export const ranked = (counts: Readonly<Record<string, number>>): [name: string, count: number][] =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));

function addOne(counts: Record<string, number>, name: string): void {
  const known = Object.hasOwn(counts, name) || Object.keys(counts).length < MOST_NAMES;
  const key = known ? name : OTHERS;
  counts[key] = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + 1;
}
