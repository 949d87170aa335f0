import { buffer } from 'node:stream/consumers';
import type { CheckKnowledge } from '@prakat/shared/checks/find-in-text';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { CheckedFile } from '../checks/inspect-file.ts';
import type { Context } from '../context.ts';
import type { StoredFile } from '../store/records.ts';

/** Examines a stored file as a whole, with the bytes as they are stored; writes nothing. `knowledge`: null leaves texts unread. */
export async function inspectStored(
  context: Pick<Context, 'files' | 'clamdAddress'>,
  profile: OfficeProfile,
  file: StoredFile,
  knowledge: CheckKnowledge | null,
): Promise<{ ok: true; content: Uint8Array; checked: CheckedFile } | Refused> {
  const stream = file.hasContent ? await context.files.read(file.id) : null;
  if (!stream) return refuse('file_not_found', { name: file.name });
  const content = await buffer(stream);
  // Loaded by the first file: workers and what they need are no part of a start.
  const { inspectFile } = await import('../checks/inspect-file.ts');
  const checked = await inspectFile({
    name: file.name,
    content,
    rules: { extensions: profile.files.extensions, maxBytes: profile.files.maxBytes },
    clamd: context.clamdAddress ?? null,
    knowledge,
  });
  return checked.ok ? { ok: true, content, checked } : checked;
}
