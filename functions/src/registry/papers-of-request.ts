import type { RequestPapersView } from '@prakat/shared/api/papers';
import { isWritten, paperKindIds, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { paperSummary } from './paper-view.ts';

/** As many of one kind are listed; a request has one or two. */
const OF_EACH_KIND = 10;

/** The papers of the register that are about a request, and which the person may begin for it. */
export async function papersOfRequest(
  context: Pick<Context, 'store' | 'clock'>,
  { office: { profile }, actor }: { office: Office; actor: PersonActor },
  requestId: string,
): Promise<{ ok: true; view: RequestPapersView } | Refused> {
  const request = await context.store.get('submissions', requestId);
  if (request?.officeId !== profile.id) return refuse('not_found');
  const kinds = paperKindIds.filter((kind) => paperKinds[kind].about === 'request');
  const pages = await Promise.all(
    kinds.map((kind) =>
      context.store.find('papers', 'bySubject', {
        equals: { officeId: profile.id, kind, subject: requestId },
        limit: OF_EACH_KIND,
      }),
    ),
  );
  const mayBegin =
    request.ownerId === actor.member.id || keepsPapers({ actor, profile, at: isoNow(context) });
  const view = {
    papers: pages.flatMap(({ items }) => items.map(paperSummary)),
    kinds: mayBegin
      ? kinds
          .filter(isWritten)
          .map((kind) => ({ kind, name: paperKinds[kind].name, about: paperKinds[kind].about }))
      : [],
  };
  return { ok: true, view };
}
