import { describe, expect, test } from 'vitest';
import { newest, on, playOut } from '../../testing/play-out.ts';
import { refusalOn, takenOn } from '../../testing/procedure.ts';
import { AFTER_LAST_DAY, anItem, anItemOnline, LATER_DAY } from '../../testing/procedure-situations.ts';
import { isOnDisplay } from '../standing.ts';

const confirmed = anItemOnline('confirmed').publication;
const LAST_MOMENT = '2022-03-31T16:59:59.999Z';
const MIDNIGHT = '2022-03-31T17:00:00.000Z';

describe('taking an item down before its time', () => {
  test('needs a reason, and tells the public a general sentence instead of it', () => {
    expect(refusalOn('take_down', 'webmaster', confirmed, { input: {} })).toBe('reason_required');
    const { publication, event } = takenOn('take_down', 'webmaster', confirmed);
    expect(event.details).toEqual({ reason: 'ข้อมูลไม่เป็นปัจจุบัน' });
    expect(publication).toMatchObject({
      state: 'taken_down',
      visibility: 'none',
      takenDown: {
        kind: 'early',
        by: { memberId: 'webmaster' },
        byDecider: false,
        reason: 'ข้อมูลไม่เป็นปัจจุบัน',
        publicReason: 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว',
      },
      versions: [{ upUntil: '2021-12-24T03:00:00.000Z' }],
    });
    expect(isOnDisplay(publication, Date.parse('2021-12-25T03:00:00.000Z'))).toBe(false);
  });

  test('tells the public what the person wrote for them, tidied', () => {
    const input = { reason: 'ยกเลิก', publicReason: '  ยกเลิกประกาศแล้ว\u202E ' };
    const { takenDown } = takenOn('take_down', 'webmaster', confirmed, { input }).publication;
    expect(takenDown?.publicReason).toBe('ยกเลิกประกาศแล้ว');
  });

  test('tells the public no number of a person, though that was why', () => {
    const input = { reason: 'พบข้อมูลส่วนบุคคล', publicReason: 'พบเลข 1-1111-11111-11-9 ของผู้ป่วย' };
    const { takenDown } = takenOn('take_down', 'webmaster', confirmed, { input }).publication;
    expect(takenDown?.publicReason).toBe('พบเลข 1-1111-xxxxx-xx-x ของผู้ป่วย');
  });

  test('by somebody who may decide is theirs to undo', () => {
    const { takenDown } = takenOn('take_down', 'head', confirmed).publication;
    expect(takenDown).toMatchObject({ byDecider: true, by: { memberId: 'head' } });
  });

  test('ends the task of whoever was to look at it', () => {
    const claimed = takenOn('claim_task', 'webmaster', anItemOnline('published').publication).publication;
    const { publication } = takenOn('take_down', 'head', claimed);
    expect(publication).toMatchObject({ claim: null, awaiting: [] });
    expect(refusalOn('take_down', 'head', publication)).toBe('wrong_state');
  });
});

describe('taking down what is being corrected', () => {
  test('leaves a request under way to its people: approved, it puts the item up again', () => {
    const { publication } = playOut(anItem('being corrected'), [on('take_down', 'webmaster')]);
    expect(publication).toMatchObject({ state: 'taken_down', next: null });
    const corrected = anItem('corrected after it was taken down').publication;
    expect(corrected).toMatchObject({ state: 'planned', next: { version: 2 } });
  });

  test.each([
    'correction approved',
    'correction approved for a later day',
    'correction to be put up by hand',
  ] as const)('drops what was to replace it: %s', (situation) => {
    const { publication } = playOut(anItem(situation), [on('take_down', 'webmaster')]);
    expect(publication).toMatchObject({
      state: 'taken_down',
      next: null,
      shown: { version: 1 },
      awaiting: [],
      versions: [{ upUntil: expect.any(String) }, { upFrom: null, upUntil: expect.any(String) }],
    });
    for (const { state } of publication?.placements ?? []) expect(['removing', 'gone']).toContain(state);
    for (const version of [1, 2]) {
      const input = { placement: 'built-in', version, address: null, outsideIds: {}, groups: [] };
      expect(refusalOn('record_placed', 'system', publication, { input })).toBe('placement_outdated');
    }
  });

  test('lets the permission by word of mouth for that lapse', () => {
    const item = playOut(anItem('correction by word of mouth'), [on('take_down', 'webmaster')]);
    expect(item.publication?.versions[1]).toMatchObject({ verbal: 'lapsed' });
    expect(newest(item)).toMatchObject({ verbal: { status: 'lapsed' }, awaiting: [] });
  });
});

describe('the last day of display', () => {
  const shown = (at: string) => isOnDisplay(confirmed, Date.parse(at));

  test('ends the display by itself, whether or not the job has run', () => {
    expect(shown(LAST_MOMENT)).toBe(true);
    expect(shown(MIDNIGHT)).toBe(false);
  });

  test('is not over before midnight in Bangkok', () => {
    expect(refusalOn('expire', 'system', confirmed, { at: LAST_MOMENT })).toBe('not_expired');
    const { publication } = takenOn('expire', 'system', confirmed, { at: MIDNIGHT });
    expect(publication).toMatchObject({
      state: 'taken_down',
      awaiting: [],
      takenDown: {
        kind: 'expired',
        by: null,
        byDecider: false,
        at: MIDNIGHT,
        publicReason: 'ข้อมูลนี้ครบกำหนดเผยแพร่เมื่อวันที่ 31 มีนาคม 2565',
      },
      versions: [{ upUntil: MIDNIGHT, displayUntil: '2022-03-31' }],
    });
  });

  test('never comes where there is none', () => {
    const input = { displayUntil: null };
    const endless = takenOn('renew', 'head', confirmed, { input }).publication;
    expect(refusalOn('expire', 'system', endless, { at: '2099-01-01T00:00:00.000Z' })).toBe('not_expired');
  });

  test('ends the display once, however often the job runs', () => {
    const { publication } = takenOn('expire', 'system', confirmed, { at: MIDNIGHT });
    expect(refusalOn('expire', 'system', publication, { at: AFTER_LAST_DAY })).toBe('wrong_state');
  });
});

describe('the last day of what is being corrected', () => {
  const expiring = (situation: Parameters<typeof anItem>[0]) =>
    playOut(anItem(situation), [on('expire', 'system', { at: AFTER_LAST_DAY })]).publication;

  test('comes whether or not a correction of it is under way', () => {
    expect(expiring('being corrected')).toMatchObject({ state: 'taken_down', next: null });
    expect(expiring('correction sent back')).toMatchObject({
      state: 'taken_down',
      takenDown: { kind: 'expired' },
    });
  });

  test('leaves what was approved for a later day to go up on its day', () => {
    const publication = expiring('correction approved for a later day');
    expect(publication).toMatchObject({
      state: 'planned',
      shown: { version: 1 },
      next: { version: 2, content: { publishOn: LATER_DAY } },
      takenDown: { kind: 'expired' },
      visibility: 'none',
      placements: [{ state: 'removing', version: 2 }],
    });
  });

  test('leaves the task to put a correction up by hand where it is', () => {
    const publication = expiring('correction to be put up by hand');
    expect(publication).toMatchObject({ state: 'planned', awaiting: ['role:webmaster'] });
    expect(publication?.placements).toMatchObject([
      { id: 'built-in', state: 'removing' },
      { id: 'by-hand', state: 'wanted', version: 2 },
    ]);
    // What was taken away is no place for it: the product gave that up.
    expect(takenOn('record_removed', 'system', publication).publication.placements).toMatchObject([
      { id: 'built-in', state: 'gone' },
      { id: 'by-hand', state: 'wanted' },
    ]);
  });
});
