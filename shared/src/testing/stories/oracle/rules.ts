import { verifyChain } from '../../../machine/chain.ts';
import type { LogEvent } from '../../../machine/event.ts';
import { publicationSchema } from '../../../publication/schema.ts';
import { submissionSchema } from '../../../submission/schema.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import { same } from '../../same.ts';
import type { ProcedureDriver, Records } from '../driver.ts';
import type { Happened } from '../player.ts';
import type { Move } from '../random-moves.ts';
import type { Office } from './entitlement.ts';
import { actedBy, asLogged, folded, newItem, newRequest, revised } from './follow.ts';
import { checkFrame, itemFields, requestFields } from './frame-rules.ts';
import { checkEventsOf, checkNumbers, checkSeen } from './happened-rules.ts';
import { itemRules } from './item-rules.ts';
import { checkReminded, checkSwept } from './job-rules.ts';
import { type ItemLedger, isSheetOver, must, type RequestLedger } from './ledger.ts';
import { checkAnnounced, checkOutside, checkPages, checkWays } from './public-rules.ts';
import { checkItem, checkRequest, checkStandings } from './record-rules.ts';
import { requestRules } from './request-rules.ts';
import { checkTold, type Telling, tellingsOf, tellingsOn } from './telling-rules.ts';
import { Waits } from './waiting-rules.ts';

/** What must hold after everything that happens; told as sentences when it does not. */
export class Rules {
  readonly #requests = new Map<string, RequestLedger>();
  readonly #items = new Map<string, ItemLedger>();
  readonly #waits = new Waits();
  #told = 0;
  #announced: Records['announced'] = [];

  constructor(readonly driver: ProcedureDriver) {}

  async check(happened: readonly Happened[], move: Move): Promise<void> {
    checkSeen(happened, this.#known());
    const records = await this.driver.records();
    const office = this.#office();
    const tellings: Telling[] = [];
    const added = new Map<string, readonly LogEvent[]>();
    for (const kept of records.submissions)
      added.set(`submission ${kept.record.id}`, this.#followRequest(office, kept, tellings));
    for (const kept of records.publications)
      added.set(`publication ${kept.record.id}`, this.#followItem(office, kept, tellings));

    const known = this.#known();
    checkEventsOf(happened, added);
    for (const ledger of this.#requests.values()) checkRequest(ledger, this.#items);
    for (const ledger of this.#items.values()) checkItem(ledger, this.#requests);
    checkStandings(records, known);
    checkPages(records, known);
    if (move.kind !== 'carry' || !move.blind)
      checkAnnounced(
        records.announced.filter((one) => !this.#announced.includes(one)),
        known,
      );
    this.#announced = records.announced;
    checkOutside(records, known);
    checkWays(records, known);
    const told = records.told.slice(this.#told);
    this.#told = records.told.length;
    checkTold(office, tellings, told);
    this.#waits.check(office, known, { added, told, move });
    const jobs = move.kind === 'wait' && move.jobs;
    if (jobs || move.kind === 'sweep') checkSwept(known);
    if (jobs || move.kind === 'daily') checkReminded(office, known);
    checkNumbers(records);
  }

  /** The shape of every record, and its whole chain, hash by hash. */
  async end(): Promise<void> {
    const { submissions, publications } = await this.driver.records();
    for (const { record } of submissions)
      must(submissionSchema.safeParse(record).success, `${record.id} keeps the shape of a request`);
    for (const { record } of publications)
      must(publicationSchema.safeParse(record).success, `${record.id} keeps the shape of a publication`);
    for (const { record, events } of [...submissions, ...publications]) {
      const { subjects, head, fault } = verifyChain(events);
      must(fault === null, `the log of ${record.id} is whole (event ${fault?.seq} ${fault?.reason})`);
      must(same(record, { ...subjects.get(record.id), log: head }), `${record.id} is what its log says`);
    }
  }

  #known = () => ({
    requests: this.#requests,
    items: this.#items,
    at: new Date(this.driver.now()).toISOString(),
  });

  #office = (): Office => ({
    profile: this.driver.profile,
    members: this.driver.members(),
    delegations: this.driver.delegations(),
    today: calendarDate(this.driver.now()),
  });

  /** Reads the new events of a request, checks each, and that the record is what they lead to. */
  #followRequest(office: Office, kept: Records['submissions'][number], tellings: Telling[]) {
    const { id } = kept.record;
    let ledger = this.#requests.get(id);
    const added = kept.events.slice(ledger?.events ?? 0);
    for (const event of added) {
      const after = folded('submission', ledger?.record, event);
      ledger ??= newRequest(after, office);
      this.#requests.set(id, ledger);
      must((event.action === 'submit') === (ledger.events === 0), `${id} begins with its filing`);
      const member = actedBy(office, event);
      const before = ledger.record;
      const rule = requestRules[event.action as keyof typeof requestRules];
      rule({ office, ledger, before, after, event, member, requests: this.#requests, items: this.#items });
      const isKept = before.decisions.every((decision, index) => same(decision, after.decisions[index]));
      must(isKept, `no decision on ${id} is lost`);
      checkFrame(event, requestFields);
      revised(before.revision, after.revision, event.action);
      ledger.record = after;
      ledger.events += 1;
      for (const tell of tellingsOf(office, ledger, event))
        tellings.push({ on: 'submission', about: id, ...tell });
    }
    asLogged(kept, ledger?.record);
    return added;
  }

  /** The same of what stands on the website. */
  #followItem(office: Office, kept: Records['publications'][number], tellings: Telling[]) {
    const { id } = kept.record;
    let ledger = this.#items.get(id);
    const added = kept.events.slice(ledger?.events ?? 0);
    for (const event of added) {
      const after = folded('publication', ledger?.record, event);
      ledger ??= newItem(after);
      this.#items.set(id, ledger);
      must((event.action === 'plan') === (ledger.events === 0), `${id} begins with a permission`);
      const member = actedBy(office, event);
      const before = ledger.record;
      const wasSheetOver = isSheetOver(ledger);
      const requests = this.#requests;
      const rule = itemRules[event.action as keyof typeof itemRules];
      rule({ office, ledger, before, after, event, member, requests, items: this.#items });
      checkFrame(event, itemFields);
      revised(before.revision, after.revision, event.action);
      ledger.record = after;
      ledger.events += 1;
      for (const tell of tellingsOn(office, ledger, event, { before, wasSheetOver, requests }))
        tellings.push({ on: 'publication', about: id, ...tell });
    }
    asLogged(kept, ledger?.record);
    return added;
  }
}
