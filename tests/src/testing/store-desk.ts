import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Office } from '@prakat/functions/context';
import { type Performed, performAction } from '@prakat/functions/procedure/perform-action';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { every } from '@prakat/functions/store/every';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import type { Notice } from '@prakat/shared/machine/effects';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { itemStandingOf } from '@prakat/shared/publication/item-standing';
import { placeAsked, removeAsked } from '@prakat/shared/publication/orders';
import type { Publication } from '@prakat/shared/publication/schema';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import { refuse } from '@prakat/shared/refusals';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import { aDraft, aFixedClock, aGroup, aUuid } from '@prakat/shared/testing/builders';
import { PAGE } from '@prakat/shared/testing/stories/desk-orders';
import {
  type Announced,
  type Answer,
  type Ask,
  type Carrying,
  type Filing,
  type Kept,
  type Order,
  type ProcedureDriver,
  type Records,
  SYSTEM,
  type Told,
} from '@prakat/shared/testing/stories/driver';
import { lookedUp } from '@prakat/shared/testing/stories/look-up';
import { GROUPS } from '@prakat/shared/testing/stories/memory-desk';
import { OTHER_OFFICE } from '@prakat/shared/testing/stories/random-office';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { pino } from 'pino';
import { FakeLine } from './fake-line.ts';

/** A database without anybody in it, made once and copied for each story. */
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.sqlite');
  await openSqliteStore({ file }).close();
  return file;
})();

/**
 * The product over real SQLite as an office that random stories are played in: every transaction rehearsed once in
 * vain, and orders to destinations carried out as a story says. Close it when the story is over.
 */
export class StoreDesk implements ProcedureDriver {
  readonly #clock = aFixedClock();
  readonly #members = new Map<string, Member>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #logs = new Map<string, LogEvent[]>();
  readonly #told: Told[] = [];
  readonly #heard = new Set<string>();
  readonly #givenUp = new Set<string>();
  #announced: Announced[] = [];
  readonly #offices: Map<string, Office>;
  #ids = 0;
  #asked = 0;

  static async open(profile: OfficeProfile, team: readonly Member[]): Promise<StoreDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'prakat-story-'));
    const file = join(folder, 'prakat.sqlite');
    copyFileSync(await template, file);
    const desk = new StoreDesk(profile, folder, file);
    for (const member of team) await desk.setMember(member);
    await desk.context.store.transact(async (tx) => {
      for (const id of GROUPS) tx.put('groups', aGroup({ id, officeId: profile.id }));
    });
    return desk;
  }

  readonly context: Context;

  private constructor(
    public profile: OfficeProfile,
    readonly folder: string,
    file: string,
  ) {
    this.#offices = new Map<string, Office>(
      [profile, { ...profile, id: OTHER_OFFICE }].map((one) => [
        one.id,
        { profile: one, line: new FakeLine(), ...simulatedChannel(one.id) },
      ]),
    );
    this.context = {
      store: openSqliteStore({ file, now: this.#clock, rehearse: () => true }),
      files: openLocalFileStore(join(folder, 'files')),
      offices: this.#offices,
      clock: this.#clock,
      newId: () => {
        this.#ids += 1;
        return aUuid(this.#ids);
      },
      logger: pino({ level: 'silent' }),
      publicUrl: 'https://prakat.example',
      lineLoginBaseUrl: 'https://line.example',
      linkSecret: 'x'.repeat(32),
      sealing: sealingWith('s'.repeat(32)),
      nudgeOutbox: () => {},
    };
  }

  now = () => this.#clock();
  wait = (milliseconds: number) => this.#clock.advance(milliseconds);
  members = () => [...this.#members.values()];
  delegations = () => [...this.#delegations.values()];

  setProfile(profile: OfficeProfile) {
    this.profile = profile;
    this.#offices.set(profile.id, { ...(this.#offices.get(profile.id) as Office), profile });
  }

  async setMember(member: Member) {
    this.#members.set(member.id, member);
    await this.context.store.transact(async (tx) => tx.put('members', member));
  }

  async setDelegation(delegation: Delegation) {
    this.#delegations.set(delegation.id, delegation);
    await this.context.store.transact(async (tx) => tx.put('delegations', delegation));
  }

  async file(by: string, filing: Filing, key: string): Promise<Answer> {
    const { title, categoryId, publishOn, displayUntil, urgent, corrects } = filing;
    const draft = aDraft({
      title,
      categoryId,
      subtopicId: 'general',
      publishOn: publishOn ?? '',
      displayUntil: displayUntil ?? '',
      ...(urgent ? { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' } : {}),
    });
    const office = this.#offices.get(this.profile.id) as Office;
    const lineUserId = this.#lineUserId(by);
    const filed = await submitRequest(this.context, office, { lineUserId, filingKey: key, draft, corrects });
    if (filed.ok) return { outcome: filed.again ? 'duplicate' : 'done' };
    return { outcome: 'refused', code: filed.refusal.code, message: filed.refusal.message };
  }

  /** Every third message arrives twice at the same moment, as LINE may deliver an event. */
  async ask(ask: Ask): Promise<Answer> {
    this.#asked += 1;
    const times = this.#asked % 3 === 0 ? [1, 2] : [1];
    const gone = ask.action === 'confirm_removed' ? await this.#leftToPeople(ask.id) : [];
    const performed = await Promise.all(times.map(() => this.#perform(ask)));
    const effective = performed.filter((one) => one.ok || 'refusal' in one);
    if (effective.length > 1) throw new Error(`${ask.action} took effect twice under one id`);
    const [result] = effective;
    if (!result || (!result.ok && 'duplicate' in result)) return { outcome: 'duplicate' };
    if (!result.ok) return { outcome: 'refused', code: result.refusal.code, message: result.refusal.message };
    for (const placement of gone) this.#takenAway(ask.id, placement);
    return { outcome: 'done' };
  }

  #perform({ on, id, action, input, by, once }: Ask): Promise<Performed> {
    return performAction(this.context, {
      officeId: this.#members.get(by)?.officeId ?? this.profile.id,
      on,
      id,
      action: action as 'escalate',
      // biome-ignore lint/suspicious/noExplicitAny: which input goes with which action is what the story tries
      input: async ({ record }): Promise<any> => {
        const known = {
          submission: on === 'submission' ? (record as Submission) : null,
          publication: on === 'publication' ? (record as Publication) : null,
          groups: this.#groups(),
          at: this.#at(),
        };
        const found = lookedUp(this, { action, input }, known);
        return found === 'nobody' ? refuse('person_not_found') : { ok: true, input: found };
      },
      actor: by === SYSTEM ? { system: SYSTEM } : { lineUserId: this.#lineUserId(by) },
      once,
    });
  }

  #at = () => new Date(this.now()).toISOString();
  #groups = () => (this.profile.destinations.lineGroup ? GROUPS : []);
  #lineUserId = (by: string) => this.#members.get(by)?.lineUserId ?? by;

  /** One order that is due, the first for its place, and what the destination answers. */
  async carryOut({ pick, again, fails, blind }: Carrying): Promise<void> {
    const at = this.#at();
    const due = (await this.#entries(['pending']))
      .filter((entry) => isOrder(entry) && entry.nextAttemptAt <= at)
      .sort((a, b) => (a.nextAttemptAt < b.nextAttemptAt ? -1 : a.nextAttemptAt > b.nextAttemptAt ? 1 : 0));
    const first = due.filter((entry) => due.find(({ lane }) => lane === entry.lane) === entry);
    const entry = first[pick % first.length];
    const id = entry?.about?.id;
    if (!entry || !id || entry.task.kind === 'message') return;
    const { store } = this.context;
    if (!again) {
      const done = { ...entry, status: 'delivered' as const, finishedAt: at };
      await store.transact(async (tx) => tx.put('outbox', done));
    }
    const { task } = entry;
    const { placement } = task;
    const publication = await store.get('publications', id);
    const isAsked =
      publication !== null &&
      (task.kind === 'remove' ? removeAsked(publication, placement) : placeAsked(publication, task, at)) !==
        null;
    if (!isAsked && (!blind || this.#givenUp.has(entry.id))) return;
    const version = task.kind === 'place' ? task.version : null;
    if (fails) {
      this.#givenUp.add(entry.id);
      const error = '503: the destination is away';
      if (version === null) await this.#record(id, 'record_remove_failed', { placement, error });
      else await this.#record(id, 'record_place_failed', { placement, version, error });
      return;
    }
    this.#takenAway(id, placement);
    if (version === null) return this.#record(id, 'record_removed', { placement });
    const isGroup = placement.startsWith('line-group:');
    if (isGroup) this.#announced.push({ publicationId: id, placement, version });
    const address = isGroup ? null : PAGE;
    await this.#record(id, 'record_placed', {
      placement,
      version,
      address,
      outsideIds: {},
      groups: this.#groups(),
    });
  }

  async #record(id: string, action: string, input: object): Promise<void> {
    await performAction(this.context, {
      officeId: this.profile.id,
      on: 'publication',
      id,
      action: action as 'record_removed',
      input: input as { placement: string },
      actor: { system: SYSTEM },
    });
  }

  /** Where the product could not take it away: whoever says that it is gone has seen to that. */
  async #leftToPeople(id: string): Promise<string[]> {
    const publication = await this.context.store.get('publications', id);
    const left = publication?.placements.filter(({ state, error }) => state === 'removing' && error !== null);
    return (left ?? []).map((placement) => placement.id);
  }

  #takenAway(publicationId: string, placement: string): void {
    this.#announced = this.#announced.filter(
      (one) => one.publicationId !== publicationId || one.placement !== placement,
    );
  }

  async #entries(statuses: readonly string[]): Promise<OutboxEntry[]> {
    const found: OutboxEntry[] = [];
    for (const status of statuses) {
      const equals = { officeId: this.profile.id, status };
      for await (const entry of every(this.context.store, 'outbox', 'byStatus', { equals }))
        found.push(entry);
    }
    return found;
  }

  async records(): Promise<Records> {
    const { store } = this.context;
    const equals = { officeId: this.profile.id };
    const publications: Kept<Publication>[] = [];
    for await (const record of every(store, 'publications', 'byOffice', { equals }))
      publications.push({ record, events: await this.#log('publicationEvents', record) });
    const submissions: Kept<Submission>[] = [];
    for await (const record of every(store, 'submissions', 'byOffice', { equals }))
      submissions.push({ record, events: await this.#log('events', record) });
    const pending = await this.#entries(['pending']);
    this.#hear(pending);
    const ofItem = (submission: Submission) =>
      publications.find(({ record }) => record.id === publicationIdOf(submission))?.record ?? null;
    return {
      submissions: submissions
        .sort((a, b) => (a.record.number < b.record.number ? -1 : 1))
        .map((kept) => ({ ...kept, standing: itemStandingOf(kept.record, ofItem(kept.record)) })),
      publications,
      told: this.#told,
      orders: pending.flatMap(orderOf),
      pages: publications.flatMap(({ record }) =>
        record.shown && isOnDisplay(record, this.now())
          ? [{ publicationId: record.id, content: record.shown.content }]
          : [],
      ),
      announced: this.#announced,
    };
  }

  /** Messages that were queued since, each to one person. */
  #hear(entries: readonly OutboxEntry[]): void {
    for (const { id, about, task } of entries) {
      if (task.kind !== 'message' || !about || this.#heard.has(id)) continue;
      this.#heard.add(id);
      const to = this.members().filter(({ lineUserId }) => lineUserId === task.address);
      const notice = task.notice as Notice;
      this.#told.push({ on: about.kind, about: about.id, notice, to: to.map((member) => member.id) });
    }
  }

  async #log(
    collection: 'events' | 'publicationEvents',
    { id, log }: Submission | Publication,
  ): Promise<LogEvent[]> {
    const key = `${collection} ${id}`;
    const known = this.#logs.get(key);
    if (known?.length === log.seq) return known;
    const events: LogEvent[] = [];
    const find = { equals: { log: id } };
    for await (const event of every(this.context.store, collection, 'byRecord', find)) events.push(event);
    this.#logs.set(key, events);
    return events;
  }

  async close(): Promise<void> {
    await this.context.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isOrder = ({ task }: OutboxEntry): boolean => task.kind !== 'message';

function orderOf({ about, task }: OutboxEntry): Order[] {
  if (task.kind === 'message' || !about) return [];
  const version = task.kind === 'place' ? task.version : null;
  return [{ publicationId: about.id, kind: task.kind, placement: task.placement, version }];
}
