import { type Notice, tell } from '@prakat/shared/machine/effects';
import type { Delegation } from '@prakat/shared/people/delegation';
import type { Member } from '@prakat/shared/people/member';
import {
  aDelegation,
  aMember,
  aPlacement,
  aPublication,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import { anOffice } from '../cards/testing/card-samples.ts';
import type { Context, Office } from '../context.ts';
import type { Item } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';
import { addressedBy } from './addressed.ts';

const person = (id: string, given: Partial<Member> = {}) => aMember({ id, lineUserId: `U-${id}`, ...given });
const owner = person('member-1', { positionId: 'head' });
const head = person('head-1', { positionId: 'head' });
const webmaster = person('webmaster-1', { roles: ['staff', 'webmaster'] });
const administrator = person('admin-1', { roles: ['administrator'] });

/** A store of people, which is all that is asked. */
const storeOf = (members: readonly Member[], delegations: readonly Delegation[] = []): StoreReader =>
  ({
    get: async (_collection: string, id: string) => members.find((member) => member.id === id) ?? null,
    find: async (
      collection: string,
      query: string,
      { equals, anyOf = [] }: { equals: Record<string, string>; anyOf?: readonly string[] },
    ) => ({
      items:
        collection === 'members'
          ? members.filter(({ seats }) => seats.some((seat) => anyOf.includes(seat)))
          : delegations.filter(({ toMemberId }) => query === 'byOffice' || toMemberId === equals.toMemberId),
      next: null,
    }),
  }) as unknown as StoreReader;

const waiting: Item = { submission: aSubmission(), publication: null };
const toConfirm: Item = {
  submission: aSubmission({ state: 'approved', currentStep: null }),
  publication: aPublication({ placements: [aPlacement({ confirmed: null })] }),
};

async function told(
  notice: Notice,
  seats: string[],
  item: Item,
  {
    members = [owner, head, webmaster, administrator],
    delegations = [],
    details = {},
    except = [],
  }: {
    members?: Member[];
    delegations?: Delegation[];
    details?: Record<string, unknown>;
    except?: string[];
  } = {},
) {
  const { told: drawn, unheard } = await addressedBy(
    { clock: () => Date.parse(BUILDER_TIME) } as Context,
    { profile: anOffice(), liffId: '1-a' } as Office,
    storeOf(members, delegations),
    { ...item, details },
    tell(notice, seats, except) as never,
  );
  return { to: drawn.map(({ channel, address }) => `${channel} ${address}`), unheard };
}

describe('a notice that asks for something', () => {
  test('goes to whoever holds the seat and may do it, and not to who filed the request', async () => {
    expect(await told('review_requested', ['position:head'], waiting)).toEqual({
      to: ['line U-head-1'],
      unheard: false,
    });
  });

  test('that nobody could take, or hear, is unheard', async () => {
    const blocked = { ...head, reachable: false };
    expect(await told('review_requested', ['position:head'], waiting, { members: [owner, blocked] })).toEqual(
      {
        to: [],
        unheard: true,
      },
    );
  });

  test('goes to who acts for the holder of the seat', async () => {
    const delegate = person('delegate-1');
    const delegations = [aDelegation({ toMemberId: 'delegate-1' })];
    expect(
      await told('review_requested', ['position:head'], waiting, { members: [owner, delegate], delegations }),
    ).toEqual({ to: ['line U-delegate-1'], unheard: false });
  });

  test('is not heard by who could do something else with the same item', async () => {
    const corrects = { publicationId: 'submission-1', number: '2565-0001' };
    const correction = aSubmission({ id: 'submission-2', corrects });
    const item = { submission: correction, publication: toConfirm.publication };
    const holder = person('member-1', { positionId: 'head', roles: ['staff', 'webmaster'] });
    expect(await told('review_requested', ['position:head'], item, { members: [holder] })).toEqual({
      to: [],
      unheard: true,
    });
  });

  test('asks webmasters for a task of theirs', async () => {
    expect(await told('confirm_task', ['role:webmaster'], toConfirm)).toEqual({
      to: ['line U-webmaster-1'],
      unheard: false,
    });
  });
});

describe('a notice that only tells', () => {
  test('goes to all who hold the seats and can be reached, but those left out', async () => {
    const seats = ['member:member-1', 'role:webmaster', 'role:administrator'];
    expect(await told('taken_down', seats, toConfirm, { except: ['admin-1'] })).toEqual({
      to: ['line U-member-1', 'line U-webmaster-1'],
      unheard: false,
    });
    expect(await told('taken_down', seats, toConfirm, { members: [] })).toEqual({ to: [], unheard: false });
  });

  test('is unheard where it asks stand-ins and none of them may act, though administrators are told', async () => {
    const details = { of: 'nobody' };
    expect(await told('escalated', ['role:administrator'], waiting, { details })).toEqual({
      to: ['line U-admin-1'],
      unheard: true,
    });
  });
});
