import { type NewEvent, sealEvent } from '@prakat/shared/machine/chain';
import { OFFICE, OTHER_OFFICE } from '../../testing/a-product.ts';
import type { Alteration } from './alteration.ts';
import { type StolenCopy, unsealed } from './stolen-copy.ts';

/** Events of a log with one of them changed. */
const mended = (
  events: readonly NewEvent[],
  action: string,
  change: (event: NewEvent) => object,
): NewEvent[] => events.map((event) => (event.action === action ? { ...event, ...change(event) } : event));

const log = (copy: StolenCopy, id: string, collection: 'events' | 'publicationEvents' = 'events') =>
  copy.log(collection, id).map(unsealed);

/** Somebody else in place of the head, wherever the head stands. */
const another = (value: unknown): never => {
  const text = JSON.stringify(value).replaceAll(`${OFFICE}.sakrai`, `${OFFICE}.information-head`);
  return JSON.parse(text) as never;
};

/** The same events half an hour earlier, wherever they say when. */
const earlier = (events: readonly NewEvent[]): NewEvent[] =>
  events.map((event) => {
    const then = new Date(Date.parse(event.at) - 1_800_000).toISOString();
    return JSON.parse(JSON.stringify(event).replaceAll(event.at, then)) as NewEvent;
  });

/** Of requests and their logs. */
export const alterationsOfRequests: Alteration[] = [
  {
    what: 'the end of a log is cut off and the record folded back',
    needs: 'seals',
    found: [/^events\/\d+$/, /not as it was sealed/],
    alter(copy, { refused }) {
      copy.rewrite('events', refused, log(copy, refused).slice(0, -1));
      copy.tidy();
    },
  },
  {
    what: 'a request is deleted with its log',
    needs: 'logs',
    found: [/^submissions$/, /lacks the request of this number/],
    alter(copy, { waiting }) {
      for (const { id } of copy.log('events', waiting)) copy.delete('events', id);
      copy.delete('submissions', waiting);
      copy.tidy();
    },
  },
  {
    what: 'the only request of an office is deleted with its log, and the counter set to nothing',
    needs: 'seals',
    found: [/^submissions\//, /gone with its log/],
    alter(copy, { others }) {
      for (const { id } of copy.log('events', others)) copy.delete('events', id);
      copy.delete('submissions', others);
      copy.delete('counters', `${OTHER_OFFICE}:2565`);
      copy.tidy();
    },
  },
  {
    what: 'an item is written anew with another approver: both requests, and what stands on the website',
    needs: 'seals',
    found: [/^events\/\d+$/, /not as it was sealed/],
    alter(copy, { published, correction }) {
      for (const id of [published, correction]) copy.rewrite('events', id, log(copy, id).map(another));
      const shown = log(copy, published, 'publicationEvents');
      copy.rewrite('publicationEvents', published, shown.map(another));
      copy.tidy();
    },
  },
  {
    what: 'the denial of a permission by word of mouth is undone in the record',
    needs: 'logs',
    found: [/^submissions\//, /verbal is not what the log says/],
    alter(copy, { denied }) {
      copy.change('submissions', denied, ({ verbal }) => ({ verbal: { ...verbal, status: 'pending' } }));
    },
  },
  {
    what: 'the denial of a permission by word of mouth is undone in the log of the request',
    needs: 'logs',
    found: [/^publications\//, /another thing of a permission/],
    alter(copy, { denied }) {
      copy.rewrite('events', denied, log(copy, denied).slice(0, -1));
      copy.tidy();
    },
  },
  {
    what: 'times are moved, the log written anew',
    needs: 'seals',
    found: [/^events\/\d+$/, /not as it was sealed/],
    alter(copy, { waiting }) {
      copy.rewrite('events', waiting, earlier(log(copy, waiting)));
      copy.tidy();
    },
  },
  {
    what: 'requests of two offices change places',
    needs: 'logs',
    found: [/^submissions/, /number/],
    alter(copy, { waiting, others }) {
      const moved = (id: string, officeId: string) =>
        copy.rewrite(
          'events',
          id,
          mended(log(copy, id), 'submit', ({ changes }) => ({ officeId, changes: { ...changes, officeId } })),
        );
      moved(waiting, OTHER_OFFICE);
      moved(others, OFFICE);
      copy.tidy();
    },
  },
  {
    what: "an event's actor is changed and the event hashed again",
    needs: 'logs',
    found: [/^events\/2$/, /does not follow/],
    alter(copy, { published }) {
      const [first] = copy.log('events', published);
      if (first)
        copy.put('events', sealEvent(null, { ...unsealed(first), actor: { kind: 'system', name: 'x' } }));
    },
  },
  {
    what: 'the actor of the last event is changed, and the record given its new hash',
    needs: 'seals',
    found: [/^events\/\d+$/, /not as it was sealed/],
    alter(copy, { waiting }) {
      const actor = { actor: { kind: 'system', name: 'x' } };
      copy.rewrite(
        'events',
        waiting,
        mended(log(copy, waiting), 'submit', () => actor),
      );
    },
  },
  {
    what: 'a request is invented, with a log of last week',
    needs: 'seals',
    found: [/^events\/1$/, /older than the seal/],
    alter(copy, { waiting }) {
      const id = 'invented';
      const number = '2565-0007';
      const events = earlier(log(copy, waiting)).map(({ changes, ...event }) => ({
        ...event,
        log: id,
        subject: id,
        changes: { ...changes, id, number },
      }));
      copy.rewrite('events', id, events);
      copy.change('counters', `${OFFICE}:2565`, () => ({ value: 7 }));
      copy.tidy();
    },
  },
  {
    what: 'a decision is taken out of the record',
    needs: 'logs',
    found: [/^submissions\//, /decisions is not what the log says/],
    alter(copy, { published }) {
      copy.change('submissions', published, ({ decisions }) => ({ decisions: decisions.slice(1) }));
    },
  },
  {
    what: 'a decision is taken out of the record and of the log',
    needs: 'seals',
    found: [/^events\/\d+$/, /not as it was sealed/],
    alter(copy, { published }) {
      const kept = log(copy, published).filter(({ action }) => action !== 'propose');
      const without = mended(kept, 'approve', ({ changes }) => ({
        changes: { ...changes, decisions: (changes.decisions as object[]).slice(1) },
      }));
      copy.rewrite('events', published, without);
      copy.tidy();
    },
  },
];
