import type { FileFinding, FileReport } from '@prakat/shared/checks/file-report';
import type { CheckKnowledge } from '@prakat/shared/checks/find-in-text';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { Context } from '../context.ts';
import type { StoredFile } from '../store/records.ts';
import { inspectStored } from './inspect-stored.ts';

/**
 * Examines a file that a request holds and that was never examined, because it was filed before there were checks. Only
 * the report is written: approvals hold for the very bytes, so what would be taken out of a picture is found instead.
 * One that could not be filed today is refused, and stays where it is.
 */
export async function checkHeldFile(
  context: Pick<Context, 'store' | 'files' | 'clamdAddress'>,
  profile: OfficeProfile,
  file: StoredFile,
  knowledge: CheckKnowledge,
): Promise<{ ok: true; file: StoredFile } | Refused> {
  const inspected = await inspectStored(context, profile, file, knowledge);
  if (!inspected.ok) return inspected;
  const report = ofUntouched(inspected.checked.report);
  return context.store.transact(async (tx) => {
    const now = await tx.get('files', file.id);
    if (!now) return refuse('file_not_found', { name: file.name });
    const examined = { ...now, report: now.report ?? report };
    tx.put('files', examined);
    return { ok: true, file: examined };
  });
}

/** What was taken out of a copy is still in the file. */
function ofUntouched({ scan, notes, findings }: FileReport): FileReport {
  const found = (kind: FileFinding['kind'], certainty: FileFinding['certainty']): FileFinding => ({
    kind,
    certainty,
    at: null,
    excerpt: '',
    suggestion: null,
  });
  return {
    scan,
    notes: [],
    findings: [
      ...(notes.includes('place_removed') ? [found('photo_place', 'sure')] : []),
      ...(notes.includes('owner_removed') ? [found('photo_owner', 'likely')] : []),
      ...findings,
    ],
  };
}
