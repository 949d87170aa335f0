import { describe, expect, test } from 'vitest';
import { AFTER_LAST_DAY, aRequest, refusalOf, taken } from '../../testing/procedure.ts';
import { isOnDisplay, publicationOf } from '../publication.ts';
import type { Submission } from '../schema.ts';

const confirmed = aRequest('confirmed').submission;
const takenDown = aRequest('taken down').submission;
const LAST_MOMENT = '2022-03-31T16:59:59.999Z';
const MIDNIGHT = '2022-03-31T17:00:00.000Z';
const shown = (submission: Submission, at: string) => isOnDisplay(publicationOf(submission), Date.parse(at));
const without = (submission: Submission): Submission => ({
  ...submission,
  publication: submission.publication && { ...submission.publication, displayUntil: null },
});

describe('taking an item down before its time', () => {
  test('needs a reason, and tells the public a general sentence instead of it', () => {
    expect(refusalOf('take_down', 'webmaster', confirmed, { input: {} })).toBe('reason_required');
    const { submission, event } = taken('take_down', 'webmaster', confirmed);
    expect(event.details).toEqual({ reason: 'ข้อมูลไม่เป็นปัจจุบัน' });
    expect(submission.publication?.takenDown).toMatchObject({
      kind: 'early',
      by: { memberId: 'webmaster' },
      reason: 'ข้อมูลไม่เป็นปัจจุบัน',
      publicReason: 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว',
    });
    expect(shown(submission, AFTER_LAST_DAY)).toBe(false);
    expect(publicationOf(submission)).toMatchObject({ status: 'taken_down' });
  });

  test('tells the public what the person wrote for them, tidied', () => {
    const input = { reason: 'ยกเลิก', publicReason: '  ยกเลิกประกาศแล้ว\u202E ' };
    const { submission } = taken('take_down', 'webmaster', confirmed, { input });
    expect(publicationOf(submission).publicReason).toBe('ยกเลิกประกาศแล้ว');
  });

  test('ends the task of whoever was to look at it', () => {
    const claimed = taken('claim_task', 'webmaster', aRequest('published').submission).submission;
    const { submission } = taken('take_down', 'head', claimed);
    expect(submission).toMatchObject({ claim: null, awaiting: [] });
    expect(refusalOf('take_down', 'head', submission)).toBe('wrong_state');
  });
});

describe('the last day of display', () => {
  test('ends the display by itself, whether or not the job has run', () => {
    expect(shown(confirmed, LAST_MOMENT)).toBe(true);
    expect(shown(confirmed, MIDNIGHT)).toBe(false);
  });

  test('is not over before midnight in Bangkok', () => {
    expect(refusalOf('expire', 'system', confirmed, { at: LAST_MOMENT })).toBe('not_expired');
    const { submission } = taken('expire', 'system', confirmed, { at: MIDNIGHT });
    expect(submission).toMatchObject({
      state: 'taken_down',
      awaiting: [],
      publication: { takenDown: { kind: 'expired', by: null, at: MIDNIGHT } },
    });
    expect(publicationOf(submission).publicReason).toBe('ข้อมูลนี้ครบกำหนดเผยแพร่เมื่อวันที่ 31 มีนาคม 2565');
  });

  test('never comes where there is none', () => {
    expect(refusalOf('expire', 'system', without(confirmed), { at: '2099-01-01T00:00:00.000Z' })).toBe(
      'not_expired',
    );
  });

  test('ends the display once, however often the job runs', () => {
    const { submission } = taken('expire', 'system', confirmed, { at: MIDNIGHT });
    expect(refusalOf('expire', 'system', submission, { at: AFTER_LAST_DAY })).toBe('wrong_state');
  });
});

describe('renewing', () => {
  const renewed = (displayUntil: string | null, at = '2022-03-25T03:00:00.000Z') =>
    taken('renew', 'webmaster', confirmed, { input: { displayUntil }, at });

  test.each(['2022-04-01', '2023-03-31', null])(
    'keeps the item up until a later day or for good: %s',
    (until) => {
      const { submission, event } = renewed(until);
      expect(submission).toMatchObject({ state: 'published', publication: { displayUntil: until } });
      expect(shown(submission, AFTER_LAST_DAY)).toBe(true);
      expect(event.details).toEqual({ from: '2022-03-31', to: until });
      expect(refusalOf('expire', 'system', submission, { at: MIDNIGHT })).toBe('not_expired');
    },
  );

  test('leaves what was approved as it is', () => {
    const { content, contentHash, decisions, publishedContent } = renewed('2023-03-31').submission;
    expect({ content, contentHash, decisions, publishedContent }).toMatchObject({
      content: confirmed.content,
      contentHash: confirmed.contentHash,
      decisions: confirmed.decisions,
    });
  });

  test.each(['2022-03-31', '2022-03-30', '2021-01-01'])(
    'does not make the time shorter: %s',
    (displayUntil) => {
      expect(refusalOf('renew', 'webmaster', confirmed, { input: { displayUntil } })).toBe(
        'renewal_not_later',
      );
    },
  );

  test('of what is over already needs a day that is not over', () => {
    const at = '2022-05-01T03:00:00.000Z';
    const input = (displayUntil: string) => ({ at, input: { displayUntil } });
    expect(refusalOf('renew', 'webmaster', confirmed, input('2022-04-30'))).toBe('renewal_not_later');
    expect(shown(taken('renew', 'webmaster', confirmed, input('2022-05-01')).submission, at)).toBe(true);
  });

  test('is needless without an end', () => {
    expect(refusalOf('renew', 'webmaster', without(confirmed))).toBe('renewal_needless');
  });
});

describe('putting an item back', () => {
  const at = '2022-05-01T03:00:00.000Z';

  test.each(['2022-05-01', '2022-12-31', null])(
    'shows it again until a day that is not over: %s',
    (displayUntil) => {
      for (const before of [takenDown, aRequest('expired').submission]) {
        const { submission } = taken('restore', 'webmaster', before, { at, input: { displayUntil } });
        expect(submission).toMatchObject({
          state: 'published',
          publication: { displayUntil, takenDown: null },
        });
        expect(shown(submission, at)).toBe(true);
        expect(publicationOf(submission)).toMatchObject({ status: 'live', publicReason: null });
      }
    },
  );

  test('until a day that is over is refused', () => {
    const input = { displayUntil: '2022-04-30' };
    expect(refusalOf('restore', 'webmaster', takenDown, { at, input })).toBe('renewal_not_later');
  });

  test('is refused for ever when permission was denied', () => {
    expect(refusalOf('restore', 'webmaster', aRequest('denied').submission)).toBe('restore_after_denial');
  });

  test('waits for a webmaster to look at it only when none had', () => {
    const unseen = taken('take_down', 'head', aRequest('published').submission).submission;
    expect(taken('restore', 'webmaster', takenDown).submission.awaiting).toEqual([]);
    expect(taken('restore', 'webmaster', unseen).submission.awaiting).toEqual(['role:webmaster']);
  });
});
