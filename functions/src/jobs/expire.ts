import type { Publication } from '@prakat/shared/publication/schema';
import { isDisplayOver, isNextOver } from '@prakat/shared/publication/standing';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import type { Page } from '../store/store.ts';
import { bySystem } from './by-system.ts';
import { JobFailedError } from './each-office.ts';

/** Items that come down at the same moment: each is a transaction of its own. */
const PAGE = 20;

/**
 * Takes down what was shown to the end of its last day, and gives up what was to go up and was not in its time, oldest
 * first, in one list of all offices: it runs each
 * minute, and however many offices there are, a minute without such an item costs one read. The website has not
 * shown it since midnight, whether or not this ran: this tells people, and frees the lists of it.
 */
export async function expireItems(context: Context): Promise<void> {
  const over = { equals: {}, upTo: addDays(calendarDate(context.clock()), -1), limit: PAGE };
  let after: string | null = null;
  let failed = 0;
  do {
    const page: Page<Publication> = await context.store.find('publications', 'displayOver', {
      ...over,
      after,
    });
    // Of an office that was taken off this installation nothing is decided any more.
    const ours = page.items.filter(({ officeId }) => context.offices.has(officeId));
    const done = await Promise.all(ours.map((item) => end(context, item)));
    failed += done.filter((one) => !one).length;
    after = page.next;
  } while (after);
  if (failed > 0) throw new JobFailedError(`${failed} items could not be taken down`);
}

/** Both at once where a correction was not put up in time, either. */
async function end(context: Context, { id, officeId, ...item }: Publication): Promise<boolean> {
  const about = { on: 'publication' as const, id, officeId };
  const at = isoNow(context);
  const isUp = item.state === 'on_display' && isDisplayOver(item.displayUntil, Date.parse(at));
  const lapsed = !isNextOver(item, at) || (await bySystem(context, 'sweep', about, 'lapse', {}));
  const expired = !isUp || (await bySystem(context, 'sweep', about, 'expire', {}));
  return lapsed && expired;
}
