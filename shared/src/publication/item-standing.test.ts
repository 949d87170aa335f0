import { expect, test } from 'vitest';
import { nothingFound } from '../checks/finding.ts';
import { ask, newest, on, playOut } from '../testing/play-out.ts';
import { byWordOfMouth, theOffice } from '../testing/procedure-people.ts';
import { AFTER_DEADLINE, anItem, type Situation } from '../testing/procedure-situations.ts';
import { itemStandingNames, itemStandingOf, itemStandings } from './item-standing.ts';

const standing = (item: ReturnType<typeof anItem>, index = 0) => {
  const request = item.requests.at(index);
  if (!request) throw new Error('no such request');
  return itemStandingOf(request, item.publication);
};

test('of the request that founded a publication is what became of that, whatever its corrections', () => {
  const situations: Partial<Record<Situation, string>> = {
    'being corrected': 'on_display',
    'correction approved': 'on_display',
    'correction up': 'on_display',
    'correction denied': 'planned',
    'corrected after it was taken down': 'planned',
  };
  for (const [situation, word] of Object.entries(situations)) {
    expect(`${situation}: ${standing(anItem(situation as Situation))}`).toBe(`${situation}: ${word}`);
  }
});

test('of an approved request whose publication is not there yet is that it waits to go up', () => {
  expect(itemStandingOf(newest(anItem('approved')), null)).toBe('planned');
});

test('of a correction that another has replaced says so', () => {
  const again = playOut(anItem('correction up'), [
    ask('submit', 'submitter', {
      input: ({ publication }) => ({
        id: 'request-3',
        number: '2565-0003',
        content: { ...anItem('being corrected').requests.at(-1)?.content, title: 'ฉบับที่สาม' },
        checks: nothingFound,
        corrects: {
          publicationId: publication?.id,
          number: publication?.number,
          ownerId: 'submitter',
          isCorrectable: true,
          underWay: null,
        },
      }),
    }),
    ask('propose', 'assistant'),
    ask('approve', 'head'),
  ]);
  expect([standing(again, 1), standing(again, 2)]).toEqual(['on_display', 'planned']);
  const up = playOut(again, [on('record_placed', 'system')]);
  expect([standing(up, 1), standing(up, 2)]).toEqual(['replaced', 'on_display']);
});

test('of a correction that was called off is that, and not that another replaced it', () => {
  expect(standing(anItem('correction called off'), 1)).toBe('called_off');
});

test('of a correction that was not confirmed in writing in time is that it was taken down', () => {
  const profile = theOffice({ verbalApproval: byWordOfMouth({ afterDeadline: 'take_down' }) });
  const overdue = playOut(
    anItem('correction up by word of mouth', profile),
    [ask('escalate', 'system', { at: AFTER_DEADLINE, input: () => ({ of: 'verbal' }) })],
    profile,
  );
  expect(standing(overdue, 1)).toBe('taken_down');
  const back = playOut(overdue, [on('record_placed', 'system')], profile);
  expect([standing(back, 0), standing(back, 1)]).toEqual(['on_display', 'taken_down']);
});

test('every word has a name in Thai of its own', () => {
  const names = itemStandings.map((standing) => itemStandingNames[standing]);
  expect(new Set(names).size).toBe(itemStandings.length);
  for (const name of names) expect(name).toMatch(/^[ก-๙ ]+$/);
});
