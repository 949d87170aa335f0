import type { PeopleInput } from '@prakat/shared/people/decide-people';
import type { Member } from '@prakat/shared/people/member';
import { PRIVACY_NOTICE } from '@prakat/shared/people/privacy-notice';
import type { PeopleAction } from '@prakat/shared/people/transitions';
import { aMember } from '@prakat/shared/testing/builders';
import { someFields } from '@prakat/shared/testing/office-people';
import { describe, expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import type { FileStore } from '../files/file-store.ts';
import { performPeople } from '../people/perform-people.ts';
import { DAY_MS, forgettingOn, type OpenStore } from './testing/forgetting.ts';

const LINE = 'U-applicant';

/** Registrations that were refused, until they are forgotten: the same on every store. `open` gives an empty one. */
export function refusedContract(name: string, open: OpenStore): void {
  describe(`registrations that were refused on ${name}`, () => {
    const { store, context, office, officeId, advance, forget } = forgettingOn(open);
    const act = async <N extends PeopleAction>(
      action: N,
      memberId: string | null,
      by: string,
      input: PeopleInput[N],
    ) => {
      const done = await performPeople(context(), officeId(), {
        action,
        memberId,
        by: { lineUserId: by },
        input,
      });
      if (!done.ok) throw new Error(`${action} was refused: ${done.refusal.code}`);
    };
    const register = (id: string) =>
      act('register', null, LINE, {
        id,
        fields: { ...someFields('นางสาวสุดา พากเพียร'), unitId: office().profile.units[0]?.id ?? '' },
        noticeVersion: PRIVACY_NOTICE.version,
        changedAccount: false,
      });
    const administrator = () =>
      performPeople(context(), officeId(), {
        action: 'enrol',
        memberId: null,
        by: { system: 'test' },
        input: {
          id: `${officeId()}.admin`,
          lineUserId: `U-${officeId()}-admin`,
          fields: { ...someFields('นายวิทยา โสภา'), unitId: office().profile.units[0]?.id ?? '' },
          roles: ['administrator', 'webmaster', 'staff'],
        },
      });
    const refuse = (id: string) =>
      act('refuse_registration', id, `U-${officeId()}-admin`, { reason: 'ไม่ใช่เจ้าหน้าที่' });
    const person = (id: string): Promise<Member | null> => store().get('members', id);

    test('a registration that was refused goes 30 days later, with its account and messages, and the log stays whole', async () => {
      await administrator();
      const id = `${officeId()}.x`;
      await register(id);
      await refuse(id);
      advance(29 * DAY_MS);
      await forget();
      expect(await person(id)).toMatchObject({ status: 'refused', name: 'นางสาวสุดา พากเพียร' });
      advance(DAY_MS);
      await forget();
      expect(await person(id)).toMatchObject({ status: 'erased', name: 'ลบข้อมูลแล้ว', contact: '' });
      const { items } = await store().find('outbox', 'byLane', {
        equals: { lane: `line:${LINE}`, status: 'pending' },
        limit: 10,
      });
      expect(items.filter((one) => one.officeId === officeId())).toEqual([]);
      const { faults } = await audit(store(), {} as FileStore, context().offices.keys());
      expect(faults.filter((one) => one.officeId === officeId())).toEqual([]);
      const stored = JSON.stringify(
        await store().snapshot(async (snapshot) => {
          const all: unknown[] = [];
          for (const collection of ['members', 'memberEvents', 'outbox'] as const)
            for await (const one of snapshot.all(collection)) if (one.officeId === officeId()) all.push(one);
          return all;
        }),
      );
      expect(stored).not.toContain(LINE);
    });

    test('one that was sent again waits, and is counted from its last refusal', async () => {
      await administrator();
      const id = `${officeId()}.x`;
      await register(id);
      await refuse(id);
      advance(20 * DAY_MS);
      await register('none');
      advance(20 * DAY_MS);
      await forget();
      expect(await person(id)).toMatchObject({ status: 'pending', name: 'นางสาวสุดา พากเพียร' });
      await refuse(id);
      advance(29 * DAY_MS);
      await forget();
      expect(await person(id)).toMatchObject({ status: 'refused' });
      advance(2 * DAY_MS);
      await forget();
      expect(await person(id)).toMatchObject({ status: 'erased' });
    });

    test('what was forgotten comes back as somebody new', async () => {
      await administrator();
      await register(`${officeId()}.x`);
      await refuse(`${officeId()}.x`);
      advance(31 * DAY_MS);
      await forget();
      await register(`${officeId()}.y`);
      expect(await person(`${officeId()}.y`)).toMatchObject({ status: 'pending', lineUserId: LINE });
    });

    test('a person who works here is no registration that was refused', async () => {
      await store().transact(async (tx) =>
        tx.put('members', aMember({ id: `${officeId()}.m`, officeId: officeId() })),
      );
      advance(400 * DAY_MS);
      await forget();
      expect(await person(`${officeId()}.m`)).toMatchObject({ status: 'active' });
    });
  });
}
