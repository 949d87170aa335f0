import { differingField, foldEvent, verifyChain } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import { hashContent } from '../machine/hash.ts';
import { isOnDisplay, publicationOf } from '../submission/publication.ts';
import { type Submission, submissionSchema } from '../submission/schema.ts';
import { calendarDate, fiscalYear } from '../time/thai-date.ts';
import { duties, filingOf, type Office } from './entitlement.ts';
import { checkEvent, notes } from './event-rules.ts';
import { BrokenRule, type Ledger, must } from './ledger.ts';
import type { Answer, Ask, Item, ProcedureDriver } from './procedure-driver.ts';
import { same } from './same.ts';

/** What must hold after everything that happens; told as sentences when it does not. */
export class Rules {
  readonly #ledgers = new Map<string, Ledger>();
  #alerts = new Map<string, number>();

  constructor(readonly driver: ProcedureDriver) {}

  /** `peopleOrTime` when the move changed who works here, who acts for whom, or the day. */
  async check(happened: { ask: Ask | null; answer: Answer }[], peopleOrTime: boolean): Promise<void> {
    for (const { answer } of happened) {
      must(answer.outcome !== 'refused' || /^[ก-๙].{15,}/.test(answer.message), 'a refusal says in Thai why');
    }
    for (const { ask, answer } of happened) if (answer.outcome === 'done') this.#seen(ask);
    const items = await this.driver.items();
    const added = new Map<string, LogEvent[]>();
    for (const item of items) added.set(item.submission.id, this.#follow(item));
    oneEventEach(happened, added);
    for (const item of items) {
      this.#standing(item);
      this.#somebodyCanAct(item, added.get(item.submission.id) ?? [], peopleOrTime);
    }
    for (const { submission, alerts } of items) this.#alerts.set(submission.id, alerts);
    this.#numbers(items.map(({ submission }) => submission));
  }

  /** The whole chain of every request, hash by hash. */
  async end(): Promise<void> {
    for (const { submission, events } of await this.driver.items()) {
      const { record, fault } = verifyChain(events);
      must(fault === null, `the log of ${submission.id} is whole (event ${fault?.seq} ${fault?.reason})`);
      const field = differingField(submission, record);
      must(field === null, `${submission.id} is what its log says (${field})`);
    }
  }

  /** What somebody decided on is what was there, and not what an old card showed. */
  #seen(ask: Ask | null): void {
    if (!ask || !('seen' in ask.input)) return;
    const before = this.#ledgers.get(ask.submissionId)?.record;
    const { contentHash, revision } = ask.input.seen;
    must(before?.contentHash === contentHash, `${ask.action} is for the content that was seen`);
    must(before?.revision === revision, `${ask.action} is for the request as it was seen`);
  }

  /** Reads the new events of a request, checks each, and that the record is what they lead to. */
  #follow(item: Item): LogEvent[] {
    const { submission, events } = item;
    const { id } = submission;
    let ledger = this.#ledgers.get(id);
    const added = events.slice(ledger?.events ?? 0);
    const office = this.#office();
    for (const event of added) {
      const record = foldEvent(ledger?.record ?? {}, event) as Submission;
      must(submissionSchema.safeParse(record).success, `${id} keeps its shape after ${event.action}`);
      if (!ledger) {
        must(event.action === 'submit', `${id} begins with its filing`);
        ledger = this.#begin(record);
      } else {
        checkEvent(office, ledger, event, record);
      }
      const note = notes.has(event.action);
      must(
        record.revision === (ledger.record.revision ?? 0) + (note ? 0 : 1),
        `${event.action} raises the revision as it should`,
      );
      if (record.content !== ledger.record.content) this.#learn(ledger, record);
      ledger.record = record;
    }
    if (!ledger) throw new BrokenRule(`${id} has no log`);
    ledger.events = events.length;
    this.#ledgers.set(id, ledger);
    if (!same(submission, ledger.record)) {
      const field = differingField(submission, ledger.record);
      must(false, `${id} is what its log leads to (${field})`);
    }
    return added;
  }

  #learn({ contents }: Ledger, { id, content, contentHash }: Submission): void {
    const known = contents.get(content.title);
    const hash = known?.content === content ? known.hash : hashContent(content);
    must(hash === contentHash, `the fingerprint of ${id} fits its content`);
    contents.set(content.title, { content, hash });
  }

  #begin(record: Submission): Ledger {
    const ledger: Ledger = {
      record: { ...record, revision: 0 },
      events: 0,
      filing: filingOf(this.driver.profile, record),
      publishedFiling: null,
      contents: new Map(),
      permitted: new Set(),
      waits: new Map(),
    };
    this.#learn(ledger, record);
    return ledger;
  }

  #office = (): Office => ({
    profile: this.driver.profile,
    members: this.driver.members(),
    delegations: this.driver.delegations(),
    today: calendarDate(this.driver.now()),
  });

  #standing(item: Item): void {
    const { submission } = item;
    const { id, state, publication, publishedContent, decisions, verbal } = submission;
    const ledger = this.#ledgers.get(id) as Ledger;
    const { permitted } = ledger;
    const up = state === 'approved' || state === 'published';
    must(
      !up || permitted.has(submission.contentHash),
      `${id} is ${state} with the content that was permitted`,
    );
    must(
      !publishedContent || permitted.has(publishedContent.contentHash),
      `what ${id} has on the website was permitted`,
    );
    must(
      (submission.currentStep !== null) === (state === 'submitted'),
      `${id} is under review exactly while it waits for that`,
    );
    const stays = publishedContent !== null;
    must(
      !stays || ['submitted', 'changes_requested', 'approved'].includes(state),
      `${id} is corrected only while something else is up`,
    );
    must(
      (publication !== null) === (stays || state === 'published' || state === 'taken_down'),
      `${id} has a page exactly when it went up`,
    );
    must(
      (publication?.takenDown != null) === (state === 'taken_down'),
      `${id} is taken down exactly when its record says so`,
    );
    const steps = decisions.map(({ stepId }) => stepId);
    const deciders = decisions.map(({ by }) => by.memberId);
    must(new Set(steps).size === steps.length, `every step of ${id} is decided at most once`);
    must(new Set(deciders).size === deciders.length, `nobody decides twice on ${id}`);
    must(!deciders.includes(submission.submitter.memberId), `whoever filed ${id} decides nothing`);
    must(
      verbal === null || !['withdrawn', 'submitted', 'changes_requested'].includes(state),
      `no word is waited for while ${id} is ${state}`,
    );
    must(
      publishedContent?.verbal?.status !== 'pending',
      `${id} is not corrected before what is up was confirmed in writing`,
    );
    this.#public(item, ledger);
  }

  /**
   * Whatever it waits for, somebody is there who can do it, or an alert was raised when the wait began. What changed
   * since then (people, their posts, who answers for it, the day) the next reminder has to notice.
   */
  #somebodyCanAct(
    { submission, alerts, orders }: Item,
    added: readonly LogEvent[],
    peopleOrTime: boolean,
  ): void {
    const { id, verbal, waiting } = submission;
    const ledger = this.#ledgers.get(id) as Ledger;
    const before = ledger.waits;
    ledger.waits = new Map();
    const given = added.some(({ action }) => action === 'transfer_owner');
    const reminded = (field: string) =>
      added.some(({ action, changes }) => action === 'remind' && field in changes);
    for (const duty of duties(this.#office(), submission, ledger.filing, orders)) {
      const wait = before.get(duty.key) ?? { alertsBefore: this.#alerts.get(id) ?? 0, reminderTells: false };
      if (peopleOrTime || given) wait.reminderTells = true;
      if (reminded(duty.verbal ? 'verbal' : 'waiting')) wait.reminderTells = false;
      ledger.waits.set(duty.key, wait);
      const told = alerts > wait.alertsBefore || (duty.verbal ? verbal?.escalated : waiting.escalated);
      must(
        duty.somebody || wait.reminderTells || told === true,
        `somebody can act on ${id}, which waits ${duty.what}, or an alert was raised`,
      );
    }
  }

  /** What the public can see was permitted, and is what was permitted. */
  #public({ submission, copy }: Item, { contents, permitted, publishedFiling }: Ledger): void {
    const { id, state } = submission;
    const now = this.driver.now();
    must(
      (copy !== null) === (submission.publication !== null),
      `${id} has a public copy exactly when it went up`,
    );
    if (!copy) return;
    const made = publicationOf(submission);
    must(
      same({ ...copy, updatedAt: '' }, { ...made, updatedAt: '' }),
      `the public copy of ${id} is up to date`,
    );
    if (!isOnDisplay(copy, now)) return;
    const shown = contents.get(copy.title);
    const content = shown?.content;
    must(
      shown !== undefined && permitted.has(shown.hash),
      `what is public of ${id} was permitted and not denied`,
    );
    must(state === 'published' || publishedFiling !== null, `${id} is not on display while it is ${state}`);
    must(state !== 'taken_down', `${id} is not on display after it was taken down`);
    const today = calendarDate(now);
    must(
      copy.displayUntil === null || today <= copy.displayUntil,
      `${id} is not on display after its last day`,
    );
    must(
      content?.details === copy.details &&
        content.categoryId === copy.categoryId &&
        same(content.files, copy.files),
      `what is public of ${id} is what was filed`,
    );
  }

  #numbers(submissions: readonly Submission[]): void {
    const years = new Map<number, string[]>();
    for (const { number, createdAt } of submissions) {
      const year = fiscalYear(createdAt);
      years.set(year, [...(years.get(year) ?? []), number]);
    }
    for (const [year, numbers] of years) {
      const expected = numbers.map((_number, index) => `${year}-${String(index + 1).padStart(4, '0')}`);
      must(same([...numbers].sort(), expected), `the numbers of ${year} are without gap or repetition`);
    }
  }
}

/** What was done is in the log, once for each time, by whom; what was refused or came twice is not. */
function oneEventEach(
  happened: readonly { ask: Ask | null; answer: Answer }[],
  added: ReadonlyMap<string, LogEvent[]>,
): void {
  for (const { ask } of happened) {
    if (!ask) continue;
    const done = happened.filter(
      ({ ask: other, answer }) =>
        answer.outcome === 'done' &&
        other?.submissionId === ask.submissionId &&
        other.action === ask.action &&
        other.by === ask.by,
    );
    const logged = (added.get(ask.submissionId) ?? []).filter(
      ({ action, actor }) =>
        action === ask.action && (actor.kind === 'member' ? actor.memberId : actor.name) === ask.by,
    );
    must(
      logged.length === done.length,
      `${ask.action} by ${ask.by} is in the log as often as it was done (${logged.length} for ${done.length})`,
    );
  }
}
