import { describe, expect, it } from 'vitest';
import { aMe, aView } from '../../testing/fixtures.ts';
import { emptyVerbal, givenAtOf, type VerbalFields, verbalBody, verbalProblems } from './verbal-form.ts';

const now = Date.parse('2021-12-24T04:00:00.000Z');
const view = aView({ filedAt: '2021-12-24T03:05:20.000Z' });
const filled: VerbalFields = {
  ...emptyVerbal(aMe(), view, now),
  givenBy: 'm9',
  means: 'telephone',
  whyUrgent: 'เตือนภัยน้ำท่วม',
};
const problemsOf = (changes: Partial<VerbalFields>) =>
  verbalProblems({ ...filled, ...changes }, { people: [{ id: 'm9' }], filedAt: view.filedAt, now });

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
    [{ time: '10:04' }, 'ก่อนเวลายื่นคำขอ'],
    [{ time: '10:' }, 'ให้ครบ'],
  ])('takes no time that cannot be: %j', (changes, sentence) => {
    expect(problemsOf(changes).time).toContain(sentence);
  });
  it('takes the minute of filing and the present one', () => {
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
    expect(verbalBody({ ...filled, note: ' ' }, view)).toEqual({
      action: 'record_verbal_approval',
      seen: { revision: 3, contentHash: 'hash-of-content' },
      givenBy: 'm9',
      givenTo: 'นายจิรายุ ทินจง',
      givenAt: '2021-12-24T04:00:00.000Z',
      means: 'telephone',
      whyUrgent: 'เตือนภัยน้ำท่วม',
      note: null,
      photo: null,
    });
    const photo = JSON.stringify({ id: 'p1', name: 'x.jpg', extension: 'jpg', bytes: 9, sha256: 'f' });
    expect(verbalBody({ ...filled, photo }, view)?.photo).toBe('p1');
    expect(verbalBody({ ...filled, photo: '{"broken' }, view)?.photo).toBeNull();
  });
  it('in the minute of filing is given at the moment of filing, never before it', () => {
    expect(givenAtOf({ date: '2021-12-24', time: '10:05' }, view.filedAt)).toBe(Date.parse(view.filedAt));
    expect(givenAtOf({ date: '2021-12-24', time: '10:06' }, view.filedAt)).toBe(
      Date.parse('2021-12-24T03:06:00.000Z'),
    );
  });
  it('is nothing while the time or the means is not known', () => {
    expect(verbalBody({ ...filled, time: ':' }, view)).toBeNull();
    expect(verbalBody({ ...filled, means: 'fax' }, view)).toBeNull();
  });
});
