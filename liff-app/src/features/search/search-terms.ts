import type { SearchTerms } from '../../api/client.ts';
import { periodProblems } from '../../components/date-parts.ts';

export const noTerms: SearchTerms = {
  q: '',
  standing: '',
  category: '',
  unit: '',
  person: '',
  from: '',
  to: '',
};

/** The server's limit on the words of a search, in letters. */
export const TEXT_MAX = 200;

export type TermProblems = Partial<Record<keyof SearchTerms, string>>;

/** What is wrong with what is searched for, by field; empty when nothing is. */
export function termProblems(terms: SearchTerms): TermProblems {
  const problems: TermProblems = periodProblems(terms);
  if (terms.q.length > TEXT_MAX) problems.q = `คำค้นยาวเกิน ${TEXT_MAX} ตัวอักษร กรุณาย่อให้สั้นลง`;
  return problems;
}

/** How many filters besides the text narrow the search. */
export const filterCount = ({ q: _text, ...filters }: SearchTerms): number =>
  Object.values(filters).filter(Boolean).length;
