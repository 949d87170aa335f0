import type { TextFinding } from '../finding.ts';
import { findBankAccounts } from './bank-account.ts';
import type { Candidate } from './candidate.ts';
import { findCitizenIds } from './citizen-id.ts';
import { foldDigits } from './fold-digits.ts';
import { findHospitalNumbers } from './hospital-number.ts';
import { findLineIds } from './line-id.ts';
import { findListsOfPersons } from './list-of-persons.ts';
import { findPassports } from './passport.ts';
import { findTelephones } from './telephone.ts';

/** What is public although it looks private. */
export type KnownPublic = {
  /** Contact numbers of the office and its agencies, written any way. */
  telephones: readonly string[];
};

/**
 * Personal data that the public must not see (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562): numbers of persons, passports,
 * bank accounts, patients, private mobiles, LINE IDs, and lists of private persons. Digits may be Thai or full-width,
 * with hyphens and blanks of any kind. Only what the number itself proves is sure; the rest is likely.
 *
 * @returns in the order of the text, masked, a thousand of a kind at most; of two readings of the same digits the surer one. A list stands beside what
 * is found in its rows.
 */
export function findPersonalData(text: string, known: KnownPublic): TextFinding[] {
  const folded = foldDigits(text);
  const numbers = [
    ...enough(findCitizenIds(folded.text)),
    ...enough(findHospitalNumbers(folded.text)),
    ...enough(findPassports(folded.text)),
    ...enough(findBankAccounts(folded.text)),
    ...enough(findTelephones(folded.text, known.telephones)),
    ...enough(findLineIds(folded.text)),
  ];
  return [...withoutOverlaps(numbers), ...findListsOfPersons(folded.text)]
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .map((candidate) => ({
      ...candidate,
      start: folded.original(candidate.start),
      end: folded.original(candidate.end - 1) + 1,
      suggestion: null,
    }));
}

/** More of one kind in one text tell nobody anything new. */
const MOST_OF_A_KIND = 1_000;

function* enough(candidates: Iterable<Candidate>): Generator<Candidate> {
  let count = 0;
  for (const candidate of candidates) {
    yield candidate;
    count += 1;
    if (count === MOST_OF_A_KIND) return;
  }
}

/** Of readings that share digits the one that was given first. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const inOrder = candidates
    .map((candidate, rank) => ({ candidate, rank }))
    .sort((one, other) => one.candidate.start - other.candidate.start || one.rank - other.rank);
  const kept: typeof inOrder = [];
  for (const next of inOrder) {
    const last = kept.at(-1);
    if (last === undefined || next.candidate.start >= last.candidate.end) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ candidate }) => candidate);
}
