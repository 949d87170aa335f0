import { describe, expect, test } from 'vitest';
import { ask, type Item, newest, on, playOut, type Step } from '../../testing/play-out.ts';
import { takenOn } from '../../testing/procedure.ts';
import { aRequestContent, inputOn, urgentContent } from '../../testing/procedure-inputs.ts';
import { anItem, filing } from '../../testing/procedure-situations.ts';
import { isOnDisplay } from '../standing.ts';
import { fallbackOf } from './versions.ts';

/** One day after another, so that moments tell apart what stood when. */
const day = (date: string) => `2021-12-${date}T03:00:00.000Z`;
const deny = (at: string) => ask('deny_verbal', 'head', { at });
/** A correction that the head permits by word of mouth, and that the website takes. */
const byWord = (title: string, at: string): Step[] => [
  ask('submit', 'submitter', { at, input: filing(urgentContent({ title })) }),
  ask('record_verbal_approval', 'assistant2'),
];
const up = on('record_placed', 'system');
const shownTo = (item: Item, at: string) =>
  item.publication && isOnDisplay(item.publication, Date.parse(at))
    ? item.publication.shown?.content.title
    : null;

describe('one permission by word of mouth after another', () => {
  const both = playOut(anItem('confirmed'), [
    ...byWord('ด่วนหนึ่ง', day('26')),
    up,
    ...byWord('ด่วนสอง', day('27')),
    up,
  ]);
  const first = both.requests[1];

  test('falls back to the one before, and from there to what was approved', () => {
    const once = playOut(both, [deny(day('28')), up]);
    expect(shownTo(once, day('28'))).toBe('ด่วนหนึ่ง');
    const { publication } = once;
    const input = {
      ...inputOn('drop_version', publication),
      submissionId: first?.id ?? '',
      fallback: aRequestContent(),
    };
    const twice = takenOn('drop_version', 'system', publication, { at: day('29'), input }).publication;
    expect(twice).toMatchObject({ state: 'planned', next: { version: 1 } });
  });

  test('falls back past the one before when that was denied, too', () => {
    const { publication } = both;
    const input = { ...inputOn('drop_version', publication), submissionId: first?.id ?? '', fallback: null };
    const dropped = takenOn('drop_version', 'system', publication, { at: day('28'), input }).publication;
    expect(dropped).toMatchObject({ state: 'on_display', shown: { version: 3 } });
    expect(fallbackOf(dropped, newest(both).id, day('28'))?.version).toBe(1);
  });

  test('falls back to what was approved also when it has come back once before', () => {
    const again = playOut(anItem('confirmed'), [
      ...byWord('ด่วนหนึ่ง', day('26')),
      up,
      deny(day('27')),
      up,
      ...byWord('ด่วนสอง', day('28')),
      up,
      deny(day('29')),
    ]);
    expect(again.publication).toMatchObject({ state: 'planned', next: { version: 1 } });
  });

  test('what is denied while it is on its way back gives way to what was approved', () => {
    const returning = playOut(both, [deny(day('28'))]).publication;
    expect(returning?.next?.version).toBe(2);
    const input = {
      ...inputOn('drop_version', returning),
      submissionId: first?.id ?? '',
      fallback: aRequestContent(),
    };
    const { publication } = takenOn('drop_version', 'system', returning, { at: day('29'), input });
    expect(publication).toMatchObject({ state: 'planned', next: { version: 1 } });
  });

  test('what came back and is called off on its way keeps when it stood there', () => {
    const returning = playOut(both, [deny(day('28'))]);
    const { publication } = playOut(returning, [on('call_off', 'submitter', { at: day('29') })]);
    expect(publication).toMatchObject({ state: 'taken_down', next: null });
    expect(publication?.versions[1]).toMatchObject({
      verbal: 'pending',
      upFrom: day('26'),
      upUntil: day('27'),
    });
  });
});

test('the content of what stands again must be what was approved', () => {
  const item = playOut(anItem('confirmed'), [...byWord('ฉบับด่วน', day('26')), up]);
  const input = { ...inputOn('drop_version', item.publication), fallback: urgentContent() };
  const drop = () => takenOn('drop_version', 'system', item.publication, { at: day('27'), input });
  expect(drop).toThrow('the content of version 1 is missing');
});
