import { z } from 'zod';
import { type FileNote, fileNotes, MAX_FILE_FINDINGS, PLACE_MAX } from './file-notes.ts';
import { findingSchema } from './finding.ts';

/** Something found in a file; `at` is the page, sheet, picture or member of an archive, null for the file as a whole. */
export const fileFindingSchema = findingSchema
  .omit({ where: true })
  .extend({ at: z.string().max(PLACE_MAX).nullable() });
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** What the check of a file came to, as its record keeps it. */
export const fileReportSchema = z.strictObject({
  /** Whether a malware scanner has looked at it; an office need not run one. */
  scan: z.enum(['clean', 'not_scanned']),
  notes: z.array(z.enum(Object.keys(fileNotes) as [FileNote, ...FileNote[]])),
  findings: z.array(fileFindingSchema).max(MAX_FILE_FINDINGS),
});
export type FileReport = z.infer<typeof fileReportSchema>;
