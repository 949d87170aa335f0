/** Something that is not as it should be: where, and why. */
export type AuditFault = {
  /** The office it belongs to, which may be none of this installation. */
  officeId: string;
  /** Tracking number, where it is about a request or what stands on the website by it. */
  number: string | null;
  /** `COLLECTION/ID`; of an event in a log, `events/SEQ` or `publicationEvents/SEQ`. */
  record: string;
  reason: string;
};

export type AuditReport = {
  submissions: number;
  publications: number;
  people: number;
  events: number;
  files: number;
  seals: number;
  /** False where the key was not at hand: seals were compared with the logs, not with the key. */
  signatures: boolean;
  faults: AuditFault[];
};

/** A fault as one line for the operator. */
export const faultLine = ({ officeId, number, record, reason }: AuditFault): string =>
  `audit: fault: ${[officeId, number].filter(Boolean).join(' ')}: ${record} ${reason}`;

/** What an audit has seen so far. */
export class Findings {
  readonly report: AuditReport;

  constructor(signatures: boolean) {
    this.report = {
      submissions: 0,
      publications: 0,
      people: 0,
      events: 0,
      files: 0,
      seals: 0,
      signatures,
      faults: [],
    };
  }

  add(officeId: string, number: string | null, record: string, reason: string): void {
    this.report.faults.push({ officeId, number, record, reason });
  }
}

/** Where and why, of a matter whose office and number are known. */
export type Fault = { record: string; reason: string };
