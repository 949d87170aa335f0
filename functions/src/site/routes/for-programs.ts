import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Request, Response, Router } from 'express';
import type { Context } from '../../context.ts';
import { InvalidCursorError } from '../../store/store-errors.ts';
import type { Answering } from '../answering.ts';
import { Body } from '../body.ts';
import { atomFeed } from '../feed.ts';
import { listOnDisplay } from '../list-on-display.ts';
import { OPEN_DATA_PAGE, openData } from '../open-data.ts';
import { readTrail } from '../page-trail.ts';
import { sitemapIndex, sitemapOfMonth, sitemapOfPages } from '../sitemap.ts';

const FIVE_MINUTES = 'public, max-age=300';
const XML = 'application/xml; charset=utf-8';

/** What programs read of an office: its feed, its open data, the maps for search engines. */
export function forPrograms(router: Router, { links, officeAt }: Answering, context: Context): void {
  const { store, offices, clock } = context;

  const send = (request: Request, response: Response, text: string, type: string) => {
    response.setHeader('Cache-Control', FIVE_MINUTES);
    new Body(text, type).send(request, response);
  };
  /** What any program may read: pages of other websites too. */
  const sendToAnybody: typeof send = (request, response, ...rest) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    send(request, response, ...rest);
  };
  const profiles = (): OfficeProfile[] => [...offices.values()].map(({ profile }) => profile);
  const shownOf = ({ id }: OfficeProfile) => ({ officeId: id, visibility: 'public' });

  router.get('/sitemap.xml', async (request, response) => {
    send(request, response, await sitemapIndex(store, profiles(), { links, now: clock() }), XML);
  });

  router.get('/:officeId/sitemap.xml', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    send(request, response, await sitemapIndex(store, [profile], { links, now: clock() }), XML);
  });

  router.get('/:officeId/sitemap-:part.xml', async (request, response, next) => {
    const profile = officeAt(request.path);
    const { part } = request.params;
    const isMonth = /^2[45]\d\d-(0[1-9]|1[0-2])$/.test(part);
    if (!profile || !(isMonth || part === 'pages')) return next();
    const text = isMonth
      ? await sitemapOfMonth(store, profile, { links, month: part, now: clock() })
      : sitemapOfPages(profile, links);
    send(request, response, text, XML);
  });

  router.get('/:officeId/feed.xml', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const now = clock();
    const { items } = await listOnDisplay(store, 'shown', shownOf(profile), { now });
    sendToAnybody(
      request,
      response,
      atomFeed(profile, items, { links, now }),
      'application/atom+xml; charset=utf-8',
    );
  });

  router.get('/:officeId/open-data.json', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const now = clock();
    const after = readTrail(request.query.after).at(-1) ?? null;
    const size = OPEN_DATA_PAGE;
    try {
      const page = await listOnDisplay(store, 'shown', shownOf(profile), { after, now, size });
      const text = JSON.stringify(openData(profile, page, links));
      sendToAnybody(request, response, text, 'application/json; charset=utf-8');
    } catch (error) {
      if (!(error instanceof InvalidCursorError)) throw error;
      response.status(400).json({ error: 'the value of “after” is none that this address gave' });
    }
  });
}
