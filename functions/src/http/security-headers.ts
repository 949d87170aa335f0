import type { RequestHandler } from 'express';

/** Of answers that are no page: nothing in them may be drawn, run or framed. Pages set a policy of their own. */
export const NOTHING_RUNS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A year; the names beside the product's are not its own, so they are not spoken for. */
const HSTS = 'max-age=31536000';

/** What every answer has, whatever it is. `publicUrl` is where people reach the product. */
export function securityHeaders(publicUrl: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Content-Security-Policy': NOTHING_RUNS,
    'Permissions-Policy': 'geolocation=(), microphone=(), payment=(), usb=()',
    ...(publicUrl.startsWith('https://') ? { 'Strict-Transport-Security': HSTS } : {}),
  };
}

/** Sets them before anything else answers, so that no route and no error goes without. */
export function setSecurityHeaders(context: { publicUrl: string }): RequestHandler {
  const headers = Object.entries(securityHeaders(context.publicUrl));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
