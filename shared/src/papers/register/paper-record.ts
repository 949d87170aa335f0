import { z } from 'zod';
import { signatureSchema } from '../../people/member.ts';
import { attachedFileSchema } from '../../submission/schema.ts';
import { calendarDateSchema, instantSchema } from '../../time/date-schemas.ts';
import { MAX_WORDING } from '../written-paper.ts';
import { assetNames } from './asset-names.ts';
import { paperKindSchema } from './paper-kind-schema.ts';

/**
 * Where a paper stands. `issued`: made from the records, nobody decides on it. `final`: what its writer alone signs.
 * `presented`: before the head. `signed`: by the head in LINE, or by hand, as a scan shows.
 */
export const paperStateSchema = z.enum([
  'issued',
  'draft',
  'presented',
  'final',
  'signed',
  'denied',
  'cancelled',
]);
export type PaperState = z.infer<typeof paperStateSchema>;

/** The signed paper as it came back: a photo or PDF. */
export const scanSchema = z.strictObject({
  file: attachedFileSchema,
  /** Day on which it was signed by hand, as the paper says; null where nobody said. */
  signedOn: calendarDateSchema.nullable(),
  by: signatureSchema,
  at: instantSchema,
});
export type Scan = z.infer<typeof scanSchema>;

/** What the head decided on a paper that was put before them. */
export const paperDecisionSchema = z.strictObject({
  kind: z.enum(['acknowledge', 'approve', 'deny']),
  /** Why not; empty for the others. */
  reason: z.string(),
  by: signatureSchema,
  at: instantSchema,
});

/** A paper comes back once or twice; more is a mistake, and its record has to fit a document of Firestore (1 MiB). */
export const MAX_SCANS = 50;

/**
 * One paper of an office in its register: what it is about, what people gave it, how it stands. What was drawn of it are
 * its versions.
 */
export const paperRecordSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  kind: paperKindSchema,
  /** Of its kind (`paperKinds`): what the records make is listed apart from what people write. */
  origin: z.enum(['derived', 'written', 'brought']),
  /** Id of what it is about: a request, a period (2565-Q4), a fiscal year (2565); with a category behind a colon. */
  subject: z.string(),
  /** Fiscal year in which it is filed, B.E.: 2565. */
  fiscalYear: z.string(),
  title: z.string().min(1).max(500),
  state: paperStateSchema,
  revision: z.int(),
  /** As the office gave it, in Arabic numerals: นภ 0332/877. */
  number: z.string().max(100).nullable(),
  /** See `PaperNumber`. */
  series: z.string().nullable(),
  numberKey: z.string().nullable(),
  running: z.int(),
  /** Day that stands on it. */
  date: calendarDateSchema.nullable(),
  /** By section: see `WrittenPaper`. */
  wording: z.record(z.string(), z.string().max(MAX_WORDING)),
  /** What it is drawn from since it was put before the head: see `paperInputsSchema`. Null before. */
  inputsId: z.string().nullable(),
  presentedBy: signatureSchema.nullable(),
  decision: paperDecisionSchema.nullable(),
  /** The newest last. */
  scans: z.array(scanSchema).max(MAX_SCANS),
  /** What it awaits, as seats: of whoever signs. */
  awaiting: z.array(z.string()),
  log: z.strictObject({ seq: z.int(), hash: z.string() }),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type PaperRecord = z.infer<typeof paperRecordSchema>;

/** Letters of a paper's packed words, so that its version fits a document of Firestore (1 MiB). */
export const MAX_PACKED_WORDS = 900 * 1024;

/**
 * What was drawn of a paper, once for each content: the same words have the same code and give the same bytes.
 */
export const paperVersionSchema = z.strictObject({
  /** The code: 12 letters and digits. */
  id: z.string(),
  officeId: z.string(),
  paperId: z.string(),
  kind: paperKindSchema,
  title: z.string(),
  number: z.string().nullable(),
  date: calendarDateSchema.nullable(),
  /** How it stood then. */
  state: paperStateSchema,
  /** What stood at the top of each page: ร่าง …; null for what was final. */
  mark: z.string().nullable(),
  /** The paper as it was drawn (`Paper`), packed. */
  words: z.string().max(MAX_PACKED_WORDS),
  /** Fingerprints of the files that were handed out of it, each once. */
  prints: z.array(z.strictObject({ format: z.string(), sha256: z.string() })).max(50),
  /** When it was made for the first time. */
  at: instantSchema,
});
export type PaperVersion = z.infer<typeof paperVersionSchema>;

/** What a paper was drawn from when it was put before the head, so that what is signed is what was read. */
export const paperInputsSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  paperId: z.string(),
  /** The office's profile and what the records said (`PaperInputs`), packed. */
  inputs: z.string(),
  at: instantSchema,
});

/** A remark of a webmaster for the reports of a year: what went wrong, what would help. */
export const remarkSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  /** Fiscal year, B.E.: 2565. */
  fiscalYear: z.string(),
  kind: z.enum(['problem', 'suggestion']),
  text: z.string().trim().min(1).max(2000),
  by: signatureSchema,
  at: instantSchema,
});
export type Remark = z.infer<typeof remarkSchema>;

/** So that its record fits a document of Firestore (1 MiB). */
export const MAX_ASSET_BYTES = 700 * 1024;

/** The office's own file that its papers carry: the emblem of the state, its font. `OFFICE:NAME`. */
export const officeAssetSchema = z.strictObject({
  id: z.string(),
  officeId: z.string(),
  name: z.enum(assetNames),
  type: z.enum(['png', 'svg', 'ttf']),
  /** Base64. */
  content: z.string(),
  bytes: z.int().max(MAX_ASSET_BYTES),
  sha256: z.string(),
  by: signatureSchema,
  at: instantSchema,
});
export type OfficeAsset = z.infer<typeof officeAssetSchema>;
