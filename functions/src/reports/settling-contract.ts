import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { addDays } from '@prakat/shared/time/thai-date';
import { describe, expect, test } from 'vitest';
import { readWebsiteYear } from '../visits/read-website-year.ts';
import { DAY_MS, type OpenStore, reportingOn } from './testing/reporting.ts';

/** Residents' reports from the dealing with to the forgetting: the same on every store. `open` gives an empty one. */
export function settlingContract(name: string, open: OpenStore): void {
  describe(`a resident's report, dealt with on ${name}`, () => {
    const on = reportingOn(open);
    const { store, officeId, advance, today, anItem, put, file, reports, settle, tend, standing } = on;

    test.each([
      ['owner', 'ok'],
      ['webmaster', 'ok'],
      ['admin', 'ok'],
      ['other', 'reports_not_yours'],
      ['stranger', 'not_a_member'],
    ])('%s deals with it: %s', async (key, expected) => {
      await file();
      const [report] = await reports();
      const done = await settle(key, report?.id ?? '');
      expect(done.ok ? 'ok' : done.refusal.code).toBe(expected);
      if (!done.ok) return;
      expect(done.report.settled).toMatchObject({ outcome: 'mended', note: 'แก้เบอร์แล้ว' });
      expect(done.report.settled?.by?.memberId).toBe(`${officeId()}.${key}`);
    });

    test('it is dealt with once, when two do so at the same moment', async () => {
      await file();
      const id = (await reports())[0]?.id ?? '';
      const both = await Promise.all([settle('owner', id), settle('webmaster', id, 'still_correct')]);
      expect(both.map((done) => (done.ok ? 'ok' : done.refusal.code)).sort()).toEqual([
        'ok',
        'report_settled',
      ]);
    });

    test('its topic needs a look while it waits; to find it right is that look, by whoever answers for the topic', async () => {
      const look = async () => (await standing())?.status;
      await file();
      const id = (await reports())[0]?.id ?? '';
      expect(await standing()).toMatchObject({ status: 'due', reports: 1 });
      expect((await settle('webmaster', id, 'still_correct')).ok).toBe(true);
      expect(await standing()).toMatchObject({
        status: 'checked',
        reports: 0,
        last: { result: 'unchanged', by: { memberId: `${officeId()}.webmaster` } },
      });
      await file('news', { details: 'อีกครั้ง' });
      expect(await look()).toBe('reported');
      for (const { id: each, status } of await reports()) if (status === 'open') await settle('owner', each);
      expect(await look()).toBe('checked');
    });

    test('the owner, who does not answer for the topic, finds it right without vouching for the topic', async () => {
      await file();
      const id = (await reports())[0]?.id ?? '';
      expect((await settle('owner', id, 'still_correct')).ok).toBe(true);
      expect(await standing()).toMatchObject({ status: 'due', reports: 0, last: null });
    });

    test('what was written goes 30 days after it was dealt with, and never before', async () => {
      await file('news', { details: 'เบอร์เก่า', contact: '08 1000 0000' });
      advance(90 * DAY_MS);
      await tend();
      const [{ id = '', details = null } = {}] = await reports();
      expect(details).toBe('เบอร์เก่า');
      await settle('owner', id);
      const settledOn = today();
      advance(29 * DAY_MS);
      await tend();
      expect((await reports())[0]).toMatchObject({ details: 'เบอร์เก่า', contact: '08 1000 0000' });
      advance(DAY_MS);
      expect(today()).toBe(addDays(settledOn, 30));
      await tend();
      expect((await reports())[0]).toMatchObject({
        details: null,
        contact: null,
        kind: 'wrong',
        number: '1/2565',
        settled: { outcome: 'mended' },
      });
    });

    test('one that was removed has nothing left at once', async () => {
      await file('news', { details: 'ด่า', contact: 'ใครสักคน' });
      await settle('webmaster', (await reports())[0]?.id ?? '', 'removed');
      expect((await reports())[0]).toMatchObject({ details: null, contact: null, status: 'settled' });
    });

    test('the report of the year tells how many came, whatever became of them', async () => {
      await file('news', { details: 'ด่า' });
      await file();
      await settle('webmaster', (await reports())[1]?.id ?? '', 'removed');
      const profile = { ...anOfficeProfile(), id: officeId() };
      const countOf = async (from: string, to: string) =>
        (await readWebsiteYear(store(), profile, { from, to })).reports;
      expect(await countOf('2021-10-01', '2022-09-30')).toBe(2);
      expect(await countOf('2020-10-01', '2021-09-30')).toBe(0);
    });

    test('it ends with the item, so that what was written does not stay for good', async () => {
      await file('news', { contact: '08 1000 0000' });
      await put(anItem('news', { state: 'taken_down' }));
      await tend();
      expect((await reports())[0]).toMatchObject({
        status: 'settled',
        settled: { outcome: 'came_down', by: null },
        forgetOn: '2022-01-23',
      });
    });
  });
}
