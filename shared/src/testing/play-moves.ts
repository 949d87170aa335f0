import type { Member } from '../people/member.ts';
import type { ApprovalStep } from '../office/profile.ts';
import { availableActions } from '../submission/available-actions.ts';
import type { Submission } from '../submission/schema.ts';
import { type ActionName, transitionOf } from '../submission/transitions.ts';
import { changeOffice } from './change-office.ts';
import { type Answer, type Ask, activeMembers, type ProcedureDriver, SYSTEM } from './procedure-driver.ts';
import type { Move } from './random-moves.ts';
import { aFiling, typedIn } from './typed-in.ts';

const HOUR = 3600_000;
const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

type Job = { action: ActionName; input: object };
const sweep: Job[] = [{ action: 'expire', input: {} }];
const daily: Job[] = [
  { action: 'remind', input: { notice: 'reminder' } },
  { action: 'remind', input: { notice: 'verbal_confirm' } },
  { action: 'remind', input: { notice: 'expiry_notice' } },
  { action: 'escalate', input: {} },
  { action: 'escalate', input: { of: 'verbal' } },
];

/** What people do more often than anything else, so that stories get somewhere. */
const likelihood: Partial<Record<ActionName, number>> = {
  propose: 8,
  approve: 8,
  resubmit: 8,
  record_verbal_approval: 5,
  claim_task: 5,
  hand_over_task: 6,
  publish_by_hand: 4,
  correct: 6,
  restore: 8,
  transfer_owner: 1,
  withdraw: 1,
  reject: 1,
};

/** Turns moves into messages to an office, remembering what was held back, what was sent, and how records looked before. */
export class Player {
  readonly trace: string[] = [];
  readonly #held: Ask[] = [];
  readonly #sent: Ask[] = [];
  readonly #looked = new Map<string, Submission[]>();
  #count = 0;
  #messages = 0;

  readonly #route: ApprovalStep[];

  constructor(readonly driver: ProcedureDriver) {
    this.#route = driver.profile.routes.standard ?? [];
  }

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
      case 'wait': {
        this.driver.wait(move.hours * HOUR);
        this.#note(`${move.hours} hours pass, it is ${new Date(this.driver.now()).toISOString()}`);
        return move.jobs ? [...(await this.#everywhere(sweep)), ...(await this.#everywhere(daily))] : [];
      }
      case 'sweep':
        return this.#everywhere(sweep);
      case 'daily':
        return this.#everywhere(daily);
      case 'profile': {
        const standard = this.#route.slice(move.short ? -1 : 0);
        const { profile } = this.driver;
        this.driver.setProfile({ ...profile, routes: { ...profile.routes, standard } });
        this.#note(`the long route now has ${standard.length} steps`);
        return [];
      }
      default: {
        const { told, asks } = await changeOffice(this.driver, this.#count, move);
        if (told) this.#note(told);
        const answers = [];
        for (const ask of asks) answers.push(await this.#send({ ...ask, once: this.#once() }, 'hands over'));
        return answers;
      }
    }
  }

  #note(line: string) {
    this.trace.push(`${this.#count}. ${line}`);
  }

  #once = () => {
    this.#messages += 1;
    return `message-${this.#messages}`;
  };

  async #file({ by, short, inDays, forDays, again }: Extract<Move, { kind: 'file' }>) {
    const member = at(this.driver.members(), by) as Member;
    const filing = aFiling(this.driver, this.#count, { short, inDays, forDays });
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
    const items = await this.driver.items();
    const alive = items.filter(({ submission: { state } }) => state !== 'withdrawn' && state !== 'rejected');
    const submission = at(alive, item)?.submission;
    if (!submission) return [];
    const open = new Map<ActionName, string[]>();
    const now = new Date(this.driver.now()).toISOString();
    for (const member of activeMembers(this.driver)) {
      const delegations = this.driver.delegations().filter(({ toMemberId }) => toMemberId === member.id);
      const actor = { kind: 'member' as const, member, delegations };
      for (const { name } of availableActions(submission, actor, this.driver.profile, now)) {
        open.set(name, [...(open.get(name) ?? []), member.id]);
      }
    }
    const likely = [...open.keys()].flatMap((name) => Array<ActionName>(likelihood[name] ?? 3).fill(name));
    const action = at(likely, pick);
    const by = action && at(open.get(action) ?? [], who);
    if (!action || !by) return [];
    const ask = {
      submissionId: submission.id,
      action,
      input: typedIn(this.driver, this.#count, { action, seen: submission, pick: who }),
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
        {
          submissionId: now.id,
          action,
          input: typedIn(this.driver, this.#count, { action, seen, pick }),
          by,
          once: this.#once(),
        },
        'tries',
      ),
    ];
  }

  /** What the job asks of every request; it may ask for what is not due. */
  async #everywhere(jobs: readonly Job[]) {
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
}

const inWords = (answer: Answer): string =>
  answer.outcome === 'refused' ? `refused, ${answer.code}` : answer.outcome;
