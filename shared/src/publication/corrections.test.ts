import { describe, expect, test } from 'vitest';
import { ask, type Item, newest, on, playOut, type Step } from '../testing/play-out.ts';
import { takenOn } from '../testing/procedure.ts';
import { aRequestContent, PAGE } from '../testing/procedure-inputs.ts';
import { theOffice } from '../testing/procedure-people.ts';
import { AFTER_LAST_DAY, anItem, DAYS_LATER, filing } from '../testing/procedure-situations.ts';
import { addressOf } from './placements.ts';
import { isOnDisplay } from './standing.ts';

const shown = ({ publication }: Item, at = DAYS_LATER) =>
  publication && isOnDisplay(publication, Date.parse(at)) ? publication.shown?.content.title : null;
const old = aRequestContent().title;
const confirmed = anItem('confirmed');
const correcting = (given: Parameters<typeof aRequestContent>[0] = {}): Step =>
  ask('submit', 'submitter', { input: filing(aRequestContent({ title: 'ฉบับถูกต้อง', ...given })) });

describe('a correction of what is published', () => {
  test('is a request of its own that goes through every step, under a number of its own', () => {
    const item = anItem('being corrected');
    expect(item.requests).toMatchObject([
      { number: '2565-0001', state: 'approved', decisions: [{ stepId: 'consider' }, { stepId: 'approve' }] },
      {
        number: '2565-0002',
        corrects: { publicationId: 'request-1', number: '2565-0001' },
        state: 'submitted',
        currentStep: 0,
        decisions: [],
        awaiting: ['position:assistant'],
      },
    ]);
    expect(item.publication).toEqual(confirmed.publication);
  });

  test.each([
    'being corrected',
    'correction before the head',
    'correction sent back',
    'correction rejected',
    'correction withdrawn',
    'correction approved',
    'correction approved for a later day',
    'correction called off',
    'correction to be put up by hand',
  ] as const)('leaves what was approved before on the website, with the decisions on it: %s', (situation) => {
    const item = anItem(situation);
    expect(shown(item)).toBe(old);
    expect(item.requests[0]).toEqual(confirmed.requests[0]);
    expect(item.publication).toMatchObject({
      displayUntil: '2022-03-31',
      publishedAt: confirmed.publication?.publishedAt,
    });
  });

  test('does not keep the old one up beyond its last day', () => {
    expect(shown(anItem('being corrected'), AFTER_LAST_DAY)).toBeNull();
  });

  test('takes the place of the old one once it is approved and up, at the same address and first day', () => {
    const at = '2022-01-04T03:00:00.000Z';
    const item = playOut(anItem('correction approved'), [on('record_placed', 'system', { at })]);
    expect(shown(item, at)).toBe('ฉบับถูกต้อง');
    expect(item.publication).toMatchObject({
      publishedAt: confirmed.publication?.publishedAt,
      awaiting: ['role:webmaster'],
    });
    expect(item.publication && addressOf(item.publication)).toBe(PAGE);
  });

  test('that is sent back can be filed again, and the old one is still up', () => {
    const item = playOut(anItem('correction sent back'), [ask('resubmit', 'submitter')]);
    expect(newest(item)).toMatchObject({ state: 'submitted', round: 2, content: { title: 'ฉบับแก้ไข' } });
    expect(shown(item)).toBe(old);
  });

  test('goes by the steps that the office has now, and the old request keeps those it went by', () => {
    const changed = theOffice();
    changed.routes.standard = changed.routes.short ?? [];
    const item = playOut(confirmed, [correcting()], changed);
    expect(item.requests.map(({ steps }) => steps.map(({ id }) => id))).toEqual([
      ['consider', 'approve'],
      ['approve'],
    ]);
  });

  test('can be followed by another, whatever became of it', () => {
    for (const situation of [
      'correction rejected',
      'correction withdrawn',
      'correction called off',
      'correction up',
    ] as const) {
      const again = playOut(anItem(situation), [correcting()]);
      expect(newest(again)).toMatchObject({ number: '2565-0003', state: 'submitted' });
    }
  });

  test('of what was renewed meanwhile keeps to the end that it was itself approved for', () => {
    const item = playOut(anItem('being corrected'), [
      on('renew', 'submitter'),
      ask('propose', 'assistant'),
      ask('approve', 'head'),
    ]);
    expect(item.publication).toMatchObject({ displayUntil: '2022-06-30', next: { version: 2 } });
    const up = playOut(item, [on('record_placed', 'system')]);
    expect(up.publication?.displayUntil).toBe('2022-03-31');
    expect(up.publication?.versions[0]?.displayUntil).toBe('2022-06-30');
  });

  test('of what expired meanwhile puts it up again, once it is approved', () => {
    const item = playOut(confirmed, [
      correcting({ displayUntil: '2022-12-31' }),
      on('expire', 'system', { at: AFTER_LAST_DAY }),
      ask('propose', 'assistant'),
      ask('approve', 'head'),
    ]);
    expect(item.publication).toMatchObject({ state: 'planned', takenDown: { kind: 'expired' } });
    const up = playOut(item, [on('record_placed', 'system')]);
    expect(shown(up, AFTER_LAST_DAY)).toBe('ฉบับถูกต้อง');
  });

  test('stays up through the result of an earlier order to take the old one away', () => {
    const item = playOut(anItem('correction to be put up by hand'), [
      on('publish_by_hand', 'webmaster'),
      on('record_removed', 'system'),
    ]);
    expect(item.publication).toMatchObject({ state: 'on_display', shown: { version: 2 } });
    expect(item.publication && addressOf(item.publication)).toBe('https://example.go.th/news/7');
  });
});

describe('a correction into another category', () => {
  const profile = theOffice();
  profile.categories = profile.categories.map((category) =>
    category.id === 'public-relations'
      ? { ...category, route: 'short', publishedBy: [{ role: 'administrator' }] }
      : category,
  );
  const moving = playOut(confirmed, [correcting({ categoryId: 'public-relations' })], profile);

  test('goes by the steps and publishers of that category, and is listed there once it is up', () => {
    expect(newest(moving)).toMatchObject({
      publisherSeats: ['role:administrator'],
      awaiting: ['position:head'],
    });
    expect(moving.publication?.categoryId).toBe('general-information');
    const approved = playOut(moving, [ask('approve', 'head')], profile);
    expect(approved.publication?.categoryId).toBe('general-information');
    const up = takenOn('record_placed', 'system', approved.publication, { profile }).publication;
    expect(up).toMatchObject({ categoryId: 'public-relations', awaiting: ['role:administrator'] });
  });

  test('leaves the old one to its own people when it is given up', () => {
    for (const step of [ask('withdraw', 'submitter'), ask('reject', 'head')]) {
      expect(playOut(moving, [step], profile).publication).toEqual(confirmed.publication);
    }
  });
});
