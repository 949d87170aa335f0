import { join } from 'node:path';
import type { SubmissionView, UploadedFile } from '@prakat/shared/api/api';
import type { RefusalCode } from '@prakat/shared/refusals';
import type { Draft } from '@prakat/shared/submission/draft';
import { aDraft } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { expect } from 'vitest';
import { dump } from './dump.ts';
import { createLocalEnvironment } from './environment.ts';

export const OFFICE = 'si-bun-rueang';

export type Call = {
  /** Key of the person, whose token is sent. */
  as?: string;
  /** Sent instead, also when it is no token; null sends none. */
  token?: string | null;
  json?: unknown;
  /** Sent as it is. */
  body?: BodyInit;
  headers?: Record<string, string>;
  office?: string;
};
// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is what the tests are about
export type Answer = { status: number; body: any; headers: Headers };

export const aPdf = (text = 'เอกสาร') => Buffer.from(smallPdf(text));

export type Api = Awaited<ReturnType<typeof anApi>>;

/** Before half past eight, when the jobs of a day run: most tests have no use for them. */
const MORNING = Date.parse('2021-12-24T01:00:00.000Z');
/** After them. */
export const AFTER_DAILY_JOBS = Date.parse('2021-12-24T03:00:00.000Z');

/** The whole product over sockets, on 24 December 2564, for calls as the mini-app makes them and as it never would. */
export async function anApi(now = MORNING) {
  const lines: string[] = [];
  const environment = await createLocalEnvironment({
    offices: [OFFICE, 'khemarat'],
    now,
    onLog: (line) => lines.push(line),
  });
  const { machine, dataDir } = environment;
  const player = environment.player(OFFICE);
  const files = { database: join(dataDir, 'prakat.sqlite'), contents: join(dataDir, 'files') };
  const tokens = new Map<string, Promise<string>>();
  const token = (key: string) => {
    const known = tokens.get(key) ?? player.token(key);
    tokens.set(key, known);
    return known;
  };

  async function call(method: string, path: string, given: Call = {}): Promise<Answer> {
    const bearer = given.token === undefined && given.as ? await token(given.as) : given.token;
    const body = given.json === undefined ? given.body : JSON.stringify(given.json);
    const response = await fetch(`${machine.url}/api/${given.office ?? OFFICE}${path}`, {
      method,
      headers: {
        ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
        ...(given.json === undefined ? {} : { 'content-type': 'application/json' }),
        ...given.headers,
      },
      ...(body === undefined ? {} : { body }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    } as RequestInit);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  }

  /** Moves the clock, after which everybody signs in anew: a token is good for an hour. */
  const moveTo = (at: number) => {
    environment.clock.moveTo(at);
    tokens.clear();
  };

  const stored = () => dump(files.database, files.contents);

  const upload = (as: string, name: string, body: BodyInit = aPdf(name)) =>
    call('POST', '/files', { as, body, headers: { 'x-file-name': encodeURIComponent(name) } });

  return {
    ...environment,
    files,
    lines,
    token,
    moveTo,
    call,
    stored,
    upload,

    /**
     * Makes a call that must be refused: a coded 4xx, a Thai sentence, a line in the log, and the whole store as
     * it was before.
     */
    async refused(status: number, code: RefusalCode, make: () => Promise<Answer>): Promise<Answer> {
      await environment.settle();
      const before = stored();
      const logged = lines.length;
      const answer = await make();
      expect({ status: answer.status, code: answer.body?.error?.code }).toEqual({ status, code });
      expect(answer.body.error.message).toMatch(/^[ก-๙].{15,}/);
      expect(answer.body.error.message).not.toMatch(/[{}]/);
      const refusals = lines.slice(logged).map((line) => JSON.parse(line).refusal);
      expect(refusals).toContain(code);
      await environment.settle();
      expect(stored()).toEqual(before);
      return answer;
    },

    async uploaded(as: string, name: string, body?: BodyInit): Promise<UploadedFile> {
      const answer = await upload(as, name, body);
      expect(answer.status).toBe(201);
      return answer.body;
    },

    async filed(as: string, draft: Partial<Draft> = {}): Promise<SubmissionView> {
      const json = { filingKey: crypto.randomUUID(), draft: aDraft(draft) };
      const answer = await call('POST', '/submissions', { as, json });
      expect(answer.status).toBe(201);
      return answer.body;
    },

    view: async (as: string, id: string): Promise<SubmissionView> =>
      (await call('GET', `/submissions/${id}`, { as })).body,

    /** Decides on what the person sees now. */
    async act(as: string, id: string, action: string, more: object = {}): Promise<Answer> {
      const { revision, contentHash } = await this.view(as, id);
      const seen = ['propose', 'approve', 'reject', 'send_back'].includes(action)
        ? { seen: { revision, contentHash } }
        : {};
      return call('POST', `/submissions/${id}/actions`, { as, json: { action, ...seen, ...more } });
    },

    /** Does something to the publication of a request, for the version that the person is shown. */
    async actOnPublication(as: string, id: string, action: string, more: object = {}): Promise<Answer> {
      const { publication } = await this.view(as, id);
      const seen = {
        confirm_publication: publication?.seen,
        publish_by_hand: publication?.toPutUp,
        post_sheet: publication?.seen,
      }[action];
      const json = { action, ...(seen ? { seen } : {}), ...more };
      return call('POST', `/submissions/${id}/publication/actions`, { as, json });
    },
  };
}
