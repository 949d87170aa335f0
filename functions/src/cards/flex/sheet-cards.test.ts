import {
  aContent,
  aMember,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { currentCard } from '../current-card.ts';
import { actionsOf, dataFor, drawn, pressesOf, textOf } from '../testing/read-card.ts';

const webmaster = aMember({ id: 'webmaster-2', roles: ['staff', 'webmaster'] });
const content = aContent({
  categoryId: 'official-information',
  subtopicId: 'publication-framework',
  noticeBoard: true,
});
const submission = aSubmission({ content, state: 'approved', currentStep: null });
const SINCE = '2021-12-24T04:00:00.000Z';
const board = { id: 'notice-board', destination: 'notice-board' as const, address: null, since: SINCE };
const website = aPlacement({ confirmed: { by: aSignature(), at: SINCE, version: 1 } });
const item = (
  placement: Parameters<typeof aPlacement>[0],
  more: Parameters<typeof aPublication>[0] = {},
) => ({
  submission,
  publication: aPublication({
    content,
    placements: [website, aPlacement({ ...board, ...placement })],
    ...more,
  }),
});

describe('a sheet that is to be put on the notice board', () => {
  const wanted = item({ state: 'wanted', placed: null, confirmed: null });

  it('is asked of the webmasters, who print it and say that it hangs there', () => {
    const card = drawn('post_sheet_task', wanted, { for: webmaster });
    expect(textOf(card)).toContain('งานติดบอร์ดประชาสัมพันธ์');
    const [print] = actionsOf(card);
    expect(print).toMatchObject({ label: 'พิมพ์แผ่นประกาศ' });
    expect(JSON.stringify(print)).toContain('notice_sheet.submission-1');
    expect(pressesOf(card)).toEqual([
      { a: 'post_sheet', p: 'submission-1', v: 1, h: wanted.publication.versions[0]?.contentHash },
      { a: 'claim_task', p: 'submission-1' },
    ]);
    expect(textOf(currentCard(dataFor(wanted, webmaster)))).toContain('ติดบอร์ดประชาสัมพันธ์');
  });

  it('takes the place of an older one, which the card says', () => {
    const replacing = item({ state: 'wanted', placed: 1, version: 1, confirmed: null });
    expect(textOf(drawn('post_sheet_task', replacing, { for: webmaster }))).toContain('ติดแทนแผ่นเดิม');
  });

  it('is still to come for the owner whose page was checked, and no longer once it hangs there', () => {
    expect(textOf(drawn('confirmed', wanted))).toContain('ยังรอติดประกาศที่บอร์ดประชาสัมพันธ์');
    const hangs = item({
      state: 'up',
      placed: 1,
      confirmed: { by: aSignature(), at: SINCE, version: 1 },
    });
    expect(textOf(drawn('confirmed', hangs))).toContain('ดำเนินการครบทุกขั้นตอน');
  });

  it('can be pressed by nobody who does not publish', () => {
    expect(pressesOf(drawn('post_sheet_task', wanted, { for: aMember() }))).toEqual([]);
  });
});

describe('a sheet that is to be taken off', () => {
  const over = item(
    {
      state: 'removing',
      placed: 1,
      confirmed: { by: aSignature({ name: 'นายนพกร กุลสา' }), at: SINCE, version: 1 },
    },
    {
      state: 'taken_down',
      takenDown: {
        kind: 'early',
        at: SINCE,
        by: aSignature(),
        byDecider: true,
        reason: 'มีประกาศฉบับใหม่แล้ว',
        publicReason: '-',
      },
    },
  );

  it('is asked of the webmasters, with why and who put it up, of this very taking off', () => {
    const card = drawn('remove_sheet_task', over, { for: webmaster });
    for (const words of ['ปลดจากบอร์ดประชาสัมพันธ์', 'มีประกาศฉบับใหม่แล้ว', 'นายนพกร กุลสา'])
      expect(textOf(card)).toContain(words);
    expect(pressesOf(card)[0]).toEqual({ a: 'remove_sheet', p: 'submission-1', d: SINCE });
  });
});

it('an owner hears why it is not put up, and that it stays on the website', () => {
  const skipped = item({ state: 'gone', placed: null, confirmed: null });
  const text = textOf(drawn('sheet_skipped', skipped, { details: { reason: 'บอร์ดไม่มีที่ว่าง' } }));
  expect(text).toContain('บอร์ดไม่มีที่ว่าง');
  expect(text).toContain('ยังเผยแพร่บนเว็บไซต์ตามเดิม');
});
