import type { Submission } from '@prakat/shared/submission/schema';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import type { Page } from '../store/store.ts';
import { bySystem } from './by-system.ts';
import { JobFailedError } from './each-office.ts';

const PAGE = 50;

/**
 * Takes down what was shown to the end of its last day, oldest first. The website has not shown it since midnight,
 * whether or not this ran: this tells people, and frees the lists of it.
 */
export async function expireItems(context: Context, { profile }: Office): Promise<void> {
  const over = { equals: { officeId: profile.id }, upTo: addDays(calendarDate(context.clock()), -1) };
  let after: string | null = null;
  let failed = 0;
  do {
    const page: Page<Submission> = await context.store.find('submissions', 'byDisplayEnd', {
      ...over,
      limit: PAGE,
      after,
    });
    for (const submission of page.items)
      if (!(await bySystem(context, 'sweep', submission, 'expire', {}))) failed += 1;
    after = page.next;
  } while (after);
  if (failed > 0) throw new JobFailedError(`${failed} items could not be taken down`);
}
