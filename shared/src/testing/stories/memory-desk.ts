import { type Checks, nothingFound } from '../../checks/finding.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Delegation } from '../../people/delegation.ts';
import type { Member } from '../../people/member.ts';
import { itemStandingOf } from '../../publication/item-standing.ts';
import type { Publication } from '../../publication/schema.ts';
import { isOnDisplay } from '../../publication/standing.ts';
import { type Refused, refuse } from '../../refusals.ts';
import { type Content, publicationIdOf, type Submission } from '../../submission/schema.ts';
import { fiscalYear } from '../../time/thai-date.ts';
import { aContent, aFinding, aFixedClock } from '../builders.ts';
import { DeskOrders } from './desk-orders.ts';
import { DeskStep } from './desk-step.ts';
import { actorFor, tellAll } from './desk-telling.ts';
import {
  type Answer,
  type Ask,
  type Carrying,
  type Filing,
  type Kept,
  type On,
  type ProcedureDriver,
  type Records,
  SYSTEM,
  type Told,
} from './driver.ts';
import { lookedUp } from './look-up.ts';

/** The groups of every random office. */
export const GROUPS = ['group-1', 'group-2'];

export const contentOfFiling = ({ urgent, noticeBoard, corrects: _, ...filing }: Filing) =>
  aContent({
    ...filing,
    ...(noticeBoard ? { noticeBoard } : {}),
    subtopicId: 'general',
    files: [],
    ...(urgent ? { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' } : {}),
  });

/** An ID number of nobody, its check digit right. */
export const ID_NUMBER = '1-1111-11111-11-9';

/** What is found in the content of a story. */
export const checksOf = ({ details }: Content): Checks => ({
  ...nothingFound,
  findings: details.includes(ID_NUMBER) ? [aFinding({ excerpt: '1-1111-xxxxx-xx-x' })] : [],
});

/** The product without its parts: what decides, and the least that carries out what was decided. */
export class MemoryDesk implements ProcedureDriver {
  readonly #clock = aFixedClock();
  readonly #members = new Map<string, Member>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #submissions = new Map<string, Kept<Submission>>();
  readonly #publications = new Map<string, Kept<Publication>>();
  readonly #seen = new Set<string>();
  readonly #counters = new Map<number, number>();
  readonly #orders = new DeskOrders();
  readonly #told: Told[] = [];

  constructor(
    public profile: OfficeProfile,
    team: readonly Member[],
  ) {
    for (const member of team) this.#members.set(member.id, member);
  }

  now = () => this.#clock();
  wait = (milliseconds: number) => this.#clock.advance(milliseconds);
  members = () => [...this.#members.values()];
  delegations = () => [...this.#delegations.values()];

  setProfile(profile: OfficeProfile) {
    this.profile = profile;
  }

  async setMember(member: Member) {
    this.#members.set(member.id, member);
  }

  async setDelegation(delegation: Delegation) {
    this.#delegations.set(delegation.id, delegation);
  }

  async records(): Promise<Records> {
    const publications = [...this.#publications.values()];
    return {
      submissions: [...this.#submissions.values()].map(({ record, events }) => {
        const publication = this.#publications.get(publicationIdOf(record))?.record ?? null;
        return { record, events, standing: itemStandingOf(record, publication) };
      }),
      publications,
      told: this.#told,
      orders: this.#orders.pending,
      pages: publications.flatMap(({ record }) =>
        record.shown && isOnDisplay(record, this.now())
          ? [{ publicationId: record.id, content: record.shown.content }]
          : [],
      ),
      announced: this.#orders.announced,
    };
  }

  async file(by: string, filing: Filing, key: string): Promise<Answer> {
    if (this.#seen.has(key)) return { outcome: 'duplicate' };
    const year = fiscalYear(this.now());
    const count = (this.#counters.get(year) ?? 0) + 1;
    const corrects = filing.corrects === null ? null : this.#toCorrect(filing.corrects);
    if (filing.corrects !== null && !corrects) return refused(refuse('not_found'));
    const id = `request-${this.#submissions.size + 1}`;
    const number = `${year}-${String(count).padStart(4, '0')}`;
    const content = contentOfFiling(filing);
    const input = { id, number, content, checks: checksOf(content), corrects };
    const answer = this.#do({ on: 'submission', id, action: 'submit', input, by });
    if (answer.outcome === 'done') {
      this.#counters.set(year, count);
      this.#seen.add(key);
    }
    return answer;
  }

  #toCorrect(publicationId: string) {
    const publication = this.#publications.get(publicationId)?.record;
    if (!publication) return null;
    const { number, ownerId, shown } = publication;
    const open = [...this.#submissions.values()].find(
      ({ record: { corrects, state } }) =>
        corrects?.publicationId === publicationId && ['submitted', 'changes_requested'].includes(state),
    );
    const underWay = open?.record.number ?? null;
    return { publicationId, number, ownerId, isCorrectable: shown !== null, underWay };
  }

  async ask(ask: Ask): Promise<Answer> {
    if (this.#seen.has(ask.once)) return { outcome: 'duplicate' };
    this.#seen.add(ask.once);
    const input = lookedUp(this, ask, {
      submission: this.#submissions.get(ask.id)?.record ?? null,
      publication: this.#publications.get(ask.id)?.record ?? null,
      groups: this.#groups(),
      at: this.#at(),
    });
    if (input === 'nobody') return refused(refuse('person_not_found'));
    return this.#do({ ...ask, input });
  }

  async carryOut(order: Carrying): Promise<void> {
    const publication = (id: string) => this.#publications.get(id)?.record ?? null;
    const known = { publication, groups: this.#groups() };
    const result = this.#orders.carryOut(order, this.#at(), known);
    if (result) this.#do({ ...result, on: 'publication', id: result.publicationId, by: SYSTEM });
  }

  #at = () => new Date(this.now()).toISOString();
  #groups = () => (this.profile.destinations.lineGroup ? GROUPS : []);

  #do({ on, id, action, input, by }: Omit<Ask, 'once'>): Answer {
    const step = new DeskStep(this.profile, this.#at(), {
      submission: (of) => this.#submissions.get(of)?.record ?? null,
      publication: (of) => this.#publications.get(of)?.record ?? null,
    });
    const taken = step.take({ on, id, action, input, actor: actorFor(this, by) });
    if (!taken.ok) return refused(taken);
    const told = tellAll(this, step);
    if (action === 'confirm_removed') this.#taken(id);
    this.#keep(step);
    this.#told.push(...told);
    return { outcome: 'done' };
  }

  /** A webmaster who says that it is gone has taken it away wherever that was theirs to do. */
  #taken(publicationId: string): void {
    const placements = this.#publications.get(publicationId)?.record.placements ?? [];
    for (const { id, state, error } of placements)
      if (state === 'removing' && error !== null) this.#orders.takenAway(publicationId, id);
  }

  #keep(step: DeskStep): void {
    const eventsOf = (kind: On, of: string) =>
      step.changes.filter(({ on, id }) => on === kind && id === of).map(({ event }) => event);
    for (const [id, record] of step.submissions) {
      const before = this.#submissions.get(id)?.events ?? [];
      this.#submissions.set(id, { record, events: [...before, ...eventsOf('submission', id)] });
    }
    for (const [id, record] of step.publications) {
      const before = this.#publications.get(id)?.events ?? [];
      this.#publications.set(id, { record, events: [...before, ...eventsOf('publication', id)] });
    }
    for (const { on, id: publicationId, effects } of step.changes) {
      if (on !== 'publication') continue;
      for (const effect of effects) {
        if (effect.kind === 'place') {
          const { placement, version, notBefore } = effect;
          this.#orders.add({ publicationId, kind: 'place', placement, version }, notBefore, this.#at());
        }
        if (effect.kind === 'remove') {
          const { placement } = effect;
          this.#orders.add({ publicationId, kind: 'remove', placement, version: null }, null, this.#at());
        }
      }
    }
  }
}

const refused = ({ refusal }: Refused): Answer => ({
  outcome: 'refused',
  code: refusal.code,
  message: refusal.message,
});
