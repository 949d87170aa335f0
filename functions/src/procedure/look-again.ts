import { FINDINGS_KEPT, type Finding } from '@prakat/shared/checks/finding';
import { sureFindings } from '@prakat/shared/checks/finding-kinds';
import { versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Content } from '@prakat/shared/submission/schema';
import type { Context, Office } from '../context.ts';
import type { StoredFile } from '../store/records.ts';
import { checksOf, knowledgeOf } from './check-request.ts';

/**
 * The last look before a version goes up on a website: what is found for sure now, of which whoever permitted it did not
 * know, because the checks know more than they did on that day. Empty where everything was answered for.
 */
export async function lookAgain(
  context: Context,
  office: Office,
  publication: Publication,
  { version, content }: { version: number; content: Content },
): Promise<Finding[]> {
  const { submissionId } = versionOf(publication, version);
  const submission = await context.store.get('submissions', submissionId);
  const stored = await Promise.all(content.files.map(({ id }) => context.store.get('files', id)));
  const files = stored.filter((file): file is StoredFile => file !== null);
  const found = sureFindings(checksOf(content, files, await knowledgeOf(context, office)));
  const { held } = publication;
  const answered = [
    ...(submission?.checks.findings ?? []),
    ...(held?.version === version && held.clearance !== null ? held.findings : []),
  ].map(keyOf);
  // Whoever permitted fifty of them knew what kind of thing it was.
  if ((submission?.checks.leftOff ?? 0) > 0 && answered.length >= FINDINGS_KEPT) return [];
  return found.filter((finding) => !answered.includes(keyOf(finding)));
}

const keyOf = ({ kind, where, excerpt }: Finding): string => JSON.stringify([kind, where, excerpt]);
