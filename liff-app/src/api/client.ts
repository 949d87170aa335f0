import { apiRoot } from '@prakat/shared/addresses/api';
import type {
  ActionBody,
  CheckBody,
  CheckedUpload,
  Me,
  Person,
  PublicationActionBody,
  SubmissionPage,
  SubmissionView,
  SubmitBody,
  UploadedFile,
  WaitingCount,
} from '@prakat/shared/api/api';
import type { DraftView } from '@prakat/shared/api/checks';
import type { DraftList, KeptDraft, PutDraftBody } from '@prakat/shared/api/drafts';
import type { FreshnessCheckBody, FreshnessList } from '@prakat/shared/api/freshness';
import { type Ahead, takeAhead } from '../start/ahead.ts';
import { answerOf, jsonOf } from './answer.ts';
import { type Answer, ask } from './ask.ts';
import { ApiFailure } from './failure.ts';
import { type Upload, uploadFile } from './upload.ts';

/** The check of a file may wait for those of others; Hosting gives up after sixty seconds. */
const CHECK_TIMEOUT_MS = 58_000;

/** `verbal`: permitted by word of mouth and not settled. `office`: whatever waits in the office; of that `late`, for too long. */
export type ListName = 'mine' | 'waiting' | 'verbal' | 'office' | 'late';
/** For which action a person is chosen. */
export type NamedFor = 'verbal' | 'publishing' | 'ownership';
/** Empty text means that it does not matter; `from` and `to` are calendar days. */
export type SearchTerms = Record<'q' | 'standing' | 'category' | 'unit' | 'person' | 'from' | 'to', string>;

/** The product's API for one person of one office. Every call rejects with `ApiFailure` and nothing else. */
export type Api = {
  /** Who the person is, and how far the server's clock is ahead of the phone's, in milliseconds. */
  me(): Promise<{ data: Me; clockAhead: number }>;
  list(list: ListName, after: string | null): Promise<SubmissionPage>;
  countWaiting(): Promise<WaitingCount>;
  search(terms: SearchTerms, after: string | null): Promise<SubmissionPage>;
  submission(id: string): Promise<SubmissionView>;
  /** Colleagues who can be named in an action on this request. */
  people(id: string, purpose: NamedFor): Promise<Person[]>;
  /** What the checks before publication find in a form that is not filed yet. */
  check(body: CheckBody): Promise<DraftView>;
  /** `again`: the server had filed this key before and changed nothing now. */
  submit(body: SubmitBody): Promise<{ view: SubmissionView; again: boolean }>;
  /** One's own drafts on the server; a call about one that is gone there is refused with `draft_gone`. */
  drafts(): Promise<DraftList>;
  draft(id: string): Promise<KeptDraft>;
  putDraft(id: string, body: PutDraftBody): Promise<KeptDraft>;
  dropDraft(id: string): Promise<void>;
  /** Everybody who works in the office. */
  colleagues(): Promise<Person[]>;
  act(id: string, body: ActionBody): Promise<SubmissionView>;
  /** Of what stands on the website by this request, or what it corrects. */
  actOnPublication(id: string, body: PublicationActionBody): Promise<SubmissionView>;
  /** How current each category of the website is. */
  freshness(): Promise<FreshnessList>;
  /** Looked at it, nothing has changed; answers the list as it is then. */
  checkFreshness(body: FreshnessCheckBody): Promise<FreshnessList>;
  /** Any other call, by a screen that knows its answer; null where there is none (204). A file is sent as it is. */
  request<T>(method: string, path: string, body?: unknown): Promise<T>;
  upload(file: File, onProgress: (sent: number) => void): Upload;
  /** Has an upload examined as a whole; asked again, the same answer. A file that is refused is gone from the server. */
  checkFile(file: Pick<UploadedFile, 'id'>): Promise<CheckedUpload>;
  removeFile(file: Pick<UploadedFile, 'id'>): Promise<void>;
};

export type ApiOptions = {
  officeId: string;
  idToken: () => Promise<string>;
  onSignedOut: () => void;
  /** What was asked already is not asked again the first time. */
  ahead?: Ahead;
};

export function createApi({ officeId, idToken, onSignedOut, ahead = new Map() }: ApiOptions): Api {
  const base = apiRoot(officeId);
  const submission = (id: string) => `/submissions/${encodeURIComponent(id)}`;
  const draft = (id: string) => `/drafts/${encodeURIComponent(id)}`;
  const signed = async (method: string, body: unknown): Promise<RequestInit> => {
    const headers: Record<string, string> = { Authorization: `Bearer ${await idToken()}` };
    const isRaw = body instanceof Blob;
    if (body !== undefined) headers['Content-Type'] = isRaw ? 'application/octet-stream' : 'application/json';
    const sent = isRaw ? body : JSON.stringify(body);
    return { method, headers, ...(body === undefined ? {} : { body: sent }) };
  };
  const call = async (method: string, path: string, body?: unknown, timeout?: number): Promise<Answer> => {
    const address = `${base}${path}`;
    const before = method === 'GET' ? takeAhead(ahead, address) : undefined;
    try {
      return await answerOf(before ?? ask(address, await signed(method, body), timeout));
    } catch (error) {
      if (error instanceof ApiFailure && error.kind === 'signed_out') onSignedOut();
      throw error;
    }
  };
  const json = async <T>(method: string, path: string, body?: unknown) =>
    jsonOf<T>(await call(method, path, body));

  return {
    async me() {
      const response = await call('GET', '/me');
      const data = await jsonOf<Me>(response);
      return { data, clockAhead: Date.parse(data.now) - (response.cameAt ?? Date.now()) };
    },
    list: (list, after) => json('GET', `/submissions?${given({ list, after })}`),
    countWaiting: () => json('GET', '/waiting/count'),
    search: (terms, after) => json('GET', `/submissions?${given({ list: 'search', ...terms, after })}`),
    submission: (id) => json('GET', submission(id)),
    people: (id, purpose) => json('GET', `${submission(id)}/people?${given({ for: purpose })}`),
    colleagues: () => json('GET', '/colleagues'),
    check: (body) => json('POST', '/checks', body),
    async submit(body) {
      const response = await call('POST', '/submissions', body);
      return { view: await jsonOf<SubmissionView>(response), again: response.status === 200 };
    },
    drafts: () => json('GET', '/drafts'),
    draft: (id) => json('GET', draft(id)),
    putDraft: (id, body) => json('PUT', draft(id), body),
    async dropDraft(id) {
      await call('DELETE', draft(id));
    },
    act: (id, body) => json('POST', `${submission(id)}/actions`, body),
    actOnPublication: (id, body) => json('POST', `${submission(id)}/publication/actions`, body),
    async request<T>(method: string, path: string, body?: unknown) {
      const response = await call(method, path, body);
      return response.status === 204 ? (null as T) : jsonOf<T>(response);
    },
    freshness: () => json('GET', '/freshness'),
    checkFreshness: (body) => json('POST', '/freshness/checks', body),
    upload: (file, onProgress) =>
      uploadFile({ address: `${base}/files`, file, idToken, onProgress, onSignedOut }),
    async checkFile({ id }) {
      const path = `/files/${encodeURIComponent(id)}/check`;
      return jsonOf<CheckedUpload>(await call('POST', path, undefined, CHECK_TIMEOUT_MS));
    },
    async removeFile({ id }) {
      await call('DELETE', `/files/${encodeURIComponent(id)}`);
    },
  };
}

/** A query of what is given; what is empty is left out. */
const given = (terms: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(terms).flatMap(([name, value]) => (value ? [[name, value]] : [])));
