import { decodePostback } from '@prakat/shared/buttons/postback-data';
import { freshnessItems } from '@prakat/shared/freshness/items';
import { freshnessStanding } from '@prakat/shared/freshness/standing';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { describe, expect, it } from 'vitest';
import { anOffice } from '../testing/card-samples.ts';
import { faultsOf } from '../testing/message-limits.ts';
import { freshnessBubble } from './freshness-bubble.ts';
import { officeWarningsBubble } from './office-warnings-bubble.ts';

const liffId = '2001234567-abcdefgh';
const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'].map(
  anOffice,
);

const standingsOf = (
  profile: OfficeProfile,
  firstDay = '2023-01-01',
  today = '2024-04-18',
  published = true,
) => freshnessItems(profile).map((item) => freshnessStanding(item, null, { today, firstDay, published }));

describe('the digest of what is to be looked at', () => {
  it.each(offices)('is a message that LINE takes, at $id', (profile) => {
    const standings = standingsOf(profile);
    expect(standings.length).toBeGreaterThan(9);
    const message = freshnessBubble({ profile, liffId, standings });
    expect(faultsOf(message)).toEqual([]);
    const text = JSON.stringify(message);
    expect(text).toContain(`มี ${standings.length} รายการ`);
    expect(text).toContain(`และอีก ${standings.length - 8} รายการ`);
    expect(text).toContain(`https://liff.line.me/${liffId}/freshness`);
  });

  it('stands with the longest names that a profile may have', () => {
    const profile = structuredClone(offices[0] as OfficeProfile);
    for (const category of profile.categories) {
      category.name = 'ที่'.repeat(160);
      category.subtopics = [
        { id: 'a', name: 'น้ำ'.repeat(160), refresh: 'monthly' },
        { id: 'b', name: 'ข' },
      ];
    }
    expect(faultsOf(freshnessBubble({ profile, liffId, standings: standingsOf(profile) }))).toEqual([]);
  });

  it('has overdue things first, and a press of each says what was on the card', () => {
    const profile = offices[0] as OfficeProfile;
    const [first, second] = standingsOf(profile, '2024-01-10').filter(
      ({ item }) => item.refresh !== 'yearly',
    );
    if (!first || !second) throw new Error('no items');
    const due = { ...first, status: 'due' as const, late: false };
    const message = JSON.stringify(freshnessBubble({ profile, liffId, standings: [due, second] }));
    expect(message.indexOf(`"${second.item.name}"`)).toBeLessThan(message.indexOf(`"${first.item.name}"`));
    const presses = [...message.matchAll(/"data":"([^"]+)"/g)].map(([, data]) => decodePostback(data ?? ''));
    expect(presses[0]).toEqual({
      a: 'fresh',
      c: second.item.categoryId,
      ...(second.item.subtopicId ? { t: second.item.subtopicId } : {}),
      k: second.period.key,
    });
    expect(presses).toHaveLength(2);
  });

  it('says what residents reported, which no press of a button settles', () => {
    const profile = offices[0] as OfficeProfile;
    const [due] = standingsOf(profile, '2024-01-10');
    if (!due) throw new Error('no items');
    const reported = { ...due, status: 'reported' as const, late: false, reports: 2 };
    const message = freshnessBubble({ profile, liffId, standings: [reported] });
    expect(faultsOf(message)).toEqual([]);
    const words = JSON.stringify(message);
    expect(words).toContain('ประชาชนแจ้งว่าผิดหรือไม่เป็นปัจจุบัน 2 รายการ');
    expect(words).not.toContain('"postback"');
    expect(words).not.toContain('กรุณายื่นคำขอเผยแพร่');
    const both = JSON.stringify(freshnessBubble({ profile, liffId, standings: [{ ...due, reports: 1 }] }));
    expect(both).toContain('ประชาชนแจ้งว่าผิดหรือไม่เป็นปัจจุบัน 1 รายการ');
    expect(both).toContain('"postback"');
  });

  it('has nothing to press for what is not on the website', () => {
    const profile = offices[0] as OfficeProfile;
    const [empty] = standingsOf(profile, '2023-01-01', '2024-04-18', false);
    if (!empty) throw new Error('no items');
    const message = JSON.stringify(freshnessBubble({ profile, liffId, standings: [empty] }));
    expect(message).not.toContain('"postback"');
    expect(message).toContain('กรุณายื่นคำขอเผยแพร่');
  });
});

it('what an office lacks is a message that LINE takes, however much it is', () => {
  const profile = offices[0] as OfficeProfile;
  const warnings = Array.from({ length: 30 }, (_, index) => ({
    code: 'empty_step' as const,
    message: `${index} ${'ขั้นตอน'.repeat(100)}`,
  }));
  const order = 'คำสั่ง'.repeat(200);
  const message = officeWarningsBubble({ profile, liffId, warnings, order });
  expect(faultsOf(message)).toEqual([]);
  expect(JSON.stringify(message)).toContain('และอีก 24 ข้อ');
});

it('an order that differs from the register is told of alone, and not spoken of where there is nothing to say', () => {
  const profile = offices[0] as OfficeProfile;
  const order = 'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน 2 รายการ';
  const alone = officeWarningsBubble({ profile, liffId, warnings: [], order });
  expect(faultsOf(alone)).toEqual([]);
  expect(alone).toMatchObject({ altText: `แจ้งผู้ดูแลระบบ: ${order}` });
  expect(JSON.stringify(alone)).toContain('คำสั่งแต่งตั้งไม่ตรงกับรายชื่อ');
  const warnings = [{ code: 'few_webmasters' as const, message: 'มีผู้ดูแลเว็บไซต์ 1 คน' }];
  const none = JSON.stringify(officeWarningsBubble({ profile, liffId, warnings, order: null }));
  expect(none).not.toContain('คำสั่งแต่งตั้ง');
});
