import { z } from 'zod';
import type { OfficeProfile } from '../office/profile.ts';
import type { Publication } from '../publication/schema.ts';
import { calendarDateSchema, instantSchema } from '../time/date-schemas.ts';
import { calendarDate } from '../time/thai-date.ts';

/** Somebody's wish to hear what is new in some categories of an office's website. Nothing else is known of them. */
export const subscriptionSchema = z.strictObject({
  /** `OFFICE:LINE USER`. */
  id: z.string(),
  officeId: z.string(),
  lineUserId: z.string(),
  /** Ids of the categories, and since when each is followed. */
  categories: z.array(z.string()),
  since: z.record(z.string(), instantSchema),
  /** What went up until then they have been shown, or it was there when they began. */
  shownUpTo: instantSchema,
  /** It is being shown to them what went up until `upTo`; nobody shows it besides before `until`. */
  showing: z.strictObject({ upTo: instantSchema, until: instantSchema }).optional(),
  /** The day on which they last did something in the chat: so long after it everything here is forgotten. */
  contactOn: calendarDateSchema,
  createdAt: instantSchema,
});
export type Subscription = z.infer<typeof subscriptionSchema>;

export const subscriptionId = (officeId: string, lineUserId: string): string => `${officeId}:${lineUserId}`;

/** Who follows in which office. */
type Who = Pick<Subscription, 'officeId' | 'lineUserId'>;

/** With one category more; the very same where it is followed already. `now` in milliseconds. */
export function following(
  before: Subscription | null,
  who: Who,
  categoryId: string,
  now: number,
): Subscription {
  if (before?.categories.includes(categoryId)) return before;
  const at = new Date(now).toISOString();
  const { officeId, lineUserId } = who;
  return {
    id: subscriptionId(officeId, lineUserId),
    officeId,
    lineUserId,
    shownUpTo: at,
    createdAt: at,
    ...before,
    categories: [...(before?.categories ?? []), categoryId],
    since: { ...before?.since, [categoryId]: at },
    contactOn: calendarDate(now),
  };
}

/** Without a category; null once none is left, and then nothing is kept. The very same where it was not followed. */
export function notFollowing(before: Subscription | null, categoryId: string): Subscription | null {
  if (!before?.categories.includes(categoryId)) return before;
  const categories = before.categories.filter((id) => id !== categoryId);
  const { [categoryId]: _, ...since } = before.since;
  return categories.length === 0 ? null : { ...before, categories, since };
}

/** True for what went up in a category after somebody began to follow it, and that they have not been shown, nor sent. */
export const isNewTo = (
  { since, shownUpTo }: Subscription,
  {
    categoryId,
    publishedAt,
    toldFollowers,
  }: Pick<Publication, 'categoryId' | 'publishedAt' | 'toldFollowers'>,
): boolean =>
  toldFollowers === undefined &&
  publishedAt !== null &&
  publishedAt > shownUpTo &&
  since[categoryId] !== undefined &&
  publishedAt > (since[categoryId] ?? '');

/** The categories that somebody follows, in the order of the office; one that the office no longer has is left out. */
export const followedOf = (
  { categories }: Pick<OfficeProfile, 'categories'>,
  subscription: Subscription | null,
): OfficeProfile['categories'] => categories.filter(({ id }) => subscription?.categories.includes(id));
