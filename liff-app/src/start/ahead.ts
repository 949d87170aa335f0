import { apiRoot } from '@prakat/shared/addresses/api';
import { submissionInPath, submissionPath } from '@prakat/shared/addresses/mini-app';
import { type Answer, ask } from '../api/ask.ts';

/** Answers of the API that were asked for before there was code to read them, by address. Each is given once: `takeAhead`. */
export type Ahead = Map<string, Promise<Answer>>;

/** Asks who the person is, and for the request that a link of a card leads to. */
export function askAhead(officeId: string, idToken: string): Ahead {
  const linked = submissionInPath(location.pathname);
  const ahead: Ahead = new Map();
  for (const path of ['/me', ...(linked ? [submissionPath(linked)] : [])]) {
    const address = `${apiRoot(officeId)}${path}`;
    const answer = ask(address, { method: 'GET', headers: { Authorization: `Bearer ${idToken}` } });
    // Whoever takes it hears of a failure.
    answer.catch(() => {});
    ahead.set(address, answer);
  }
  return ahead;
}

/** The answer to what was asked ahead; undefined where nothing was, and from the second time on. */
export function takeAhead(ahead: Ahead, address: string): Promise<Answer> | undefined {
  const answer = ahead.get(address);
  ahead.delete(address);
  return answer;
}
