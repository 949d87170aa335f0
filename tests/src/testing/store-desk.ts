import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Office } from '@prakat/functions/context';
import { dispatchDue } from '@prakat/functions/outbox/dispatch';
import { type Performed, performAction } from '@prakat/functions/procedure/perform-action';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { every } from '@prakat/functions/store/every';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { refuse } from '@prakat/shared/refusals';
import type { Submission } from '@prakat/shared/submission/schema';
import { aDraft, aFixedClock, aUuid } from '@prakat/shared/testing/builders';
import { lookedUp } from '@prakat/shared/testing/memory-desk';
import {
  type Answer,
  type Ask,
  type Filing,
  type Item,
  type ProcedureDriver,
  SYSTEM,
} from '@prakat/shared/testing/procedure-driver';
import { OTHER_OFFICE } from '@prakat/shared/testing/random-office';
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
 * vain, and a LINE that takes everything. Close it when the story is over.
 */
export class StoreDesk implements ProcedureDriver {
  readonly #clock = aFixedClock();
  readonly #members = new Map<string, Member>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #logs = new Map<string, LogEvent[]>();
  readonly #offices: Map<string, Office>;
  #ids = 0;
  #asked = 0;

  static async open(profile: OfficeProfile, team: readonly Member[]): Promise<StoreDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'prakat-story-'));
    const file = join(folder, 'prakat.sqlite');
    copyFileSync(await template, file);
    const desk = new StoreDesk(profile, folder, file);
    for (const member of team) await desk.setMember(member);
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

  async file(
    by: string,
    { title, categoryId, publishOn, displayUntil }: Filing,
    key: string,
  ): Promise<Answer> {
    const draft = aDraft({ title, categoryId, publishOn: publishOn ?? '', displayUntil: displayUntil ?? '' });
    const office = this.context.offices.get(this.profile.id) as Office;
    const lineUserId = this.#lineUserId(by);
    const filed = await submitRequest(this.context, office, { lineUserId, filingKey: key, draft });
    if (filed.ok) return { outcome: filed.again ? 'duplicate' : 'done' };
    return { outcome: 'refused', code: filed.refusal.code, message: filed.refusal.message };
  }

  /** Every third message arrives twice at the same moment, as LINE may deliver an event. */
  async ask(ask: Ask): Promise<Answer> {
    this.#asked += 1;
    const times = this.#asked % 3 === 0 ? [1, 2] : [1];
    const performed = await Promise.all(times.map(() => this.#perform(ask)));
    const effective = performed.filter((one) => one.ok || 'refusal' in one);
    if (effective.length > 1) throw new Error(`${ask.action} took effect twice under one id`);
    const [result] = effective;
    if (!result) return { outcome: 'duplicate' };
    if (result.ok) return { outcome: 'done' };
    if ('duplicate' in result) return { outcome: 'duplicate' };
    return { outcome: 'refused', code: result.refusal.code, message: result.refusal.message };
  }

  #perform({ submissionId, action, input, by, once }: Ask): Promise<Performed> {
    return performAction(this.context, {
      officeId: this.#members.get(by)?.officeId ?? this.profile.id,
      submissionId,
      action,
      input: async ({ submission }) => {
        const known = lookedUp(this, submission, { action, input });
        return known === 'nobody' ? refuse('person_not_found') : { ok: true, input: known };
      },
      actor: by === SYSTEM ? { system: SYSTEM } : { lineUserId: this.#lineUserId(by) },
      once,
    });
  }

  #lineUserId = (by: string) => this.#members.get(by)?.lineUserId ?? by;

  /** Two dispatchers deliver everything that is due; `again` puts an order back as if nothing had come of it. */
  async publish({ pick, again, fails }: { pick: number; again: boolean; fails: boolean }): Promise<void> {
    const orders = (await this.#entries()).filter(({ task }) => task.kind === 'publish');
    const order = orders[pick % orders.length];
    if (fails && order?.submissionId && order.status === 'pending') {
      const error = '503: the website is away';
      await performAction(this.context, {
        officeId: this.profile.id,
        submissionId: order.submissionId,
        action: 'record_publish_failed',
        input: { error },
        actor: { system: 'outbox' },
      });
      return;
    }
    if (again && order) {
      const pending = { ...order, status: 'pending' as const, lease: null, finishedAt: null };
      await this.context.store.transact(async (tx) => tx.put('outbox', pending));
    }
    const round = () => Promise.all([1, 2].map(() => dispatchDue(this.context, () => 0.5)));
    while ((await round()).some((taken) => taken > 0));
  }

  async #entries(): Promise<OutboxEntry[]> {
    const found: OutboxEntry[] = [];
    for (const status of ['pending', 'delivered', 'dead']) {
      const equals = { officeId: this.profile.id, status };
      for await (const entry of every(this.context.store, 'outbox', 'byStatus', { equals }))
        found.push(entry);
    }
    return found;
  }

  async items(): Promise<Item[]> {
    const { store } = this.context;
    const submissions: Submission[] = [];
    const equals = { officeId: this.profile.id };
    for await (const submission of every(store, 'submissions', 'byOffice', { equals }))
      submissions.push(submission);
    const entries = await this.#entries();
    const items: Item[] = [];
    for (const submission of submissions.sort((a, b) => (a.number < b.number ? -1 : 1))) {
      const own = entries.filter(({ submissionId }) => submissionId === submission.id);
      items.push({
        submission,
        events: await this.#log(submission),
        copy: await store.get('publications', submission.id),
        alerts: own.filter(({ task }) => task.kind === 'line.push' && task.notice === 'nobody_entitled')
          .length,
        orders: own.filter(({ task, status }) => task.kind === 'publish' && status === 'pending').length,
      });
    }
    return items;
  }

  async #log({ id, log }: Submission): Promise<LogEvent[]> {
    const known = this.#logs.get(id);
    if (known?.length === log.seq) return known;
    const events: LogEvent[] = [];
    const find = { equals: { submissionId: id } };
    for await (const event of every(this.context.store, 'events', 'bySubmission', find)) events.push(event);
    this.#logs.set(id, events);
    return events;
  }

  async close(): Promise<void> {
    await this.context.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
