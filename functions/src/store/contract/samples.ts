import { newMessageMonth } from '@prakat/shared/outbox/message-month';
import { following } from '@prakat/shared/subscriptions/subscription';
import {
  aDelegation,
  aGroup,
  aLogEvent,
  aMember,
  anAttachedFile,
  anOutboxEntry,
  aPublication,
  aSignature,
  aSubmission,
  BUILDER_OFFICE,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aComplaint, someWords } from '@prakat/shared/testing/complaint-builder';
import { aDraftRecord } from '@prakat/shared/testing/draft-builder';
import { aPaperRecord } from '@prakat/shared/testing/paper-builders';
import { aReport } from '@prakat/shared/testing/report-builder';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { emptyMonth } from '@prakat/shared/visits/survey';
import type { z } from 'zod';
import type { CollectionName, RecordOf } from '../collections.ts';
import { definitionOf } from '../plan-find.ts';
import { parentIdOf } from '../record-id.ts';
import type { Store } from '../store.ts';

type Samples = { [C in CollectionName]: (id: string) => RecordOf<C> };

const samples: Samples = {
  submissions: (id) =>
    aSubmission({
      id,
      corrects: { publicationId: 'publication-1', number: '2565-0001' },
      verbal: aVerbalApproval(),
    }),
  events: (id) => ({ ...aLogEvent({ log: id.slice(0, id.lastIndexOf(':')) }), id }),
  publicationEvents: (id) => ({
    ...aLogEvent({ kind: 'publication', log: id.slice(0, id.lastIndexOf(':')) }),
    id,
  }),
  proofs: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    publicationId: 'publication-1',
    placement: 'by-hand',
    dueAt: BUILDER_TIME,
    tries: 0,
    last: null,
    found: {
      at: BUILDER_TIME,
      address: 'https://example.go.th/news/7',
      said: 'ตรวจพบบนเว็บไซต์แล้ว',
      status: 200,
      sha256: 'a'.repeat(64),
      files: [{ name: 'แผน.pdf', address: null, status: null, sha256: null }],
      text: 'packed',
    },
  }),
  papers: (id) => aPaperRecord({ id }),
  paperEvents: (id) => ({
    ...aLogEvent({ kind: 'paper', log: id.slice(0, id.lastIndexOf(':')) }),
    id,
  }),
  paperVersions: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    paperId: 'paper-1',
    kind: 'memo_follow_up',
    title: 'รายงานผลการติดตาม',
    number: 'นภ 0332/674',
    date: '2021-09-30',
    state: 'signed',
    mark: null,
    words: 'packed',
    prints: [{ format: 'pdf', sha256: 'a'.repeat(64) }],
    at: BUILDER_TIME,
  }),
  listMarks: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    lineId: 'gws-1.1',
    publicationId: 'publication-1',
    absent: { reason: 'ไม่มีสัญญาประเภทนี้', by: aSignature(), at: BUILDER_TIME },
    by: aSignature(),
    updatedAt: BUILDER_TIME,
  }),
  paperInputs: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    paperId: 'paper-1',
    inputs: 'packed',
    at: BUILDER_TIME,
  }),
  remarks: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    fiscalYear: '2564',
    kind: 'problem',
    text: 'เผยแพร่ได้ช่องทางเดียว',
    by: aSignature(),
    at: BUILDER_TIME,
  }),
  officeAssets: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    name: 'emblem',
    type: 'svg',
    content: 'PHN2Zy8+',
    bytes: 1000,
    sha256: 'a'.repeat(64),
    by: aSignature(),
    at: BUILDER_TIME,
  }),
  listings: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    facets: ['all', 'state:submitted'],
    text: '2565-0001',
    filedOn: '2021-12-24',
    updatedAt: BUILDER_TIME,
  }),
  publicListings: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    facets: ['all', 'year:2565'],
    text: '2565-0001',
    until: '2199-12-31',
    publishedAt: BUILDER_TIME,
    changedAt: BUILDER_TIME,
  }),
  outbox: (id) =>
    anOutboxEntry({
      id,
      about: { kind: 'submission', id: 'submission-1' },
      hold: { chat: 'U1', from: BUILDER_TIME, until: null },
      finishedAt: BUILDER_TIME,
    }),
  messageMonths: (id) => ({ ...newMessageMonth(BUILDER_OFFICE, '2021-12'), id }),
  members: (id) => aMember({ id }),
  groups: (id) => aGroup({ id }),
  publications: (id) => aPublication({ id }),
  memberEvents: (id) => ({
    ...aLogEvent({ kind: 'people', log: BUILDER_OFFICE, subject: 'member-1' }),
    id,
  }),
  setUpCodes: (id) => ({
    id,
    hash: 'a'.repeat(64),
    tries: [{ lineUserId: `U${'1'.repeat(32)}`, wrong: 5, pausedUntil: BUILDER_TIME }],
    createdAt: BUILDER_TIME,
    usedAt: null,
  }),
  delegations: (id) => aDelegation({ id }),
  files: (id) => ({
    ...anAttachedFile({ id }),
    officeId: BUILDER_OFFICE,
    uploadedBy: 'member-1',
    createdAt: BUILDER_TIME,
    submissionId: null,
    internal: false,
    hasContent: true,
    originalOf: null,
    report: { scan: 'clean', notes: ['place_removed'], findings: [] },
  }),
  freshnessChecks: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    item: 'law',
    period: '2565-Q1',
    by: aSignature(),
    at: BUILDER_TIME,
    result: 'unchanged',
    event: { publicationId: 'publication-1', seq: 4 },
  }),
  seals: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    seq: 1,
    at: BUILDER_TIME,
    heads: [{ kind: 'submission', log: 'submission-1', seq: 1, hash: 'b'.repeat(64) }],
    keyId: 'c'.repeat(16),
    previousHash: '0'.repeat(64),
    hash: 'd'.repeat(64),
    mac: 'e'.repeat(64),
  }),
  visits: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    kind: 'day',
    of: '2021-12-24',
    views: 20,
    visitors: 7,
    detail: 'packed',
    at: BUILDER_TIME,
  }),
  visitors: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    day: '2021-12-24',
    hashes: 'abcdefgh',
    expiresAt: BUILDER_TIME,
  }),
  salts: (id) => ({ id, salt: 'a'.repeat(43), expiresAt: BUILDER_TIME }),
  satisfaction: (id) => ({ ...emptyMonth(BUILDER_OFFICE, '2021-12', BUILDER_TIME), id }),
  raters: (id) => ({ id, answers: 1, told: false, expiresAt: BUILDER_TIME }),
  uploadDays: (id) => ({ id, officeId: BUILDER_OFFICE, files: 2, bytes: 4_096, expiresAt: BUILDER_TIME }),
  opinions: (id) => ({ id, officeId: BUILDER_OFFICE, text: 'หาแบบฟอร์มไม่พบ', day: '2021-12-24' }),
  problemReports: (id) => aReport({ id }),
  drafts: (id) => aDraftRecord({ id }),
  complaints: (id) => aComplaint({ id }),
  complaintEvents: (id) => ({
    ...aLogEvent({ kind: 'complaint', log: id.slice(0, id.lastIndexOf(':')) }),
    id,
  }),
  complaintWords: (id) => someWords({ id }),
  subscriptions: (id) => ({
    ...following(null, { officeId: BUILDER_OFFICE, lineUserId: 'U1' }, 'news', Date.parse(BUILDER_TIME)),
    id,
  }),
  jobRuns: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    mark: '2021-12-24',
    firstAt: BUILDER_TIME,
    at: BUILDER_TIME,
  }),
  conversations: (id) => ({
    id,
    officeId: BUILDER_OFFICE,
    action: 'reject',
    submissionId: 'submission-1',
    revision: 1,
    contentHash: 'a'.repeat(64),
    verbalRecordedAt: null,
    typedReason: null,
    expiresAt: BUILDER_TIME,
  }),
  counters: (id) => ({ id, value: 0 }),
  seenEvents: (id) => ({ id, result: null, expiresAt: BUILDER_TIME }),
};

/** A valid record of any collection. */
export const sampleOf = <C extends CollectionName>(collection: C, id: string): RecordOf<C> =>
  samples[collection](id) as RecordOf<C>;

/** The parent that children made by `childId` belong to, unless told otherwise. */
export const PARENT = 'parent-1';

/** Number `n` as an id of a collection; ids sort as their numbers. */
export function sampleId(collection: CollectionName, n: number, parent = PARENT): string {
  const suffix = String(n).padStart(6, '0');
  return definitionOf(collection).parent ? `${parent}:${suffix}` : `${collection}-${suffix}`;
}

/** A copy of a record with another value at a dotted path. */
export function withValue<T extends object>(record: T, path: string, value: unknown): T {
  const copy = structuredClone(record);
  const keys = path.split('.');
  const last = keys.pop() as string;
  let target = copy as Record<string, unknown>;
  for (const key of keys) target = target[key] as Record<string, unknown>;
  target[last] = value;
  return copy;
}

type Definition = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
  format?: string;
};
const inside = (schema: z.ZodType): Definition => schema._zod.def as unknown as Definition;

/** Valid values for a field, read from the collection's schema: in ascending order, or all members of an enum. */
export function valuesFor(collection: CollectionName, path: string, count: number): (string | number)[] {
  let schema: z.ZodType = definitionOf(collection).schema;
  for (const key of path.split('.')) {
    const field = inside(unwrapped(schema)).shape?.[key];
    if (!field) throw new Error(`${collection} has no field ${path}`);
    schema = field;
  }
  schema = unwrapped(schema);
  const { type, element, entries, format } = inside(schema);
  const isDay = type === 'string' && !schema.safeParse('x').success && schema.safeParse('2021-12-24').success;
  const values = [...Array(count).keys()].map((n): string | number => {
    if (type === 'number') return n + 1;
    if (format === 'datetime') return new Date(Date.parse(BUILDER_TIME) + n * 60_000).toISOString();
    if (isDay) return new Date(Date.parse(BUILDER_TIME) + n * 86_400_000).toISOString().slice(0, 10);
    return `${path}-${String(n).padStart(4, '0')}`;
  });
  const known = entries ? Object.values(entries) : values;
  const valid = element ?? schema;
  for (const value of known) valid.parse(value);
  return known;
}

/** True when the field at a path may be null or be missing. */
export function isNullable(collection: CollectionName, path: string): boolean {
  const record = sampleOf(collection, sampleId(collection, 1));
  return definitionOf(collection).schema.safeParse(withValue(record, path, null)).success;
}

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = inside(schema);
  return innerType ? unwrapped(innerType) : schema;
}

/** Stores records, and first whatever parents they need. */
export async function seed<C extends CollectionName>(
  store: Store,
  collection: C,
  records: readonly RecordOf<C>[],
): Promise<void> {
  const definition = definitionOf(collection);
  const parents = new Set(records.map(({ id }) => parentIdOf(definition, id)));
  await store.transact(async (tx) => {
    for (const id of parents) {
      if (id && definition.parent) {
        const parent = definition.parent.collection as CollectionName;
        tx.put(parent, sampleOf(parent, id));
      }
    }
    for (const record of records) tx.put(collection, record);
  });
}

/** Order of text in both stores: by UTF-8 bytes. Numbers by size. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
}
