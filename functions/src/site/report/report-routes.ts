import { readReport, type TypedReport } from '@prakat/shared/reports/read-report';
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { type ComponentChild, h } from 'preact';
import { z } from 'zod';
import { bodiesOf } from '../../bounds/bodies.ts';
import type { Context, Office } from '../../context.ts';
import { fileReport } from '../../reports/file-report.ts';
import { isPerson } from '../../visits/is-person.ts';
import { visitorAddress } from '../../visits/visitor-address.ts';
import type { Answering } from '../answering.ts';
import { createAskLater } from '../ask-later.ts';
import { findReported, idOfReported, readNumber } from '../find-item.ts';
import type { Links } from '../links.ts';
import { isFromOwnPage } from '../own-form.ts';
import { GonePage } from '../pages/message-page.tsx';
import { TRAP } from '../parts/form-parts.tsx';
import { type PageStatus, pageBody, sendPage } from '../respond.ts';
import { ReportRefusedPage, ReportThanksPage } from './report-answers.tsx';
import { ReportPage, type ReportPageProps } from './report-page.tsx';

/** Anything may be missing: what is not a text is taken for none. */
const field = z.string().catch('');
const typedSchema = z.object({ kind: field, details: field, contact: field, [TRAP]: field }).catch({
  kind: '',
  details: '',
  contact: '',
  [TRAP]: '',
});

/** The longest that the form sends is some 11 KB; of what is longer than that the texts are given back, too. */
const MAX_REPORT_BYTES = 64 * 1024;

const NOTHING: TypedReport = { kind: '', details: '', contact: '' };

type Found = NonNullable<Awaited<ReturnType<typeof findReported>>>;
type At = { office: Office; links: Links; found: Found };

/** Where residents say that an item is wrong or out of date: of each item that is up, also where the website is elsewhere. */
export function createReportRoutes(
  context: Context,
  answering: Pick<Answering, 'linksOf' | 'officeAt' | 'notFound'>,
): Router {
  const router = Router();
  const { linksOf, notFound } = answering;
  const bodies = bodiesOf(context);
  const askLater = createAskLater(context, answering)('forms');
  const FORM = '/:officeId/items/:itemId/report';

  const send = (request: Request, response: Response, status: PageStatus, page: ComponentChild) => {
    sendPage(request, response, status, pageBody(response, page));
  };

  /** Finds the item that an address names, and answers where there is none to report. */
  const withItem =
    (
      handle: (at: At, request: Request, response: Response) => Promise<void> | void,
      { upOnly = true } = {},
    ) =>
    async (request: Request, response: Response, next: (error?: unknown) => void) => {
      const office = context.offices.get(String(request.params.officeId));
      if (!office) return next();
      const officeId = office.profile.id;
      const asked = { officeId, id: String(request.params.itemId), now: context.clock() };
      const found = await findReported(context.store, asked);
      if (!found) return notFound(request, response);
      const links = linksOf(response);
      if (upOnly && !found.isUp)
        return send(
          request,
          response,
          410,
          h(GonePage, { links, profile: office.profile, item: found.item }),
        );
      await handle({ office, links, found }, request, response);
    };

  const formPage = ({ office, links, found }: At, given: Partial<ReportPageProps> = {}) =>
    h(ReportPage, {
      links,
      profile: office.profile,
      item: found.item,
      address: found.address,
      typed: NOTHING,
      problems: [],
      hindrance: null,
      ...given,
    });
  const refusedPage = ({ office, links, found }: At) =>
    h(ReportRefusedPage, { links, profile: office.profile, item: found.item, address: found.address });

  router.get(
    FORM,
    withItem((at, request, response) => send(request, response, 200, formPage(at))),
  );

  router.post(
    FORM,
    askLater,
    withItem(async (at, request, response) => {
      if (!isPerson(request) || !isFromOwnPage(request, context.publicUrl))
        return send(request, response, 403, refusedPage(at));
      const { [TRAP]: trap, ...typed } = typedSchema.parse(await bodies.form(request, MAX_REPORT_BYTES));
      const read = readReport(typed);
      if (!read.ok) return send(request, response, 400, formPage(at, { typed, problems: read.problems }));
      if (trap !== '') return send(request, response, 400, formPage(at, { typed, hindrance: 'trap' }));
      const { office, links, found } = at;
      const filed = await fileReport(context, office, {
        publicationId: found.item.id,
        said: read.said,
        address: visitorAddress(context, request),
      });
      if (filed.outcome === 'too_many')
        return send(request, response, 429, formPage(at, { typed, hindrance: 'too_many' }));
      // Came down meanwhile: the page says so.
      const { id } = office.profile;
      response.set('Cache-Control', 'no-store');
      if (filed.outcome === 'gone') return response.redirect(303, links.report(id, found.item.id));
      const number = filed.number.replace('/', '-');
      response.redirect(303, `${links.reportThanks(id, found.item.id)}?${new URLSearchParams({ number })}`);
    }),
  );

  router.get(
    `${FORM}/thanks`,
    withItem(
      ({ office, links, found: { item, address } }, request, response) => {
        const [, value, year] = /^([1-9]\d{0,5})-(2[45]\d\d)$/.exec(String(request.query.number)) ?? [];
        if (!value || !year) return notFound(request, response);
        const number = `${value}/${year}`;
        send(
          request,
          response,
          200,
          h(ReportThanksPage, { links, profile: office.profile, item, address, number }),
        );
      },
      { upOnly: false },
    ),
  );

  router.get('/:officeId/:number/report', async (request, response, next) => {
    const { officeId, number: typed } = request.params;
    const number = readNumber(typed);
    if (!context.offices.has(officeId) || !number) return next();
    const id = await idOfReported(context.store, { officeId, number, now: context.clock() });
    if (!id) return notFound(request, response);
    response.setHeader('Cache-Control', 'public, max-age=3600');
    response.redirect(308, linksOf(response).report(officeId, id));
  });

  // Larger than anything that the form sends: nothing of it was read.
  const onTooLarge: ErrorRequestHandler = async (error, request, response, next) => {
    if (error?.type !== 'entity.too.large' || response.headersSent) return next(error);
    const [, officeId = '', itemId = ''] = /^\/([^/]+)\/items\/([^/]+)\/report$/.exec(request.path) ?? [];
    const office = context.offices.get(officeId);
    const found =
      office && (await findReported(context.store, { officeId, id: itemId, now: context.clock() }));
    if (!office || !found) return next(error);
    send(request, response, 413, refusedPage({ office, links: linksOf(response), found }));
  };
  router.use(onTooLarge);
  return router;
}
