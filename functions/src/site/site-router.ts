import { lineFriendAddress } from '@prakat/shared/office/line-account';
import { type ErrorRequestHandler, Router } from 'express';
import { h } from 'preact';
import type { Context } from '../context.ts';
import { sendFile } from '../files/send-file.ts';
import { qrSvg } from '../papers/qr-svg.ts';
import { InvalidCursorError } from '../store/store-errors.ts';
import { countVisits } from '../visits/count-visits.ts';
import { createAnswering } from './answering.ts';
import { Body, STAYS } from './body.ts';
import { createComplaintRoutes } from './complaints/complaint-routes.ts';
import { findItem } from './find-item.ts';
import { FileFaultPage, GonePage, NotAllowedPage } from './pages/message-page.tsx';
import { OfficesPage } from './pages/offices-page.tsx';
import { createReportRoutes } from './report/report-routes.ts';
import { pageBody, sendPage } from './respond.ts';
import { robots } from './robots.ts';
import { forPrograms } from './routes/for-programs.ts';
import { officePages } from './routes/office-pages.ts';
import { siteCss } from './site-css.ts';
import { siteIcon } from './site-icon.ts';
import { createStatisticsRoutes } from './statistics/statistics-routes.ts';

const YEAR = 'public, max-age=31536000, immutable';
const DAY = 'public, max-age=86400';

/**
 * The built-in public website: every office's pages below `/{officeId}/`, and the files of items that are on
 * display. It answers every address, so it is mounted at the root after all other routes.
 */
export function createSiteRouter(context: Context): Router {
  const { store, offices, clock } = context;
  const answering = createAnswering(context);
  const { links, linksOf, officeAt, notFound } = answering;
  const router = Router();
  router.use(countVisits(context));
  router.use(answering.sendKept);

  const fixed = (path: string, body: Body, cacheControl: string) =>
    router.get(path, (request, response) => {
      response.setHeader('Cache-Control', cacheControl);
      body.send(request, response);
    });
  fixed('/site.css', new Body(siteCss, 'text/css; charset=utf-8', STAYS), YEAR);
  fixed('/site-icon.svg', new Body(siteIcon, 'image/svg+xml'), DAY);
  fixed('/robots.txt', new Body(robots(context.publicUrl), 'text/plain; charset=utf-8'), DAY);

  router.get('/', (request, response) => {
    const profiles = [...offices.values()].map(({ profile }) => profile);
    sendPage(request, response, 200, pageBody(response, h(OfficesPage, { links, offices: profiles })));
  });

  forPrograms(router, answering, context);

  // The name is there for people and for programs that save by the address; the ids decide.
  router.get('/:officeId/files/:itemId/:fileId{/:name}', async (request, response, next) => {
    const profile = officeAt(request.path);
    if (!profile) return next();
    const found = await findItem(store, { officeId: profile.id, id: request.params.itemId, now: clock() });
    if (!found) return notFound(request, response);
    const { item } = found;
    if (!found.isOnDisplay)
      return sendPage(request, response, 410, pageBody(response, h(GonePage, { links, profile, item })));
    const file = item.files.find(({ id }) => id === request.params.fileId);
    if (!file) return notFound(request, response);
    // Short: an item may be taken down, and its files with it.
    const fault = await sendFile(context, file, { request, response, cacheControl: 'public, max-age=300' });
    if (fault)
      sendPage(request, response, 500, pageBody(response, h(FileFaultPage, { links, profile, fault })));
  });

  router.get('/:officeId/line-qr.svg', (request, response, next) => {
    const lineId = officeAt(request.path)?.contact.lineId;
    const code = lineId === undefined ? null : qrSvg(lineFriendAddress(lineId));
    if (code === null) return next();
    response.setHeader('Cache-Control', DAY);
    new Body(code, 'image/svg+xml').send(request, response);
  });

  router.use(answering.readLanguage);
  router.use(createStatisticsRoutes(context, answering));
  router.use(createReportRoutes(context, answering));
  router.use(createComplaintRoutes(context, answering));
  officePages(router, answering, context);

  router.use((request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') return notFound(request, response);
    response.set('Allow', 'GET, HEAD');
    const page = h(NotAllowedPage, { links: linksOf(response), profile: officeAt(request.path) });
    sendPage(request, response, 405, pageBody(response, page));
  });

  // Addresses that a person altered: broken percent signs, a made-up place in a list.
  const onBadAddress: ErrorRequestHandler = (error, request, response, next) => {
    const isBadAddress = error instanceof URIError || error instanceof InvalidCursorError;
    if (!isBadAddress || response.headersSent) return next(error);
    notFound(request, response);
  };
  router.use(onBadAddress);
  return router;
}
