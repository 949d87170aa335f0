import { differingField, foldEvent, verifyChain } from '../log/chain.ts';
import type { LogEvent } from '../log/event.ts';
import { hashContent } from '../submission/hash.ts';
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
    const items = await this.driver.items();
    const added = new Map<string, LogEvent[]>();
    for (const item of items) added.set(item.submission.id, this.#follow(item, peopleOrTime));
    for (const { ask, answer } of happened) if (ask) this.#oneEvent(ask, answer, added);
    for (const item of items) this.#standing(item);
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

  /** Done means one event by whom and of what was asked, anything else none. */
  #oneEvent(ask: Ask, { outcome }: Answer, added: Map<string, LogEvent[]>): void {
    const events = added.get(ask.submissionId) ?? [];
    const index = events.findIndex(({ action, actor }) => {
      const by = actor.kind === 'member' ? actor.memberId : actor.name;
      return action === ask.action && by === ask.by;
    });
    must(
      index >= 0 === (outcome === 'done'),
      `${ask.action} by ${ask.by} is in the log exactly when it was done`,
    );
    if (index >= 0) events.splice(index, 1);
  }

  /** Reads the new events of a request, checks each, and that the record is what they lead to. */
  #follow(item: Item, peopleOrTime: boolean): LogEvent[] {
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
      if (record.content !== ledger.record.content) {
        must(record.contentHash === hashContent(record.content), `the fingerprint of ${id} fits its content`);
        ledger.contents.set(record.content.title, record.content);
      }
      if (!note) {
        ledger.alertsBefore = this.#alerts.get(id) ?? 0;
        ledger.excused = false;
      }
      if (event.action === 'transfer_owner') ledger.excused = true;
      if (event.action === 'remind') ledger.excused = false;
      ledger.record = record;
    }
    if (!ledger) throw new BrokenRule(`${id} has no log`);
    ledger.events = events.length;
    if (peopleOrTime) ledger.excused = true;
    this.#ledgers.set(id, ledger);
    must(
      same(submission, ledger.record),
      `${id} is what its log leads to (${differingField(submission, ledger.record)})`,
    );
    return [...added];
  }

  #begin(record: Submission): Ledger {
    return {
      record: { ...record, revision: 0 },
      events: 0,
      filing: filingOf(this.driver.profile, record),
      publishedFiling: null,
      contents: new Map([[record.content.title, record.content]]),
      permitted: new Set(),
      alertsBefore: 0,
      excused: false,
    };
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
    this.#public(item, ledger);
    const stuck = duties(this.#office(), submission, ledger.filing).find(({ somebody }) => !somebody);
    must(
      !stuck || ledger.excused || item.alerts > ledger.alertsBefore,
      `somebody can act on ${id}, which waits ${stuck?.what}, or an alert was raised`,
    );
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
    const content = contents.get(copy.title);
    must(
      content !== undefined && permitted.has(hashContent(content)),
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
