import type { OfficeProfile } from '@prakat/shared/office/profile';
import { webAddress } from '@prakat/shared/text/web-address';
import { type Answers, questions, scoreSchema } from '@prakat/shared/visits/survey';
import { type Request, type Response, Router } from 'express';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { z } from 'zod';
import { bodiesOf } from '../../bounds/bodies.ts';
import type { Context } from '../../context.ts';
import { agentOf } from '../../visits/count-visits.ts';
import { isPerson } from '../../visits/is-person.ts';
import { type Respondent, rate, tellMore } from '../../visits/rate.ts';
import { visitorAddress } from '../../visits/visitor-address.ts';
import type { Answering } from '../answering.ts';
import { createAskLater } from '../ask-later.ts';
import type { Links } from '../links.ts';
import { isFromOwnPage } from '../own-form.ts';
import { pageBody, sendPage } from '../respond.ts';
import { NotTakenPage } from './not-taken-page.tsx';
import { forgetStatistics, statisticsOf } from './read-statistics.ts';
import { StatisticsEmbed, StatisticsPage } from './statistics-page.tsx';
import { type Outcome, outcomes, ThanksPage } from './thanks-page.tsx';

const typedScore = z
  .string()
  .regex(/^[1-5]$/)
  .transform(Number)
  .pipe(scoreSchema);
const tapSchema = z.object({ score: typedScore });
const moreSchema = z.object({
  ...Object.fromEntries(questions.slice(1).map(({ id }) => [id, typedScore.optional()])),
  text: z.string().max(4_000).default(''),
  back: z.string().max(2_000).default(''),
});

/** Visits and satisfaction of each office: the page, a part of it for a frame, and the two forms. */
export function createStatisticsRoutes(
  context: Context,
  answering: Pick<Answering, 'linksOf' | 'officeAt'>,
): Router {
  const router = Router();
  const { linksOf } = answering;
  const bodies = bodiesOf(context);
  const askLater = createAskLater(context, answering)('forms');
  const profileOf = (request: Request): OfficeProfile | null =>
    context.offices.get(String(request.params.officeId))?.profile ?? null;

  router.get('/:officeId/statistics', async (request, response, next) => {
    const profile = profileOf(request);
    if (!profile) return next();
    const statistics = await statisticsOf(context, profile);
    const page = h(StatisticsPage, { links: linksOf(response), profile, statistics });
    sendPage(request, response, 200, pageBody(response, page));
  });

  router.get('/:officeId/statistics/embed', async (request, response, next) => {
    const profile = profileOf(request);
    if (!profile) return next();
    const statistics = await statisticsOf(context, profile);
    const page = h(StatisticsEmbed, { links: linksOf(response), profile, statistics });
    sendEmbed(response, profile, renderToString(page));
  });

  router.get('/:officeId/statistics/thanks', (request, response, next) => {
    const profile = profileOf(request);
    const outcome = String(request.query.for);
    if (!profile || !Object.hasOwn(outcomes, outcome)) return next();
    const links = linksOf(response);
    const back = pageOfOffice(links, profile, request.query.back);
    const page = h(ThanksPage, { links, profile, outcome: outcome as Outcome, back });
    sendPage(request, response, 200, pageBody(response, page));
  });

  /** Who answers; null where nobody does, or from a page that is not ours. */
  const respondentOf = (request: Request): Respondent | null =>
    isPerson(request) && isFromOwnPage(request, context.publicUrl)
      ? { kind: 'page', address: visitorAddress(context, request), agent: agentOf(request) }
      : null;

  /** An answer that was not taken: not from a page of ours, or not what our forms send. */
  const notTaken = (request: Request, response: Response, profile: OfficeProfile, status: 400 | 403) => {
    const page = h(NotTakenPage, { links: linksOf(response), profile });
    sendPage(request, response, status, pageBody(response, page));
  };

  const thank = (response: Response, { id }: OfficeProfile, outcome: Outcome, back: string) => {
    response.set('Cache-Control', 'no-store');
    response.redirect(303, `${linksOf(response).thanks(id)}?${new URLSearchParams({ for: outcome, back })}`);
  };

  router.post('/:officeId/statistics/answers', askLater, async (request, response, next) => {
    const profile = profileOf(request);
    if (!profile) return next();
    const tap = tapSchema.safeParse(await bodies.form(request));
    const who = respondentOf(request);
    if (!who || !tap.success) return notTaken(request, response, profile, who ? 400 : 403);
    const { score } = tap.data;
    const outcome = await rate(context, { officeId: profile.id, who, score });
    forgetStatistics(context, profile.id);
    thank(
      response,
      profile,
      outcome,
      pageOfOffice(linksOf(response), profile, pathIn(request.get('referer'))),
    );
  });

  router.post('/:officeId/statistics/answers/more', askLater, async (request, response, next) => {
    const profile = profileOf(request);
    if (!profile) return next();
    const said = moreSchema.safeParse(await bodies.form(request));
    const who = respondentOf(request);
    if (!who || !said.success) return notTaken(request, response, profile, who ? 400 : 403);
    const { text, back, ...answers } = said.data;
    const given = { officeId: profile.id, who, text, answers: answers as Answers };
    const outcome = (await tellMore(context, given)) ? 'told' : 'not_told';
    forgetStatistics(context, profile.id);
    thank(response, profile, outcome, pageOfOffice(linksOf(response), profile, back));
  });

  return router;
}

const pathIn = (referer: string | undefined): string => (referer && webAddress(referer)?.pathname) || '';

/** A page of the office's to go back to; its home for anything else. */
function pageOfOffice(links: Links, { id }: OfficeProfile, path: unknown): string {
  const home = links.home(id);
  return typeof path === 'string' && path.startsWith(home) && !path.startsWith(links.rate(id)) ? path : home;
}

/** Only the office's own website may frame it. */
function sendEmbed(response: Response, { destinations, contact }: OfficeProfile, html: string): void {
  const own = webAddress(destinations.websiteUrl ?? '') ?? webAddress(contact.websiteUrl ?? '');
  response
    .set({
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${own?.origin ?? "'none'"}`,
      'Cache-Control': 'private, max-age=60',
    })
    .type('html')
    .send(`<!doctype html>${html}`);
}
