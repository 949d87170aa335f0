import { newSeal, type Seal } from '@prakat/shared/machine/seal';
import { OFFICE, OTHER_OFFICE } from '../../testing/a-product.ts';
import type { Alteration } from './alteration.ts';
import { StolenCopy, unsealed } from './stolen-copy.ts';

/** Of seals, by somebody who has logs to hide. */
export const alterationsOfSeals: Alteration[] = [
  {
    what: 'a seal is taken out',
    needs: 'seals',
    found: [/^seals\//, /is missing/],
    alter: (copy) => copy.delete('seals', `${OFFICE}:2022-01-05`),
  },
  {
    what: 'a seal is altered',
    needs: 'seals',
    found: [/^seals\//, /was altered/],
    alter: (copy) => copy.change('seals', `${OFFICE}:2022-01-05`, () => ({ heads: [] })),
  },
  {
    what: 'logs are written anew and all seals made again with another key',
    needs: 'key',
    found: [/^seals\//, /another key/],
    alter(copy, { refused }) {
      copy.rewrite('events', refused, copy.log('events', refused).map(unsealed).slice(0, -1));
      copy.tidy();
      resealed(copy, 'x'.repeat(32));
    },
  },
  {
    what: 'the newest seal is taken away, and what it alone knew',
    needs: 'outside',
    found: [/^seals$/, /lacks seal 3/],
    alter(copy, { today }) {
      copy.delete('seals', `${OFFICE}:2022-01-06`);
      for (const { id } of copy.log('events', today)) copy.delete('events', id);
      copy.delete('submissions', today);
      copy.change('counters', `${OFFICE}:2565`, () => ({ value: 5 }));
      copy.tidy();
    },
  },
  {
    what: 'the whole database is put back to yesterday',
    needs: 'outside',
    found: [/^seals$/, /lacks seal 3/],
    alter(copy, _ids, yesterday) {
      const old = new StolenCopy(yesterday);
      copy.replaceBy(old);
      old.close();
    },
  },
];

const logsOf = {
  submission: 'events',
  publication: 'publicationEvents',
  paper: 'paperEvents',
  people: 'memberEvents',
  complaint: 'complaintEvents',
} as const;

/** Every seal made again so that it fits the logs as they are now, with a key that somebody made up. */
function resealed(copy: StolenCopy, key: string): void {
  for (const officeId of [OFFICE, OTHER_OFFICE]) {
    let before: Seal | null = null;
    const seals = copy.all('seals').filter((seal) => seal.officeId === officeId);
    for (const { id, at, heads } of seals.toSorted((a, b) => a.seq - b.seq)) {
      const fitting = heads.flatMap((head) => {
        const collection = logsOf[head.kind];
        const event = copy.log(collection, head.log).slice(0, head.seq).at(-1);
        return event ? [{ ...head, seq: event.seq, hash: event.hash }] : [];
      });
      before = newSeal(before, { id, officeId, at, heads: fitting }, key);
      copy.put('seals', before);
    }
  }
}
