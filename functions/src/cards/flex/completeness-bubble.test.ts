import { completeness } from '@prakat/shared/completeness/completeness';
import { completenessDigest } from '@prakat/shared/completeness/digest';
import { listsOf } from '@prakat/shared/completeness/lists/index';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { describe, expect, it } from 'vitest';
import { anOffice } from '../testing/card-samples.ts';
import { faultsOf } from '../testing/message-limits.ts';
import { completenessBubble } from './completeness-bubble.ts';

const liffId = '2001234567-abcdefgh';
const today = '2026-12-01';
const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'].map(
  anOffice,
);
const digestOf = (profile: OfficeProfile) =>
  completenessDigest(
    listsOf(profile).map((list) =>
      completeness(profile, list, { publications: [], marks: [], standings: [], today }),
    ),
  );

describe('the card of the month', () => {
  it.each(offices)('is a message that LINE takes, and says how much is open, at $id', (profile) => {
    const digest = digestOf(profile);
    const message = completenessBubble({ profile, liffId, digest, today });
    expect(faultsOf(message)).toEqual([]);
    const words = JSON.stringify(message);
    expect(words).toContain(`มี ${digest.open} ข้อที่ต้องดำเนินการ ณ วันที่ 1 ธันวาคม 2569`);
    for (const { name, sentence } of digest.lists) {
      expect(words).toContain(name);
      expect(words).toContain(sentence);
    }
    expect(words).toContain(`https://liff.line.me/${liffId}/completeness`);
  });

  it('is short where nothing is open', () => {
    const [profile] = offices;
    if (!profile) throw new Error('no office');
    const digest = { lists: digestOf(profile).lists, open: 0 };
    const message = completenessBubble({ profile, liffId, digest, today });
    expect(faultsOf(message)).toEqual([]);
    const words = JSON.stringify(message);
    expect(words).toContain('ข้อมูลบนเว็บไซต์ครบถ้วนและเป็นปัจจุบันทุกรายการ ณ วันที่ 1 ธันวาคม 2569');
    expect(words).not.toContain('จาก');
  });
});
