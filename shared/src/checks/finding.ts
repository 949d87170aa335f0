import { z } from 'zod';
import { byWeight, type FindingKind, findingKinds } from './finding-kinds.ts';

export { type FindingKind, findingKinds };

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

/** How many findings of one request are kept: somebody who reads fifty knows that a file is not to be published. */
export const FINDINGS_KEPT = 50;

/** What was found in the content of a request when it was filed. */
export const checksSchema = z.strictObject({
  /** Sure ones first, personal data before slips. */
  findings: z.array(findingSchema).max(FINDINGS_KEPT),
  /** How many more there were. */
  leftOff: z.int().min(0),
  /** Ids of the files in which a scanner looked for malware and found none; an office need not run one. */
  scanned: z.array(z.string()),
});
export type Checks = z.infer<typeof checksSchema>;

export const nothingFound: Checks = { findings: [], leftOff: 0, scanned: [] };

/** Findings as a record keeps them: what weighs most first, the rest counted. */
export function keptFindings(found: readonly Finding[]): Omit<Checks, 'scanned'> {
  const sorted = byWeight(found);
  return { findings: sorted.slice(0, FINDINGS_KEPT), leftOff: Math.max(0, sorted.length - FINDINGS_KEPT) };
}
