import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { preparationHint } from './prepared-by.ts';

describe('what the form says of information that certain units prepare', () => {
  const profile = anOfficeProfile();

  it.each([
    ['when any unit may prepare it', []],
    ['to the unit that prepares it', ['academic']],
    ['to one of several', ['administration', 'academic']],
  ])('is nothing %s', (_when, preparedBy) => {
    expect(preparationHint(profile, preparedBy, 'academic')).toBeNull();
  });

  it('names the unit to everybody else, and says that they may file all the same', () => {
    expect(preparationHint(profile, ['administration'], 'academic')).toBe(
      'ข้อมูลนี้ กลุ่มงานบริหาร เป็นผู้จัดเตรียม ท่านยื่นคำขอได้ แต่ควรให้หน่วยงานดังกล่าวตรวจสอบข้อมูลก่อน',
    );
  });

  it('names all of several', () => {
    expect(preparationHint(profile, ['administration', 'academic'], 'legal')).toContain(
      'กลุ่มงานบริหาร หรือ กลุ่มงานวิชาการ',
    );
  });
});
