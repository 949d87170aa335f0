import type { Effect } from '../../machine/effects.ts';
import type { LogEvent } from '../../machine/event.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import type { Actor } from '../../people/actor.ts';
import { fallbackOf } from '../../publication/actions/versions.ts';
import { decidePublication } from '../../publication/decide.ts';
import type { Publication } from '../../publication/schema.ts';
import type { Refused } from '../../refusals.ts';
import { decide } from '../../submission/decide.ts';
import type { Submission } from '../../submission/schema.ts';
import type { On } from './driver.ts';

/** One decision of a step on one of the records. */
export type Change = { on: On; id: string; event: LogEvent; effects: readonly Effect[] };

type Taken = { on: On; id: string; action: string; input: unknown; actor: Actor };

const following: Actor = { kind: 'system', name: 'procedure' };

/**
 * Everything that is decided together: an action and what follows from it on the other record. Reads what it changes,
 * and gives it back to be kept only when the whole of it was decided.
 */
export class DeskStep {
  readonly changes: Change[] = [];
  readonly submissions = new Map<string, Submission>();
  readonly publications = new Map<string, Publication>();

  constructor(
    readonly profile: OfficeProfile,
    /** ISO 8601, UTC. */
    readonly at: string,
    readonly kept: {
      submission(id: string): Submission | null;
      publication(id: string): Publication | null;
    },
  ) {}

  submission = (id: string): Submission | null => this.submissions.get(id) ?? this.kept.submission(id);
  publication = (id: string): Publication | null => this.publications.get(id) ?? this.kept.publication(id);

  /** Takes an action and what follows from it. Throws when what follows is refused: it must not be half done. */
  take(taken: Taken): { ok: true } | Refused {
    const decided = taken.on === 'submission' ? this.#onSubmission(taken) : this.#onPublication(taken);
    if (!decided.ok) return decided;
    const { change } = decided;
    this.changes.push(change);
    for (const effect of change.effects) {
      if (effect.kind !== 'act') continue;
      const followed = this.take({ ...effect, actor: following });
      if (!followed.ok) {
        const what = `${effect.action} after ${taken.action} on ${taken.id}`;
        throw new Error(`${what} was refused: ${followed.refusal.code}`);
      }
    }
    return { ok: true };
  }

  #onSubmission({ id, action, input, actor }: Taken): { ok: true; change: Change } | Refused {
    const { profile, at } = this;
    const submission = this.submission(id);
    const request = { submission, actor, profile, at };
    const decided = decide({ ...request, action: action as 'withdraw', input: input as never });
    if (!decided.ok) return decided;
    const { submission: after, event, effects } = decided;
    this.submissions.set(after.id, after);
    return { ok: true, change: { on: 'submission', id: after.id, event, effects } };
  }

  #onPublication({ id, action, input, actor }: Taken): { ok: true; change: Change } | Refused {
    const { profile, at } = this;
    const publication = this.publication(id);
    const known = action === 'drop_version' && publication ? this.#withFallback(publication, input) : input;
    const request = { publication, actor, profile, at };
    const decided = decidePublication({ ...request, action: action as 'expire', input: known as never });
    if (!decided.ok) return decided;
    const { publication: after, event, effects } = decided;
    this.publications.set(after.id, after);
    return { ok: true, change: { on: 'publication', id: after.id, event, effects } };
  }

  #withFallback(publication: Publication, input: unknown): object {
    const given = input as { submissionId: string };
    const version = fallbackOf(publication, given.submissionId, this.at);
    return { ...given, fallback: version ? (this.submission(version.submissionId)?.content ?? null) : null };
  }
}
