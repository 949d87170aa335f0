import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createApp } from '@prakat/functions/app';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { Context, Office } from '@prakat/functions/context';
import type { FoundGroup, LineClient, SendResult } from '@prakat/functions/line/line-client';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import type { Store } from '@prakat/functions/store/store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import type { OutboxEntry, OutboxTask } from '@prakat/shared/outbox/entry';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Draft } from '@prakat/shared/submission/draft';
import type { Submission } from '@prakat/shared/submission/schema';
import { aFixedClock, aUuid } from '@prakat/shared/testing/builders';
import { messagesField, parseBody } from '@prakat/simulator/line-platform/messages/message';
import { simulatedUserId } from '@prakat/simulator/simulated-office';
import { readSimulatedOffices, seedSimulation } from '@prakat/simulator/simulation';
import { pino } from 'pino';
import { z } from 'zod';

export const OFFICE = 'si-bun-rueang';

const sentSchema = z.strictObject({ messages: messagesField });

type Reply = { token: string; messages: object[] };
type Message = Extract<OutboxTask, { kind: 'message' }>;

const START = '2025-10-06T02:00:00.000Z';
const people = readSimulatedOffices().filter(({ officeId }) => [OFFICE, 'satun'].includes(officeId));
const profiles = loadProfiles(officesDir);

/** A database with the people in it, made once and copied for each test. */
let seeded: Promise<[name: string, bytes: Buffer][]> | undefined;
async function seedOnce(): Promise<[name: string, bytes: Buffer][]> {
  const folder = mkdtempSync(join(tmpdir(), 'line-edge-'));
  const file = join(folder, 'prakat.sqlite');
  const store = openSqliteStore({ file, now: () => Date.parse(START) });
  await seedSimulation(store, people, START);
  await store.close();
  const files = readdirSync(folder).map((name): [string, Buffer] => [name, readFileSync(join(folder, name))]);
  rmSync(folder, { recursive: true });
  return files;
}

/**
 * The product's LINE edge behind a real HTTP server, on SQLite, with the people of two offices. What it sends is
 * kept, after the platform's strict schemas have taken it.
 */
export async function startEdge(around: (store: Store) => Store = (store) => store) {
  seeded ??= seedOnce();
  const folder = mkdtempSync(join(tmpdir(), 'line-edge-'));
  const file = join(folder, 'prakat.sqlite');
  for (const [name, bytes] of await seeded) writeFileSync(join(folder, name), bytes);
  const clock = aFixedClock(START);
  const sqlite = openSqliteStore({ file, now: clock });

  const replies: Reply[] = [];
  /** Whom it was shown that an answer comes. */
  const loading: string[] = [];
  let nextGroup: FoundGroup = { name: 'กลุ่มทดสอบ' };
  let nextReply: SendResult = { ok: true, requestId: 'r' };
  const line: LineClient = {
    async reply(token, messages) {
      parseBody(sentSchema, { messages: JSON.parse(JSON.stringify(messages)) });
      if (nextReply.ok) replies.push({ token, messages });
      return nextReply;
    },
    push: () => Promise.reject(new Error('nothing is pushed inside a webhook')),
    multicast: () => Promise.reject(new Error('nothing is sent inside a webhook')),
    broadcast: () => Promise.reject(new Error('nothing is sent inside a webhook')),
    friends: async () => null,
    findGroup: async () => nextGroup,
    async showLoading(userId) {
      loading.push(userId);
      throw new Error('its failure never matters');
    },
    content: async () => ({ ok: false, why: 'gone' }),
    showMenu: () => Promise.reject(new Error('no menu is shown inside a webhook')),
    memberCount: async () => 40,
    quota: async () => null,
  };
  const offices = new Map<string, Office>();
  for (const { officeId, channel } of people) {
    const profile = profiles.get(officeId);
    if (!profile) throw new Error(`no profile of ${officeId}`);
    const { channelSecret, loginChannelId, liffId } = channel;
    offices.set(officeId, { profile, line, channelSecret, loginChannelId, liffId });
  }
  const logged: string[] = [];
  const log = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  let nudges = 0;
  let ids = 0;
  const context: Context = {
    store: around(sqlite),
    files: undefined as never,
    offices,
    clock,
    // In order, so that what was queued at one moment stays in order.
    newId: () => {
      ids += 1;
      return aUuid(ids);
    },
    logger: pino({ level: 'info' }, log),
    publicUrl: 'https://prakat.example',
    lineLoginBaseUrl: 'https://line.example',
    linkSecret: 'x'.repeat(32),
    sealing: sealingWith('s'.repeat(32)),
    nudgeOutbox: () => {
      nudges += 1;
    },
  };
  const server = createApp(context).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let events = 0;
  const secretOf = (officeId: string) => offices.get(officeId)?.channelSecret ?? 'none';
  const sign = (body: string | Buffer, officeId = OFFICE) =>
    createHmac('sha256', secretOf(officeId)).update(body).digest('base64');
  /** Delivers a body as LINE would; `headers` replace what LINE would send. */
  const post = (body: string | Buffer, officeId = OFFICE, headers: Record<string, string> = {}) =>
    fetch(`${url}/line/${officeId}/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-line-signature': sign(body, officeId), ...headers },
      body: new Uint8Array(Buffer.from(body)),
    });
  const event = (type: string, source: Record<string, string>, more: Record<string, unknown> = {}) => {
    events += 1;
    return {
      type,
      mode: 'active',
      timestamp: clock(),
      source,
      webhookEventId: `01EVENT${String(events).padStart(19, '0')}`,
      deliveryContext: { isRedelivery: false },
      replyToken: `reply-${events}`,
      ...more,
    };
  };
  const deliver = async (list: unknown[], officeId = OFFICE) =>
    (await post(JSON.stringify({ destination: `U${'0'.repeat(32)}`, events: list }), officeId)).status;
  /** What was due to be said has been before somebody does something: there is no outbox here that would. */
  const sendDue = () =>
    sqlite.transact(async (tx) => {
      const due = { equals: { status: 'pending' }, upTo: new Date(clock()).toISOString(), limit: 200 };
      const { items } = await tx.find('outbox', 'due', due);
      for (const { hold: _, ...entry } of items)
        if (entry.task.kind !== 'menu')
          tx.put('outbox', { ...entry, status: 'delivered', finishedAt: due.upTo });
    });
  /** Delivers one event and gives what was replied to it. */
  const tell = async (one: ReturnType<typeof event>, officeId = OFFICE): Promise<object[]> => {
    await sendDue();
    const before = replies.length;
    const status = await deliver([one], officeId);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    return replies.slice(before).flatMap(({ messages }) => messages);
  };
  const userOf = (key: string, officeId = OFFICE) => ({
    type: 'user',
    userId: simulatedUserId(officeId, key),
  });

  return {
    store: sqlite,
    context,
    clock,
    replies,
    logged,
    loading,
    /** What LINE says of a group from now on. */
    setGroup(found: FoundGroup) {
      nextGroup = found;
    },
    nudges: () => nudges,
    url,
    sign,
    post,
    event,
    deliver,
    tell,
    userOf,
    failReplies: () => {
      nextReply = {
        ok: false,
        kind: 'give_up',
        status: 400,
        message: 'Invalid reply token',
        requestId: null,
      };
    },
    healReplies: () => {
      nextReply = { ok: true, requestId: 'r' };
    },
    say: (key: string, text: string) =>
      tell(event('message', userOf(key), { message: { type: 'text', id: '1', text } })),
    press: (key: string, data: string) => tell(event('postback', userOf(key), { postback: { data } })),
    /** Messages to people that were queued, oldest first, also those that were shown when their person did something. */
    async queued(officeId = OFFICE): Promise<Message[]> {
      const found = await Promise.all(
        ['pending', 'delivered', 'dropped'].map((status) =>
          sqlite.find('outbox', 'byStatus', { equals: { officeId, status }, limit: 200 }),
        ),
      );
      const entries = found.flatMap(({ items }) => items);
      const orderOf = ({ createdAt, id }: OutboxEntry) => `${createdAt} ${id}`;
      entries.sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
      const tasks = entries.map(({ task }) => task);
      for (const task of tasks)
        if ('messages' in task && task.messages) parseBody(sentSchema, { messages: task.messages });
      return tasks.filter((task) => task.kind === 'message');
    },
    /** The newest message of a kind to somebody. */
    async latest(key: string, notice: string): Promise<Message['messages'] | undefined> {
      const told = await this.queued();
      const { userId } = userOf(key);
      return told.findLast((task) => task.address === userId && task.notice === notice)?.messages;
    },
    async file(key: string, given: Partial<Draft> = {}, corrects: string | null = null): Promise<Submission> {
      const office = offices.get(OFFICE);
      if (!office) throw new Error('no office');
      const filed = await submitRequest(context, office, {
        lineUserId: simulatedUserId(OFFICE, key),
        filingKey: randomUUID(),
        draft: { ...aDraft, ...given },
        corrects,
      });
      if (!filed.ok) throw new Error(filed.refusal.message);
      return filed.submission;
    },
    async request(id: string): Promise<Submission> {
      const submission = await sqlite.get('submissions', id);
      if (!submission) throw new Error('no such request');
      return submission;
    },
    async publication(id: string): Promise<Publication> {
      const publication = await sqlite.get('publications', id);
      if (!publication) throw new Error('nothing was published');
      return publication;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sqlite.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type Edge = Awaited<ReturnType<typeof startEdge>>;

const aDraft: Draft = {
  requestDate: '2025-10-06',
  title: 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะ',
  details: 'ตามเอกสารแนบ',
  externalLink: '',
  remarks: '',
  categoryId: 'official-information',
  subtopicId: 'board-designated',
  source: '',
  coversFrom: '2025-10-01',
  coversTo: '',
  datedAt: '',
  publishOn: '',
  displayUntil: '',
  urgency: 'normal',
  urgentReason: '',
  ownerName: 'นายจิรายุ ทินจง',
  ownerPosition: 'นักวิชาการสาธารณสุขชำนาญการ',
  fileIds: [],
  noticeBoard: false,
};
