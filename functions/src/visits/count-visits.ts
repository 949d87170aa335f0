import type { Viewed } from '@prakat/shared/visits/tally';
import type { Request, RequestHandler, Response } from 'express';
import type { Context } from '../context.ts';
import { isPerson } from './is-person.ts';
import { footNumbersOf } from './read-visits.ts';
import { visitBookOf } from './visit-book.ts';
import { visitorAddress } from './visitor-address.ts';

/** Longest that an answer in the cloud waits for the counts to be written. */
const LONGEST_WAIT_MS = 200;

/** Below an office, what is no page: files, feeds, maps for robots, what stands in a frame, forms; who complains is counted nowhere. */
const NO_PAGE = /^(?:files\/|complaints(?:\/|$)|statistics\/.|[^/]+\/[^/]+\/report(?:\/|$))|\.\w+$/;

/** What the path of a page shows, as far as it says so; null for what is no page of an office. */
export function viewedAt(path: string): { officeId: string; viewed: Viewed } | null {
  // The frame of a page in English is the same page.
  const [, officeId = '', rest = ''] = /^\/([a-z0-9-]+)(?:\/en)?(?:\/(.*))?$/.exec(path) ?? [];
  if (officeId === '' || NO_PAGE.test(rest)) return null;
  const [kind, first, second] = rest.split('/');
  if (kind === 'categories' && first)
    return { officeId, viewed: { topic: second ? `${first}.${second}` : first, item: null } };
  return { officeId, viewed: { topic: null, item: kind === 'items' && first ? first : null } };
}

/** Says under which topic the item of a page stands: its path does not. */
export function viewedUnder(
  response: Response,
  { categoryId, subtopicId }: { categoryId: string; subtopicId: string | null },
): void {
  response.locals.topic = subtopicId === null ? categoryId : `${categoryId}.${subtopicId}`;
}

/** Counts each page of an office that a person gets, and gives the pages the numbers for their foot. */
export function countVisits(context: Context): RequestHandler {
  const book = visitBookOf(context);
  return async (request, response, next) => {
    const at = viewedAt(request.path);
    const office = at && context.offices.get(at.officeId);
    if (!at || !office || !['GET', 'HEAD'].includes(request.method)) return next();
    const { profile } = office;
    // Of a website elsewhere only what happens there would count.
    if (profile.destinations.website !== 'built-in') return next();
    response.locals.footNumbers = await footNumbersOf(context, profile.id);
    if (!isPerson(request)) return next();
    const count = async () => {
      if (!isWholePage(response)) return;
      const topic: string | null = response.locals.topic ?? at.viewed.topic;
      await book.add({
        officeId: profile.id,
        viewed: { ...at.viewed, topic },
        address: visitorAddress(context, request),
        agent: agentOf(request),
      });
    };
    if (context.endsWithAnswer) {
      beforeEnd(response, async () => {
        await count();
        await book.writeIfDue();
      });
    } else response.once('finish', () => void count());
    next();
  };
}

/** A browser that asks whether its copy is still good shows the page, too. */
const isWholePage = (response: Response): boolean =>
  response.statusCode === 304 ||
  (response.statusCode === 200 && String(response.get('content-type')).startsWith('text/html'));

export const agentOf = (request: Request): string => (request.get('user-agent') ?? '').slice(0, 500);

/** Lets an answer end after some work, or after a while without it: an instance stands still once it has ended. */
function beforeEnd(response: Response, work: () => Promise<void>): void {
  const end = response.end.bind(response) as (...given: unknown[]) => Response;
  response.end = ((...given: unknown[]) => {
    response.end = end as Response['end'];
    const longest = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    void Promise.race([work(), longest]).finally(() => end(...given));
    return response;
  }) as Response['end'];
}
