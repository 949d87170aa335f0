import type { Request, Response } from 'express';
import { type ComponentChild, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Body } from './body.ts';
import { FootNumbersShown } from './statistics/site-numbers.tsx';

/** The pages run nothing and fetch nothing but their own style and pictures. Structured data is read, not run. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type PageStatus = 200 | 400 | 403 | 404 | 405 | 410 | 413 | 415 | 429 | 500 | 503;

/** A page as it goes out, with the numbers of its foot as the answer has them (`countVisits`). */
export function pageBody({ locals }: Response, page: ComponentChild): Body {
  const { footNumbers = null } = locals;
  const html = renderToString(h(FootNumbersShown.Provider, { value: footNumbers, children: page }));
  return new Body(`<!doctype html>${html}`, 'text/html; charset=utf-8');
}

/** Sends a whole HTML page, with the headers that every page of the site has beside those of every answer. */
export function sendPage(
  request: Request,
  response: Response,
  status: PageStatus,
  page: Body,
  /** What nobody but whoever asked may keep is kept nowhere: `no-store`. */
  cacheControl = status === 200 ? 'private, max-age=60' : 'no-cache',
): void {
  response.statusCode = status;
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  // What is not there yet may be there in a moment: the link in a chat is often opened at once. A cache between would keep
  // visits from being counted.
  response.setHeader('Cache-Control', cacheControl);
  page.send(request, response);
}
