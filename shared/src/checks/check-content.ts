import type { Content } from '../submission/schema.ts';
import { PLACE_MAX } from './file-notes.ts';
import type { FileReport } from './file-report.ts';
import { type CheckKnowledge, findInText } from './find-in-text.ts';
import { type Checks, type Finding, type fieldNames, keptFindings } from './finding.ts';
import { masked } from './masked.ts';
import { findContradictions } from './slips/find-contradictions.ts';

/**
 * What is found in a request: in every field that people wrote, in the names of its files, and what the check of each
 * file came to. `reportOf` gives null for a file that was not checked.
 */
export function checkContent(
  content: Content,
  reportOf: (fileId: string) => FileReport | null,
  knowledge: CheckKnowledge,
): Checks {
  const inFields = fieldTexts(content).flatMap(([field, text]) =>
    found(text, knowledge).map((finding): Finding => ({ ...finding, where: { in: 'field', field } })),
  );
  const inFiles = content.files.flatMap(({ id, name }) => {
    // Names of files, sheets and members of archives may be the very number that is found.
    const where = (at: string | null) => ({
      in: 'file' as const,
      fileId: id,
      name: masked(name),
      at: at && masked(at).slice(0, PLACE_MAX),
    });
    return [
      ...found(name, knowledge).map((finding): Finding => ({ ...finding, where: where(null) })),
      ...(reportOf(id)?.findings ?? []).map(
        ({ at, ...finding }): Finding => ({ ...finding, where: where(at) }),
      ),
    ];
  });
  const scanned = content.files.filter(({ id }) => reportOf(id)?.scan === 'clean').map(({ id }) => id);
  return { ...keptFindings([...inFields, ...findContradictions(content), ...inFiles]), scanned };
}

const found = (text: string, knowledge: CheckKnowledge) =>
  findInText(text, knowledge).map(({ start: _, end: __, ...finding }) => finding);

function fieldTexts(content: Content): [(typeof fieldNames)[number], string][] {
  const { title, details, externalLink, remarks, source, urgentReason, informationOwner } = content;
  return [
    ['title', title],
    ['details', details],
    ['externalLink', externalLink ?? ''],
    ['remarks', remarks ?? ''],
    ['source', source],
    ['urgentReason', urgentReason ?? ''],
    ['informationOwner', `${informationOwner.name} ${informationOwner.positionTitle}`],
  ];
}
