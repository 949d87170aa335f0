import type { Response } from 'express';
import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { FootNumbersShown } from './statistics/site-numbers.tsx';

/** The pages run nothing and fetch nothing but their own style and pictures. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export type PageStatus = 200 | 400 | 403 | 404 | 405 | 410;

/** Sends a whole HTML page, with the headers every page of the site has. */
export function sendPage<P>(response: Response, status: PageStatus, page: VNode<P>): void {
  const { footNumbers = null } = response.locals;
  const html = renderToString(h(FootNumbersShown.Provider, { value: footNumbers, children: page }));
  response
    .status(status)
    .set({
      'Content-Security-Policy': PAGE_POLICY,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      // What is not there yet may be there in a moment: the link in a chat is often opened at once.
      // A cache between would keep visits from being counted.
      'Cache-Control': status === 200 ? 'private, max-age=60' : 'no-cache',
    })
    .type('html')
    .send(`<!doctype html>${html}`);
}
