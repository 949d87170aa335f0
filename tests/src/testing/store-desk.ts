import type { Context, Office } from '@prakat/functions/context';
import { type Performed, performAction } from '@prakat/functions/procedure/perform-action';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { listOnDisplay } from '@prakat/functions/site/list-on-display';
import { every } from '@prakat/functions/store/every';
import type { Notice } from '@prakat/shared/machine/effects';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import { itemStandingOf } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import { refuse } from '@prakat/shared/refusals';
import { publicationIdOf, type Submission } from '@prakat/shared/submission/schema';
import { aDraft, aGroup } from '@prakat/shared/testing/builders';
import {
  type Answer,
  type Ask,
  type Carrying,
  type Filing,
  type Kept,
  type ProcedureDriver,
  type Records,
  SYSTEM,
  type Told,
} from '@prakat/shared/testing/stories/driver';
import { lookedUp } from '@prakat/shared/testing/stories/look-up';
import { GROUPS } from '@prakat/shared/testing/stories/memory-desk';
import { orderOf, StoryOrders } from './story-orders.ts';
import { aStoryProduct, type StoryProduct } from './story-product.ts';

/**
 * The product over real SQLite as an office that random stories are played in: every transaction rehearsed once in
 * vain, and orders to destinations carried out as a story says. Close it when the story is over.
 */
export class StoreDesk implements ProcedureDriver {
  readonly #members = new Map<string, Member>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #logs = new Map<string, LogEvent[]>();
  readonly #told: Told[] = [];
  readonly #heard = new Set<string>();
  readonly #orders: StoryOrders;
  #asked = 0;

  static async open(profile: OfficeProfile, team: readonly Member[]): Promise<StoreDesk> {
    const desk = new StoreDesk(profile, await aStoryProduct(profile));
    for (const member of team) await desk.setMember(member);
    await desk.context.store.transact(async (tx) => {
      for (const id of GROUPS) tx.put('groups', aGroup({ id, officeId: profile.id }));
    });
    return desk;
  }

  private constructor(
    public profile: OfficeProfile,
    readonly product: StoryProduct,
  ) {
    this.#orders = new StoryOrders(product.context, profile.id, this.#groups);
  }

  get context(): Context {
    return this.product.context;
  }

  now = () => this.product.clock();
  wait = (milliseconds: number) => this.product.clock.advance(milliseconds);
  members = () => [...this.#members.values()];
  delegations = () => [...this.#delegations.values()];

  setProfile(profile: OfficeProfile) {
    this.profile = profile;
    this.product.offices.set(profile.id, { ...(this.product.offices.get(profile.id) as Office), profile });
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
    const { title, details, categoryId, publishOn, displayUntil, urgent, corrects } = filing;
    const draft = aDraft({
      title,
      details,
      categoryId,
      subtopicId: 'general',
      publishOn: publishOn ?? '',
      displayUntil: displayUntil ?? '',
      ...(urgent ? { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' } : {}),
    });
    const office = this.product.offices.get(this.profile.id) as Office;
    const lineUserId = this.#lineUserId(by);
    const filed = await submitRequest(this.context, office, { lineUserId, filingKey: key, draft, corrects });
    if (filed.ok) return { outcome: filed.again ? 'duplicate' : 'done' };
    return { outcome: 'refused', code: filed.refusal.code, message: filed.refusal.message };
  }

  /** Every third message arrives twice at the same moment, as LINE may deliver an event. */
  async ask(ask: Ask): Promise<Answer> {
    this.#asked += 1;
    const times = this.#asked % 3 === 0 ? [1, 2] : [1];
    const gone = ask.action === 'confirm_removed' ? await this.#orders.leftToPeople(ask.id) : [];
    const performed = await Promise.all(times.map(() => this.#perform(ask)));
    const effective = performed.filter((one) => one.ok || 'refusal' in one);
    if (effective.length > 1) throw new Error(`${ask.action} took effect twice under one id`);
    const [result] = effective;
    if (!result || (!result.ok && 'duplicate' in result)) return { outcome: 'duplicate' };
    if (!result.ok) return { outcome: 'refused', code: result.refusal.code, message: result.refusal.message };
    for (const placement of gone) this.#orders.takenAway(ask.id, placement);
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

  carryOut = (order: Carrying): Promise<void> => this.#orders.carryOut(order);

  async records(): Promise<Records> {
    const { store } = this.context;
    const equals = { officeId: this.profile.id };
    const publications: Kept<Publication>[] = [];
    for await (const record of every(store, 'publications', 'byOffice', { equals }))
      publications.push({ record, events: await this.#log('publicationEvents', record) });
    const submissions: Kept<Submission>[] = [];
    for await (const record of every(store, 'submissions', 'byOffice', { equals }))
      submissions.push({ record, events: await this.#log('events', record) });
    const entries = await this.#orders.entries();
    this.#hear(entries);
    const now = this.now();
    const on = { officeId: this.profile.id, visibility: 'public' };
    const { items } = await listOnDisplay(store, 'shown', on, { now, size: 200 });
    const ofItem = (submission: Submission) =>
      publications.find(({ record }) => record.id === publicationIdOf(submission))?.record ?? null;
    return {
      submissions: submissions
        .sort((a, b) => (a.record.number < b.record.number ? -1 : 1))
        .map((kept) => ({ ...kept, standing: itemStandingOf(kept.record, ofItem(kept.record)) })),
      publications,
      told: this.#told,
      orders: entries.flatMap(orderOf),
      pages: items.map(({ id, ...content }) => ({ publicationId: id, content })),
      announced: this.#orders.announced,
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

  close = (): Promise<void> => this.product.close();
}
