import type { OfficeProfile } from '@prakat/shared/office/profile';
import { trafficDays } from '@prakat/shared/office/traffic-log';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import { type ErrorRequestHandler, type Response, Router } from 'express';
import { h } from 'preact';
import { publicBinders, publicYear } from '../binder/public-binder.ts';
import type { Context } from '../context.ts';
import { sendFile } from '../files/send-file.ts';
import { InvalidCursorError } from '../store/store-errors.ts';
import { countVisits, viewedUnder } from '../visits/count-visits.ts';
import { atomFeed } from './feed.ts';
import { createLinks } from './links.ts';
import { HOME_PAGE_SIZE, listOnDisplay } from './list-on-display.ts';
import { readTrail } from './page-trail.ts';
import { AboutSitePage } from './pages/about-site-page.tsx';
import { CategoryPage } from './pages/category-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { ItemPage } from './pages/item-page.tsx';
import { GonePage, NotAllowedPage, NotFoundPage } from './pages/message-page.tsx';
import { MoitPage } from './pages/moit-page.tsx';
import { OfficesPage } from './pages/offices-page.tsx';
import { VerifyFormPage, VerifyPage } from './pages/verify-page.tsx';
import { hasBeenHere, type PublicItem, publicItemOf } from './public-item.ts';
import { sendPage } from './respond.ts';
import { ROBOTS } from './robots.ts';
import { siteCss } from './site-css.ts';
import { siteIcon } from './site-icon.ts';
import { statisticsOfTopic } from './statistics/read-statistics.ts';
import { createStatisticsRoutes } from './statistics/statistics-routes.ts';
import { verifiedPaper } from './verified-paper.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * The built-in public website: every office's pages below `/{officeId}/`, and the files of items that are on
 * display. It answers every address, so it is mounted at the root after all other routes.
 */
export function createSiteRouter(context: Context): Router {
  const { store, files, offices, clock } = context;
  const links = createLinks(context.publicUrl);
  const binderOf = publicBinders(context);
  const keptDays = trafficDays([...offices.values()].map((office) => office.profile));
  const router = Router();

  const officeAt = (path: string): OfficeProfile | null =>
    offices.get(path.split('/')[1] ?? '')?.profile ?? null;

  const notFound = (response: Response, profile: OfficeProfile | null) =>
    sendPage(response, 404, h(NotFoundPage, { links, profile }));

  /** The item of the address, on display now; otherwise answers 404 or 410 itself and gives null. */
  async function itemOnDisplay(
    itemId: string,
    profile: OfficeProfile,
    response: Response,
  ): Promise<PublicItem | null> {
    // Other ids were never given out, and Firestore throws on some of them.
    const publication = /^[\w-]{1,128}$/.test(itemId) ? await store.get('publications', itemId) : null;
    const item = publication?.officeId === profile.id ? publicItemOf(publication) : null;
    // What stands on another website, or has never been up, has no page here.
    if (!publication || !item || publication.visibility === 'elsewhere' || !hasBeenHere(publication)) {
      notFound(response, profile);
      return null;
    }
    if (!isOnDisplay(publication, clock())) {
      sendPage(response, 410, h(GonePage, { links, profile, item }));
      return null;
    }
    return item;
  }

  router.get('/', (_request, response) => {
    const profiles = [...offices.values()].map(({ profile }) => profile);
    sendPage(response, 200, h(OfficesPage, { links, offices: profiles }));
  });

  router.get('/site.css', (_request, response) => {
    response.set('Cache-Control', YEAR).type('css').send(siteCss);
  });
  router.get('/site-icon.svg', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400').type('svg').send(siteIcon);
  });
  router.get('/robots.txt', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400').type('txt').send(ROBOTS);
  });

  router.use(countVisits(context));
  router.use(createStatisticsRoutes(context, links));

  router.get('/:officeId', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const trail = readTrail(request.query.after);
    const page = await listOnDisplay(
      store,
      'shown',
      { officeId: profile.id, visibility: 'public' },
      { after: trail.at(-1) ?? null, now: clock(), size: HOME_PAGE_SIZE },
    );
    sendPage(response, 200, h(HomePage, { links, profile, trail, ...page }));
  });

  router.get('/:officeId/categories/:categoryId{/:subtopicId}', async (request, response, next) => {
    const profile = officeAt(request.path);
    const category = profile?.categories.find(({ id }) => id === request.params.categoryId);
    const subtopicId = request.params.subtopicId;
    const subtopic = category?.subtopics.find(({ id }) => id === subtopicId) ?? null;
    if (!profile || !category || (subtopicId !== undefined && !subtopic)) return next();
    const trail = readTrail(request.query.after);
    const at = { after: trail.at(-1) ?? null, now: clock() };
    const equals = { officeId: profile.id, visibility: 'public', categoryId: category.id };
    const page = subtopic
      ? await listOnDisplay(store, 'shownInSubtopic', { ...equals, subtopicId: subtopic.id }, at)
      : await listOnDisplay(store, 'shownInCategory', equals, at);
    const statistics = await statisticsOfTopic(context, profile, subtopic?.standard ?? category.standard);
    sendPage(
      response,
      200,
      h(CategoryPage, { links, profile, category, subtopic, trail, statistics, ...page }),
    );
  });

  router.get('/:officeId/items/:itemId', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const item = await itemOnDisplay(request.params.itemId, profile, response);
    if (!item) return;
    viewedUnder(response, item);
    sendPage(response, 200, h(ItemPage, { links, profile, item }));
  });

  // The name is there for people and for programs that save by the address; the ids decide.
  router.get('/:officeId/files/:itemId/:fileId{/:name}', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const item = await itemOnDisplay(request.params.itemId, profile, response);
    if (!item) return;
    const file = item.files.find(({ id }) => id === request.params.fileId);
    if (!file) return notFound(response, profile);
    // Short: an item may be taken down, and its files with it.
    await sendFile(files, file, { request, response, next, cacheControl: 'public, max-age=300' });
  });

  // Also of an office whose website is elsewhere: an assessor is given one address for all of them.
  router.get('/:officeId/moit/:year', async (request, response, next) => {
    const profile = officeAt(request.path);
    const year = publicYear(request.params.year, clock());
    if (!profile || year === null) return next();
    const binder = await binderOf(profile.id, year);
    sendPage(response, 200, h(MoitPage, { links, profile, binder }));
  });

  router.get('/:officeId/accessibility', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const running = fiscalYear(clock());
    const binders = await Promise.all([running, running - 1].map((year) => binderOf(profile.id, year)));
    const moitYears = binders.filter(({ isThere }) => isThere).map(({ year }) => String(year));
    sendPage(response, 200, h(AboutSitePage, { links, profile, moitYears, trafficDays: keptDays }));
  });

  router.get('/:officeId/verify{/:code}', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const { code = request.query.code } = request.params;
    const typed = typeof code === 'string' ? code.slice(0, 40) : null;
    const paper = typed === null ? null : await verifiedPaper(store, profile.id, typed);
    if (paper) return sendPage(response, 200, h(VerifyPage, { links, profile, paper }));
    sendPage(response, typed === null ? 200 : 404, h(VerifyFormPage, { links, profile, typed }));
  });

  router.get('/:officeId/feed.xml', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const now = clock();
    const { items } = await listOnDisplay(
      store,
      'shown',
      { officeId: profile.id, visibility: 'public' },
      { now },
    );
    response.set({
      'Content-Type': 'application/atom+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
      'X-Content-Type-Options': 'nosniff',
    });
    response.send(atomFeed(profile, items, { links, now }));
  });

  router.use((request, response) => {
    const profile = officeAt(request.path);
    if (request.method === 'GET' || request.method === 'HEAD') return notFound(response, profile);
    response.set('Allow', 'GET, HEAD');
    sendPage(response, 405, h(NotAllowedPage, { links, profile }));
  });

  // Addresses that a person altered: broken percent signs, a made-up place in a list.
  const onBadAddress: ErrorRequestHandler = (error, request, response, next) => {
    const isBadAddress = error instanceof URIError || error instanceof InvalidCursorError;
    if (!isBadAddress || response.headersSent) return next(error);
    notFound(response, officeAt(request.path));
  };
  router.use(onBadAddress);
  return router;
}
