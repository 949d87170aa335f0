import { OFFICE } from '../../testing/a-product.ts';
import type { Alteration } from './alteration.ts';
import { type StolenCopy, unsealed } from './stolen-copy.ts';

const theCheckOf = (copy: StolenCopy) =>
  copy.all('freshnessChecks').find(({ result }) => result === 'unchanged')?.id ?? '';

/** Of what stands on the website, and of who looked at it. */
export const alterationsOfPublications: Alteration[] = [
  {
    what: 'what the public reads is altered',
    needs: 'logs',
    found: [/^publications\//, /shown is not what the log says/],
    alter: (copy, { published }) =>
      copy.change('publications', published, ({ shown }) => ({
        shown: shown && { ...shown, content: { ...shown.content, title: 'อย่างอื่น' } },
      })),
  },
  {
    what: 'what the public reads is altered, with a log that says so',
    needs: 'logs',
    found: [/^publicationEvents\//, /shows what was not permitted/],
    alter(copy, { published }) {
      const events = copy.log('publicationEvents', published).map(unsealed);
      const text = JSON.stringify(events).replaceAll('ประกาศฉบับแก้ไข', 'อย่างอื่น');
      copy.rewrite('publicationEvents', published, JSON.parse(text));
      copy.tidy();
    },
  },
  {
    what: 'what the public reads is deleted with its log',
    needs: 'logs',
    found: [/^publications\//, /lacks what was permitted/],
    alter(copy, { published }) {
      for (const { id } of copy.log('publicationEvents', published)) copy.delete('publicationEvents', id);
      copy.delete('publications', published);
      copy.tidy();
    },
  },
  {
    what: 'something that the public reads is invented, with a log of its own',
    needs: 'logs',
    found: [/^publications\/invented/, /a request that does not exist/],
    alter(copy, { published }) {
      const id = 'invented';
      const events = copy.log('publicationEvents', published).map(unsealed);
      const renamed = JSON.parse(JSON.stringify(events).replaceAll(published, id));
      copy.rewrite('publicationEvents', id, renamed);
      copy.tidy();
    },
  },
  {
    what: 'the address where it stands is altered',
    needs: 'logs',
    found: [/^publications\//, /placements is not what the log says/],
    alter: (copy, { published }) =>
      copy.change('publications', published, ({ placements }) => ({
        placements: placements.map((one) => ({ ...one, address: 'https://elsewhere.example' })),
      })),
  },
  {
    what: 'a check of how current something is is given to another person',
    needs: 'logs',
    found: [/^freshnessChecks\//, /of another person/],
    notExported: true,
    alter: (copy) =>
      copy.change('freshnessChecks', theCheckOf(copy), ({ by }) => ({
        by: by && { ...by, memberId: `${OFFICE}.webmaster-2` },
      })),
  },
  {
    what: 'a check of how current something is is invented',
    needs: 'logs',
    found: [/^freshnessChecks\//, /says nothing of it/],
    notExported: true,
    alter(copy) {
      const check = copy.get('freshnessChecks', theCheckOf(copy));
      const id = check.id.replace('2022-01', '2021-12');
      const event = { ...check.event, seq: 1 };
      copy.put('freshnessChecks', { ...check, id, event, period: '2021-12' });
    },
  },
  {
    what: 'a check of how current something is is deleted',
    needs: 'logs',
    found: [/^freshnessChecks\//, /is missing/],
    notExported: true,
    alter: (copy) => copy.delete('freshnessChecks', theCheckOf(copy)),
  },
];
