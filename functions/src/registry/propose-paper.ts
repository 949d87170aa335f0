import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import { newPaper } from '@prakat/shared/papers/register/actions';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import type { Refused } from '@prakat/shared/refusals';
import { type Context, isoNow } from '../context.ts';
import { drawWritten, inputsOf } from './compose.ts';
import { titleOf } from './paper-title.ts';

/**
 * A paper that people word: the newest of the register that was not cancelled (`paperId`), else, where nobody began one, as
 * the records propose it (`paper`), a draft that is entered nowhere.
 */
export async function proposePaper(
  context: Pick<Context, 'store' | 'clock'>,
  profile: OfficeProfile,
  { kind, subject }: { kind: PaperKind; subject: string },
): Promise<{ ok: true; paperId: string; paper: null } | { ok: true; paperId: null; paper: Paper } | Refused> {
  const titled = await titleOf(context, profile, { kind, subject });
  if (!titled.ok) return titled;
  const equals = { officeId: profile.id, kind, subject };
  const { items } = await context.store.find('papers', 'bySubject', { equals, limit: 50 });
  const known = items.find(({ state }) => state !== 'cancelled');
  if (known) return { ok: true, paperId: known.id, paper: null };
  const { title, fiscalYear } = titled;
  const at = isoNow(context);
  const draft = newPaper(
    { id: 'draft', kind, subject, fiscalYear, title },
    { officeId: profile.id, state: 'draft', at },
  );
  return { ok: true, paperId: null, paper: drawWritten(draft, await inputsOf(context, profile, draft)) };
}
