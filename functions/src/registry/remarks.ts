import type { RemarksView } from '@prakat/shared/api/papers';
import type { RemarkBody } from '@prakat/shared/api/papers-body';
import type { Remark } from '@prakat/shared/papers/register/paper-record';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import { signatureOf } from '@prakat/shared/people/actor';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { paperYears } from './paper-years.ts';
import { remarksOf } from './written-sources.ts';

type Doing = { office: Office; actor: PersonActor };

/**
 * What was written for the reports of a fiscal year, as a person of the office sees it; of the running year where `asked` is none
 * that can be chosen.
 */
export async function remarksView(
  context: Pick<Context, 'store' | 'clock'>,
  { office: { profile }, actor }: Doing,
  asked: string,
): Promise<RemarksView> {
  const at = isoNow(context);
  const { year, years } = paperYears(at, asked);
  const remarks = await remarksOf(context.store, profile.id, year);
  return {
    year,
    years,
    remarks: remarks.map(({ id, kind, text, by, at: written }) => ({
      id,
      kind,
      text,
      by: by.name,
      at: written,
      isMine: by.memberId === actor.member.id,
    })),
    mayAdd: keepsPapers({ actor, profile, at }),
  };
}

/** Writes a remark. Refused for whoever does not look after the office's papers. */
export async function addRemark(
  context: Pick<Context, 'store' | 'clock' | 'newId'>,
  { office: { profile }, actor }: Doing,
  body: RemarkBody,
): Promise<{ ok: true; remark: Remark } | Refused> {
  const at = isoNow(context);
  if (!keepsPapers({ actor, profile, at })) return refuse('paper_not_keeper');
  const by = signatureOf(actor.member, profile, null);
  const remark: Remark = { ...body, id: context.newId(), officeId: profile.id, by, at };
  await context.store.transact(async (tx) => tx.create('remarks', remark));
  return { ok: true, remark };
}

/** Takes a remark away, which only whoever wrote it can; to others it is not there. */
export const removeRemark = (
  { store }: Pick<Context, 'store'>,
  { office: { profile }, actor }: Doing,
  id: string,
): Promise<{ ok: true; remark: Remark } | Refused> =>
  store.transact(async (tx) => {
    const remark = await tx.get('remarks', id);
    if (remark?.officeId !== profile.id || remark.by.memberId !== actor.member.id) return refuse('not_found');
    tx.delete('remarks', id);
    return { ok: true as const, remark };
  });
