import { describe, expect, test } from 'vitest';
import { ask, newest, noItem, playOut } from '../../testing/play-out.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { aRequestContent, inputFor } from '../../testing/procedure-inputs.ts';
import { signed } from '../../testing/procedure-people.ts';
import { anItem, aRequest, filing } from '../../testing/procedure-situations.ts';

const waiting = aRequest('waiting for the head').submission;
/** The day after the last day that the form asks for. */
const TOO_LATE = '2022-04-01T03:00:00.000Z';
const LAST_MOMENT = '2022-03-31T16:59:59.999Z';

const versionIn = (decided: ReturnType<typeof taken>) => {
  const plan = decided.effects.find((effect) => effect.kind === 'act');
  return plan?.kind === 'act' ? (plan.input as Record<string, unknown>) : {};
};

describe('approving', () => {
  test('brings exactly what was approved to the website, with who asked and who decided', () => {
    expect(versionIn(taken('approve', 'head', waiting))).toEqual({
      id: 'request-1',
      number: '2565-0001',
      submissionId: 'request-1',
      submissionNumber: '2565-0001',
      ownerId: 'submitter',
      ownerUnit: 'กลุ่มงานวิชาการ',
      content: waiting.content,
      contentHash: waiting.contentHash,
      end: { until: '2022-03-31' },
      approvedBy: signed('head'),
      approvedAt: '2021-12-24T03:00:00.000Z',
      verbal: 'none',
      askers: ['submitter'],
      deciders: ['assistant', 'head'],
      publisherSeats: ['role:webmaster'],
      reviewerSeats: ['position:assistant', 'position:head', 'position:assistant'],
      deciderSeats: ['position:head'],
    });
  });

  test('counts who wrote it and who answers for it among those who ask, and only who decided this filing', () => {
    const item = playOut(anItem('sent back'), [
      ask('transfer_owner', 'administrator'),
      ask('resubmit', 'colleague'),
      ask('propose', 'assistant2'),
    ]);
    const version = versionIn(taken('approve', 'head', newest(item)));
    expect(version).toMatchObject({ askers: ['submitter', 'colleague'], deciders: ['assistant2', 'head'] });
  });

  test('leaves the end to the category where the form asks for none', () => {
    const input = filing(aRequestContent({ displayUntil: null }));
    const item = playOut(noItem, [ask('submit', 'submitter', { input }), ask('propose', 'assistant')]);
    expect(versionIn(taken('approve', 'head', newest(item)))).toMatchObject({ end: null });
  });
});

describe('approving after the last day that was asked for', () => {
  const approving = (newEnd: object | null, at = TOO_LATE) => ({
    at,
    input: { ...inputFor('approve', waiting), newEnd },
  });

  test('asks for a new end, and changes nothing', () => {
    expect(take('approve', 'head', waiting, { at: TOO_LATE })).toMatchObject({
      ok: false,
      refusal: { code: 'display_over', message: expect.stringContaining('31 มีนาคม 2565') },
    });
    expect(refusalOf('approve', 'head', waiting, approving(null))).toBe('display_over');
    expect(take('approve', 'head', waiting, { at: LAST_MOMENT }).ok).toBe(true);
  });

  test.each(['2022-04-01', '2023-03-31', null])('holds until the end that the head sets: %s', (until) => {
    const decided = taken('approve', 'head', waiting, approving({ until }));
    expect(versionIn(decided)).toMatchObject({ end: { until } });
    expect(decided.event.details).toEqual({ displayUntil: until });
  });

  test('does not hold until a day that is over', () => {
    expect(take('approve', 'head', waiting, approving({ until: '2022-03-31' }))).toMatchObject({
      refusal: { code: 'renewal_not_later', message: expect.stringContaining('31 มีนาคม 2565') },
    });
  });

  test('does not hold until a day before it goes up', () => {
    const content = aRequestContent({ publishOn: '2022-04-10', displayUntil: null });
    const later = { ...waiting, content };
    expect(refusalOf('approve', 'head', later, approving({ until: '2022-04-09' }))).toBe('renewal_not_later');
    expect(take('approve', 'head', later, approving({ until: '2022-04-10' })).ok).toBe(true);
  });

  test('does not stand in the way of sending it back', () => {
    expect(take('send_back', 'head', waiting, { at: TOO_LATE }).ok).toBe(true);
  });
});
