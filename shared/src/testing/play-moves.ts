import { delegableSeats } from '../members/delegation.ts';
import type { Member } from '../members/member.ts';
import { seatsOf } from '../office/seat.ts';
import { signatureOf } from '../submission/actor.ts';
import { availableActions } from '../submission/available-actions.ts';
import { holdsSeat } from '../submission/permissions.ts';
import type { Submission } from '../submission/schema.ts';
import { type ActionName, transitionOf } from '../submission/transitions.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { aDelegation } from './builders.ts';
import { contentOfFiling } from './memory-desk.ts';
import { type Answer, type Ask, type Filing, type ProcedureDriver, SYSTEM } from './procedure-driver.ts';
import { inputFor } from './procedure-inputs.ts';
import type { Move } from './random-moves.ts';
import { LONG, SHORT } from './random-office.ts';

const HOUR = 3600_000;
const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** Turns moves into messages to an office, remembering what was held back, what was sent, and how records looked before. */
export class Player {
  readonly trace: string[] = [];
  readonly #held: Ask[] = [];
  readonly #sent: Ask[] = [];
  readonly #looked = new Map<string, Submission[]>();
  #count = 0;

  constructor(readonly driver: ProcedureDriver) {}

  /** Makes one move. Gives every message that it led to, with its answer. */
  async make(move: Move): Promise<{ ask: Ask | null; answer: Answer }[]> {
    this.#count += 1;
    this.driver.wait(60_000);
    for (const { submission } of await this.driver.items()) {
      const seen = this.#looked.get(submission.id) ?? [];
      if (seen.at(-1) !== submission) this.#looked.set(submission.id, [...seen, submission]);
    }
    switch (move.kind) {
      case 'file':
        return this.#file(move);
      case 'act':
        return this.#act(move);
      case 'try':
        return this.#try(move);
      case 'arrive': {
        const ask = at(this.#held, move.pick);
        return ask ? [await this.#send(ask, 'arrives late')] : [];
      }
      case 'repeat': {
        const ask = this.#sent.at(-1 - move.ago);
        if (!ask) return [];
        return [await this.#send(move.pressed ? { ...ask, once: this.#once() } : ask, 'once more')];
      }
      case 'publish':
        await this.driver.publish(move);
        this.#note(
          `the product ${move.fails ? 'fails to publish' : 'publishes'}${move.again ? ', and will again' : ''}`,
        );
        return [];
      case 'wait':
        this.driver.wait(move.hours * HOUR);
        this.#note(`${move.hours} hours pass, it is ${new Date(this.driver.now()).toISOString()}`);
        return [];
      case 'sweep':
        return this.#everywhere([{ action: 'expire', input: {} }]);
      case 'daily':
        return this.#everywhere([
          { action: 'remind', input: { notice: 'reminder' } },
          { action: 'remind', input: { notice: 'verbal_confirm' } },
          { action: 'remind', input: { notice: 'expiry_notice' } },
          { action: 'escalate', input: {} },
          { action: 'escalate', input: { of: 'verbal' } },
        ]);
      default:
        return this.#change(move);
    }
  }

  #note(line: string) {
    this.trace.push(`${this.#count}. ${line}`);
  }

  #once = () => `message-${this.#count}-${this.trace.length}-${this.#sent.length}`;

  #active = () =>
    this.driver
      .members()
      .filter(({ officeId, status }) => officeId === this.driver.profile.id && status === 'active');

  #filing(short: boolean, inDays: number, forDays: number | null): Filing {
    const today = calendarDate(this.driver.now());
    const first = addDays(today, inDays);
    return {
      title: `เรื่องที่ ${this.#count}`,
      categoryId: short ? SHORT : LONG,
      publishOn: inDays > 0 ? first : null,
      displayUntil: forDays === null ? null : addDays(first, forDays),
    };
  }

  async #file({ by, short, inDays, forDays, again }: Extract<Move, { kind: 'file' }>) {
    const member = at(this.driver.members(), by) as Member;
    const filing = this.#filing(short, inDays, forDays);
    const key = this.#once();
    const answers = [];
    for (const _time of again ? [1, 2] : [1]) {
      const answer = await this.driver.file(member.id, filing, key);
      this.#note(`${member.id} files “${filing.title}” (${filing.categoryId}): ${inWords(answer)}`);
      answers.push({ ask: null, answer });
    }
    return answers;
  }

  async #act({ item, pick, who, held }: Extract<Move, { kind: 'act' }>) {
    const submission = at(await this.driver.items(), item)?.submission;
    if (!submission) return [];
    const open = new Map<ActionName, string[]>();
    const now = new Date(this.driver.now()).toISOString();
    for (const member of this.#active()) {
      const delegations = this.driver.delegations().filter(({ toMemberId }) => toMemberId === member.id);
      const actor = { kind: 'member' as const, member, delegations };
      for (const { name } of availableActions(submission, actor, this.driver.profile, now)) {
        open.set(name, [...(open.get(name) ?? []), member.id]);
      }
    }
    const action = at([...open.keys()], pick);
    const by = action && at(open.get(action) ?? [], who);
    if (!action || !by) return [];
    const ask = {
      submissionId: submission.id,
      action,
      input: this.#input(action, submission, who),
      by,
      once: this.#once(),
    };
    if (!held) return [await this.#send(ask, '')];
    this.#held.push(ask);
    this.#note(`${by} presses ${action} on ${submission.id}, which is held up`);
    return [];
  }

  async #try({ item, action, who, seenAgo, pick }: Extract<Move, { kind: 'try' }>) {
    const now = at(await this.driver.items(), item)?.submission;
    const by = at(this.driver.members(), who)?.id;
    if (!now || !by || action === 'submit') return [];
    const seen = this.#looked.get(now.id)?.at(-1 - seenAgo) ?? now;
    return [
      await this.#send(
        { submissionId: now.id, action, input: this.#input(action, seen, pick), by, once: this.#once() },
        'tries',
      ),
    ];
  }

  /** What the job asks of every request; it may ask for what is not due. */
  async #everywhere(jobs: { action: ActionName; input: object }[]) {
    const answers = [];
    for (const { submission } of await this.driver.items()) {
      for (const { action, input } of jobs) {
        if (!transitionOf(action).from?.includes(submission.state)) continue;
        const ask = {
          submissionId: submission.id,
          action,
          input: input as Ask['input'],
          by: SYSTEM,
          once: this.#once(),
        };
        answers.push(await this.#send(ask, 'job'));
      }
    }
    return answers;
  }

  async #send(ask: Ask, how: string) {
    const answer = await this.driver.ask(ask);
    if (ask.by !== SYSTEM) this.#sent.push(ask);
    if (ask.by !== SYSTEM || answer.outcome === 'done') {
      const given = JSON.stringify(ask.input).slice(0, 90);
      this.#note(
        `${ask.by} ${how ? `(${how}) ` : ''}${ask.action} on ${ask.submissionId} ${given}: ${inWords(answer)}`,
      );
    }
    return { ask, answer };
  }

  /** What the person puts in, who saw the record as it is given. */
  #input(action: ActionName, seen: Submission, pick: number): Ask['input'] {
    const { profile } = this.driver;
    const now = this.driver.now();
    const today = calendarDate(now);
    const other = at(this.#active(), pick) as Member;
    const until = pick % 5 === 0 ? null : addDays(today, (pick % 60) - 3);
    switch (action) {
      case 'resubmit':
      case 'correct':
        return {
          content: contentOfFiling(this.#filing(pick % 2 === 0, pick % 3, pick % 4 === 0 ? 10 : null)),
        };
      case 'record_verbal_approval': {
        const entitled = this.#active().filter((member) => holdsSeat(member, seen.steps.at(-1)?.seats ?? []));
        const giver = pick % 5 === 0 ? other : (at(entitled, pick) ?? other);
        const givenAt = [now, now, now, now - 30 * 60_000, now - 200 * HOUR, now + HOUR][pick % 6] ?? now;
        return {
          ...inputFor(action, seen),
          givenBy: signatureOf(giver, profile),
          giverEntitled: holdsSeat(giver, seen.steps.at(-1)?.seats ?? []),
          givenAt: new Date(givenAt).toISOString(),
        };
      }
      case 'hand_over_task':
        return pick % 4 === 0
          ? { to: null, toIsPublisher: true }
          : { to: signatureOf(other, profile), toIsPublisher: holdsSeat(other, seen.publisherSeats) };
      case 'renew':
      case 'restore':
        return { displayUntil: until };
      case 'transfer_owner':
        return { ownerId: other.id, name: other.name };
      default:
        return inputFor(action, seen);
    }
  }

  async #change(move: Extract<Move, { kind: 'leave' | 'return' | 'post' | 'delegate' | 'revoke' }>) {
    const { driver } = this;
    if (move.kind === 'revoke') {
      const delegation = at(driver.delegations(), move.pick);
      if (delegation) await driver.setDelegation({ ...delegation, status: 'revoked' });
      this.#note(`${delegation?.id ?? 'no delegation'} is revoked`);
      return [];
    }
    if (move.kind === 'delegate') {
      const [from, to] = [at(this.#active(), move.from), at(this.#active(), move.to)] as [Member, Member];
      const seats = delegableSeats(seatsOf(from));
      if (from.id === to.id || seats.length === 0) return [];
      const startDate = addDays(calendarDate(driver.now()), move.inDays);
      const delegation = aDelegation({
        id: `delegation-${this.#count}`,
        officeId: driver.profile.id,
        kind: move.acting ? 'acting' : 'on_behalf',
        fromMemberId: from.id,
        fromName: from.name,
        fromPositionTitle: from.positionTitle,
        toMemberId: to.id,
        toName: to.name,
        seats,
        startDate,
        endDate: addDays(startDate, move.days),
      });
      await driver.setDelegation(delegation);
      this.#note(`${to.id} acts for ${from.id}, ${startDate} to ${delegation.endDate}`);
      return [];
    }
    const ours = driver.members().filter(({ officeId }) => officeId === driver.profile.id);
    const member = at(ours, move.who) as Member;
    // An office keeps an administrator, who is a webmaster too; the product refuses to be left without.
    if (member.id === 'administrator') return [];
    if (move.kind === 'post') {
      const moved = { ...member, positionId: move.position };
      await driver.setMember({ ...moved, seats: moved.status === 'active' ? seatsOf(moved) : [] });
      this.#note(`${member.id} becomes ${move.position ?? 'no holder of a post'}`);
      return [];
    }
    if (move.kind === 'return') {
      await driver.setMember({ ...member, status: 'active', seats: seatsOf(member) });
      this.#note(`${member.id} is here`);
      return [];
    }
    return this.#leave(member, move.successor);
  }

  /** What somebody who leaves answers for goes to a successor, and tasks they took back to all. */
  async #leave(member: Member, pick: number) {
    const successor = at(
      this.#active().filter(({ id }) => id !== member.id),
      pick,
    ) as Member;
    const answers = [];
    const by = 'administrator';
    for (const { submission } of await this.driver.items()) {
      const submissionId = submission.id;
      if (submission.ownerId === member.id) {
        const input = { ownerId: successor.id, name: successor.name };
        answers.push(
          await this.#send(
            { submissionId, action: 'transfer_owner', input, by, once: this.#once() },
            'hands over',
          ),
        );
      }
      if (submission.claim?.by.memberId === member.id) {
        answers.push(
          await this.#send(
            { submissionId, action: 'release_task', input: {}, by, once: this.#once() },
            'hands over',
          ),
        );
      }
    }
    await this.driver.setMember({ ...member, status: 'left', seats: [] });
    this.#note(`${member.id} leaves`);
    return answers;
  }
}

const inWords = (answer: Answer): string =>
  answer.outcome === 'refused' ? `refused, ${answer.code}` : answer.outcome;
