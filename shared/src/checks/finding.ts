import { z } from 'zod';

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

const kindSchema = z.enum(Object.keys(findingKinds) as [FindingKind, ...FindingKind[]]);

/** `sure`: it is what it seems (a valid check digit); whoever approves must say why it may be published all the same. */
const certaintySchema = z.enum(['sure', 'likely']);

/** One thing found in one text. */
export type TextFinding = {
  kind: FindingKind;
  certainty: z.infer<typeof certaintySchema>;
  /** Where it begins and ends in the text, in UTF-16 units. */
  start: number;
  end: number;
  /** What stands there, for a person to find it again; personal data masked (1-2345-xxxxx-xx-x), at most 80 letters. */
  excerpt: string;
  /** What should stand there, where that is known: `พ.ศ. 2540`; null elsewhere. */
  suggestion: string | null;
};

/** A text with where a reader finds it in a file: `หน้า 2`, `แผ่นงาน รายชื่อ`, `รายชื่อ.xlsx ในไฟล์ ZIP`; null: the file itself. */
export type TextPart = { at: string | null; text: string };

export const fieldNames = [
  'title',
  'details',
  'externalLink',
  'remarks',
  'source',
  'urgentReason',
  'informationOwner',
] as const;

const whereSchema = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('field'), field: z.enum(fieldNames) }),
  z.strictObject({
    in: z.literal('file'),
    fileId: z.string(),
    name: z.string(),
    /** Page, sheet or member of an archive, in Thai; null for the file as a whole or its name. */
    at: z.string().nullable(),
  }),
]);

/** One thing found in a request, as the record keeps it. The sentence that people read is made from it. */
export const findingSchema = z.strictObject({
  kind: kindSchema,
  certainty: certaintySchema,
  where: whereSchema,
  excerpt: z.string().max(200),
  suggestion: z.string().max(200).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;
