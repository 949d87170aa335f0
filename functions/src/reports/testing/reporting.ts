import { seatsOf } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import type { ProblemReport } from '@prakat/shared/reports/problem-report';
import type { SaidReport } from '@prakat/shared/reports/read-report';
import {
  aContent,
  aFixedClock,
  aMember,
  aPlacement,
  aPublication,
  aSubmission,
  aUuid,
  aVersion,
} from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Context, Office } from '../../context.ts';
import { readStandings } from '../../freshness/read-standings.ts';
import type { Store } from '../../store/store.ts';
import { fileReport } from '../file-report.ts';
import { settleReport } from '../settle-report.ts';
import { tendReports } from '../tend-reports.ts';

export const DAY_MS = 86_400_000;
export const NEWS = { categoryId: 'general-information', subtopicId: 'general' };

export type OpenStore = () => Promise<{ store: Store; close: () => Promise<void> }>;

/**
 * One store for the tests of a contract, each in an office of its own with an owner, a webmaster, an administrator and somebody
 * else, where an item called `news` is up.
 */
export function reportingOn(open: OpenStore) {
  let opened: Awaited<ReturnType<typeof open>>;
  let clock = aFixedClock();
  let count = 0;
  let officeId = '';
  let office: Office;
  let context: Context;
  let ids = 0;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const person = (key: string, given: Partial<Member> = {}): Member => {
    const member = aMember({
      id: `${officeId}.${key}`,
      officeId,
      lineUserId: `U-${officeId}-${key}`,
      ...given,
    });
    return { ...member, seats: seatsOf(member) };
  };
  /** Something of the owner's that is up, wherever the office has its website. */
  const anItem = (id: string, given: Partial<Publication> = {}): Publication => {
    const item = aPublication({
      id: `${officeId}.${id}`,
      officeId,
      number: '2565-0042',
      ownerId: `${officeId}.owner`,
      state: 'on_display',
      shown: { version: 1, content: aContent({ title: `ข้อมูล ${id}`, ...NEWS }) },
      versions: [aVersion({ submissionId: `${officeId}.${id}` })],
      placements: [aPlacement({ id: 'by-hand', destination: 'by-hand', address: 'https://x.example/1' })],
      displayUntil: null,
      takenDown: null,
      ...given,
    });
    return { ...item, ...listedFields(item) };
  };
  const put = (...items: Publication[]) =>
    opened.store.transact(async (tx) => {
      for (const item of items) {
        tx.put('publications', item);
        tx.put('submissions', aSubmission({ id: item.id, officeId, number: item.number }));
      }
    });

  beforeEach(async () => {
    count += 1;
    officeId = `office-${count}`;
    clock = aFixedClock();
    office = { profile: { ...anOfficeProfile(), id: officeId }, liffId: '1-a' } as Office;
    context = {
      store: opened.store,
      clock,
      offices: new Map([[officeId, office]]),
      newId: () => {
        ids += 1;
        return aUuid(ids);
      },
      logger: pino({ enabled: false }),
      nudgeOutbox: () => {},
    } as unknown as Context;
    await opened.store.transact(async (tx) => {
      tx.put('members', person('owner'));
      tx.put('members', person('webmaster', { roles: ['staff', 'webmaster'] }));
      tx.put('members', person('admin', { roles: ['administrator'] }));
      tx.put('members', person('other'));
    });
    await put(anItem('news'));
  });

  const said = (given: Partial<SaidReport> = {}): SaidReport => ({
    kind: 'wrong',
    details: null,
    contact: null,
    ...given,
  });
  const file = (item = 'news', given: Partial<SaidReport> = {}, address = '203.0.113.7') =>
    fileReport(context, office, { publicationId: `${officeId}.${item}`, said: said(given), address });
  const reports = async (): Promise<ProblemReport[]> =>
    (
      await opened.store.find('problemReports', 'byPublication', {
        equals: { officeId, publicationId: `${officeId}.news` },
        limit: 200,
      })
    ).items;
  /** Who was told what, in the order of their names. */
  const cards = async (): Promise<[to: string, words: string][]> => {
    const { items } = await opened.store.find('outbox', 'byStatus', {
      equals: { officeId, status: 'pending' },
      limit: 200,
    });
    return items
      .flatMap(({ task }): [string, string][] =>
        task.kind === 'message' && task.notice === 'problem_report'
          ? [[task.address.replace(`U-${officeId}-`, ''), JSON.stringify(task.messages)]]
          : [],
      )
      .sort();
  };
  const told = async () => (await cards()).map(([to]) => to);
  const settle = (
    key: string,
    reportId: string,
    outcome: 'mended' | 'still_correct' | 'removed' = 'mended',
  ) =>
    settleReport(context, office, {
      lineUserId: `U-${officeId}-${key}`,
      reportId,
      outcome,
      note: 'แก้เบอร์แล้ว',
    });
  const tend = () => tendReports(context, office, calendarDate(clock()));
  const standing = async () =>
    (await readStandings(opened.store, office.profile, calendarDate(clock()))).find(
      ({ item }) => item.categoryId === NEWS.categoryId,
    );

  return {
    store: () => opened.store,
    officeId: () => officeId,
    advance: (milliseconds: number) => clock.advance(milliseconds),
    today: () => calendarDate(clock()),
    person,
    anItem,
    put,
    file,
    reports,
    cards,
    told,
    settle,
    tend,
    standing,
  };
}
