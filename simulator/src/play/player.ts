import type {
  AuditResult,
  CheckedUpload,
  Me,
  Person,
  SubmissionPage,
  SubmissionView,
  UploadedFile,
} from '@prakat/shared/api/api';
import type { FreshnessCheckBody, FreshnessList } from '@prakat/shared/api/freshness';
import type { Overview } from '@prakat/shared/api/overview';
import type { Refusal } from '@prakat/shared/refusals';
import type { Draft } from '@prakat/shared/submission/draft';
import { withoutJoiners } from '@prakat/shared/text/join-title';
import type { Delivery, SimMessage, SimOffice } from '../line-platform/control-api.ts';
import { actionsOfMessage } from '../line-platform/find-action.ts';
import { simulatedGroupId, simulatedUserId } from '../simulated-office.ts';

/** An answer that was not what the step needed. */
export class PlayError extends Error {
  override name = 'PlayError';
  constructor(
    message: string,
    /** What the product said when it refused. */
    readonly refusal: Refusal | null = null,
  ) {
    super(message);
  }
}

/** What whoever set the stage can do and people cannot. */
export type Control = {
  /** Resolves when nothing is under way; without it the player looks again for a while. */
  settled?: () => Promise<void>;
  /** Moves the clock of product and phones, and lets the day's work be done; absent where time is not ours. */
  moveTo?: (now: number) => Promise<void>;
  /** How long the player looks again; 15 s where nothing is said. */
  patienceMs?: number;
};

const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 50;

/**
 * Plays people of an office through the same doors that people use: the mini-app's API with a LIFF ID token, and
 * buttons of cards on their phones in the simulator. Knows nothing of the product's inside.
 */
export class Player {
  constructor(
    readonly officeId: string,
    /** The product. */
    readonly url: string,
    /** The simulator of the LINE platform. */
    readonly lineUrl: string,
    readonly control: Control = {},
  ) {}

  /** The card that was looked for, of messages that hold several. */
  readonly #cards = new Map<string, object>();

  userId = (key: string): string => simulatedUserId(this.officeId, key);
  groupId = (key = 'staff'): string => simulatedGroupId(this.officeId, key);

  /** The LIFF ID token of a person, as the mini-app would get it. */
  async token(key: string): Promise<string> {
    const query = new URLSearchParams({ officeId: this.officeId, userId: this.userId(key) });
    return (await this.#sim<{ idToken: string }>('GET', `/_sim/id-token?${query}`)).idToken;
  }

  me = (key: string): Promise<Me> => this.#api<Me>(key, 'GET', '/me');

  /** Uploads a file and has it examined, as the mini-app does; what is kept of it. */
  async upload(key: string, name: string, content: Uint8Array): Promise<CheckedUpload> {
    const sent = await this.#api<UploadedFile>(key, 'POST', '/files', content, {
      'x-file-name': encodeURIComponent(name),
    });
    return this.#api<CheckedUpload>(key, 'POST', `/files/${sent.id}/check`);
  }

  /** `corrects`: the publication that the request asks to correct; null for something new. */
  submit(
    key: string,
    draft: Draft,
    filingKey: string,
    corrects: string | null = null,
  ): Promise<SubmissionView> {
    return this.#api<SubmissionView>(key, 'POST', '/submissions', { filingKey, draft, corrects });
  }

  view = (key: string, id: string): Promise<SubmissionView> =>
    this.#api<SubmissionView>(key, 'GET', `/submissions/${id}`);

  act(key: string, id: string, body: Record<string, unknown>): Promise<SubmissionView> {
    return this.#api<SubmissionView>(key, 'POST', `/submissions/${id}/actions`, body);
  }

  /** Does something with what stands on the website by a request. */
  actOnPublication(key: string, id: string, body: Record<string, unknown>): Promise<SubmissionView> {
    return this.#api<SubmissionView>(key, 'POST', `/submissions/${id}/publication/actions`, body);
  }

  /** Does something that needs to name what was seen, on the request as it is now. */
  async decide(
    key: string,
    id: string,
    action: string,
    more: Record<string, unknown> = {},
  ): Promise<SubmissionView> {
    const { revision, contentHash } = await this.view(key, id);
    return this.act(key, id, { action, seen: { revision, contentHash }, ...more });
  }

  /** The refusal that a call is answered with; throws when it was not refused. */
  async refused(call: Promise<unknown>): Promise<Refusal> {
    try {
      await call;
    } catch (error) {
      if (error instanceof PlayError && error.refusal) return error.refusal;
      throw error;
    }
    throw new PlayError('not refused');
  }

  /** Who can be named in an action: `verbal`, `publishing` or `ownership`. */
  people = (key: string, id: string, purpose: string): Promise<Person[]> =>
    this.#api<Person[]>(key, 'GET', `/submissions/${id}/people?for=${purpose}`);

  /** The first page of a list: `mine` or `waiting`. */
  list = (key: string, list: string): Promise<SubmissionPage> =>
    this.#api<SubmissionPage>(key, 'GET', `/submissions?list=${list}`);

  search = (key: string, parameters: Record<string, string>): Promise<SubmissionPage> =>
    this.#api<SubmissionPage>(
      key,
      'GET',
      `/submissions?${new URLSearchParams({ list: 'search', ...parameters })}`,
    );

  overview = (key: string): Promise<Overview> => this.#api<Overview>(key, 'GET', '/overview');

  freshness = (key: string): Promise<FreshnessList> => this.#api<FreshnessList>(key, 'GET', '/freshness');

  /** Looked at it, nothing has changed. */
  check = (key: string, body: FreshnessCheckBody): Promise<FreshnessList> =>
    this.#api<FreshnessList>(key, 'POST', '/freshness/checks', body);

  audit = (key: string, id: string): Promise<AuditResult> =>
    this.#api<AuditResult>(key, 'GET', `/submissions/${id}/audit`);

  /** What a person's 1:1 chat, or a group, has received, oldest first. */
  received(chat: { person: string } | { group: string }): Promise<SimMessage[]> {
    const query = new URLSearchParams(
      'person' in chat
        ? { officeId: this.officeId, userId: this.userId(chat.person) }
        : { officeId: this.officeId, groupId: this.groupId(chat.group) },
    );
    return this.#sim<SimMessage[]>('GET', `/_sim/received?${query}`);
  }

  /** The newest message of the bot in a chat whose JSON holds all the given texts, once it arrives. */
  async card(chat: { person: string } | { group: string }, ...texts: string[]): Promise<SimMessage> {
    let found: SimMessage | undefined;
    const look = async () => {
      const messages = await this.received(chat);
      found = messages.findLast(({ from, message }) => from.kind === 'bot' && holdsAll(message, texts));
      return found !== undefined;
    };
    await this.control.settled?.();
    // What is not urgent waits for its person, or its group, to come by.
    if (!(await look())) await this.comeBy(chat);
    await this.until(`a card with ${texts.join(', ')}`, look);
    const card = found as SimMessage;
    const own = bubblesOf(card.message).findLast((bubble) => holdsAll(bubble, texts));
    if (own) this.#cards.set(card.id, own);
    return card;
  }

  /** Somebody writes in a chat, so that what waits there is shown: the person in their own, anybody in a group. */
  async comeBy(chat: { person: string } | { group: string }): Promise<Delivery> {
    if ('person' in chat) return this.say(chat.person, 'สถานะ');
    const { officeId } = this;
    const groupId = this.groupId(chat.group);
    const offices = await this.#sim<SimOffice[]>('GET', '/_sim/offices');
    const groups = offices.find((office) => office.officeId === officeId)?.groups;
    const userId = groups?.find((group) => group.groupId === groupId)?.members[0];
    return this.#sim<Delivery>('POST', '/_sim/say', { officeId, userId, groupId, text: 'รับทราบ' });
  }

  /** Presses a button of a message on a person's phone. */
  press(person: string, messageId: string, label: string): Promise<Delivery> {
    const who = { officeId: this.officeId, userId: this.userId(person), messageId };
    const data = postbackOf(this.#cards.get(messageId), label);
    const body = data === null ? { ...who, label } : { ...who, data };
    return this.#sim<Delivery>('POST', '/_sim/press', body);
  }

  /** Gives the last approval on the newest card that holds the texts; what is asked once before it publishes is confirmed. */
  async approve(person: string, ...texts: string[]): Promise<void> {
    const card = await this.card({ person }, ...texts, 'อนุมัติ');
    await this.press(person, card.id, 'อนุมัติ');
    const asked = await this.card({ person }, ...texts, 'ยืนยันก่อนเผยแพร่');
    await this.press(person, asked.id, 'ยืนยันอนุมัติ');
  }

  say(person: string, text: string): Promise<Delivery> {
    return this.#sim<Delivery>('POST', '/_sim/say', {
      officeId: this.officeId,
      userId: this.userId(person),
      text,
    });
  }

  /** Sends a file or an image from a person's phone, in their 1:1 chat or a group. */
  sendFile(
    person: string,
    file: {
      name: string;
      type: string;
      content: Uint8Array;
      imageSet?: { id: string; index: number; total: number };
    },
    group?: string,
  ): Promise<Delivery> {
    const { name: fileName, type: contentType, content, imageSet } = file;
    return this.#sim<Delivery>('POST', '/_sim/send-file', {
      officeId: this.officeId,
      userId: this.userId(person),
      ...(group === undefined ? {} : { groupId: this.groupId(group) }),
      fileName,
      contentType,
      base64: Buffer.from(content).toString('base64'),
      ...(imageSet && { imageSet }),
    });
  }

  /** Any other call of the mini-app, as a person. */
  call = <T>(key: string, method: string, path: string, body?: unknown): Promise<T> =>
    this.#api<T>(key, method, path, body);

  /** What a link of the product opens: a file. */
  async open(link: string): Promise<Uint8Array> {
    const response = await fetch(new URL(link, this.url));
    if (!response.ok) throw new PlayError(`${link} answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  sim = <T>(method: string, path: string, body?: unknown): Promise<T> => this.#sim<T>(method, path, body);

  /** Looks until it is so; throws with what was waited for when it takes too long. */
  async until(what: string, look: () => Promise<boolean>): Promise<void> {
    if (this.control.settled) {
      await this.control.settled();
      if (!(await look())) throw new PlayError(`waited in vain for ${what}`);
      return;
    }
    const end = Date.now() + (this.control.patienceMs ?? PATIENCE_MS);
    while (!(await look())) {
      if (Date.now() > end) throw new PlayError(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }

  async #api<T>(
    key: string,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const raw = body instanceof Uint8Array;
    const response = await fetch(`${this.url}/api/${this.officeId}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(key)}`,
        ...(body === undefined
          ? {}
          : { 'content-type': raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    return readAnswer<T>(response, `${method} ${path}`);
  }

  async #sim<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.lineUrl}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return readAnswer<T>(response, `${method} ${path}`);
  }
}

const holdsAll = (part: unknown, texts: readonly string[]): boolean => {
  const said = withoutJoiners(JSON.stringify(part));
  return texts.every((text) => said.includes(JSON.stringify(text).slice(1, -1)));
};

/** The cards of a message that holds several beside each other. */
function bubblesOf(message: object): object[] {
  const { contents } = message as { contents?: { type?: string; contents?: object[] } };
  return contents?.type === 'carousel' ? (contents.contents ?? []) : [];
}

/** What the button of a card sends; null where it is no postback, or there is no card. */
function postbackOf(card: object | undefined, label: string): string | null {
  const found = actionsOfMessage(card).find(({ action }) => action.label === label)?.action;
  return found?.type === 'postback' ? found.data : null;
}

async function readAnswer<T>(response: Response, call: string): Promise<T> {
  const text = await response.text();
  if (!response.ok) {
    throw new PlayError(`${call} answered ${response.status}: ${text.slice(0, 500)}`, refusalIn(text));
  }
  return (text ? JSON.parse(text) : {}) as T;
}

function refusalIn(text: string): Refusal | null {
  try {
    const { error } = JSON.parse(text) as { error?: Refusal | string };
    // The simulator's own doors answer with a sentence alone.
    return typeof error === 'object' ? error : null;
  } catch {
    return null;
  }
}
