import { describe, expect, test } from 'vitest';
import { nothingFound } from '../../checks/finding.ts';
import { ask, on, playOut } from '../../testing/play-out.ts';
import { taken, takenOn } from '../../testing/procedure.ts';
import { aBrought, aFounding, aRequestContent } from '../../testing/procedure-inputs.ts';
import { signed, theOffice, theOfficeByHand } from '../../testing/procedure-people.ts';
import { anItem, anItemOnline, LATER_DAY } from '../../testing/procedure-situations.ts';

const planned = (given: Parameters<typeof aFounding>[0] = {}, profile = theOffice()) =>
  takenOn('plan', 'system', null, { profile, input: aFounding(given) }).publication;

describe('what was approved', () => {
  test('has a record of its own from then on, under the number that people know', () => {
    const content = aRequestContent();
    expect(planned()).toMatchObject({
      id: 'request-1',
      officeId: 'test-office',
      number: '2565-0001',
      state: 'planned',
      revision: 1,
      ownerId: 'submitter',
      ownerUnit: 'กลุ่มงานวิชาการ',
      versions: [
        {
          version: 1,
          submissionId: 'request-1',
          end: { until: '2022-03-31' },
          verbal: 'none',
          askers: ['submitter'],
          deciders: ['assistant', 'head'],
          upFrom: null,
          upUntil: null,
        },
      ],
      shown: null,
      next: { version: 1, content },
      publishedAt: null,
      visibility: 'none',
      waiting: { on: 'nobody' },
      awaiting: [],
    });
  });

  test('is on its way to the built-in website at once', () => {
    expect(planned().placements).toEqual([
      {
        id: 'built-in',
        destination: 'built-in',
        state: 'placing',
        version: 1,
        placed: null,
        address: null,
        outsideIds: {},
        confirmed: null,
        since: '2021-12-24T03:00:00.000Z',
        error: null,
      },
    ]);
  });

  test('for a later day is wanted there on that day', () => {
    const { placements, awaiting } = planned({ content: aRequestContent({ publishOn: LATER_DAY }) });
    expect(placements).toMatchObject([{ id: 'built-in', state: 'wanted' }]);
    expect(awaiting).toEqual([]);
  });

  test('is a task of the webmasters where they keep the website', () => {
    const { placements, awaiting } = planned({}, theOfficeByHand());
    expect(placements).toMatchObject([{ id: 'by-hand', state: 'wanted' }]);
    expect(awaiting).toEqual(['role:webmaster']);
  });
});

describe('an approved correction', () => {
  test('is the next version, with what it was approved for and by whom; what is shown stays', () => {
    const { publication } = anItemOnline('correction approved');
    const before = anItemOnline('confirmed').publication;
    expect(publication).toMatchObject({
      state: 'on_display',
      number: before.number,
      shown: before.shown,
      next: { version: 2, content: { title: 'ฉบับถูกต้อง' } },
      displayUntil: before.displayUntil,
      visibility: 'public',
      placements: [{ id: 'built-in', state: 'placing', version: 2, placed: 1 }],
      versions: [
        { version: 1, submissionId: 'request-1', submissionNumber: '2565-0001' },
        { version: 2, submissionId: 'request-2', submissionNumber: '2565-0002', approvedBy: signed('head') },
      ],
    });
  });

  test('is handled by the seats of its own request', () => {
    const input = aBrought({ publisherSeats: ['role:administrator'], deciderSeats: ['position:assistant'] });
    const { publication } = takenOn('plan_version', 'system', anItemOnline('confirmed').publication, {
      input,
    });
    expect(publication).toMatchObject({
      publisherSeats: ['role:administrator'],
      deciderSeats: ['position:assistant'],
    });
  });

  test('puts up again what had been taken down, because the decision is newer', () => {
    const { publication } = anItemOnline('corrected after it was taken down');
    expect(publication).toMatchObject({ state: 'planned', placements: [{ state: 'placing', version: 2 }] });
    const up = takenOn('record_placed', 'system', publication).publication;
    expect(up).toMatchObject({ state: 'on_display', takenDown: null, shown: { version: 2 } });
  });

  test('goes where the old version stands, also when the office has another website since', () => {
    const profile = theOfficeByHand();
    const { publication } = takenOn('plan_version', 'system', anItemOnline('confirmed').publication, {
      profile,
    });
    expect(publication.placements.map(({ id }) => id)).toEqual(['built-in']);
    const byHand = playOut(anItem('approved', profile), [on('publish_by_hand', 'webmaster')], profile);
    const next = takenOn('plan_version', 'system', byHand.publication).publication;
    expect(next.placements.map(({ id, state }) => `${id} ${state}`)).toEqual(['by-hand wanted']);
  });

  test('has another try at the website where the one before had to be put up by hand, and was not', () => {
    const { publication } = anItemOnline('correction to be put up by hand');
    const again = takenOn('plan_version', 'system', publication, {
      input: aBrought({ submissionId: 'request-3', submissionNumber: '2565-0003' }),
    });
    expect(again.publication.placements).toMatchObject([
      { id: 'built-in', state: 'placing', version: 3, placed: 1, error: null },
      { id: 'by-hand', state: 'gone' },
    ]);
    expect(again.publication.awaiting).toEqual([]);
    const { placements, awaiting } = takenOn('record_placed', 'system', again.publication).publication;
    expect(placements).toMatchObject([
      { id: 'built-in', placed: 3 },
      { id: 'by-hand', state: 'gone' },
    ]);
    expect(awaiting).toEqual(['role:webmaster']);
  });
});

describe('a correction that takes the place of one that never went up', () => {
  const waiting = playOut(anItem('correction by word of mouth'), [on('record_place_failed', 'system')]);
  const { publication, effects } = takenOn('plan_version', 'system', waiting.publication, {
    at: '2021-12-25T03:00:00.000Z',
    input: aBrought({ submissionId: 'request-3', submissionNumber: '2565-0003' }),
  });

  test('is all that goes up, and the other is over', () => {
    expect(publication.next?.version).toBe(3);
    expect(publication.versions).toMatchObject([
      { version: 1, upUntil: null },
      { version: 2, upFrom: null, upUntil: '2021-12-25T03:00:00.000Z', verbal: 'lapsed' },
      { version: 3 },
    ]);
  });

  test('lets a permission by word of mouth for the other lapse, because nothing came of it', () => {
    expect(effects).toContainEqual({
      kind: 'act',
      on: 'submission',
      id: 'request-2',
      action: 'lapse_verbal',
      input: {},
    });
    const request = waiting.requests.at(-1) ?? null;
    expect(taken('lapse_verbal', 'system', request).submission.awaiting).toEqual([]);
  });
});

test('a correction that is planned begins the time of whoever has to put it up, and ends what was claimed', () => {
  const profile = theOfficeByHand();
  const published = playOut(anItem('approved', profile), [on('publish_by_hand', 'webmaster')], profile);
  const correcting = playOut(
    published,
    [
      ask('submit', 'submitter', {
        input: () => ({
          id: 'request-2',
          number: '2565-0002',
          content: aRequestContent({ title: 'ฉบับถูกต้อง' }),
          checks: nothingFound,
          corrects: {
            publicationId: 'request-1',
            number: '2565-0001',
            ownerId: 'submitter',
            isCorrectable: true,
            underWay: null,
          },
        }),
      }),
      ask('propose', 'assistant'),
      ask('approve', 'head', { at: '2021-12-27T03:00:00.000Z' }),
    ],
    profile,
  );
  expect(correcting.publication).toMatchObject({
    waiting: { on: 'people', since: '2021-12-27T03:00:00.000Z', reminders: 0 },
    awaiting: ['role:webmaster'],
    claim: null,
  });
});
