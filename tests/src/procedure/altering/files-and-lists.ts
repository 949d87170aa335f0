import { readFileSync, writeFileSync } from 'node:fs';
import type { Content } from '@prakat/shared/submission/schema';
import { aUuid } from '@prakat/shared/testing/builders';
import { OFFICE } from '../../testing/a-product.ts';
import type { Alteration } from './alteration.ts';
import { type StolenCopy, unsealed } from './stolen-copy.ts';

const theOnlyFileOf = (copy: StolenCopy, id: string) =>
  copy.get('submissions', id).content.files[0]?.id ?? '';
const anOrder = (copy: StolenCopy) => copy.all('outbox').find(({ task }) => task.kind === 'place')?.id ?? '';

/** Of numbers, files, lists and the outbox. */
export const alterationsOfTheRest: Alteration[] = [
  {
    what: 'the counter is set back',
    needs: 'logs',
    found: [/^counters\//, /the last number given is 6/],
    alter: (copy) => copy.change('counters', `${OFFICE}:2565`, () => ({ value: 3 })),
  },
  {
    what: 'a number is given a second time',
    needs: 'logs',
    found: [/^submissions\//, /given before/],
    alter(copy, { today }) {
      const events = copy.log('events', today).map(unsealed);
      const numbered = events.map((event) => ({
        ...event,
        changes: { ...event.changes, number: '2565-0001' },
      }));
      copy.rewrite('events', today, numbered);
      copy.tidy();
    },
  },
  {
    what: 'a byte of a file is changed',
    needs: 'logs',
    found: [/^files\//, /the content was altered/],
    notExported: true,
    alter(copy, { published }) {
      const path = copy.contentOf(theOnlyFileOf(copy, published));
      const content = readFileSync(path);
      content[10] = (content[10] ?? 0) ^ 1;
      writeFileSync(path, content);
    },
  },
  {
    what: 'a file is moved to another request',
    needs: 'logs',
    found: [/^files\//, /not named by the request/],
    notExported: true,
    alter: (copy, { published, waiting }) =>
      copy.change('files', theOnlyFileOf(copy, published), () => ({ submissionId: waiting })),
  },
  {
    what: 'the record of a file that an earlier filing named is deleted',
    needs: 'logs',
    found: [/^files\//, /not there as the request names it/],
    notExported: true,
    alter(copy, { refused }) {
      const [first] = copy.log('events', refused);
      const content = first?.changes.content as Content | undefined;
      copy.delete('files', content?.files[0]?.id ?? '');
    },
  },
  {
    what: 'a photo that is for people of the office only is opened to the public',
    needs: 'logs',
    found: [/^files\//, /kept otherwise/],
    notExported: true,
    alter: (copy, { photo }) => copy.change('files', photo, () => ({ internal: false })),
  },
  {
    what: 'an order is taken out of the outbox',
    needs: 'logs',
    found: [/^outbox$/, /lacks the order/],
    notExported: true,
    alter: (copy) => copy.delete('outbox', anOrder(copy)),
  },
  {
    what: 'an entry of the outbox is made older',
    needs: 'logs',
    found: [/^outbox\//, /older than the log/],
    notExported: true,
    alter: (copy) => copy.change('outbox', anOrder(copy), () => ({ createdAt: '2021-12-01T00:00:00.000Z' })),
  },
  {
    what: 'an entry of the outbox is invented',
    needs: 'logs',
    found: [/^outbox\//, /nothing happened/],
    notExported: true,
    alter: (copy) => {
      const entry = copy.get('outbox', anOrder(copy));
      copy.put('outbox', { ...entry, id: aUuid(777), createdAt: '2022-01-05T01:00:00.000Z' });
    },
  },
  {
    what: 'a request is listed as another',
    needs: 'logs',
    found: [/^listings\//, /not what its request is found by/],
    notExported: true,
    alter: (copy, { waiting }) => copy.change('listings', waiting, () => ({ text: 'อย่างอื่น' })),
  },
  {
    what: 'an item is found by the public under other words',
    needs: 'logs',
    found: [/^publicListings\//, /not what its item is found by/],
    notExported: true,
    alter: (copy) => copy.change('publicListings', aPublicListing(copy), () => ({ text: 'อย่างอื่น' })),
  },
  {
    what: 'what the public finds an item by is taken away',
    needs: 'logs',
    found: [/^publicListings\//, /is missing/],
    notExported: true,
    alter: (copy) => copy.delete('publicListings', aPublicListing(copy)),
  },
];

function aPublicListing(copy: StolenCopy): string {
  const [first] = copy.all('publicListings');
  if (!first) throw new Error('the story has nothing on the website');
  return first.id;
}
