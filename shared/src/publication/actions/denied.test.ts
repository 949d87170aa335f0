import { describe, expect, test } from 'vitest';
import { ask, on, playOut } from '../../testing/play-out.ts';
import { inWords } from '../../testing/procedure.ts';
import { theOfficeByHand } from '../../testing/procedure-people.ts';
import { anItem } from '../../testing/procedure-situations.ts';

/** One day after another, so that moments tell apart what stood when. */
const day = (date: string) => `2021-12-${date}T03:00:00.000Z`;
const deny = (at: string) => ask('deny_verbal', 'head', { at });

describe('permission by word of mouth that is denied', () => {
  test('before it is up: it does not go up', () => {
    const { publication } = playOut(anItem('approved by word of mouth'), [deny(day('27'))]);
    expect(publication).toMatchObject({
      state: 'called_off',
      next: null,
      versions: [{ verbal: 'denied', upFrom: null, upUntil: day('27') }],
      placements: [{ state: 'removing' }],
      awaiting: [],
    });
  });

  test('where webmasters were to put it up: they have no task any more', () => {
    const profile = theOfficeByHand();
    const item = playOut(
      anItem('approved by word of mouth', profile),
      [on('claim_task', 'webmaster')],
      profile,
    );
    const { publication } = playOut(item, [deny(day('27'))], profile);
    expect(publication).toMatchObject({ state: 'called_off', claim: null, awaiting: [] });
  });

  test('once it is up: it comes down at once, with what the public is told', () => {
    const { publication, effects } = playOut(anItem('published by word of mouth'), [deny(day('27'))]);
    expect(publication).toMatchObject({
      state: 'taken_down',
      takenDown: {
        kind: 'denied',
        at: day('27'),
        by: { memberId: 'head' },
        byDecider: true,
        reason: 'ไม่เคยอนุมัติเรื่องนี้',
        publicReason: 'ข้อมูลนี้เผยแพร่โดยไม่ได้รับอนุมัติเป็นลายลักษณ์อักษร',
      },
      versions: [{ verbal: 'denied', upUntil: day('27') }],
      visibility: 'none',
      awaiting: [],
    });
    expect(effects.map(inWords)).toContain('remove from built-in');
  });

  test('after it was taken down for another reason: that is what is said from then on', () => {
    const item = playOut(anItem('published by word of mouth'), [
      on('take_down', 'webmaster', { at: day('26') }),
    ]);
    const { publication } = playOut(item, [deny(day('27'))]);
    expect(publication).toMatchObject({ state: 'taken_down', takenDown: { kind: 'denied' } });
    expect(publication?.versions[0]).toMatchObject({ verbal: 'denied', upUntil: day('26') });
  });

  test('while it is on its way back: it does not come back', () => {
    const item = playOut(anItem('published by word of mouth'), [
      on('take_down', 'webmaster', { at: day('26') }),
      on('restore', 'webmaster'),
      deny(day('27')),
    ]);
    expect(item.publication).toMatchObject({
      state: 'taken_down',
      next: null,
      takenDown: { kind: 'denied' },
    });
  });
});
