import { expect, test } from 'vitest';
import { ask, type Item, on, playOut } from '../../testing/play-out.ts';
import { takenOn } from '../../testing/procedure.ts';
import { inputOn, urgentContent } from '../../testing/procedure-inputs.ts';
import { anItem, filing } from '../../testing/procedure-situations.ts';

const GROUP = 'line-group:C1';

/** A destination took a version; the office has one group. */
const took = (placement: string, version: number) =>
  on('record_placed', 'system', {
    input: ({ publication }: Item) => ({
      ...inputOn('record_placed', publication),
      placement,
      version,
      groups: ['C1'],
    }),
  });

test('what a group heard of and was denied is taken away there, while what stood before comes back on the website', () => {
  // The group was slow: it never heard of what stood before.
  const up = playOut(anItem('approved'), [
    took('built-in', 1),
    ask('submit', 'submitter', { input: filing(urgentContent({ title: 'ฉบับด่วน' })) }),
    ask('record_verbal_approval', 'assistant2'),
    took('built-in', 2),
    took(GROUP, 2),
  ]);
  expect(up.publication?.placements).toMatchObject([
    { id: 'built-in', placed: 2 },
    { id: GROUP, placed: 2 },
  ]);

  const denied = playOut({ ...up, effects: [] }, [ask('deny_verbal', 'head')]);
  expect(denied.publication?.placements).toMatchObject([
    { id: 'built-in', state: 'placing', version: 1 },
    { id: GROUP, state: 'removing' },
  ]);
  expect(denied.effects).toContainEqual({ kind: 'remove', placement: GROUP });
});

test('a group that heard of what was denied is told of the correction that has replaced it', () => {
  const { publication } = playOut(anItem('approved by word of mouth'), [
    took('built-in', 1),
    took(GROUP, 1),
    on('plan_version', 'system'),
    on('record_placed', 'system', {
      input: ({ publication: item }) => ({
        ...inputOn('record_placed', item),
        placement: 'built-in',
        version: 2,
        groups: [],
      }),
    }),
  ]);
  expect(publication?.placements).toMatchObject([
    { id: 'built-in', placed: 2 },
    { id: GROUP, placed: 1, version: 2, state: 'placing' },
  ]);

  const denied = takenOn('drop_version', 'system', publication, {
    input: { submissionId: 'request-1', kind: 'denied', reason: 'ไม่เคยอนุมัติ', by: null, fallback: null },
  });
  expect(denied.publication).toMatchObject({
    state: 'on_display',
    shown: { version: 2 },
    placements: [
      { id: 'built-in', state: 'up', placed: 2 },
      { id: GROUP, state: 'placing', version: 2 },
    ],
  });
});
