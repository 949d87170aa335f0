import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Request, RequestHandler, Response } from 'express';
import { type ComponentChild, h } from 'preact';
import type { Context } from '../context.ts';
import { viewedUnder } from '../visits/count-visits.ts';
import type { Body } from './body.ts';
import { KeptPages } from './kept-pages.ts';
import { createLinks, type Links } from './links.ts';
import { NotFoundPage } from './pages/message-page.tsx';
import { type PageStatus, pageBody, sendPage } from './respond.ts';

/** What a page is made of: whose site, in which language, what the address says, and when (ms). */
export type Asked = {
  profile: OfficeProfile;
  links: Links;
  params: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, unknown>>;
  now: number;
};

/** Under which topic what a page shows stands: its visit counts there. */
type Under = { categoryId: string; subtopicId: string | null };

/** A page with its status; a whole address to go to instead; null where there is no such page. */
export type Answer = { status: PageStatus; page: ComponentChild; under?: Under } | { goTo: string } | null;

export type Answering = ReturnType<typeof createAnswering>;

/** Longer addresses are made up: no page needs them, and each would be kept by itself. */
const LONGEST_KEPT = 1000;

/** How the addresses of the site are answered, in either language of its frame. */
export function createAnswering(context: Pick<Context, 'offices' | 'clock' | 'publicUrl' | 'publicChanges'>) {
  const { offices, clock, publicChanges } = context;
  const linksIn = { th: createLinks(context.publicUrl, 'th'), en: createLinks(context.publicUrl, 'en') };
  const kept = publicChanges ? new KeptPages(publicChanges) : null;
  const topics = new WeakMap<Body, Under>();

  const officeAt = (path: string): OfficeProfile | null =>
    offices.get(path.split('/')[1] ?? '')?.profile ?? null;
  const linksOf = (response: Response): Links => linksIn[response.locals.lang === 'en' ? 'en' : 'th'];

  /** Takes `/en` out of an address and remembers it: every page is there under both. */
  const readLanguage: RequestHandler = (request, response, next) => {
    const [, before = '', after = ''] = /^(\/[^/?]+)\/en((?:[/?].*)?)$/s.exec(request.url) ?? [];
    if (before && officeAt(before)) {
      response.locals.lang = 'en';
      request.url = before + (after || '/');
    }
    next();
  };

  /** Answers with a page that is kept, before anything else is looked at. */
  const sendKept: RequestHandler = (request, response, next) => {
    const body =
      request.method === 'GET' || request.method === 'HEAD' ? kept?.get(request.url, clock()) : null;
    if (!body) return next();
    const topic = topics.get(body);
    if (topic) viewedUnder(response, topic);
    sendPage(request, response, 200, body);
  };

  const notFound = (request: Request, response: Response): void => {
    const page = h(NotFoundPage, { links: linksOf(response), profile: officeAt(request.path) });
    sendPage(request, response, 404, pageBody(response, page));
  };

  /**
   * Answers an address below an office with a page; one that is `kept` is rendered once and sent again until something of the
   * office changes. No parameter but a place in a list makes another page of those.
   */
  const page =
    (answer: (asked: Asked) => Answer | Promise<Answer>, { isKept = false } = {}): RequestHandler =>
    async (request, response, next) => {
      const profile = officeAt(request.path);
      if (!profile) return next();
      const now = clock();
      const officeId = profile.id;
      // Before anything is read: what changes meanwhile makes the page an old one.
      const version = kept?.versionOf(officeId) ?? 0;
      const { query } = request;
      const params = request.params as Asked['params'];
      const answered = await answer({ profile, links: linksOf(response), params, query, now });
      if (!answered) return notFound(request, response);
      if ('goTo' in answered) {
        response.setHeader('Cache-Control', 'public, max-age=3600');
        return response.redirect(308, answered.goTo);
      }
      const { status, under } = answered;
      const body = pageBody(response, answered.page);
      if (under) {
        topics.set(body, under);
        viewedUnder(response, under);
      }
      const address = request.originalUrl;
      const mayKeep =
        isKept && status === 200 && address.length <= LONGEST_KEPT && !/\?(?!after=)/.test(address);
      if (mayKeep) kept?.put(address, { body, officeId, version }, now);
      sendPage(request, response, status, body);
    };

  return { links: linksIn.th, linksOf, officeAt, sendKept, readLanguage, page, notFound };
}
