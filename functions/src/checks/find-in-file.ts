import type { FileFinding } from '@prakat/shared/checks/file-report';
import { type CheckKnowledge, findInText } from '@prakat/shared/checks/find-in-text';
import type { FileExtension } from '@prakat/shared/files/file-types';
import { readText } from './read/read-text.ts';

/** What is found in the texts of a file, each thing once for each place, and what of it could not be read. */
export async function findInFile(
  type: FileExtension,
  content: Uint8Array,
  knowledge: CheckKnowledge,
): Promise<FileFinding[]> {
  const { parts, findings } = await readText(type, content);
  const found = new Map<string, FileFinding>();
  for (const { at, text } of parts) {
    for (const { start: _, end: __, ...finding } of findInText(text, knowledge)) {
      // People of one district have the same first digits: a doubtful number must not stand for a sure one.
      const key = JSON.stringify([finding.kind, finding.certainty, finding.excerpt, at]);
      if (!found.has(key)) found.set(key, { ...finding, at });
    }
  }
  return [...found.values(), ...findings];
}
