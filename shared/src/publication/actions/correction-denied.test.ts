import { describe, expect, test } from 'vitest';
import { ask, type Item, on, playOut, type Step } from '../../testing/play-out.ts';
import { inWords } from '../../testing/procedure.ts';
import { aBrought, aRequestContent, urgentContent } from '../../testing/procedure-inputs.ts';
import { theOfficeByHand } from '../../testing/procedure-people.ts';
import { AFTER_LAST_DAY, anItem, filing, LATER_DAY } from '../../testing/procedure-situations.ts';
import { isOnDisplay } from '../standing.ts';

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
const original = aRequestContent().title;

describe('a correction whose permission by word of mouth is denied', () => {
  test('before it is up leaves what was approved where it is', () => {
    const item = playOut(anItem('correction by word of mouth'), [deny(day('27'))]);
    expect(shownTo(item, day('27'))).toBe(original);
    expect(item.publication).toMatchObject({
      state: 'on_display',
      next: null,
      placements: [{ state: 'placing', version: 1, placed: 1 }],
      versions: [{ upUntil: null }, { verbal: 'denied', upFrom: null, upUntil: day('27') }],
    });
  });

  const denied = playOut(anItem('confirmed'), [...byWord('ฉบับด่วน', day('26')), up, deny(day('27'))]);

  test('once it is up comes down at once, and what was approved before goes up again', () => {
    expect(denied.publication).toMatchObject({
      state: 'planned',
      next: { version: 1, content: aRequestContent() },
      placements: [{ state: 'placing', version: 1, placed: 2 }],
      takenDown: { kind: 'denied' },
      versions: [
        { version: 1, upUntil: day('26') },
        { verbal: 'denied', upUntil: day('27') },
      ],
    });
    expect(shownTo(denied, day('27'))).toBeNull();
    const again = playOut(denied, [up]);
    expect(shownTo(again, day('28'))).toBe(original);
    expect(again.publication).toMatchObject({
      state: 'on_display',
      takenDown: null,
      displayUntil: '2022-03-31',
      versions: [{ upUntil: null }, { upUntil: day('27') }],
    });
  });

  test('is a task for the webmasters where they put it up by hand', () => {
    const profile = theOfficeByHand();
    const hand = on('publish_by_hand', 'webmaster');
    const first = playOut(anItem('approved', profile), [hand], profile);
    const item = playOut(first, [...byWord('ฉบับด่วน', day('26')), hand, deny(day('27'))], profile);
    expect(item.publication).toMatchObject({
      state: 'planned',
      next: { version: 1 },
      placements: [{ id: 'by-hand', state: 'wanted', placed: 2 }],
      awaiting: ['role:webmaster'],
    });
    expect(item.effects.map(inWords)).toContain('publish_task to role:webmaster');
  });

  test('leaves the website empty where the time of what was approved is over', () => {
    const item = playOut(anItem('confirmed'), [
      ask('submit', 'submitter', {
        at: day('26'),
        input: filing(urgentContent({ displayUntil: '2023-03-31' })),
      }),
      ask('record_verbal_approval', 'assistant2'),
      up,
      deny(AFTER_LAST_DAY),
    ]);
    expect(item.publication).toMatchObject({
      state: 'taken_down',
      next: null,
      takenDown: { kind: 'denied' },
    });
  });

  test('leaves down what had been taken down before it', () => {
    const item = playOut(anItem('confirmed'), [
      on('take_down', 'webmaster', { at: day('25') }),
      on('record_removed', 'system'),
      ...byWord('ฉบับด่วน', day('26')),
      up,
      deny(day('27')),
    ]);
    expect(item.publication).toMatchObject({
      state: 'taken_down',
      next: null,
      takenDown: { kind: 'denied' },
    });
  });

  test('leaves down what had been taken down, also before it went up', () => {
    const item = playOut(anItem('confirmed'), [
      on('take_down', 'webmaster', { at: day('25') }),
      ...byWord('ฉบับด่วน', day('26')),
      deny(day('27')),
    ]);
    expect(item.publication).toMatchObject({ state: 'taken_down', takenDown: { kind: 'early' }, next: null });
  });

  test('leaves up what has replaced it since, and keeps when it stood there', () => {
    const item = playOut(anItem('confirmed'), [...byWord('ฉบับด่วน', day('26')), up]);
    const third = { submissionId: 'request-3', submissionNumber: '2565-0003' };
    const replaced = playOut(item, [
      on('plan_version', 'system', { at: day('27'), input: () => aBrought(third) }),
      up,
      deny(day('28')),
    ]);
    expect(replaced.publication).toMatchObject({ state: 'on_display', shown: { version: 3 } });
    expect(replaced.publication?.versions[1]).toMatchObject({ verbal: 'denied', upUntil: day('27') });
  });

  test('lets what is approved for a later day go up on its day, and nothing before', () => {
    const later = aRequestContent({ title: 'ฉบับถัดไป', publishOn: LATER_DAY });
    const third = { submissionId: 'request-3', submissionNumber: '2565-0003', content: later };
    const item = playOut(anItem('confirmed'), [
      ...byWord('ฉบับด่วน', day('26')),
      up,
      on('plan_version', 'system', { at: day('27'), input: () => aBrought(third) }),
      deny(day('28')),
    ]);
    expect(item.publication).toMatchObject({
      state: 'planned',
      next: { version: 3 },
      placements: [{ state: 'removing', version: 3 }],
      takenDown: { kind: 'denied' },
    });
  });
});
