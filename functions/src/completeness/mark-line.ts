import type { ListMarkBody } from '@prakat/shared/api/completeness';
import { decideListMark } from '@prakat/shared/completeness/decide-list-mark';
import type { ListMark } from '@prakat/shared/completeness/list-mark';
import { lineById } from '@prakat/shared/completeness/lists/index';
import { liveItem } from '@prakat/shared/completeness/live-item';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { readMarks } from './read-marks.ts';

/**
 * What a person says of a line of the office's lists, decided and saved in one transaction: the item that serves it, that the
 * office has no such information, or neither any more. Who said it last stands in the mark. Refused with `not_found` for a
 * line that no list has.
 */
export async function markLine(
  context: Pick<Context, 'store' | 'clock' | 'logger'>,
  { office: { profile }, actor }: { office: Office; actor: PersonActor },
  { lineId, action, publicationId, reason }: ListMarkBody,
): Promise<{ ok: true; mark: ListMark } | Refused> {
  const officeId = profile.id;
  const line = lineById(profile, lineId);
  if (!line) return refuse('not_found');
  const decided = await context.store.transact(async (tx) => {
    const marks = await readMarks(tx, officeId);
    const found = publicationId === undefined ? null : await tx.get('publications', publicationId);
    const publication = found?.officeId === officeId ? liveItem(found, context.clock()) : null;
    const question = { actor, profile, line, marks, publication, reason, at: isoNow(context) };
    const decision = decideListMark(action, question);
    if (decision.ok) tx.put('listMarks', decision.mark);
    return decision;
  });
  if (decided.ok) context.logger.info({ officeId, action, lineId }, 'line of a list marked');
  return decided;
}
