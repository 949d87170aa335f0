import { expect, test } from 'vitest';
import { anAttachedFile } from '../../testing/builders.ts';
import { ask, noItem, on, playOut } from '../../testing/play-out.ts';
import { inWords, refusalOn, takenOn } from '../../testing/procedure.ts';
import { aRequestContent, inputOn } from '../../testing/procedure-inputs.ts';
import { theOffice, theOfficeByHand } from '../../testing/procedure-people.ts';
import { AFTER_LAST_DAY, anItem, anItemOnline, filing } from '../../testing/procedure-situations.ts';
import { boardOf } from '../placements.ts';
import type { Publication } from '../schema.ts';
import { taskOf } from '../standing.ts';

const boardIn = (publication: Publication | null) => publication && boardOf(publication);
const signed = [ask('propose', 'assistant'), ask('approve', 'head')];
const ticked = ask('submit', 'submitter', { input: filing(aRequestContent({ noticeBoard: true })) });
const plain = ask('submit', 'submitter', { input: filing(aRequestContent()) });
const withoutBoard = theOffice({
  destinations: { website: 'built-in', lineGroup: false, noticeBoard: false },
});

test.each([
  ['ticked, in an office with a board', ticked, theOffice(), 'wanted'],
  ['not ticked', plain, theOffice(), undefined],
  ['ticked, in an office without a board', ticked, withoutBoard, undefined],
])('a form that is %s', (_what, form, profile, state) => {
  const up = playOut(noItem, [form, ...signed, on('record_placed', 'system')], profile);
  expect(boardIn(up.publication)?.state).toBe(state);
});

test('webmasters look at the page first, and are asked for the sheet then', () => {
  const { publication } = anItemOnline('to be put on the board');
  const page = playOut(noItem, [ticked, ...signed, on('record_placed', 'system')], theOffice());
  expect(page.publication && taskOf(page.publication)).toBe('confirm');
  expect(page.effects.map(inWords)).not.toContain('post_sheet_task to role:webmaster');
  const looked = playOut(page, [on('confirm_publication', 'webmaster')], theOffice());
  expect(looked.effects.map(inWords)).toContain('post_sheet_task to role:webmaster');
  expect(taskOf(publication)).toBe('post_sheet');
});

test('where the website is kept by hand, they are asked as soon as it is up', () => {
  const up = playOut(noItem, [ticked, ...signed, on('publish_by_hand', 'webmaster')], theOfficeByHand());
  expect(up.effects.map(inWords)).toContain('post_sheet_task to role:webmaster');
  expect(up.publication && taskOf(up.publication)).toBe('post_sheet');
});

test('the record keeps who put the sheet up and took it off, when, and their pictures', () => {
  const { publication } = anItemOnline('to be put on the board');
  const hanging = anAttachedFile({ id: 'photo-1', name: 'board.jpg', extension: 'jpg' });
  const empty = anAttachedFile({ id: 'photo-2', name: 'empty.jpg', extension: 'jpg' });
  const posted = takenOn('post_sheet', 'webmaster', publication, {
    at: '2021-12-24T05:00:00.000Z',
    input: { ...inputOn('post_sheet', publication), photo: hanging },
  }).publication;
  expect(boardOf(posted)).toMatchObject({
    state: 'up',
    placed: 1,
    confirmed: { by: { memberId: 'webmaster' }, at: '2021-12-24T05:00:00.000Z', version: 1 },
    sheet: { photo: hanging, takenOff: null },
  });
  expect(taskOf(posted)).toBeNull();
  const over = takenOn('expire', 'system', posted, { at: AFTER_LAST_DAY }).publication;
  const off = takenOn('remove_sheet', 'webmaster2', over, {
    at: '2022-04-01T04:00:00.000Z',
    input: { photo: empty, since: null },
  }).publication;
  expect(boardOf(off)).toMatchObject({
    state: 'gone',
    placed: null,
    confirmed: { by: { memberId: 'webmaster' } },
    sheet: {
      photo: hanging,
      takenOff: { by: { memberId: 'webmaster2' }, at: '2022-04-01T04:00:00.000Z', photo: empty },
    },
  });
});

test('what was never put up needs nobody to take it off', () => {
  const { publication } = anItemOnline('to be put on the board');
  const down = takenOn('take_down', 'head', publication).publication;
  expect(boardOf(down)?.state).toBe('gone');
  expect(taskOf(down)).toBeNull();
});

test('a correction takes the place of the sheet, which hangs there until then', () => {
  const { publication } = anItemOnline('to be replaced on the board');
  expect(boardOf(publication)).toMatchObject({ state: 'wanted', version: 2, placed: 1 });
  const replaced = takenOn('post_sheet', 'webmaster', publication).publication;
  expect(boardOf(replaced)).toMatchObject({ state: 'up', version: 2, placed: 2 });
});

test('a correction that is not ticked takes the sheet off', () => {
  const corrected = playOut(
    anItem('on the board'),
    [
      ask('submit', 'submitter', { input: filing(aRequestContent({ title: 'ฉบับถูกต้อง' })) }),
      ...signed,
      on('record_placed', 'system'),
    ],
    theOffice(),
  );
  expect(boardIn(corrected.publication)).toMatchObject({ state: 'removing', placed: 1 });
  expect(corrected.effects.map(inWords)).toContain('remove_sheet_task to role:webmaster');
});

test('what is put back before its sheet was taken off needs no new one', () => {
  const off = anItem('to be taken off the board');
  const back = playOut(
    off,
    [
      on('record_removed', 'system'),
      on('restore', 'webmaster'),
      on('record_placed', 'system'),
      on('confirm_publication', 'webmaster'),
    ],
    theOffice(),
  );
  expect(boardIn(back.publication)).toMatchObject({ state: 'up', placed: 1 });
  expect(back.publication && taskOf(back.publication)).toBeNull();
  const taken = playOut(off, [on('remove_sheet', 'webmaster')], theOffice());
  const again = playOut(
    taken,
    [
      on('record_removed', 'system'),
      on('restore', 'webmaster'),
      on('record_placed', 'system'),
      on('confirm_publication', 'webmaster'),
    ],
    theOffice(),
  );
  expect(boardIn(again.publication)).toMatchObject({ state: 'wanted', placed: null });
});

test('a sheet of other words is not put up: the button names what it was drawn from', () => {
  const { publication } = anItemOnline('to be put on the board');
  const seen = { version: 1, contentHash: 'f'.repeat(64) };
  expect(refusalOn('post_sheet', 'webmaster', publication, { input: { seen, photo: null } })).toBe(
    'content_changed',
  );
});

test('a button of an earlier taking off does nothing', () => {
  const { publication } = anItemOnline('to be taken off the board');
  const since = '2020-01-01T00:00:00.000Z';
  expect(refusalOn('remove_sheet', 'webmaster', publication, { input: { photo: null, since } })).toBe(
    'no_task',
  );
});

test('leaving it off the board needs a reason', () => {
  const { publication } = anItemOnline('to be put on the board');
  expect(refusalOn('skip_sheet', 'webmaster', publication, { input: { reason: ' ' } })).toBe(
    'reason_required',
  );
});
