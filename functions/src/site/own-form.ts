import type { Request } from 'express';

/**
 * A form of ours, and not one on another website that a visitor's browser is made to send: every browser that the site
 * asks for says where a form comes from, and no page can make it say otherwise.
 */
export function isFromOwnPage(request: Request, publicUrl: string): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined ? request.get('origin') === new URL(publicUrl).origin : site === 'same-origin';
}
