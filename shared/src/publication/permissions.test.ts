import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor.ts';
import type { Delegation } from '../people/delegation.ts';
import { timelineEntry } from '../submission/timeline.ts';
import { aDelegation } from '../testing/builders.ts';
import { refusalOn, takenOn } from '../testing/procedure.ts';
import { actor, type PersonName, people } from '../testing/procedure-people.ts';
import { anItemOnline } from '../testing/procedure-situations.ts';
import { mayDecide } from './permissions.ts';

const acting = (name: PersonName, ...delegations: Delegation[]): Actor => ({
  kind: 'member',
  member: people[name],
  delegations,
});
const forWebmaster = (given: Partial<Delegation> = {}) =>
  aDelegation({
    fromMemberId: 'webmaster',
    fromName: 'คุณ webmaster',
    fromPositionTitle: 'นักวิชาการคอมพิวเตอร์',
    seats: ['role:webmaster'],
    ...given,
  });
const forHead = (given: Partial<Delegation> = {}) => aDelegation({ seats: ['position:head'], ...given });

describe('who acts for a webmaster', () => {
  const by = acting('colleague', forWebmaster());
  const onBehalfOf = { kind: 'acting', name: 'คุณ webmaster', positionTitle: 'นักวิชาการคอมพิวเตอร์' };

  test('takes a task, publishes and confirms, and signs as acting for them', () => {
    const byHand = anItemOnline('waiting to be published by hand').publication;
    const claimed = takenOn('claim_task', by, byHand);
    expect(claimed.publication.claim?.by).toMatchObject({ memberId: 'colleague', onBehalfOf });
    const up = takenOn('publish_by_hand', by, claimed.publication);
    expect(up.publication.placements.at(-1)?.confirmed?.by).toMatchObject({
      memberId: 'colleague',
      onBehalfOf,
    });
    expect(up.event.actor).toMatchObject({ memberId: 'colleague', onBehalfOf });
    expect(timelineEntry(up.event).by).toContain('รักษาราชการแทน นักวิชาการคอมพิวเตอร์');

    const { publication } = takenOn('confirm_publication', by, anItemOnline('published').publication);
    expect(publication.placements[0]?.confirmed?.by).toMatchObject({ memberId: 'colleague', onBehalfOf });
  });

  test('keeps what is on the website, and puts it back', () => {
    const down = takenOn('take_down', by, anItemOnline('confirmed').publication);
    expect(down.publication.takenDown?.by).toMatchObject({ onBehalfOf });
    expect(takenOn('restore', by, down.publication).event.actor).toMatchObject({ onBehalfOf });
    const removing = anItemOnline('being removed by hand').publication;
    expect(takenOn('confirm_removed', by, removing).event.actor).toMatchObject({ onBehalfOf });
  });

  test.each<[string, Partial<Delegation>]>([
    ['before its first day', { startDate: '2021-12-25' }],
    ['after its last', { endDate: '2021-12-23' }],
    ['once it was revoked', { status: 'revoked' }],
    ['with the seats of another post', { seats: ['position:assistant'] }],
  ])('does not %s', (_when, given) => {
    const published = anItemOnline('published').publication;
    const result = refusalOn('confirm_publication', acting('colleague', forWebmaster(given)), published);
    expect(result).toBe('not_entitled');
  });

  test('does not own or administer for anybody', () => {
    const approved = anItemOnline('approved').publication;
    const forOwner = aDelegation({ fromMemberId: 'submitter', seats: ['member:submitter'] });
    expect(refusalOn('call_off', acting('colleague', forOwner), approved)).toBe('not_owner_of_publication');
    const forAll = forHead({ seats: ['position:head', 'role:webmaster', 'role:administrator'] });
    expect(refusalOn('transfer_owner', acting('colleague', forAll), approved)).toBe('not_entitled');
  });
});

describe('who acts for the head', () => {
  const by = acting('colleague', forHead());

  test('may say which webmaster does it, and decides as the head would', () => {
    const byHand = anItemOnline('waiting to be published by hand').publication;
    expect(takenOn('assign_task', by, byHand).publication.claim?.by.memberId).toBe('webmaster2');
    const endless = takenOn('renew', by, anItemOnline('confirmed').publication, {
      input: { displayUntil: null },
    });
    expect(endless.publication.displayUntil).toBeNull();
    const down = takenOn('take_down', by, anItemOnline('confirmed').publication).publication;
    expect(down.takenDown?.byDecider).toBe(true);
  });

  test('does not publish or confirm for the webmasters', () => {
    expect(refusalOn('confirm_publication', by, anItemOnline('published').publication)).toBe('not_entitled');
  });
});

test('only a holder of the deciding step may decide, or who acts for one: no stand-in, webmaster or administrator', () => {
  const { publication } = anItemOnline('confirmed');
  const may = (by: Actor) => mayDecide(publication, by, '2021-12-24T03:00:00.000Z');
  expect(may(actor(people.head))).toBe(true);
  expect(may(acting('colleague', forHead()))).toBe(true);
  for (const name of ['assistant', 'webmaster', 'administrator', 'submitter'] as const) {
    expect(may(actor(people[name]))).toBe(false);
  }
});

test('seats are those of today: who was moved to the post may, who was moved away may not', () => {
  const { publication } = anItemOnline('published');
  const hired: Actor = actor({ ...people.colleague, roles: ['staff', 'webmaster'] });
  const moved: Actor = actor({ ...people.webmaster, roles: ['staff'] });
  expect(takenOn('confirm_publication', hired, publication).ok).toBe(true);
  expect(refusalOn('confirm_publication', moved, publication)).toBe('not_entitled');
});
