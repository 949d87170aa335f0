import type { OfficeProfile } from '../office/profile.ts';
import type { TextFinding } from './finding.ts';
import { findPersonalData, type KnownPublic } from './personal-data/find-personal-data.ts';
import { findSlips } from './slips/find-slips.ts';
import { type SlipKnowledge, slipKnowledge } from './slips/slip-knowledge.ts';

// Apart from the schemas: a worker begins anew for each file, and loads nothing it can do without.

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
