import { describe, expect, test } from 'vitest';
import { aRequest, refusalOf, take, taken } from '../../testing/procedure.ts';
import { aRequestContent } from '../../testing/procedure-inputs.ts';
import { actor, people, theOffice } from '../../testing/procedure-people.ts';

const builtIn = theOffice();
const manual = theOffice({
  destinations: { website: 'manual', lineGroup: false, noticeBoard: true },
});
const url = 'https://example.go.th/items/request-1';

describe('an approved request of an office with the built-in website', () => {
  const { submission: approved } = aRequest('approved', builtIn);
  const { submission: byHand } = aRequest('waiting to be published by hand', builtIn);

  test('waits for nobody, because the product publishes it', () => {
    expect(approved).toMatchObject({
      state: 'approved',
      awaiting: [],
      publishByHand: false,
      currentStep: null,
    });
  });

  test('is up when the website took it, and then waits for a webmaster to look', () => {
    const { submission } = taken('record_published', 'system', approved, {
      input: { url },
    });
    expect(submission).toMatchObject({
      state: 'published',
      publication: { url, publishedAt: '2021-12-24T03:00:00.000Z', by: 'automatic', confirmed: null },
      awaiting: ['role:webmaster'],
    });
    const confirmed = taken('confirm_publication', 'webmaster', submission, {
      at: '2021-12-25T01:00:00.000Z',
    });
    expect(confirmed.submission).toMatchObject({
      state: 'published',
      awaiting: [],
      publication: {
        url,
        publishedAt: '2021-12-24T03:00:00.000Z',
        confirmed: { by: { memberId: 'webmaster' }, at: '2021-12-25T01:00:00.000Z' },
      },
    });
  });

  test('becomes a task for the webmasters when the website would not take it', () => {
    expect(byHand).toMatchObject({
      state: 'approved',
      publishByHand: true,
      awaiting: ['role:webmaster'],
      publication: null,
    });
  });

  test('is up and confirmed in one when a webmaster put it there', () => {
    const { submission } = taken('publish_by_hand', 'webmaster', byHand, { input: { url } });
    expect(submission).toMatchObject({
      state: 'published',
      awaiting: [],
      publication: { url, by: 'webmaster', confirmed: { by: { memberId: 'webmaster' } } },
    });
    expect(take('confirm_publication', 'webmaster', submission)).toMatchObject({
      refusal: { code: 'wrong_state' },
    });
  });

  test('is published once, whichever way came first', () => {
    const { submission } = taken('publish_by_hand', 'webmaster', byHand);
    expect(refusalOf('record_published', 'system', submission)).toBe('wrong_state');
    const { submission: late } = taken('record_published', 'system', byHand);
    expect(refusalOf('publish_by_hand', 'webmaster', late)).toBe('wrong_state');
  });

  test.each(['', 'no address', 'ไม่มี', 'javascript:alert(1)', 'ftp://example.go.th/1'])(
    'is not published at “%s”',
    (address) => {
      expect(take('publish_by_hand', 'webmaster', byHand, { input: { url: address } })).toMatchObject({
        refusal: { code: 'invalid_input', fields: [{ field: 'url' }] },
      });
    },
  );
});

test('an approved request of an office that keeps its website by hand waits for the webmasters', () => {
  const { submission } = aRequest('approved', manual);
  expect(submission).toMatchObject({ publishByHand: true, awaiting: ['role:webmaster'] });
  expect(taken('publish_by_hand', 'webmaster', submission, { profile: manual }).submission.state).toBe(
    'published',
  );
});

describe('the display period of an item', () => {
  const shown = (given: object, displayDays: number | null) => {
    const profile = theOffice();
    profile.categories = profile.categories.map((category) => ({ ...category, displayDays }));
    const content = aRequestContent(given);
    const input = { id: 'request-1', number: '2565-0001', content };
    const filed = taken('submit', 'submitter', null, { profile, input }).submission;
    const proposed = taken('propose', 'assistant', filed, { profile }).submission;
    const { submission } = taken('approve', 'head', proposed, { profile });
    // Already the 25th in Bangkok.
    const at = '2021-12-24T17:30:00.000Z';
    return taken('record_published', 'system', submission, { profile, at }).submission.publication;
  };

  test.each([
    ['has no end where neither form nor category says one', null, null, null],
    ['is the days of the category, from its first day in Bangkok', null, 90, '2022-03-25'],
    ['ends on the day that was asked for', '2021-12-31', null, '2021-12-31'],
    ['ends on that day also when the category is longer', '2021-12-31', 90, '2021-12-31'],
    ['ends on that day also when the category is shorter', '2030-12-31', 90, '2030-12-31'],
  ])('%s', (_what, displayUntil, displayDays, until) => {
    expect(shown({ displayUntil }, displayDays)?.displayUntil).toBe(until);
  });
});

describe('an item for a later day', () => {
  const filedFor = (publishOn: string, profile = builtIn) => {
    const input = { id: 'request-1', number: '2565-0001', content: aRequestContent({ publishOn }) };
    const filed = taken('submit', 'submitter', null, { profile, input }).submission;
    const proposed = taken('propose', 'assistant', filed, { profile }).submission;
    return taken('approve', 'head', proposed, { profile });
  };

  test('is queued for that day, and its owner hears now that it was approved', () => {
    const { submission, effects } = filedFor('2021-12-25');
    expect(effects).toEqual([
      { kind: 'publish', notBefore: '2021-12-25' },
      { kind: 'notify', notice: 'approved', to: { kind: 'seats', seats: ['member:submitter'], except: [] } },
    ]);
    expect(submission).toMatchObject({ state: 'approved', publication: null, awaiting: [] });
  });

  test('does not go up before that day in Bangkok, whatever orders there are', () => {
    const { submission } = filedFor('2021-12-25');
    const at = (moment: string) => ({ at: moment });
    expect(refusalOf('record_published', 'system', submission, at('2021-12-24T16:59:59.999Z'))).toBe(
      'publishing_automatically',
    );
    expect(
      taken('record_published', 'system', submission, at('2021-12-24T17:00:00.000Z')).submission.state,
    ).toBe('published');
  });

  test('is not put up by hand before that day in Bangkok either, though the task can be taken', () => {
    const { submission } = filedFor('2021-12-25', manual);
    const before = { at: '2021-12-24T16:59:59.999Z', profile: manual };
    expect(take('publish_by_hand', 'webmaster', submission, before)).toMatchObject({
      refusal: { code: 'publishing_too_early', message: expect.stringContaining('25 ธันวาคม 2564') },
    });
    expect(taken('claim_task', 'webmaster', submission, before).submission.claim).not.toBeNull();
    const onTheDay = { at: '2021-12-24T17:00:00.000Z', profile: manual };
    expect(taken('publish_by_hand', 'webmaster', submission, onTheDay).submission.state).toBe('published');
  });

  test.each(['2021-12-24', '2021-12-23'])('is queued for now when that day has come: %s', (publishOn) => {
    expect(filedFor(publishOn).effects).toEqual([{ kind: 'publish', notBefore: null }]);
  });
});

describe('duties that fall on one person', () => {
  const sameAsk = 'ผู้ยื่นคำขอและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน';
  const sameReview = 'ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน';
  const byHand = aRequest('waiting to be published by hand').submission;
  const published = aRequest('published').submission;
  const headWebmaster = actor({ ...people.head, roles: ['staff', 'webmaster'] });
  const ownerWebmaster = actor({ ...people.submitter, roles: ['staff', 'webmaster'] });

  test.each([
    ['publish_by_hand', byHand],
    ['confirm_publication', published],
  ] as const)('%s says nothing when they are kept apart', (action, submission) => {
    expect(taken(action, 'webmaster', submission).submission.unseparated).toEqual([]);
  });

  test.each([
    ['publish_by_hand', byHand, ownerWebmaster, sameAsk],
    ['publish_by_hand', byHand, headWebmaster, sameReview],
    ['confirm_publication', published, ownerWebmaster, sameAsk],
    ['confirm_publication', published, headWebmaster, sameReview],
  ] as const)('%s goes into the record in words', (action, submission, by, words) => {
    expect(taken(action, by, submission).submission.unseparated).toEqual([words]);
  });

  test('are said once, however often they fell together', () => {
    const once = { ...published, unseparated: [sameReview] };
    expect(taken('confirm_publication', headWebmaster, once).submission.unseparated).toEqual([sameReview]);
  });
});
