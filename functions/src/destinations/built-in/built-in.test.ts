import type { Publication } from '@prakat/shared/publication/schema';
import { aFixedClock, aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import type { Context, Office } from '../../context.ts';
import { destinationContract } from '../destination-contract.ts';
import { builtIn } from './built-in.ts';

/** The built-in website over records that are kept in a map. */
function aWebsite() {
  const records = new Map<string, Publication>();
  const get = async (_collection: string, id: string) => records.get(id) ?? null;
  const context = {
    store: { get },
    clock: aFixedClock(),
    publicUrl: 'https://prakat.example',
  } as unknown as Context;
  return { records, destination: builtIn(context, {} as Office) };
}

destinationContract('the built-in website', {
  kind: 'built-in',
  placement: 'built-in',
  world: async () => {
    const { records, destination } = aWebsite();
    return {
      open: () => destination,
      record: async (publication) => {
        records.set(publication.id, publication);
      },
      outside: async () =>
        [...records.values()].flatMap(({ id, shown, visibility }) =>
          visibility === 'public' ? [{ id, version: shown?.version }] : [],
        ),
    };
  },
});

const attempt = { signal: new AbortController().signal, stillAtWork: () => {} };
const order = (publication: Publication) => ({ publication, placement: aPlacement(), key: 'key' });

test('gives the address at which readers find the page', async () => {
  const { destination } = aWebsite();
  const publication = aPublication();
  const content = publication.shown?.content;
  if (!content) throw new Error('nothing is shown');
  const put = { ...order(publication), version: 1, content, messages: null };
  expect(await destination.place(put, attempt)).toMatchObject({
    address: 'https://prakat.example/si-bun-rueang/items/submission-1',
  });
});

test.each([
  ['its last day is over', aPublication({ displayUntil: '2021-12-23' })],
  ['it was taken down', aPublication({ state: 'taken_down' })],
  ['it stands on another website', aPublication({ placements: [aPlacement({ destination: 'by-hand' })] })],
])('sees nothing where %s, as readers do', async (_, publication) => {
  const { records, destination } = aWebsite();
  records.set(publication.id, publication);
  expect(await destination.look(order(publication), attempt)).toMatchObject({ there: 'nothing' });
});
