import { describe, expect, it } from 'vitest';
import { aFindingView, aMe, aView } from '../../testing/fixtures.ts';
import { emptyVerbal, givenAtOf, type VerbalFields, verbalBody, verbalProblems } from './verbal-form.ts';

const now = Date.parse('2021-12-24T04:00:00.000Z');
const refusedAt = '2021-12-24T03:05:20.000Z';
const view = aView({
  lastRefusal: { kind: 'changes_requested', reason: 'ขาดไฟล์', by: 'นายจรรยา ทินจง', at: refusedAt },
});
const filled: VerbalFields = {
  ...emptyVerbal(aMe(), view, now),
  givenBy: 'm9',
  means: 'telephone',
  whyUrgent: 'เตือนภัยน้ำท่วม',
};
const problemsOf = (changes: Partial<VerbalFields>, asked = view) =>
  verbalProblems({ ...filled, ...changes }, { people: [{ id: 'm9' }], asked, now });

describe('the form of a verbal approval', () => {
  it('opens now, in Bangkok, given to the one who records it, for the reason of the request', () => {
    const urgent = aView();
    urgent.content.urgentReason = 'เตือนภัย';
    expect(emptyVerbal(aMe(), urgent, Date.parse('2021-12-23T18:30:00.000Z'))).toMatchObject({
      givenTo: 'นายจิรายุ ทินจง',
      date: '2021-12-24',
      time: '01:30',
      whyUrgent: 'เตือนภัย',
    });
  });
  it('that is filled in has no problem', () => {
    expect(problemsOf({})).toEqual({});
  });
  it('asks for everything that the record needs, in screen order', () => {
    const problems = problemsOf({ givenBy: '', givenTo: ' ', date: '', means: '', whyUrgent: ' ' });
    expect(Object.keys(problems)).toEqual(['givenBy', 'givenTo', 'date', 'means', 'whyUrgent']);
  });
  it('takes nobody whom the server did not name', () => {
    expect(problemsOf({ givenBy: 'm1' })).toHaveProperty('givenBy');
  });
  it.each([
    [{ time: '11:01' }, 'อนาคต'],
    [{ date: '2021-12-25', time: '00:00' }, 'อนาคต'],
    [{ time: '10:04' }, 'ก่อนคำขอถูกส่งกลับ'],
    [{ time: '10:' }, 'ให้ครบ'],
  ])('takes no time that cannot be: %j', (changes, sentence) => {
    expect(problemsOf(changes).time).toContain(sentence);
  });
  it('takes a time from before it was filed, as long as it was not sent back since', () => {
    expect(problemsOf({ date: '2021-12-23', time: '20:00' }, aView())).toEqual({});
  });
  it('asks until when it is shown where the day that was asked for has passed', () => {
    const over = aView();
    over.content.displayUntil = '2021-12-23';
    expect(problemsOf({}, over)).toHaveProperty('end');
    expect(problemsOf({ end: 'date', endDate: '2021-12-23' }, over).end).toContain('ไม่อยู่ในอดีต');
    expect(problemsOf({ end: 'endless' }, over)).toEqual({});
    expect(problemsOf({})).not.toHaveProperty('end');
  });
  it('asks why it may be published where personal data was found for sure, and nowhere else', () => {
    const holding = aView({ checks: { findings: [aFindingView()], leftOff: 0 } });
    expect(problemsOf({}, holding).clearance).toContain('กรุณาระบุเหตุผล');
    expect(problemsOf({ clearance: 'เลขตัวอย่าง' }, holding)).toEqual({});
    expect(verbalBody({ ...filled, clearance: ' เลขตัวอย่าง ' }, holding, now)?.clearance).toBe('เลขตัวอย่าง');
    expect(verbalBody({ ...filled, clearance: 'เหตุผล' }, view, now)?.clearance).toBeNull();
  });
  it('takes the minute in which it was sent back and the present one', () => {
    expect(problemsOf({ time: '10:05' })).toEqual({});
    expect(problemsOf({ time: '11:00' })).toEqual({});
  });
  it('says what is too long', () => {
    const long = 'ก'.repeat(1001);
    const problems = problemsOf({ givenTo: long, whyUrgent: long, note: long });
    expect(Object.keys(problems)).toEqual(['givenTo', 'whyUrgent', 'note']);
  });
});

describe('what is sent', () => {
  it('holds for exactly the content on the screen', () => {
    expect(verbalBody({ ...filled, note: ' ' }, view, now)).toEqual({
      action: 'record_verbal_approval',
      seen: { revision: 3, contentHash: 'hash-of-content' },
      givenBy: 'm9',
      givenTo: 'นายจิรายุ ทินจง',
      givenAt: '2021-12-24T04:00:00.000Z',
      means: 'telephone',
      whyUrgent: 'เตือนภัยน้ำท่วม',
      note: null,
      photo: null,
      newEnd: null,
      clearance: null,
    });
    const photo = JSON.stringify({ id: 'p1', name: 'x.jpg', extension: 'jpg', bytes: 9, sha256: 'f' });
    expect(verbalBody({ ...filled, photo }, view, now)?.photo).toBe('p1');
    expect(verbalBody({ ...filled, photo: '{"broken' }, view, now)?.photo).toBeNull();
  });
  it('in the minute in which it was sent back is given at that moment, never before it', () => {
    expect(givenAtOf({ date: '2021-12-24', time: '10:05' }, view)).toBe(Date.parse(refusedAt));
    expect(givenAtOf({ date: '2021-12-24', time: '10:06' }, view)).toBe(
      Date.parse('2021-12-24T03:06:00.000Z'),
    );
    expect(givenAtOf({ date: '2021-12-24', time: '10:05' }, aView())).toBe(
      Date.parse('2021-12-24T03:05:00.000Z'),
    );
  });
  it('has the new end of display where one is asked for', () => {
    const over = aView();
    over.content.displayUntil = '2021-12-23';
    expect(verbalBody(filled, over, now)).toBeNull();
    expect(verbalBody({ ...filled, end: 'one_year' }, over, now)?.newEnd).toEqual({ until: '2022-12-24' });
    expect(verbalBody({ ...filled, end: 'endless' }, over, now)?.newEnd).toEqual({ until: null });
    expect(verbalBody({ ...filled, end: 'one_year' }, view, now)?.newEnd).toBeNull();
  });
  it('is nothing while the time or the means is not known', () => {
    expect(verbalBody({ ...filled, time: ':' }, view, now)).toBeNull();
    expect(verbalBody({ ...filled, means: 'fax' }, view, now)).toBeNull();
  });
});
