import { describe, expect, test } from 'vitest';
import { ask, on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn, takeOn } from '../../testing/procedure.ts';
import { byWordOfMouth, type PersonName, theOffice } from '../../testing/procedure-people.ts';
import { AFTER_DEADLINE, AFTER_LAST_DAY, anItem, anItemOnline } from '../../testing/procedure-situations.ts';

const takenDown = anItemOnline('taken down').publication;
const byHead = anItemOnline('taken down by the head').publication;
const expired = anItemOnline('expired').publication;
const at = '2022-02-01T03:00:00.000Z';
const until = (displayUntil: string | null, moment = at) => ({ at: moment, input: { displayUntil } });

describe('putting back what was taken down', () => {
  test('puts up the same version anew, until the day that is given', () => {
    const { publication, event } = takenOn('restore', 'webmaster', takenDown, until('2022-03-31'));
    expect(publication).toMatchObject({
      state: 'planned',
      next: takenDown.shown,
      shown: takenDown.shown,
      placements: [{ state: 'placing', version: 1 }],
      visibility: 'none',
    });
    expect(event.details).toEqual({ to: '2022-03-31' });
    const up = takenOn('record_placed', 'system', publication, { at }).publication;
    expect(up).toMatchObject({
      state: 'on_display',
      takenDown: null,
      displayUntil: '2022-03-31',
      publishedAt: takenDown.publishedAt,
      next: null,
      versions: [{ upFrom: takenDown.versions[0]?.upFrom, upUntil: null }],
      // The page was put there anew: somebody looks at it again.
      awaiting: ['role:webmaster'],
    });
  });

  test('is a task for the webmasters where they took it away by hand', () => {
    const removed = anItemOnline('removed by hand', theOffice()).publication;
    const byHand = theOffice({
      destinations: {
        website: 'manual',
        websiteUrl: 'https://example.go.th',
        lineGroup: false,
        noticeBoard: false,
      },
    });
    const { publication } = takenOn('restore', 'webmaster', removed, {
      ...until('2022-03-31'),
      profile: byHand,
    });
    expect(publication).toMatchObject({ state: 'planned', awaiting: ['role:webmaster'] });
  });

  test('ends the task to take it away, where nobody has done that yet', () => {
    const removing = anItemOnline('being removed by hand').publication;
    const { publication } = takenOn('restore', 'webmaster', removing, until('2022-03-31'));
    expect(refusalOn('confirm_removed', 'webmaster', publication)).toBe('no_task');
    expect(publication.placements.find(({ id }) => id === 'by-hand')).toMatchObject({ state: 'wanted' });
  });

  test('keeps to the end that was permitted, unless by somebody who may decide', () => {
    for (const beyond of ['2022-04-01', null]) {
      expect(takeOn('restore', 'webmaster', takenDown, until(beyond))).toMatchObject({
        refusal: { code: 'restore_beyond_end', message: expect.stringContaining('31 มีนาคม 2565') },
      });
      expect(takeOn('restore', 'head', takenDown, until(beyond)).ok).toBe(true);
    }
    expect(takeOn('restore', 'webmaster', takenDown, until('2022-03-01')).ok).toBe(true);
  });

  test('keeps to the end that was renewed before it came down', () => {
    const renewed = playOut(anItem('confirmed'), [on('renew', 'webmaster'), on('take_down', 'webmaster')]);
    expect(takeOn('restore', 'webmaster', renewed.publication, until('2022-06-30')).ok).toBe(true);
    expect(refusalOn('restore', 'webmaster', renewed.publication, until('2022-07-01'))).toBe(
      'restore_beyond_end',
    );
  });

  test('knows no bounds where no end was permitted', () => {
    const endless = playOut(anItem('confirmed'), [
      on('renew', 'head', { input: () => ({ displayUntil: null }) }),
      on('take_down', 'webmaster'),
    ]);
    expect(takenOn('restore', 'webmaster', endless.publication, until(null)).publication.state).toBe(
      'planned',
    );
  });

  test('until a day that is over is refused', () => {
    expect(takeOn('restore', 'webmaster', takenDown, until('2022-01-31'))).toMatchObject({
      refusal: { code: 'renewal_not_later', message: expect.stringContaining('31 มกราคม 2565') },
    });
    expect(takeOn('restore', 'webmaster', takenDown, until('2022-02-01')).ok).toBe(true);
  });

  test('of what expired needs somebody who may decide, because its end is over', () => {
    const given = until('2022-06-30', AFTER_LAST_DAY);
    expect(refusalOn('restore', 'webmaster', expired, given)).toBe('restore_beyond_end');
    expect(takenOn('restore', 'head', expired, given).publication.state).toBe('planned');
  });

  test.each<PersonName>(['webmaster', 'webmaster2'])(
    'of what a decider took down is refused to %s',
    (name) => {
      expect(takeOn('restore', name, byHead, until('2022-03-31'))).toMatchObject({
        refusal: { code: 'restore_by_decider', message: expect.stringContaining('คุณ head') },
      });
      expect(takenOn('restore', 'head', byHead, until('2022-03-31')).publication.state).toBe('planned');
    },
  );

  test('can be called off before it is up, and then it is down as it was', () => {
    const back = takenOn('restore', 'webmaster', takenDown, until('2022-03-31')).publication;
    const { publication } = takenOn('call_off', 'submitter', back, { at });
    expect(publication).toMatchObject({
      state: 'taken_down',
      next: null,
      takenDown: { kind: 'early', by: { memberId: 'webmaster' } },
      versions: [{ upUntil: takenDown.takenDown?.at }],
    });
  });
});

describe('putting back what was permitted by word of mouth', () => {
  test('is refused for ever when that was denied', () => {
    const denied = anItemOnline('denied').publication;
    for (const by of ['webmaster', 'head'] as const) {
      expect(refusalOn('restore', by, denied, until('2022-03-31'))).toBe('restore_after_denial');
    }
  });

  test('waits for the confirmation in writing when it came down for want of that, and then anybody may', () => {
    const profile = theOffice({ verbalApproval: byWordOfMouth({ afterDeadline: 'take_down' }) });
    const overdue = playOut(
      anItem('published by word of mouth', profile),
      [ask('escalate', 'system', { at: AFTER_DEADLINE, input: () => ({ of: 'verbal' }) })],
      profile,
    );
    expect(overdue.publication).toMatchObject({
      state: 'taken_down',
      takenDown: { kind: 'unconfirmed', by: null },
    });
    for (const by of ['webmaster', 'head'] as const) {
      expect(refusalOn('restore', by, overdue.publication, until('2022-03-31'))).toBe('verbal_unsettled');
    }
    const confirmed = playOut(overdue, [ask('confirm_verbal', 'head')], profile);
    expect(takeOn('restore', 'webmaster', confirmed.publication, until('2022-03-31')).ok).toBe(true);
  });
});
