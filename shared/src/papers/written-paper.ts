import type { OfficeProfile } from '../office/profile.ts';
import type { Signature } from '../people/member.ts';
import type { Paper } from './paper.ts';

/** Letters of one part, at most. */
export const MAX_WORDING = 10_000;

/** A part of a paper that a clerk may word anew, as the records propose it: one paragraph to a line. */
export type Section = {
  /** Stands for the part in `Written.wording`. */
  id: string;
  /** Above the field in which it is edited. */
  label: string;
  /** What stands there unless somebody writes something else; Arabic numerals, as people type. */
  proposed: string;
};

/** What the head decided on a paper that was put before them. */
export type PaperDecision = {
  kind: 'acknowledge' | 'approve' | 'deny';
  /** Why not; empty for the others. */
  reason: string;
  by: Signature;
  /** ISO 8601 UTC. */
  at: string;
};

/** What people gave a paper beyond the records. */
export type Written = {
  /** As the office gave it, in Arabic numerals: นภ 0332/877. Null while it has none: a dotted line. */
  number: string | null;
  /** Calendar day that stands on it; null for a dotted line. */
  date: string | null;
  /** By section; what is missing stands as proposed, what is empty is left out. */
  wording: Readonly<Record<string, string>>;
  /** Who puts it before the head; null for room to sign by hand. */
  proposer: Pick<Signature, 'name' | 'positionTitle' | 'onBehalfOf'> | null;
  decision: PaperDecision | null;
  /** ร่าง until it was put before the head; null afterwards. */
  mark: string | null;
  /** The newest moment of what people gave it, ISO 8601 UTC. */
  at: string;
};

/** A kind of paper that people word, from what the records say of its subject (`Facts`). Pure. */
export type WrittenPaper<Facts> = {
  sections: (profile: OfficeProfile, facts: Facts) => Section[];
  draw: (profile: OfficeProfile, facts: Facts, written: Written) => Paper;
};

/** The paragraphs of a section as they stand in the paper: what was written, else what was proposed. */
export function paragraphsOf({ id, proposed }: Section, { wording }: Pick<Written, 'wording'>): string[] {
  return (wording[id] ?? proposed)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
