import type { Complaint } from '@prakat/shared/complaints/complaint';
import type { LogEvent } from '@prakat/shared/machine/event';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import type { FileStore } from '../files/file-store.ts';
import type { SealKey } from '../seals/seal-key.ts';
import { LISTINGS_MADE } from '../search/keep-listings.ts';
import type { Store, StoreSnapshot } from '../store/store.ts';
import { auditComplaint, type ComplaintFacts, matchWords } from './audit-complaint.ts';
import { auditPaper, faultOfVersion, matchInputs } from './audit-paper.ts';
import { auditAllPeople } from './audit-people.ts';
import { auditPublication } from './audit-publication.ts';
import { auditRequest } from './audit-request.ts';
import { fingerprintOf, type PublicationFacts, type RequestFacts } from './facts.ts';
import { type AuditReport, type Fault, Findings } from './findings.ts';
import { isBefore, type Logged, withLogs } from './logs.ts';
import { matchChecks } from './match-checks.ts';
import { type FileToRead, matchFiles, type PaperFacts, type PictureFacts } from './match-files.ts';
import { matchItems } from './match-items.ts';
import { Listings } from './match-listings.ts';
import { matchOutbox } from './match-outbox.ts';
import { Numbers } from './numbers.ts';
import { faultOfContent } from './read-files.ts';
import { SealBook, type SealFromOutside } from './seal-book.ts';
import { SoundRecords } from './sound-records.ts';

export type AuditOptions = {
  /** Signs the seals; null where it is not at hand. */
  key?: SealKey | null;
  /** Seals that are known from outside the store: from a card, a paper, a backup, a note beside the database. */
  outside?: readonly SealFromOutside[];
};

/**
 * Audits everything that counts, as of one moment, while the product may go on: every log from its first event; requests,
 * publications, people, delegations and groups against what their logs lead to, and against each other; numbers and
 * counters; files, checks, listings and the outbox against the records that they belong to; the logs against the seals.
 * `officeIds` are the offices of the installation: of others nothing should be stored.
 */
export async function audit(
  store: Store,
  files: FileStore,
  officeIds: Iterable<string>,
  { key = null, outside = [] }: AuditOptions = {},
): Promise<AuditReport> {
  const findings = new Findings(key !== null);
  const offices = new Set(officeIds);
  const seals = new SealBook(key, findings);
  const toRead = await store.snapshot((snapshot) =>
    new Audit(snapshot, offices, findings, seals).run(outside),
  );
  for (const { officeId, number, id, sha256 } of toRead) {
    const fault = await faultOfContent(files, id, sha256);
    if (fault) findings.add(officeId, number, `files/${id}`, fault);
    findings.report.files += 1;
  }
  return findings.report;
}

/** One pass over a store, collection by collection: what later ones are compared with is kept from the earlier ones. */
class Audit {
  readonly #records: SoundRecords;
  readonly #requests = new Map<string, RequestFacts>();
  readonly #publications = new Map<string, PublicationFacts>();
  readonly #papers = new Map<string, PaperFacts>();
  readonly #complaints = new Map<string, ComplaintFacts>();
  /** Requests, publications, papers and complaints with a fault of their own: nothing is compared with them. */
  readonly #unsound = new Set<string>();
  readonly #listings: Listings;

  constructor(
    snapshot: StoreSnapshot,
    readonly offices: ReadonlySet<string>,
    readonly findings: Findings,
    readonly seals: SealBook,
  ) {
    this.#records = new SoundRecords(snapshot, offices, findings);
    this.#listings = new Listings(findings);
  }

  async run(outside: readonly SealFromOutside[]): Promise<FileToRead[]> {
    const [records, requests, publications] = [this.#records, this.#requests, this.#publications];
    const [unsound, findings] = [this.#unsound, this.findings];
    await this.seals.read(records.all('seals'), outside);
    await this.#readRequests();
    await this.#readPublications();
    matchItems(requests, publications, unsound, findings);
    await this.#readPapers();
    await this.#readComplaints();
    await auditAllPeople(records, this.offices, this.seals, findings);
    this.seals.end();
    await matchChecks(records.all('freshnessChecks'), publications, unsound, findings);
    await matchOutbox(records.all('outbox'), { requests, publications }, unsound, findings);
    await this.#listings.end(records.all('listings'), unsound);
    await this.#listings.endPublic(records.all('publicListings'), unsound);
    const pictures: PictureFacts[] = [];
    for await (const { publicationId, officeId, picture } of records.all('proofs'))
      if (picture && !unsound.has(publicationId))
        pictures.push({
          id: picture.file.id,
          publicationId,
          officeId,
          fingerprint: fingerprintOf(picture.file),
        });
    const toRead = await matchFiles(
      records.all('files'),
      { requests, publications, papers: this.#papers, complaints: this.#complaints, pictures },
      unsound,
      findings,
    );
    for (const collection of [
      'listMarks',
      'remarks',
      'officeAssets',
      'problemReports',
      'jobRuns',
      'conversations',
      'setUpCodes',
    ] as const)
      for await (const _ of records.all(collection));
    records.end();
    return toRead;
  }

  async #readRequests(): Promise<void> {
    const numbers = new Numbers(this.findings);
    for await (const logged of withLogs(this.#records.all('submissions'), this.#records.all('events'))) {
      const { record } = logged;
      const audited = auditRequest(logged);
      this.#note('submission', logged, audited.fault);
      if (audited.facts) this.#requests.set(logged.id, audited.facts);
      if (!record) continue;
      this.findings.report.submissions += 1;
      numbers.add(record);
      this.#listings.add(record);
    }
    await numbers.end(this.#counters(), this.offices);
  }

  async *#counters() {
    for await (const counter of this.#records.all('counters')) {
      if (counter.id === LISTINGS_MADE) this.#listings.version = counter.value;
      yield counter;
    }
  }

  async #readPublications(): Promise<void> {
    const founders = this.#records.all('submissions');
    let founder = await founders.next();
    for await (const logged of withLogs(
      this.#records.all('publications'),
      this.#records.all('publicationEvents'),
    )) {
      const { id, record } = logged;
      const audited = auditPublication(logged);
      this.#note('publication', logged, audited.fault);
      if (audited.facts) this.#publications.set(id, audited.facts);
      while (!founder.done && isBefore(founder.value.id, id)) founder = await founders.next();
      if (!record) continue;
      this.findings.report.publications += 1;
      this.#listings.addPublication(record, founder.done || founder.value.id !== id ? null : founder.value);
    }
  }

  async #readPapers(): Promise<void> {
    for await (const logged of withLogs(this.#records.all('papers'), this.#records.all('paperEvents'))) {
      const audited = auditPaper(logged);
      this.#note('paper', logged, audited.fault);
      if (audited.facts) this.#papers.set(logged.id, audited.facts);
    }
    for await (const version of this.#records.all('paperVersions')) {
      const fault = faultOfVersion(version, this.#papers);
      const { id, officeId, number } = version;
      if (fault && !this.#unsound.has(version.paperId))
        this.findings.add(officeId, number, `paperVersions/${id}`, fault);
    }
    await matchInputs(this.#records.all('paperInputs'), this.#papers, this.findings);
  }

  async #readComplaints(): Promise<void> {
    for await (const logged of withLogs(
      this.#records.all('complaints'),
      this.#records.all('complaintEvents'),
    )) {
      const audited = auditComplaint(logged);
      this.#note('complaint', logged, audited.fault);
      if (audited.facts) this.#complaints.set(logged.id, audited.facts);
    }
    await matchWords(this.#records.all('complaintWords'), this.#complaints, this.#unsound, this.findings);
  }

  /** Compares a log with the seals, and names what was found wrong with it or its record. */
  #note(
    kind: keyof typeof logsOf,
    { id, record, events }: Logged<Submission | Publication | PaperRecord | Complaint>,
    fault: Fault | null,
  ): void {
    const [first] = events;
    const officeId = record?.officeId ?? first?.officeId ?? '';
    const number = record?.number ?? numberIn(first);
    const collection = logsOf[kind];
    if (fault) {
      this.#unsound.add(id);
      this.findings.add(officeId, number, fault.record, fault.reason);
    }
    this.findings.report.events += events.length;
    const isSound = !fault?.record.startsWith(`${collection}/`);
    this.seals.check({ kind, log: id, officeId, number, collection, events }, isSound);
  }
}

/** Where the events of each kind of record are stored. */
const logsOf = {
  submission: 'events',
  publication: 'publicationEvents',
  paper: 'paperEvents',
  complaint: 'complaintEvents',
} as const;

const numberIn = (first: LogEvent | undefined): string | null =>
  typeof first?.changes.number === 'string' ? first.changes.number : null;
