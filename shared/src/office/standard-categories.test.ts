import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { followsStandard, standardCategories, standardName } from './standard-categories.ts';

describe('the Government Website Standard', () => {
  it('has ten headings', () => {
    expect(standardCategories).toHaveLength(10);
    expect(standardName(1)).toBe('ข้อมูลหน่วยงาน (General Information)');
    expect(standardName(10)).toMatch(/^สถิติการเข้าใช้บริการเว็บไซต์/);
    expect([standardName(0), standardName(11)]).toEqual(['', '']);
  });

  it('is followed by an office whose topics bear its numbers, in whatever order', () => {
    const profile = anOfficeProfile();
    expect(followsStandard(profile)).toBe(true);
    profile.categories.reverse();
    expect(followsStandard(profile)).toBe(true);
    const [first] = profile.categories;
    if (first) first.standard = 1;
    expect(followsStandard(profile)).toBe(false);
  });
});
