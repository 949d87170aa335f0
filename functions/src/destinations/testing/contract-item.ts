import { createHash } from 'node:crypto';
import type { DestinationKind, Placement, Publication } from '@prakat/shared/publication/schema';
import type { Content } from '@prakat/shared/submission/schema';
import {
  aContent,
  anAttachedFile,
  aPlacement,
  aPublication,
  aVersion,
} from '@prakat/shared/testing/builders';
import type { LineMessage } from '../../line/line-client.ts';
import type { Attempt, Destination, Failed, Order, Placed, PlaceOrder, Removed } from '../destination.ts';
import { Life } from './life.ts';

/** One outside, empty at first, and processes that reach it. */
export type World = {
  /** The destination as one process has it, whose `life` is told of every call outside. */
  open(life: Life): Destination;
  /** All that can be found outside, comparable. */
  outside(): Promise<unknown>;
  /** The record as it is from now on, for a destination that is the record itself. */
  record?(publication: Publication): Promise<void>;
};

export type DestinationUnderTest = {
  kind: DestinationKind;
  /** The id of its placement; `line-group:GROUP` for a group. */
  placement: string;
  world(): Promise<World>;
  /** A chat: what was said there stays, and neither a correction nor a removal says anything. */
  onlySays?: true;
};

/** What is in a file of the contract, for a destination that takes files. */
export const contractFile = (id: string): Buffer => Buffer.from(`%PDF-1.4\n${id}\n%%EOF\n`);

const aFile = (id: string, name: string) => {
  const content = contractFile(id);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return anAttachedFile({ id, name, bytes: content.length, sha256 });
};

/** What is placed: version 2 says something else and has another file than version 1. */
export const contractContent = (version: number): Content =>
  aContent({
    title: `ประกาศฉบับที่ ${version}`,
    files: [aFile('file-both', 'ประกาศ.pdf'), aFile(`file-${version}`, `แผน ${version}.pdf`)],
  });

export type Step = { kind: 'place' | 'replace'; version: number } | { kind: 'remove' };
export const place = (version: number): Step => ({ kind: 'place', version });
export const replace = (version: number): Step => ({ kind: 'replace', version });
export const remove: Step = { kind: 'remove' };
type Result = Placed | Removed | Failed;

/** One publication and what its record knows of the place: orders are carried out as the outbox does it. */
export class Item {
  #placement: Placement;
  #standing: number | null = null;
  readonly #tried = new Set<string>();
  /** Events in its log: it was planned, and whatever led to another order or came of one. */
  #events = 1;
  /** Versions that there are: those that an order was given for, and all before them. */
  #versions = 1;

  constructor(
    readonly under: DestinationUnderTest,
    readonly world: World,
    readonly id: string,
  ) {
    this.#placement = aPlacement({
      id: under.placement,
      destination: under.kind,
      state: 'placing',
      placed: null,
      address: null,
      confirmed: null,
    });
  }

  /** From now on orders are others than before, though they ask for the same. */
  anew(): this {
    if (this.#tried.size > 0) this.#events += 1;
    this.#tried.clear();
    return this;
  }

  /** Carries out an order and records how it ended. */
  async does(step: Step, life = new Life()): Promise<Result> {
    const result = await this.#attempt(step, life, new AbortController());
    if (result.ok) await this.#record(step, result);
    return result;
  }

  /** Carries out an order in a process that is killed after its n-th call: nothing of it is recorded. */
  async diesAt(step: Step, call: number): Promise<void> {
    const life = new Life(call);
    await Promise.race([this.#attempt(step, life, new AbortController()), life.died]);
  }

  /** Carries out an order that is given up during its n-th call. */
  isGivenUpAt(step: Step, call: number): Promise<Result> {
    const controller = new AbortController();
    return this.#attempt(step, new Life(call, () => controller.abort()), controller);
  }

  async there() {
    const at = { publication: this.#publication(), placement: this.#placement };
    const looked = await this.world.open(new Life()).look(at, attempt(new AbortController()));
    if (!looked.ok) throw new Error(looked.error);
    return looked.there;
  }

  #attempt(step: Step, life: Life, controller: AbortController): Promise<Result> {
    const destination = this.world.open(life);
    if (step.kind !== 'remove') this.#versions = Math.max(this.#versions, step.version);
    const key = keyOf(this.id, step);
    const isFirstAttempt = !this.#tried.has(key);
    this.#tried.add(key);
    const order: Order = {
      publication: this.#publication(),
      placement: this.#placement,
      key,
      isFirstAttempt,
    };
    if (step.kind === 'remove') return destination.remove({ ...order, messages: null }, attempt(controller));
    const content = contractContent(step.version);
    const messages: LineMessage[] = [{ type: 'text', text: content.title }];
    const put: PlaceOrder = { ...order, version: step.version, content, messages };
    return destination[step.kind](put, attempt(controller));
  }

  async #record(step: Step, result: Placed | Removed): Promise<void> {
    const version = step.kind === 'remove' ? null : step.version;
    this.#events += 1;
    this.#standing = version;
    const { address = null, outsideIds = {} } = 'address' in result ? result : {};
    const state = version === null ? 'gone' : 'up';
    this.#placement = { ...this.#placement, state, placed: version, address, outsideIds };
    await this.world.record?.(this.#publication());
  }

  #publication(): Publication {
    const version = this.#standing;
    return aPublication({
      id: this.id,
      number: `2565-000${this.id.at(-1)}`,
      state: version === null ? 'planned' : 'on_display',
      versions: Array.from({ length: this.#versions }, (_, index) => aVersion({ version: index + 1 })),
      shown: version === null ? null : { version, content: contractContent(version) },
      next: version === null ? { version: 1, content: contractContent(1) } : null,
      placements: [this.#placement],
      log: { seq: this.#events, hash: 'c'.repeat(64) },
    });
  }
}

/** The same for every attempt of one order, and for no other. */
const keyOf = (id: string, step: Step): string => `${id} ${step.kind === 'remove' ? 'remove' : step.version}`;

const attempt = ({ signal }: AbortController): Attempt => ({ signal, stillAtWork: () => {} });
