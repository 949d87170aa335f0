import type { OfficeProfile } from '../profile.ts';
import { categoryParts } from './categories.ts';
import { complaintsPart, privacyPart } from './keeping.ts';
import { peopleParts } from './people.ts';
import { filesPart, groupsPart, verbalPart, websitePart } from './publishing.ts';

/** Something about which an office has settled something, each in sentences of its own. */
export type PartInWords = {
  id: string;
  title: string;
  sentences: string[];
  /** One by one: a position, a category, a kind of complaint. */
  items: { name: string; sentences: string[] }[];
};

/** Who holds what now, by name; everything else is from the profile alone. */
export type HoldersInWords = {
  /** By position id. */
  positions: Record<string, string[]>;
  webmasters: string[];
  administrators: string[];
  /** Who acts for whom until when, a sentence each. */
  delegations: string[];
  /** LINE groups that receive something; null for whoever may not know of them. */
  groups: { name: string; receives: 'published' | 'waiting' }[] | null;
};

/** What an office has settled, as its people read it, in the order of the procedure. */
export const officeInWords = (profile: OfficeProfile, holders: HoldersInWords): PartInWords[] => [
  ...peopleParts(profile, holders),
  ...categoryParts(profile),
  verbalPart(profile),
  filesPart(profile),
  websitePart(profile),
  groupsPart(profile, holders),
  ...(profile.complaints ? [complaintsPart(profile)] : []),
  privacyPart(profile),
];
