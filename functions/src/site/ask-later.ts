import type { RequestHandler } from 'express';
import { h } from 'preact';
import { clientKey } from '../bounds/client-key.ts';
import { type LimitName, limitOf, refusalOfLimit } from '../bounds/limits.ts';
import type { Context } from '../context.ts';
import { noteTraffic } from '../traffic/note.ts';
import type { Answering } from './answering.ts';
import { WaitPage } from './pages/message-page.tsx';
import { pageBody, sendPage } from './respond.ts';

/** Stands before what costs more than a page: an address that asks too often gets a page that says for how long to wait. */
export const createAskLater =
  (context: Context, { linksOf, officeAt }: Pick<Answering, 'linksOf' | 'officeAt'>) =>
  (name: LimitName): RequestHandler =>
  async (request, response, next) => {
    const seconds = await limitOf(context, name)(request, response, clientKey(context, request));
    if (seconds === 0) return next();
    const { code, message } = refusalOfLimit(name, seconds);
    noteTraffic(response, { refusal: code });
    response.setHeader('Retry-After', String(seconds));
    const page = h(WaitPage, { links: linksOf(response), profile: officeAt(request.path), message });
    sendPage(request, response, 429, pageBody(response, page));
  };
