import { describe, expect, test } from 'vitest';
import { on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn, takeOn } from '../../testing/procedure.ts';
import { inputOn, PAGE } from '../../testing/procedure-inputs.ts';
import { actor, people, theOfficeByHand } from '../../testing/procedure-people.ts';
import { anItem, anItemOnline, LATER_DAY } from '../../testing/procedure-situations.ts';
import type { Publication } from '../schema.ts';

const manual = theOfficeByHand();
const byHand = anItemOnline('waiting to be published by hand').publication;
const published = anItemOnline('published').publication;
const putting = (publication: Publication, given: object) => ({
  input: { ...inputOn('publish_by_hand', publication), ...given },
});

describe('a webmaster puts it up by hand', () => {
  test('and it is up and confirmed in one, under their signature', () => {
    const at = '2021-12-24T06:00:00.000Z';
    const { publication, event } = takenOn('publish_by_hand', 'webmaster', byHand, {
      at,
      ...putting(byHand, { url: PAGE }),
    });
    expect(publication).toMatchObject({
      state: 'on_display',
      visibility: 'elsewhere',
      publishedAt: at,
      awaiting: [],
    });
    expect(publication.placements.at(-1)).toMatchObject({
      id: 'by-hand',
      state: 'up',
      placed: 1,
      address: PAGE,
      confirmed: { by: { memberId: 'webmaster' }, at, version: 1 },
    });
    expect(event.details).toEqual({ url: PAGE });
    expect(refusalOn('confirm_publication', 'webmaster', publication)).toBe('wrong_state');
    expect(refusalOn('publish_by_hand', 'webmaster', publication)).toBe('no_task');
  });

  test('where the office keeps its website by hand, and its correction in the same place', () => {
    const up = playOut(anItem('approved', manual), [on('publish_by_hand', 'webmaster')], manual);
    const next = takenOn('plan_version', 'system', up.publication, { profile: manual }).publication;
    expect(next).toMatchObject({
      state: 'on_display',
      placements: [{ id: 'by-hand', state: 'wanted', placed: 1 }],
    });
    const { publication } = takenOn('publish_by_hand', 'webmaster', next, { profile: manual });
    expect(publication.placements).toMatchObject([{ id: 'by-hand', state: 'up', placed: 2 }]);
  });

  test.each(['', 'no address', 'ไม่มี', 'javascript:alert(1)', 'ftp://example.go.th/1'])(
    'not at “%s”',
    (url) => {
      expect(takeOn('publish_by_hand', 'webmaster', byHand, putting(byHand, { url }))).toMatchObject({
        refusal: { code: 'invalid_input', fields: [{ field: 'url' }] },
      });
    },
  );

  test.each([
    ['an office that keeps its own', manual, 'https://evil.example.com/x', 'example.go.th'],
    ['an office that has none but the product', undefined, 'https://evil.example.com/x', 'example.go.th'],
  ])('not on a website that is not the office’s: %s', (_whose, profile, url, website) => {
    const given = { ...putting(byHand, { url }), ...(profile && { profile }) };
    expect(takeOn('publish_by_hand', 'webmaster', byHand, given)).toMatchObject({
      refusal: {
        code: 'address_elsewhere',
        message: expect.stringMatching(new RegExp(`evil\\.example\\.com.*${website}`)),
        fields: [{ field: 'url' }],
      },
    });
  });

  test('not before its day in Bangkok, though the task can be taken', () => {
    const later = anItemOnline('approved for a later day', manual).publication;
    const before = { at: '2022-01-09T16:59:59.999Z', profile: manual };
    expect(takeOn('publish_by_hand', 'webmaster', later, before)).toMatchObject({
      refusal: { code: 'publishing_too_early', message: expect.stringContaining('10 มกราคม 2565') },
    });
    expect(takenOn('claim_task', 'webmaster', later, before).publication.claim).not.toBeNull();
    const onTheDay = { at: '2022-01-09T17:00:00.000Z', profile: manual };
    const { shown } = takenOn('publish_by_hand', 'webmaster', later, onTheDay).publication;
    expect(shown?.content.publishOn).toBe(LATER_DAY);
  });

  test('not after the last day that was permitted', () => {
    const at = (moment: string) => ({ at: moment });
    expect(takeOn('publish_by_hand', 'webmaster', byHand, at('2022-03-31T17:00:00.000Z'))).toMatchObject({
      refusal: { code: 'publishing_too_late', message: expect.stringContaining('31 มีนาคม 2565') },
    });
    expect(takeOn('publish_by_hand', 'webmaster', byHand, at('2022-03-31T16:59:59.999Z')).ok).toBe(true);
  });

  test('not what was approved since the card was drawn: other words, or another version', () => {
    const { versions } = byHand;
    const seen = { version: 1, contentHash: versions[0]?.contentHash ?? '' };
    for (const other of [
      { ...seen, version: 2 },
      { ...seen, contentHash: 'other' },
    ]) {
      expect(refusalOn('publish_by_hand', 'webmaster', byHand, putting(byHand, { seen: other }))).toBe(
        'content_changed',
      );
    }
  });
});

describe('a webmaster looks at the page and confirms it', () => {
  const at = '2021-12-25T01:00:00.000Z';
  const card = inputOn('confirm_publication', published);

  test('under their signature, for the version that stands there', () => {
    const { publication, event } = takenOn('confirm_publication', 'webmaster', published, {
      at,
      input: card,
    });
    expect(publication).toMatchObject({
      state: 'on_display',
      awaiting: [],
      placements: [{ confirmed: { by: { memberId: 'webmaster' }, at, version: 1 } }],
    });
    expect(event.details).toEqual({ version: 1 });
  });

  test.each([
    ['of an older version', { version: 0 }],
    ['of a version that is not there yet', { version: 2 }],
    ['of other words or files', { contentHash: 'f'.repeat(64) }],
  ])('not with a card %s', (_what, given) => {
    const input = { seen: { ...card.seen, ...given } };
    expect(refusalOn('confirm_publication', 'webmaster', published, { input })).toBe('content_changed');
  });

  test('not with the card of the version before, once a correction is up', () => {
    const corrected = anItemOnline('correction up').publication;
    expect(refusalOn('confirm_publication', 'webmaster', corrected, { input: card })).toBe('content_changed');
    const { placements } = takenOn('confirm_publication', 'webmaster', corrected).publication;
    expect(placements[0]?.confirmed?.version).toBe(2);
  });

  test('also while a correction of it is on its way, for what stands there still', () => {
    const correcting = takenOn('plan_version', 'system', published).publication;
    const { placements, next } = takenOn('confirm_publication', 'webmaster', correcting, {
      input: card,
    }).publication;
    expect(placements[0]).toMatchObject({ confirmed: { version: 1 }, version: 2, placed: 1 });
    expect(next?.version).toBe(2);
  });
});

describe('duties that fall on one person', () => {
  const sameAsk = 'ผู้ยื่นคำขอและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน';
  const sameReview = 'ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน';
  const headWebmaster = actor({ ...people.head, roles: ['staff', 'webmaster'] });
  const ownerWebmaster = actor({ ...people.submitter, roles: ['staff', 'webmaster'] });

  test.each([
    ['publish_by_hand', byHand],
    ['confirm_publication', published],
  ] as const)('%s says nothing when they are kept apart', (action, publication) => {
    expect(takenOn(action, 'webmaster', publication).publication.unseparated).toEqual([]);
  });

  test.each([
    ['publish_by_hand', byHand, ownerWebmaster, sameAsk],
    ['publish_by_hand', byHand, headWebmaster, sameReview],
    ['confirm_publication', published, ownerWebmaster, sameAsk],
    ['confirm_publication', published, headWebmaster, sameReview],
  ] as const)('%s goes into the record in words', (action, publication, by, words) => {
    expect(takenOn(action, by, publication).publication.unseparated).toEqual([words]);
  });

  test('are said once, however often they fell together', () => {
    const once = { ...published, unseparated: [sameReview] };
    const { unseparated } = takenOn('confirm_publication', headWebmaster, once).publication;
    expect(unseparated).toEqual([sameReview]);
  });

  test('who gave permission by word of mouth counts as having decided', () => {
    const byWord = anItemOnline('published by word of mouth').publication;
    const { unseparated } = takenOn('confirm_publication', headWebmaster, byWord).publication;
    expect(unseparated).toEqual([sameReview]);
  });
});
