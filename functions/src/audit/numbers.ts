import type { Submission } from '@prakat/shared/submission/schema';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import type { Findings } from './findings.ts';

type Counter = { id: string; value: number };
type Numbered = Pick<Submission, 'id' | 'officeId' | 'number' | 'createdAt'>;

/** Compares the numbers of requests with each other and with the counters: from 1 on, without gaps and without doubles. */
export class Numbers {
  /** By `OFFICE:YEAR`: which request has which number. */
  readonly #given = new Map<string, Map<number, string>>();

  constructor(readonly findings: Findings) {}

  add({ id, officeId, number, createdAt }: Numbered): void {
    const [, year = '', digits = ''] = /^(\d{4})-(\d{4,})$/.exec(number) ?? [];
    const record = `submissions/${id}`;
    if (year !== String(fiscalYear(createdAt))) {
      this.findings.add(officeId, number, record, 'has a number of another year');
      return;
    }
    const key = `${officeId}:${year}`;
    const given = this.#given.get(key) ?? new Map<number, string>();
    this.#given.set(key, given);
    if (given.has(Number(digits)))
      this.findings.add(officeId, number, record, 'has a number that was given before');
    given.set(Number(digits), id);
  }

  async end(counters: AsyncIterable<Counter>, officeIds: ReadonlySet<string>): Promise<void> {
    const values = new Map<string, number>();
    for await (const { id, value } of counters) {
      const [, officeId = ''] = /^([a-z0-9-]+):\d{4}$/.exec(id) ?? [];
      if (!officeId) continue;
      if (officeIds.has(officeId)) values.set(id, value);
      else this.findings.add(officeId, null, `counters/${id}`, 'is of an office that is unknown here');
    }
    for (const key of new Set([...values.keys(), ...this.#given.keys()])) {
      const [officeId = '', year = ''] = key.split(':');
      const given = this.#given.get(key) ?? new Map<number, string>();
      const last = Math.max(0, ...given.keys());
      const value = values.get(key) ?? 0;
      if (value !== last)
        this.findings.add(
          officeId,
          null,
          `counters/${key}`,
          `is ${value}, and the last number given is ${last}`,
        );
      for (let number = 1; number <= Math.max(last, value); number += 1) {
        const name = `${year}-${String(number).padStart(4, '0')}`;
        if (!given.has(number))
          this.findings.add(officeId, name, 'submissions', 'lacks the request of this number');
      }
    }
  }
}
