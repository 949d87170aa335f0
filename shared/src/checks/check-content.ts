import type { OfficeProfile } from '../office/profile.ts';
import type { Content } from '../submission/schema.ts';
import type { FileReport } from './file-report.ts';
import { type Checks, type Finding, type fieldNames, keptFindings, type TextFinding } from './finding.ts';
import { findPersonalData, type KnownPublic } from './personal-data/find-personal-data.ts';
import { findContradictions } from './slips/find-contradictions.ts';
import { findSlips } from './slips/find-slips.ts';
import { type SlipKnowledge, slipKnowledge } from './slips/slip-knowledge.ts';

/** What the checks must know of the office to tell its own from what is strange. Plain data, for workers too. */
export type CheckKnowledge = { public: KnownPublic; slips: SlipKnowledge };

/** What the checks know of an office: what its profile says of itself, and its register. `today`: YYYY-MM-DD. */
export const checkKnowledge = (
  profile: OfficeProfile,
  people: readonly { name: string; positionTitle: string }[],
  today: string,
): CheckKnowledge => ({
  public: { telephones: [profile.contact.phone, profile.contact.fax] },
  slips: slipKnowledge(profile, people, today),
});

/** Everything that is found in one text, in its order. */
export const findInText = (text: string, knowledge: CheckKnowledge): TextFinding[] => [
  ...findPersonalData(text, knowledge.public),
  ...findSlips(text, knowledge.slips),
];

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
    const where = (at: string | null) => ({ in: 'file' as const, fileId: id, name, at });
    return [
      ...found(name, knowledge).map((finding): Finding => ({ ...finding, where: where(null) })),
      ...(reportOf(id)?.findings ?? []).map(
        ({ at, ...finding }): Finding => ({ ...finding, where: where(at) }),
      ),
    ];
  });
  return keptFindings([...inFields, ...findContradictions(content), ...inFiles]);
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
