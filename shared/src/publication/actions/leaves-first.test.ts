import { describe, expect, test } from 'vitest';
import { ask, on, playOut, type Step } from '../../testing/play-out.ts';
import { inWords } from '../../testing/procedure.ts';
import { aRequestContent } from '../../testing/procedure-inputs.ts';
import { theOffice } from '../../testing/procedure-people.ts';
import {
  anItem,
  filing,
  LATER_DAY,
  ON_LATER_DAY,
  type Situation,
} from '../../testing/procedure-situations.ts';
import { taskOf } from '../standing.ts';

const correctedFor = (publishOn: string | null): Step[] => [
  ask('submit', 'submitter', { input: filing(aRequestContent({ title: 'ฉบับถูกต้อง', publishOn })) }),
  ask('propose', 'assistant'),
  ask('approve', 'head'),
];

const onceCorrected = (situation: Situation, publishOn: string | null, profile = theOffice()) => {
  const item = anItem(situation, profile);
  const after = playOut(item, correctedFor(publishOn), profile);
  return { ...after, effects: after.effects.slice(item.effects.length).map(inWords) };
};

describe('what came down and still stands on a website kept by hand, once a correction was approved', () => {
  test('for a later day, is taken away first', () => {
    const { publication } = onceCorrected('being removed by hand', LATER_DAY);
    expect(publication && taskOf(publication)).toBe('remove');
    expect(publication?.placements).toContainEqual(
      expect.objectContaining({ id: 'by-hand', state: 'removing', version: 2, placed: 1 }),
    );
  });

  test('is then wanted there on its day, and webmasters are asked', () => {
    const item = onceCorrected('being removed by hand', LATER_DAY);
    const removed = playOut({ ...item, effects: [] }, [on('confirm_removed', 'webmaster')], theOffice());
    expect(removed.publication && taskOf(removed.publication)).toBe('publish');
    expect(removed.effects.map(inWords)).toContain('publish_task to role:webmaster');
    const up = playOut(removed, [on('publish_by_hand', 'webmaster', { at: ON_LATER_DAY })], theOffice());
    expect(up.publication).toMatchObject({ state: 'on_display', shown: { version: 2 } });
  });

  test('for now, is replaced', () => {
    const { publication } = onceCorrected('being removed by hand', null);
    expect(publication && taskOf(publication)).toBe('publish');
  });

  test('although it was to be put back, is taken away first, too', () => {
    const profile = theOffice();
    const back = playOut(anItem('being removed by hand', profile), [on('restore', 'webmaster')], profile);
    const { publication, effects } = playOut(back, correctedFor(LATER_DAY), profile);
    expect(publication && taskOf(publication)).toBe('remove');
    expect(effects.map(inWords)).toContain('remove_task to role:webmaster');
  });
});
