import { describe, expect, test } from 'vitest';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { anItemOnline, DAYS_LATER, situationsOnline } from '../../testing/procedure-situations.ts';
import { heldNow, taskOf } from '../standing.ts';

/** Friday the 24th; the 25th and 26th are a weekend. */
const SATURDAY = '2021-12-25T03:00:00.000Z';
const MONDAY = '2021-12-27T03:00:00.000Z';
const TUESDAY = '2021-12-28T03:00:00.000Z';
const WEDNESDAY = '2021-12-29T03:00:00.000Z';
const published = anItemOnline('published').publication;

describe("a reminder of a webmaster's task", () => {
  test('is counted, and leaves everything that people decide on as it is', () => {
    const { publication } = takenOn('remind', 'system', published, { at: MONDAY });
    expect(publication.waiting).toMatchObject({
      reminders: 1,
      escalated: false,
      since: published.waiting.since,
    });
    expect({ ...publication, waiting: null, log: null }).toEqual({ ...published, waiting: null, log: null });
  });

  test('comes once a working day, however often the job runs, and not on a weekend', () => {
    expect(refusalOn('remind', 'system', published, { at: SATURDAY })).toBe('not_due');
    const once = takenOn('remind', 'system', published, { at: MONDAY }).publication;
    expect(refusalOn('remind', 'system', once, { at: MONDAY })).toBe('not_due');
    expect(takenOn('remind', 'system', once, { at: TUESDAY }).publication.waiting.reminders).toBe(2);
  });

  test('begins anew with another task, or another version', () => {
    const reminded = takenOn('remind', 'system', published, { at: MONDAY }).publication;
    const correcting = takenOn('plan_version', 'system', reminded, { at: TUESDAY }).publication;
    const up = takenOn('record_placed', 'system', correcting, { at: TUESDAY }).publication;
    expect(up).toMatchObject({ awaiting: ['role:webmaster'], waiting: { since: TUESDAY, reminders: 0 } });
  });

  const idle = situationsOnline.filter((one) => {
    const { publication } = anItemOnline(one);
    return taskOf(publication) === null && heldNow(publication) === null;
  });
  test.each(idle)('does not come where nobody has a task: %s', (situation) => {
    const { publication } = anItemOnline(situation);
    for (const action of ['remind', 'escalate'] as const) {
      expect(refusalOn(action, 'system', publication, { at: DAYS_LATER })).toBe('not_due');
    }
  });
});

describe('a reminder of the end of display', () => {
  const confirmed = anItemOnline('confirmed').publication;
  const input = { notice: 'expiry_notice' };

  test('goes to owner and webmasters, once for each end', () => {
    expect(refusalOn('remind', 'system', confirmed, { at: '2022-03-23T03:00:00.000Z', input })).toBe(
      'not_due',
    );
    const at = '2022-03-24T03:00:00.000Z';
    const told = takenOn('remind', 'system', confirmed, { at, input });
    expect(told.effects).toMatchObject([
      { notice: 'expiry_notice', to: { seats: ['member:submitter', 'role:webmaster'] } },
    ]);
    expect(refusalOn('remind', 'system', told.publication, { at, input })).toBe('not_due');
    const renewed = takenOn('renew', 'submitter', told.publication, { at }).publication;
    expect(takenOn('remind', 'system', renewed, { at: '2022-06-29T03:00:00.000Z', input }).ok).toBe(true);
  });

  test('does not come of what is not on the website', () => {
    const at = '2022-03-24T03:00:00.000Z';
    for (const situation of ['approved', 'taken down', 'to be put up again'] as const) {
      expect(refusalOn('remind', 'system', anItemOnline(situation).publication, { at, input })).toBe(
        'not_due',
      );
    }
  });
});

describe('a task that nobody does in time', () => {
  test('is told to the administrators after the days of the profile, once', () => {
    expect(refusalOn('escalate', 'system', published, { at: TUESDAY })).toBe('not_due');
    const { publication, effects } = takenOn('escalate', 'system', published, { at: WEDNESDAY });
    expect(publication).toMatchObject({
      revision: published.revision,
      waiting: { escalated: true },
      awaiting: ['role:webmaster'],
    });
    expect(effects).toMatchObject([{ notice: 'escalated', to: { seats: ['role:administrator'] } }]);
    expect(refusalOn('escalate', 'system', publication, { at: DAYS_LATER })).toBe('already_escalated');
  });

  test('is told anew of the next task', () => {
    const escalated = takenOn('escalate', 'system', published, { at: WEDNESDAY }).publication;
    const correcting = takenOn('plan_version', 'system', escalated, { at: WEDNESDAY }).publication;
    expect(correcting.waiting.escalated).toBe(false);
  });
});

test('a successor answers for it from then on, and the one before no more', () => {
  const approved = anItemOnline('approved').publication;
  const { publication, event } = takenOn('transfer_owner', 'administrator', approved);
  expect(publication).toMatchObject({ ownerId: 'colleague', revision: approved.revision });
  expect(event.details).toEqual({ to: 'คุณ colleague' });
  expect(refusalOn('call_off', 'submitter', publication)).toBe('not_owner_of_publication');
  expect(takenOn('call_off', 'colleague', publication).publication.state).toBe('called_off');
});
