import { describe, expect, test } from 'vitest';
import { checkProvinceOf, provinceAdvice } from './provinces.ts';

const office = (id: string, province?: string) => ({
  id,
  name: { full: `สำนักงาน ${id}`, short: id, place: 'จังหวัดสตูล' },
  ...(province === undefined ? {} : { province }),
});
const profiles = (...list: ReturnType<typeof office>[]) => new Map(list.map((each) => [each.id, each]));

describe('the province that a profile names', () => {
  test('is a provincial office, whose profile may be elsewhere', () => {
    const satun = office('satun');
    const district = office('langu', 'satun');
    expect(checkProvinceOf(district, profiles(satun, district))).toEqual([]);
    expect(provinceAdvice(district, profiles(satun, district))).toEqual([]);
    expect(checkProvinceOf(satun, profiles(satun, district))).toEqual([]);
    expect(checkProvinceOf(district, profiles(district))).toEqual([]);
  });

  test('without a profile in this installation is said, and is no problem', () => {
    const district = office('langu', 'satun');
    expect(provinceAdvice(district, profiles(district))).toEqual([
      expect.stringMatching(/^ช่อง province ระบุ “satun” ซึ่งไม่มีโพรไฟล์ในระบบนี้/),
    ]);
  });

  test('belongs to no other', () => {
    const ministry = office('ministry');
    const satun = office('satun', 'ministry');
    const district = office('langu', 'satun');
    expect(checkProvinceOf(district, profiles(ministry, satun, district))).toEqual([
      { path: 'province', message: expect.stringContaining('ซึ่งสังกัดหน่วยงานอื่นอยู่ (ministry)') },
    ]);
    expect(checkProvinceOf(satun, profiles(ministry, satun, district))).toEqual([]);
  });
});
