import type { LogEvent, LogKind } from '@prakat/shared/machine/event';
import { faultOfSeal, faultOfSignature, isCodeOf, type Seal } from '@prakat/shared/machine/seal';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { SealKey } from '../seals/seal-key.ts';
import { LOOK_BACK_MS } from '../seals/seal-office.ts';
import type { Findings } from './findings.ts';

/** A seal that is known from outside the store; its fingerprint whole, or as much of it as cards and papers show. */
export type SealFromOutside = { officeId: string; seq: number; code: string };

/** What a chain must end in, or go through, because it was sealed. */
type Sealed = { officeId: string; seq: number; hash: string; seal: Seal };

/** A log that was recomputed. */
export type SeenLog = {
  kind: LogKind;
  log: string;
  officeId: string;
  number: string | null;
  /** Where its events are stored: `events`. */
  collection: string;
  events: readonly LogEvent[];
};

const keyOf = (kind: LogKind, log: string): string => `${kind} ${log}`;

/** The seals of all offices, checked as they are read, and what the logs are compared with because of them. */
export class SealBook {
  readonly #byLog = new Map<string, Sealed[]>();
  readonly #newest = new Map<string, Seal>();
  readonly #seen = new Set<string>();

  constructor(
    readonly key: SealKey | null,
    readonly findings: Findings,
  ) {}

  /** Reads all seals, of which `outside` are known from elsewhere. */
  async read(seals: AsyncIterable<Seal>, outside: readonly SealFromOutside[]): Promise<void> {
    const offices = new Map<string, Seal[]>();
    for await (const seal of seals) {
      const { officeId } = seal;
      offices.set(officeId, [...(offices.get(officeId) ?? []), seal]);
      this.findings.report.seals += 1;
    }
    for (const [officeId, all] of offices) {
      all.sort((a, b) => a.seq - b.seq);
      this.#check(officeId, all);
    }
    const accepted = (this.key?.accepted ?? []).map(({ hash, ...seal }) => ({ ...seal, code: hash }));
    for (const known of [...accepted, ...outside]) {
      const found = offices.get(known.officeId)?.find(({ seq }) => seq === known.seq);
      if (!found || !isCodeOf(known.code, found))
        this.findings.add(
          known.officeId,
          null,
          'seals',
          `lacks seal ${known.seq} as it is known outside: the store was put back to an earlier state, or seals were made anew`,
        );
    }
  }

  #check(officeId: string, seals: readonly Seal[]): void {
    const accepted = this.key?.accepted.find((one) => one.officeId === officeId)?.seq ?? 0;
    let previous: Seal | null = null;
    for (const seal of seals) {
      const signed = this.key && seal.seq > accepted ? faultOfSignature(seal, this.key.key) : null;
      const fault = faultOfSeal(previous, seal) ?? signed;
      // What follows a fault proves nothing.
      if (fault) {
        this.findings.add(officeId, null, `seals/${seal.id}`, fault);
        return;
      }
      previous = seal;
      this.#newest.set(officeId, seal);
      for (const { kind, log, seq, hash } of seal.heads) {
        const sealed = this.#byLog.get(keyOf(kind, log)) ?? [];
        sealed.push({ officeId, seq, hash, seal });
        this.#byLog.set(keyOf(kind, log), sealed);
      }
    }
  }

  /** Compares a log with the seals that name it, and with those that should. One that is broken proves nothing. */
  check({ kind, log, officeId, number, collection, events }: SeenLog, isSound: boolean): void {
    if (events.length === 0) return;
    this.#seen.add(keyOf(kind, log));
    if (!isSound) return;
    const sealed = this.#byLog.get(keyOf(kind, log)) ?? [];
    for (const { seq, hash, seal, ...one } of sealed) {
      if (one.officeId === officeId && events[seq - 1]?.hash === hash) continue;
      const reason = `is not as it was sealed on ${dayOf(seal)} (seal ${seal.seq})`;
      this.findings.add(one.officeId, number, `${collection}/${seq}`, reason);
      return;
    }
    const last = Math.max(0, ...sealed.map(({ seq }) => seq));
    const [next] = events.slice(last);
    const newest = this.#newest.get(officeId);
    if (!next || !newest || next.at >= lookedBackTo(newest)) return;
    const reason = `says it is older than the seal of ${dayOf(newest)} (seal ${newest.seq}), which does not know it`;
    this.findings.add(officeId, number, `${collection}/${next.seq}`, reason);
  }

  /** Names the logs that were sealed and are gone. */
  end(): void {
    for (const [key, [first]] of this.#byLog) {
      if (this.#seen.has(key) || !first) continue;
      const [kind = '', log = ''] = key.split(' ');
      const reason = `is gone with its log, which was sealed on ${dayOf(first.seal)} (seal ${first.seal.seq})`;
      this.findings.add(first.officeId, null, `${collections[kind as LogKind]}/${log}`, reason);
    }
  }
}

const collections: Record<LogKind, string> = {
  submission: 'submissions',
  publication: 'publications',
  people: 'members',
  paper: 'papers',
  complaint: 'complaints',
};

const dayOf = ({ at }: Seal): string => calendarDate(at);

const lookedBackTo = ({ at }: Seal): string => new Date(Date.parse(at) - LOOK_BACK_MS).toISOString();
