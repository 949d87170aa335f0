import type { IncomingMessage } from 'node:http';
import { isbot } from 'isbot';

/** Headers by which browsers say that they fetch a page before anybody asks for it. */
const AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'] as const;

/**
 * True when somebody looks at the page: no robot by the list that `isbot` keeps (search engines, monitors, scripts, what
 * names itself by nothing), no question after the headers alone, nothing fetched ahead.
 */
export function isPerson({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'POST') return false;
  if (AHEAD.some((name) => /prefetch|preview/i.test(String(headers[name] ?? '')))) return false;
  const agent = headers['user-agent'] ?? '';
  return agent !== '' && !isbot(agent);
}
