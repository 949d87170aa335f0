/**
 * What the checks before publication can find. `personal`: data about a person that the public must not see (PDPA 2562);
 * `slip`: something that the office would not want to have written; `file`: what a reader of the file cannot be told.
 */
export const findingKinds = {
  citizen_id: 'personal',
  passport: 'personal',
  telephone: 'personal',
  bank_account: 'personal',
  hospital_number: 'personal',
  line_id: 'personal',
  list_of_persons: 'personal',
  photo_place: 'personal',
  photo_owner: 'personal',
  hidden_text: 'personal',
  other_agency: 'slip',
  renamed_agency: 'slip',
  repealed_notice: 'slip',
  stray_script: 'slip',
  garbled_text: 'slip',
  act_year: 'slip',
  act_section: 'slip',
  quarter_months: 'slip',
  mixed_years: 'slip',
  impossible_date: 'slip',
  dates_contradict: 'slip',
  fiscal_year_number: 'slip',
  person_name: 'slip',
  person_position: 'slip',
  unreadable: 'file',
  not_scanned_for_malware: 'file',
  has_macros: 'file',
} as const satisfies Record<string, 'personal' | 'slip' | 'file'>;
export type FindingKind = keyof typeof findingKinds;

type Found = { kind: FindingKind; certainty: 'sure' | 'likely' };

/** Personal data that was found for sure: published only with the written word of whoever approves. A slip never asks. */
export const isAnsweredFor = ({ kind, certainty }: Found): boolean =>
  certainty === 'sure' && findingKinds[kind] === 'personal';

export const sureFindings = <F extends Found>({ findings }: { findings: readonly F[] }): F[] =>
  findings.filter(isAnsweredFor);

const weightOf = { personal: 0, slip: 1, file: 2 } as const;

/** Sure ones first, personal data before slips, slips before what files cannot tell; else in the order they were found. */
export function byWeight<F extends Found>(found: readonly F[]): F[] {
  const rank = ({ certainty, kind }: F) => (certainty === 'sure' ? 0 : 10) + weightOf[findingKinds[kind]];
  return found.toSorted((a, b) => rank(a) - rank(b));
}
