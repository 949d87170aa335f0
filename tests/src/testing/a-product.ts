import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receiveEvent } from '@prakat/functions/chat/receive-event';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { Context, Office } from '@prakat/functions/context';
import type { DestinationFor } from '@prakat/functions/destinations/destination-for';
import { receiveFile } from '@prakat/functions/files/receive-file';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import type { On } from '@prakat/functions/procedure/matter';
import { type Performed, performAction } from '@prakat/functions/procedure/perform-action';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { seatsOf } from '@prakat/shared/office/seat';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { canBeShown } from '@prakat/shared/outbox/holding';
import type { Member } from '@prakat/shared/people/member';
import type { PublicationAction } from '@prakat/shared/publication/transitions';
import type { Draft } from '@prakat/shared/submission/draft';
import type { Submission } from '@prakat/shared/submission/schema';
import { type ActionName, transitions } from '@prakat/shared/submission/transitions';
import { aDraft, aFixedClock, aUuid } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { simulatedChannel, simulatedUserId } from '@prakat/simulator/simulated-office';
import { readSimulatedOffices, seedSimulation } from '@prakat/simulator/simulation';
import { pino } from 'pino';
import { type InputOf, seenBy } from './asked.ts';
import { dump } from './dump.ts';
import { contactToken, FakeLine } from './fake-line.ts';

/** The office of the filled form, with an assistant who proposes and a head who approves. */
export const OFFICE = 'si-bun-rueang';
export const OTHER_OFFICE = 'khemarat';

const profiles = loadProfiles(officesDir);

/** A database with the people of both offices in it, made once and copied for each product. */
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'seeded.sqlite');
  const store = openSqliteStore({ file });
  const offices = readSimulatedOffices().filter(({ officeId }) => [OFFICE, OTHER_OFFICE].includes(officeId));
  await seedSimulation(store, offices, '2021-12-01T00:00:00.000Z');
  await store.close();
  return file;
})();

/** A mended copy of a profile, for tests about what a profile says. */
export const profileWith = (given: Partial<OfficeProfile>): OfficeProfile => ({
  ...(profiles.get(OFFICE) as OfficeProfile),
  ...given,
});

/** The rules of an office that lets nothing wait, for tests about sending: every notice and announcement is pushed when it is queued. */
export const AT_ONCE: OfficeProfile['messages'] = {
  group: { waitWorkingDays: 0, until: '00:00', push: true },
  digest: { afterWorkingDays: 0, at: '00:00' },
  joinMinutes: 0,
};
export const sendingAtOnce = () => aProduct({ profile: profileWith({ messages: AT_ONCE }) });

export type Product = Awaited<ReturnType<typeof aProduct>>;

/**
 * The product without HTTP: real SQLite and real files in a folder of its own, a LINE that only takes notes, a
 * clock that stands still. People are named by their key in `simulator/people`. With `copyOf` it begins with the data and at the
 * time of another, at which nothing is under way.
 */
export async function aProduct(
  given: {
    profile?: OfficeProfile;
    copyOf?: { data: { folder: string }; clock: () => number; ids: () => number };
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-product-'));
  const file = join(folder, 'prakat.sqlite');
  const { copyOf } = given;
  if (copyOf) cpSync(copyOf.data.folder, folder, { recursive: true });
  else copyFileSync(await template, file);
  const clock = aFixedClock();
  if (copyOf) clock.advance(copyOf.clock() - clock());
  const line = new FakeLine();
  const otherLine = new FakeLine();
  const lines: string[] = [];
  let ids = copyOf?.ids() ?? 0;
  const opened: Store[] = [];
  const offices = new Map<string, Office>(
    [
      { profile: given.profile ?? profileWith({}), line },
      { profile: profiles.get(OTHER_OFFICE) as OfficeProfile, line: otherLine },
    ].map((office) => [office.profile.id, { ...office, ...simulatedChannel(office.profile.id) }]),
  );

  /** A process of the product over the same data: what it knows dies with it. */
  const aProcess = (): Context => {
    const store = openSqliteStore({ file, now: clock });
    opened.push(store);
    return {
      store,
      files: openLocalFileStore(join(folder, 'files')),
      offices,
      clock,
      newId: () => {
        ids += 1;
        return aUuid(ids);
      },
      logger: pino({ level: 'debug', base: null }, { write: (text: string) => lines.push(text) }),
      publicUrl: 'https://prakat.example',
      lineLoginBaseUrl: 'https://line.example',
      linkSecret: 'x'.repeat(32),
      sealing: sealingWith('s'.repeat(32)),
      nudgeOutbox: () => {},
    };
  };
  const context = aProcess();
  const office = offices.get(OFFICE) as Office;
  const lineUserId = (key: string, officeId = OFFICE) => simulatedUserId(officeId, key);

  const listed = async <T>(list: AsyncIterable<T>) => {
    const all: T[] = [];
    for await (const item of list) all.push(item);
    return all;
  };

  return {
    context,
    aProcess,
    /** Where its data lie, for tests that look at it, or change it, behind its back. */
    data: { folder, database: file, files: join(folder, 'files') },
    office,
    otherOffice: offices.get(OTHER_OFFICE) as Office,
    clock,
    line,
    otherLine,
    lineUserId,
    /** How many ids were given. */
    ids: () => ids,

    file: (key: string, draft: Partial<Draft> = {}, filingKey = aUuid(900_000 + ids++)) =>
      submitRequest(context, office, {
        lineUserId: lineUserId(key),
        filingKey,
        draft: aDraft(draft),
        corrects: null,
      }),

    /** Files a correction of a publication, which must be taken. */
    async corrected(key: string, publicationId: string, draft: Partial<Draft> = {}): Promise<Submission> {
      const filed = await submitRequest(context, office, {
        lineUserId: lineUserId(key),
        filingKey: aUuid(900_000 + ids++),
        draft: aDraft(draft),
        corrects: publicationId,
      });
      if (!filed.ok) throw new Error(`filing was refused: ${JSON.stringify(filed.refusal)}`);
      return filed.submission;
    },

    /** Files a request that must be taken. */
    async filed(key: string, draft: Partial<Draft> = {}): Promise<Submission> {
      const filed = await this.file(key, draft);
      if (!filed.ok) throw new Error(`filing was refused: ${JSON.stringify(filed.refusal)}`);
      return filed.submission;
    },

    /**
     * Does something with a request, or with the publication of the same id, as it is now: whichever has the action, the
     * request when both have it.
     */
    async act<N extends ActionName | PublicationAction>(
      key: string,
      id: string,
      action: N,
      input: Partial<InputOf<N>> = {},
      more: { once?: string; process?: Context; on?: On } = {},
    ): Promise<Performed> {
      const on = more.on ?? (Object.hasOwn(transitions, action) ? 'submission' : 'publication');
      const seen = await seenBy(context, id, action);
      const request = {
        officeId: OFFICE,
        id,
        actor: { lineUserId: lineUserId(key) },
        ...(more.once ? { once: more.once } : {}),
        input: { ...(seen ? { seen } : {}), ...input } as never,
      };
      const process = more.process ?? context;
      return on === 'submission'
        ? performAction(process, { ...request, on, action: action as ActionName })
        : performAction(process, { ...request, on, action: action as PublicationAction });
    },

    /** Changes what a person is from now on. */
    async change(key: string, given: Partial<Member>): Promise<void> {
      await context.store.transact(async (tx) => {
        const member = { ...((await tx.get('members', `${OFFICE}.${key}`)) as Member), ...given };
        tx.put('members', { ...member, seats: seatsOf(member) });
      });
    },

    /** A file as a person uploads it: a small PDF with a text of its own, or any bytes. */
    async upload(key: string, name = 'แผน.pdf', given: string | Uint8Array = name): Promise<string> {
      const { store } = context;
      const member = (await store.get('members', `${OFFICE}.${key}`)) as Member;
      const content = Buffer.from(typeof given === 'string' ? smallPdf(given) : given);
      const received = await receiveFile(context, office.profile, member, { name, content });
      if (!received.ok) throw new Error(`upload was refused: ${received.refusal.code}`);
      return received.file.id;
    },

    /** A request that the assistant proposed and the head approved. */
    async approved(draft: Partial<Draft> = {}): Promise<Submission> {
      const { id } = await this.filed('staff-1', draft);
      await this.act('assistant-2', id, 'propose');
      const done = await this.act('sakrai', id, 'approve');
      if (!done.ok) throw new Error('approval was refused');
      return done.submission;
    },

    /** Delivers until nothing is due. */
    async drain(process = context, destinationFor?: DestinationFor): Promise<void> {
      for (let round = 0; round < 100; round += 1) {
        if ((await dispatchDue(process, () => 0.5, destinationFor)) === 0) return;
      }
      throw new Error('the outbox does not come to rest');
    },

    /** Somebody does something in a chat that the product does not react to: what waits there is shown to them. */
    async looks(chat: string, process = context, token = contactToken(chat)): Promise<void> {
      const source = chat.startsWith('U') ? { type: 'user', userId: chat } : { type: 'group', groupId: chat };
      ids += 1;
      const event = {
        type: 'memberJoined',
        mode: 'active',
        timestamp: clock(),
        webhookEventId: `look-${ids}`,
        source,
        replyToken: token,
      };
      const scope = { context: process, office, officeId: OFFICE };
      await (await receiveEvent(scope, event, () => true))?.();
    },

    /** Everybody for whom something waits comes by, until nothing waits any more that could be shown. */
    async everybodyLooks(): Promise<void> {
      const shown = new Set<string>();
      const waiting = async () =>
        (
          await listed(
            every(context.store, 'outbox', 'byStatus', { equals: { officeId: OFFICE, status: 'pending' } }),
          )
        ).filter((entry) => canBeShown(entry, new Date(clock()).toISOString()) && !shown.has(entry.id));
      for (let found = await waiting(); found.length > 0; found = await waiting()) {
        for (const { id } of found) shown.add(id);
        for (const chat of new Set(found.map(({ hold }) => hold?.chat ?? ''))) await this.looks(chat);
      }
    },

    /** Delivers what is due, and lets everybody come by for what waits. */
    async told(): Promise<void> {
      await this.drain();
      await this.everybodyLooks();
      await this.drain();
    },

    /** Of the request and of the publication of the same id. */
    entries: (id: string): Promise<OutboxEntry[]> =>
      listed(every(context.store, 'outbox', 'byRecord', { equals: { 'about.id': id } })),
    events: (submissionId: string): Promise<LogEvent[]> =>
      listed(every(context.store, 'events', 'byRecord', { equals: { log: submissionId } })),
    publicationEvents: (publicationId: string): Promise<LogEvent[]> =>
      listed(every(context.store, 'publicationEvents', 'byRecord', { equals: { log: publicationId } })),
    get: (submissionId: string) => context.store.get('submissions', submissionId),
    publication: (id: string) => context.store.get('publications', id),

    /** The lines of the log, newest last. */
    log: (): Record<string, unknown>[] => lines.map((text) => JSON.parse(text)),

    dump: () => dump(file, join(folder, 'files')),

    async close() {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
