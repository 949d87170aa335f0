import { describe, expect, test } from 'vitest';
import { provinces, provincesOfDistrict } from './data/places.ts';
import { slipKnowledge } from './slip-knowledge.ts';

const contact = {
  address: '',
  phone: '',
  fax: '',
  email: '',
  mapUrl: '',
  openingHours: '',
  websiteUrl: '',
};
const officeOf = (full: string, place: string, address = '') =>
  slipKnowledge(
    { name: { full, short: full, place }, contact: { ...contact, address }, positions: [] },
    [],
    '2026-11-29',
  ).office;

describe('what an office is follows from its name and place', () => {
  test.each([
    ['สำนักงานสาธารณสุขอำเภอเขมราฐ', 'จังหวัดอุบลราชธานี', 'district', 'เขมราฐ', 'อุบลราชธานี'],
    ['สำนักงานสาธารณสุขอำเภอ เขมราฐ', 'จ.อุบลราชธานี', 'district', 'เขมราฐ', 'อุบลราชธานี'],
    ['สำนักงานสาธารณสุขอำเภอเขมราฐ', 'อำเภอเขมราฐ', 'district', 'เขมราฐ', 'อุบลราชธานี'],
    ['สำนักงานสาธารณสุขจังหวัดสตูล', 'จังหวัดสตูล', 'province', 'สตูล', 'สตูล'],
    ['โรงพยาบาลกำแพงเพชร', 'จังหวัดกำแพงเพชร', 'hospital', 'กำแพงเพชร', 'กำแพงเพชร'],
    ['ศูนย์อนามัยที่ 9', 'จังหวัดนครราชสีมา', 'other', null, 'นครราชสีมา'],
  ])('%s, %s', (full, place, kind, name, province) => {
    expect(officeOf(full, place)).toMatchObject({ kind, place: name, province });
  });

  test('a district of a name that several provinces have is told by the address', () => {
    expect(officeOf('สำนักงานสาธารณสุขอำเภอเฉลิมพระเกียรติ', '-').province).toBe(null);
    expect(officeOf('สำนักงานสาธารณสุขอำเภอเฉลิมพระเกียรติ', '-', 'อำเภอเฉลิมพระเกียรติ จังหวัดสระบุรี').province).toBe(
      'สระบุรี',
    );
  });
});

describe('the list of places', () => {
  test('has 77 provinces and 928 districts, every district once in its province', () => {
    expect(provinces.size).toBe(77);
    expect([...provinces.values()].reduce((sum, districts) => sum + districts.size, 0)).toBe(928);
    expect([...provincesOfDistrict.values()].flat().length).toBe(928);
  });

  test.each([
    ['หนองบัวลำภู', 6],
    ['ยโสธร', 9],
    ['สตูล', 7],
    ['กำแพงเพชร', 11],
    ['อุบลราชธานี', 25],
    ['กรุงเทพมหานคร', 50],
    ['นครราชสีมา', 32],
    ['บึงกาฬ', 8],
  ])('%s has %i districts', (province, count) => {
    expect(provinces.get(province)?.size).toBe(count);
  });
});
