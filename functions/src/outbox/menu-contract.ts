import type { Member } from '@prakat/shared/people/member';
import { aFixedClock, aMember, aUuid } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context, Office } from '../context.ts';
import type { SendResult } from '../line/line-client.ts';
import { leaveOffice } from '../people/leave-office.ts';
import { performPeople } from '../people/perform-people.ts';
import { every } from '../store/every.ts';
import type { Store } from '../store/store.ts';
import { dispatchDue } from './dispatch.ts';

const DAY_MS = 86_400_000;
const accepted: SendResult = { ok: true, requestId: null };
const refused = (status: number, kind: 'retry' | 'give_up', message = ''): SendResult => ({
  ok: false,
  kind,
  status,
  message,
  requestId: null,
});

const account = (letter: string) => `U${letter.repeat(32)}`;
const [headAccount, clerkAccount, adminAccount] = ['a', 'b', 'c'].map(account) as [string, string, string];

/** Who is shown which rich menu when, and what becomes of it where LINE fails: the same on every store. */
export function menuContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`the menus of people on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let office: Office;
    let context: Context;
    let clock = aFixedClock();
    let count = 0;
    let ids = 0;
    let shown: [account: string, aliases: readonly string[]][];
    let answers: SendResult[];

    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());
    beforeEach(async () => {
      count += 1;
      clock = aFixedClock();
      shown = [];
      answers = [];
      const officeId = `office-${count}`;
      const line = {
        push: async () => accepted,
        reply: async () => accepted,
        groupName: async () => null,
        showMenu: async (userId: string, aliases: readonly string[]) => {
          const answer = answers.shift() ?? accepted;
          if (answer.ok) shown.push([userId, aliases]);
          return answer;
        },
      };
      office = { profile: { ...anOfficeProfile(), id: officeId }, liffId: '1-a', line } as unknown as Office;
      context = {
        store: opened.store,
        clock,
        offices: new Map([[officeId, office]]),
        newId: () => aUuid(++ids),
        logger: pino({ enabled: false }),
        nudgeOutbox: () => {},
      } as unknown as Context;
      await put(
        person('head', headAccount, { positionId: 'head' }),
        person('clerk', clerkAccount),
        person('admin', adminAccount, { roles: ['staff', 'administrator'] }),
      );
    });

    const officeId = () => office.profile.id;
    const idOf = (key: string) => `${officeId()}.${key}`;
    const person = (key: string, lineUserId: string, given: Partial<Member> = {}): Member =>
      aMember({
        id: idOf(key),
        officeId: officeId(),
        lineUserId,
        name: `นาย${key}`,
        unitId: 'academic',
        ...given,
      });
    const put = (...members: Member[]) =>
      opened.store.transact(async (tx) => {
        for (const member of members) tx.put('members', member);
      });
    const enrol = async (key: string, lineUserId: string, given: Partial<Member> = {}) => {
      const { name: who, positionId, positionTitle, unitId, contact, roles } = person(key, lineUserId, given);
      const fields = { name: who, positionId, positionTitle, unitId, contact };
      const done = await performPeople(context, officeId(), {
        action: 'enrol',
        memberId: (await opened.store.get('members', idOf(key))) ? idOf(key) : null,
        by: { system: 'import' },
        input: { id: idOf(key), lineUserId, fields, roles },
      });
      expect(done).toMatchObject({ ok: true });
    };
    const drain = async () => {
      while ((await dispatchDue(context, () => 0.5)) > 0);
    };
    const tasks = async () => {
      const found = [];
      for (const status of ['pending', 'delivered', 'dead', 'dropped'])
        for await (const entry of every(opened.store, 'outbox', 'byStatus', {
          equals: { officeId: officeId(), status },
        }))
          if (entry.task.kind === 'menu') found.push(entry);
      return found;
    };

    test('somebody who comes has the menu of who files requests', async () => {
      await enrol('new', account('d'));
      await drain();
      expect(shown).toEqual([[account('d'), ['prakat-t-staff']]]);
    });

    test('with another role come other menus, by tabs; what changes none of it asks for nothing', async () => {
      await enrol('clerk', clerkAccount, { roles: ['staff', 'webmaster'] });
      await enrol('clerk', clerkAccount, { roles: ['staff', 'webmaster'], contact: '08 1111 1111' });
      await drain();
      expect(shown).toEqual([[clerkAccount, ['prakat-wt-webmaster', 'prakat-wt-staff']]]);
    });

    test('a post that reviews brings the menu of who reviews', async () => {
      await enrol('clerk', clerkAccount, { positionId: 'assistant' });
      await drain();
      expect(shown).toEqual([[clerkAccount, ['prakat-rt-supervisor', 'prakat-rt-staff']]]);
    });

    test('whoever leaves has the menu of residents', async () => {
      const body = { successorId: null, takesPost: false };
      const left = await leaveOffice(context, office, adminAccount, idOf('clerk'), body);
      expect(left).toMatchObject({ ok: true });
      await drain();
      expect(shown).toEqual([[clerkAccount, []]]);
    });

    test('whoever acts for somebody has their menu from the first day of it to the last', async () => {
      const today = new Date(clock()).toISOString().slice(0, 10);
      const on = (days: number) => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
      const done = await performPeople(context, officeId(), {
        action: 'delegate',
        memberId: idOf('head'),
        other: idOf('clerk'),
        by: { lineUserId: headAccount },
        input: { id: aUuid(900 + count), kind: 'acting', startDate: on(2), endDate: on(3) },
      });
      expect(done).toMatchObject({ ok: true });
      await drain();
      expect(shown).toEqual([]);
      clock.advance(2 * DAY_MS);
      await drain();
      expect(shown).toEqual([[clerkAccount, ['prakat-rt-supervisor', 'prakat-rt-staff']]]);
      clock.advance(2 * DAY_MS);
      await drain();
      expect(shown.at(-1)).toEqual([clerkAccount, ['prakat-t-staff']]);
    });

    test('a task that comes late shows what is so by then', async () => {
      answers = [refused(500, 'retry')];
      await enrol('clerk', clerkAccount, { roles: ['staff', 'webmaster'] });
      await drain();
      expect(shown).toEqual([]);
      await put(person('clerk', clerkAccount));
      clock.advance(3_600_000);
      await drain();
      expect(shown).toEqual([[clerkAccount, ['prakat-t-staff']]]);
    });

    test.each([
      [
        'was asked too often',
        refused(429, 'retry', 'The API rate limit has been exceeded. Try again later.'),
      ],
      ['failed somewhere', refused(503, 'retry')],
      ['has the menu no more, because others were installed meanwhile', refused(404, 'give_up', 'Not found')],
    ])('where LINE %s it is tried again', async (_, answer) => {
      answers = [answer, answer];
      await enrol('new', account('d'));
      for (let round = 0; round < 3; round += 1) {
        await drain();
        clock.advance(3_600_000);
      }
      expect(shown).toEqual([[account('d'), ['prakat-t-staff']]]);
      expect(await tasks()).toMatchObject([{ status: 'delivered' }]);
    });

    test('where LINE does not take it, or not for a long time, it is given up, and said', async () => {
      answers = [refused(400, 'give_up', 'Bad request')];
      await enrol('new', account('d'));
      await drain();
      expect(await tasks()).toMatchObject([
        { status: 'dead', lastError: 'LINE ตอบว่า 400: Bad request', about: null },
      ]);
      answers = Array.from({ length: 100 }, () => refused(500, 'retry'));
      await enrol('other', account('e'));
      for (let round = 0; round < 60; round += 1) {
        await drain();
        clock.advance(7_200_000);
      }
      expect((await tasks()).map(({ status }) => status)).toEqual(['dead', 'dead']);
    });
  });
}
