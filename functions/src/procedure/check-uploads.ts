import type { CheckKnowledge } from '@prakat/shared/checks/find-in-text';
import { atField, type Refused } from '@prakat/shared/refusals';
import { readDraft } from '@prakat/shared/submission/read-draft';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { findActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { checkHeldFile } from '../files/check-held-file.ts';
import { checkStoredFile } from '../files/check-stored-file.ts';

/**
 * Files that a form names and that were not examined yet are examined before it is filed: uploads of which the phone never
 * asked, and what a correction keeps from before there were checks. A form that cannot be filed anyway is refused where
 * it is filed, with all that is wrong with it.
 */
export async function checkUploads(
  context: Context,
  office: Office,
  { lineUserId, draft, knowledge }: { lineUserId: string; draft: unknown; knowledge: CheckKnowledge },
): Promise<{ ok: true } | Refused> {
  const { profile } = office;
  const read = readDraft(draft, profile, calendarDate(context.clock()));
  const actor =
    read.ok && read.draft.fileIds.length > 0 && (await findActor(context.store, profile.id, lineUserId));
  if (!read.ok || !actor) return { ok: true };
  const { fileIds } = read.draft;
  const files = await Promise.all(fileIds.map((id) => context.store.get('files', id)));
  for (const [at, id] of fileIds.entries()) {
    const file = files[at];
    if (file?.officeId !== profile.id || file.report) continue;
    const isKept = file.submissionId !== null && !file.internal && !file.originalOf;
    if (!isKept && (file.submissionId !== null || file.uploadedBy !== actor.member.id)) continue;
    const checked = isKept
      ? await checkHeldFile(context, profile, file, knowledge)
      : await checkStoredFile(context, profile, actor.member, id, knowledge);
    if (!checked.ok) return atField(checked, 'fileIds');
  }
  return { ok: true };
}
