import type { ApprovalStep } from '../../office/profile.ts';
import { aliveOf, allOf, chancesOn, type Likely, type Looked, onwardOnly } from './chances.ts';
import { changeOffice } from './change-office.ts';
import {
  type Answer,
  type Ask,
  activeMembers,
  type Carrying,
  type ProcedureDriver,
  SYSTEM,
} from './driver.ts';
import { daily, type Job, sweep } from './jobs.ts';
import type { Move } from './random-moves.ts';
import { actionsIn, tryingOn } from './trying.ts';
import { aFiling, typedIn, typedOn } from './typed-in.ts';

const HOUR = 3600_000;
const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** A message that was sent, with its answer; a form is no message about a record. */
export type Happened = { ask: Ask | null; answer: Answer };

/** Turns moves into messages to an office, remembering what was held back, what was sent, and how records looked before. */
export class Player {
  readonly trace: string[] = [];
  readonly #held: Ask[] = [];
  readonly #sent: Ask[] = [];
  readonly #looked = new Map<string, Looked[]>();
  #count = 0;
  #messages = 0;

  readonly #route: ApprovalStep[];

  constructor(
    readonly driver: ProcedureDriver,
    readonly likely: Likely,
  ) {
    this.#route = driver.profile.routes.standard ?? [];
  }

  /** Makes one move. Gives every message that it led to, with its answer. */
  async make(move: Move): Promise<Happened[]> {
    this.#count += 1;
    this.driver.wait(60_000);
    for (const looked of allOf(await this.driver.records())) {
      const seen = this.#looked.get(keyOf(looked)) ?? [];
      if (seen.at(-1)?.record !== looked.record) this.#looked.set(keyOf(looked), [...seen, looked]);
    }
    switch (move.kind) {
      case 'file':
        return this.#file(move, null, at(this.driver.members(), move.by)?.id ?? '');
      case 'correct': {
        const shown = (await this.driver.records()).publications.filter(({ record }) => record.shown);
        const found = at(shown, move.item)?.record;
        const other = at(this.driver.members(), move.by)?.id ?? '';
        return found ? this.#file(move, found.id, move.by % 5 === 0 ? other : found.ownerId) : [];
      }
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
      case 'carry':
        return this.#carry(move);
      case 'pass': {
        const looked = at(aliveOf(await this.driver.records()), move.item);
        const people = activeMembers(this.driver).filter(
          ({ positionId }) => !move.decider || positionId !== null,
        );
        const to = at(people, move.who);
        if (!looked || !to) return [];
        const ask = this.#typed(looked, 'transfer_owner', 'administrator', 0);
        return [await this.#send({ ...ask, input: { ownerId: to.id, name: to.name } }, '')];
      }
      case 'undelivered': {
        const looked = at(aliveOf(await this.driver.records()), move.item);
        if (!looked) return [];
        return [await this.#send(this.#typed(looked, 'note_undelivered', SYSTEM, 0), 'outbox')];
      }
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
        const website = move.website ?? profile.destinations.website;
        this.driver.setProfile({
          ...profile,
          routes: { ...profile.routes, standard },
          destinations: { ...profile.destinations, website },
        });
        this.#note(`the long route now has ${standard.length} steps, the website is ${website}`);
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

  async #file(form: Extract<Move, { kind: 'file' | 'correct' }>, corrects: string | null, by: string) {
    const filing = aFiling(this.driver, this.#count, form, corrects);
    const key = this.#once();
    const answers: Happened[] = [];
    for (const _time of form.again ? [1, 2] : [1]) {
      const answer = await this.driver.file(by, filing, key);
      const { title, corrects: _, ...rest } = filing;
      const what = corrects ? `a correction of ${corrects}, ` : '';
      this.#note(`${by} files ${what}“${title}” ${JSON.stringify(rest)}: ${inWords(answer)}`);
      answers.push({ ask: null, answer });
    }
    return answers;
  }

  async #carry(order: Carrying): Promise<Happened[]> {
    const { again, fails, blind } = order;
    await this.driver.carryOut(order);
    const how = `${again ? ', and will be again' : ''}${blind ? ', blindly' : ''}`;
    this.#note(`an order is ${fails ? 'given up' : 'carried out'}${how}`);
    return [];
  }

  #typed(looked: Looked, action: Ask['action'], by: string, pick: number): Ask {
    const typing = { count: this.#count, pick, by };
    const input =
      looked.on === 'submission'
        ? typedIn(this.driver, action as 'submit', looked.record, typing)
        : typedOn(this.driver, action as 'plan', looked.record, typing);
    return { on: looked.on, id: looked.record.id, action, input, by, once: this.#once() };
  }

  async #act({ item, pick, who, held, old, onward }: Extract<Move, { kind: 'act' }>) {
    const looked = at(aliveOf(await this.driver.records()), item);
    const chances = looked ? chancesOn(this.driver, looked, this.likely) : [];
    const chance = at(onward ? onwardOnly(chances) : chances, pick);
    if (chance === null) return this.#carry({ pick, again: false, fails: false, blind: false });
    const by = chance && at(chance.by, who);
    if (!looked || !chance || !by) return [];
    const ask = this.#typed(old ? this.#earlier(looked, 1) : looked, chance.action, by, who);
    if (!held) return [await this.#send(ask, '')];
    this.#held.push(ask);
    this.#note(`${by} presses ${ask.action} on ${ask.on} ${ask.id}, which is held up`);
    return [];
  }

  /** A record as it was some changes ago. */
  #earlier = (looked: Looked, ago: number): Looked => this.#looked.get(keyOf(looked))?.at(-1 - ago) ?? looked;

  async #try({ item, what, who, of, seenAgo, pick }: Extract<Move, { kind: 'try' }>) {
    const all = allOf(await this.driver.records()).filter(({ on }) => on === what.on);
    const now = at(all, item);
    if (!now) return [];
    const trying = tryingOn(this.driver, now, of);
    const by = at(trying, who) ?? at(this.driver.members(), who)?.id ?? '';
    const seen = this.#earlier(now, seenAgo);
    // What could be done with it now is tried more often than anything else.
    const fitting = who % 4 === 0 ? [] : actionsIn(now);
    return [await this.#send(this.#typed(seen, at(fitting, pick) ?? what.action, by, pick), 'tries')];
  }

  async #everywhere(job: (looked: Looked) => Job[]) {
    const answers: Happened[] = [];
    for (const looked of allOf(await this.driver.records())) {
      const { on, record } = looked;
      for (const asked of job(looked))
        answers.push(
          await this.#send({ on, id: record.id, ...asked, by: SYSTEM, once: this.#once() }, 'job'),
        );
    }
    return answers;
  }

  async #send(ask: Ask, how: string): Promise<Happened> {
    const answer = await this.driver.ask(ask);
    if (ask.by !== SYSTEM) this.#sent.push(ask);
    if (ask.by !== SYSTEM || answer.outcome === 'done') {
      const given = JSON.stringify(ask.input).slice(0, 90);
      const what = `${how ? `(${how}) ` : ''}${ask.action} on ${ask.on} ${ask.id}`;
      this.#note(`${ask.by} ${what} ${given}: ${inWords(answer)}`);
    }
    return { ask, answer };
  }
}

const keyOf = ({ on, record }: Looked): string => `${on} ${record.id}`;

const inWords = (answer: Answer): string =>
  answer.outcome === 'refused' ? `refused, ${answer.code}` : answer.outcome;
