import type { Effect } from '@prakat/shared/machine/effects';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { Actor } from '@prakat/shared/people/actor';
import type { PublicationInput } from '@prakat/shared/publication/actions/index';
import { fallbackOf } from '@prakat/shared/publication/actions/versions';
import { decidePublication } from '@prakat/shared/publication/decide';
import type { Publication } from '@prakat/shared/publication/schema';
import type { PublicationAction } from '@prakat/shared/publication/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { ActionInput } from '@prakat/shared/submission/actions/index';
import { decide } from '@prakat/shared/submission/decide';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { type Context, isoNow, type Office } from '../context.ts';
import type { StoreReader } from '../store/store.ts';

/** Which actions there are on each record, and what they are told. */
export type Inputs = { submission: ActionInput; publication: PublicationInput };
export type On = keyof Inputs;

/** One decision on one of the records, as it is to be written. */
export type Change =
  | {
      on: 'submission';
      before: Submission | null;
      record: Submission;
      event: LogEvent;
      effects: Effect[];
    }
  | {
      on: 'publication';
      before: Publication | null;
      record: Publication;
      event: LogEvent;
      effects: Effect[];
    };

export type Step = { on: On; id: string; action: string; input: unknown; actor: Actor };

/** Who acts where one record follows the other. */
const FOLLOWING: Actor = { kind: 'system', name: 'procedure' };

/**
 * Requests and publications inside one transaction: read once, changed by decisions one after the other, to be written
 * together. What a decision leads to on the other record of the same matter is decided with it.
 */
export class Matter {
  readonly changes: Change[] = [];
  readonly #submissions = new Map<string, Submission | null>();
  readonly #publications = new Map<string, Publication | null>();

  constructor(
    readonly context: Pick<Context, 'clock'>,
    readonly office: Office,
    readonly reader: StoreReader,
  ) {}

  /** A request of this office as it stands after what was decided so far; null for none. */
  async submission(id: string): Promise<Submission | null> {
    const known = this.#submissions.get(id);
    if (known !== undefined) return known;
    const found = await this.reader.get('submissions', id);
    const ours = found?.officeId === this.office.profile.id ? found : null;
    this.#submissions.set(id, ours);
    return ours;
  }

  /** The same of a publication. */
  async publication(id: string): Promise<Publication | null> {
    const known = this.#publications.get(id);
    if (known !== undefined) return known;
    const found = await this.reader.get('publications', id);
    const ours = found?.officeId === this.office.profile.id ? found : null;
    this.#publications.set(id, ours);
    return ours;
  }

  /** Takes an action, and what follows from it on the other record. A refusal changes nothing. */
  async take(step: Step): Promise<{ ok: true; change: Change } | Refused> {
    const decided =
      step.on === 'submission' ? await this.#onSubmission(step) : await this.#onPublication(step);
    if (!decided.ok) return decided;
    this.changes.push(decided.change);
    for (const effect of decided.change.effects) {
      if (effect.kind !== 'act') continue;
      const { on, id, action, input } = effect;
      const followed = await this.take({ on, id, action, input, actor: FOLLOWING });
      // What was decided must not be half done.
      if (!followed.ok)
        throw new Error(
          `${action} of ${on} ${id} was refused after ${step.action}: ${followed.refusal.code}`,
        );
    }
    return decided;
  }

  async #onSubmission({ id, action, input, actor }: Step): Promise<{ ok: true; change: Change } | Refused> {
    const before = action === 'submit' ? null : await this.submission(id);
    if (!before && action !== 'submit') return refuse('not_found');
    const decided = decide({
      action: action as ActionName,
      input: input as never,
      submission: before,
      actor,
      profile: this.office.profile,
      at: isoNow(this.context),
    });
    if (!decided.ok) return decided;
    const { submission: record, event, effects } = decided;
    this.#submissions.set(record.id, record);
    return { ok: true, change: { on: 'submission', before, record, event, effects } };
  }

  async #onPublication({ id, action, input, actor }: Step): Promise<{ ok: true; change: Change } | Refused> {
    const before = await this.publication(id);
    if (!before && action !== 'plan') return refuse('not_found');
    const decided = decidePublication({
      action: action as PublicationAction,
      input: (action === 'drop_version' && before ? await this.#withFallback(before, input) : input) as never,
      publication: before,
      actor,
      profile: this.office.profile,
      at: isoNow(this.context),
    });
    if (!decided.ok) return decided;
    const { publication: record, event, effects } = decided;
    this.#publications.set(record.id, record);
    return { ok: true, change: { on: 'publication', before, record, event, effects } };
  }

  /** The content that stands again where a version is dropped is looked up: a publication keeps only what it shows. */
  async #withFallback(publication: Publication, input: unknown): Promise<unknown> {
    const given = input as { submissionId: string };
    const version = fallbackOf(publication, given.submissionId, isoNow(this.context));
    const submission = version && (await this.submission(version.submissionId));
    return { ...given, fallback: submission?.content ?? null };
  }
}
