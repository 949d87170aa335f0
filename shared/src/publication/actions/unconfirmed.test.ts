import { describe, expect, test } from 'vitest';
import { ask, newest, on, playOut } from '../../testing/play-out.ts';
import { inWords } from '../../testing/procedure.ts';
import { byWordOfMouth, theOffice } from '../../testing/procedure-people.ts';
import { AFTER_DEADLINE, anItem, type Situation } from '../../testing/procedure-situations.ts';

const strict = theOffice({ verbalApproval: byWordOfMouth({ afterDeadline: 'take_down' }) });
const deadline = ask('escalate', 'system', { at: AFTER_DEADLINE, input: () => ({ of: 'verbal' }) });
const overdue = (situation: Situation, profile = strict) =>
  playOut(anItem(situation, profile), [deadline], profile);

describe('what was not confirmed in writing by its deadline', () => {
  test('stays up where the office has it so', () => {
    const { publication } = overdue('published by word of mouth', theOffice());
    expect(publication).toMatchObject({ state: 'on_display', versions: [{ verbal: 'pending' }] });
  });

  test('comes down where the office has it so, and owner and webmasters hear of it', () => {
    const { publication, effects } = overdue('published by word of mouth');
    expect(publication).toMatchObject({
      state: 'taken_down',
      takenDown: { kind: 'unconfirmed', by: null, byDecider: false },
      versions: [{ verbal: 'unconfirmed', upUntil: AFTER_DEADLINE }],
    });
    expect(effects.map(inWords)).toContain('taken_down to member:submitter role:webmaster');
  });

  test('gives way to what was approved before it', () => {
    const { publication } = overdue('correction up by word of mouth');
    expect(publication).toMatchObject({ state: 'planned', next: { version: 1 } });
  });

  test('does not go up, where it has not yet', () => {
    const { publication } = overdue('correction by word of mouth');
    expect(publication).toMatchObject({ state: 'on_display', shown: { version: 1 }, next: null });
    expect(overdue('approved by word of mouth').publication).toMatchObject({ state: 'called_off' });
  });
});

describe('what came down for want of that', () => {
  const down = overdue('published by word of mouth');

  test('can be put back once it was confirmed in writing, and stands as permitted', () => {
    const confirmed = playOut(down, [ask('confirm_verbal', 'head')], strict);
    expect(confirmed.publication?.versions).toMatchObject([{ verbal: 'confirmed' }]);
    const back = playOut(confirmed, [on('restore', 'webmaster'), on('record_placed', 'system')], strict);
    expect(back.publication).toMatchObject({ state: 'on_display' });
  });

  test('stays down for good once it was denied', () => {
    const denied = playOut(down, [ask('deny_verbal', 'head')], strict);
    expect(newest(denied).state).toBe('rejected');
    expect(denied.publication).toMatchObject({
      state: 'taken_down',
      takenDown: { kind: 'denied' },
      versions: [{ verbal: 'denied', upUntil: AFTER_DEADLINE }],
    });
  });

  test('and gave way leaves what was approved on its way, also when it is denied then', () => {
    const denied = playOut(overdue('correction up by word of mouth'), [ask('deny_verbal', 'head')], strict);
    expect(denied.publication).toMatchObject({
      state: 'planned',
      next: { version: 1 },
      placements: [{ state: 'placing', version: 1 }],
    });
    expect(playOut(denied, [on('record_placed', 'system')], strict).publication).toMatchObject({
      state: 'on_display',
      shown: { version: 1 },
    });
  });
});

test('what was confirmed in writing is permitted from then on', () => {
  const { publication } = anItem('confirmed in writing');
  expect(publication?.versions).toMatchObject([{ verbal: 'confirmed' }]);
});
