import type { LogEvent } from '@prakat/shared/machine/event';
import { aLogEvent, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import { aPaperRecord } from '@prakat/shared/testing/paper-builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { type Days, eventsOf } from './read-events.ts';

const OFFICE = 'office-1';
const EVERYTHING: Days = { from: null, to: null };

/** Events of a request, of what it founded on the website, of the office's people and of papers, from 1 to 6 December. */
function someEvents() {
  const at = (day: number, hour = 3) => `2021-12-0${day}T0${hour}:00:00.000Z`;
  const chain = (log: string, kind: LogEvent['kind'], times: readonly string[]): LogEvent[] => {
    const events: LogEvent[] = [];
    for (const time of times) {
      const after = events.at(-1);
      events.push(
        aLogEvent({ officeId: OFFICE, log, subject: log, kind, at: time, ...(after && { after }) }),
      );
    }
    return events;
  };
  return {
    events: [
      ...chain('r1', 'submission', [at(1), at(3), at(5)]),
      ...chain('r2', 'submission', [at(3), at(3, 4)]),
      aLogEvent({ officeId: 'office-2', log: 'r9', subject: 'r9', at: at(4) }),
    ],
    publicationEvents: chain('r1', 'publication', [at(5), at(6)]),
    memberEvents: chain(OFFICE, 'people', [at(1), at(2), at(6, 4)]),
    paperEvents: chain('p1', 'paper', [at(4)]),
  };
}

/** Reading an office's logs as one list: the same answers from every store. */
export function readEventsContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`the logs of an office as one list, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        const { events, publicationEvents, memberEvents, paperEvents } = someEvents();
        // An event has its record.
        for (const id of ['r1', 'r2'])
          tx.put('submissions', aSubmission({ id, officeId: OFFICE, number: id }));
        tx.put('submissions', aSubmission({ id: 'r9', officeId: 'office-2', number: 'r9' }));
        tx.put('publications', aPublication({ id: 'r1', officeId: OFFICE }));
        tx.put('papers', aPaperRecord({ id: 'p1', officeId: OFFICE }));
        for (const event of events) tx.create('events', event);
        for (const event of publicationEvents) tx.create('publicationEvents', event);
        for (const event of memberEvents) tx.create('memberEvents', event);
        for (const event of paperEvents) tx.create('paperEvents', event);
      });
    });
    afterAll(() => opened.close());

    async function read(
      days: Days,
      { after = null, most = 99 }: { after?: string | null; most?: number } = {},
    ) {
      const said: string[] = [];
      let next: string | null = null;
      for await (const { event, place } of eventsOf(opened.store, OFFICE, { days, after })) {
        said.push(`${event.kind} ${event.log}:${event.seq} ${event.at.slice(8, 13)}`);
        next = place;
        if (said.length === most) break;
      }
      return { said, next };
    }
    const whole = [
      'people office-1:3 06T04',
      'publication r1:2 06T03',
      'publication r1:1 05T03',
      'submission r1:3 05T03',
      'paper p1:1 04T03',
      'submission r2:2 03T04',
      'submission r2:1 03T03',
      'submission r1:2 03T03',
      'people office-1:2 02T03',
      'people office-1:1 01T03',
      'submission r1:1 01T03',
    ];

    test('has those of every log of the office, newest first', async () => {
      expect((await read(EVERYTHING)).said).toEqual(whole);
    });

    test.each([1, 2, 3, 5])(
      'goes on after every %i, with nothing left out and nothing twice',
      async (most) => {
        const said: string[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Awaited<ReturnType<typeof read>> = await read(EVERYTHING, { after, most });
          if (page.said.length === 0) break;
          said.push(...page.said);
          after = page.next;
        }
        expect(said).toEqual(whole);
      },
    );

    test('begins with the last of a day, and ends with the first of another', async () => {
      const { said } = await read({ from: '2021-12-02', to: '2021-12-03' });
      // The log of people is one chain, which is read from its end.
      expect(said.filter((line) => !line.startsWith('people office-1:3'))).toEqual(whole.slice(5, 9));
    });

    test('has those of one request by itself', async () => {
      const said: string[] = [];
      const logs = { submissionId: 'r1', publicationId: 'r1' };
      for await (const { event } of eventsOf(opened.store, OFFICE, { days: EVERYTHING, after: null, logs }))
        said.push(`${event.kind}:${event.seq}`);
      expect(said).toEqual([
        'publication:2',
        'publication:1',
        'submission:3',
        'submission:2',
        'submission:1',
      ]);
    });
  });
}
