import type { Response } from 'express';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The pages run nothing and fetch nothing but their own style and pictures. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a whole HTML page, with the headers every page of the site has. */
export function sendPage<P>(response: Response, status: 200 | 404 | 405 | 410, page: VNode<P>): void {
  response
    .status(status)
    .set({
      'Content-Security-Policy': PAGE_POLICY,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      // What is not there yet may be there in a moment: the link in a chat is often opened at once.
      'Cache-Control': status === 200 ? 'public, max-age=60' : 'no-cache',
    })
    .type('html')
    .send(`<!doctype html>${renderToString(page)}`);
}
