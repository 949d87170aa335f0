import { expect, test } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { gws } from './lists/gws.ts';
import { oia } from './lists/oia.ts';
import { proposals } from './proposals.ts';
import { anItemShown, aTie } from './test-marks.ts';

const profile = anOfficeProfile();
const item = (id: string, title: string, categoryId: string, isShown = true) =>
  anItemShown({ id, title, categoryId, isShown });
const publications = [
  item('duties', 'อํานาจหน้าที่ของหน่วยงาน', 'general-information'),
  item('duties-in-news', 'ประชุมชี้แจงอำนาจหน้าที่', 'public-relations'),
  item('law', 'พระราชบัญญัติการสาธารณสุข', 'law'),
  item('contact', 'ช่องทางการติดต่อ', 'general-information'),
  item('down', 'ประวัติความเป็นมา', 'general-information', false),
  item('purchases', 'แบบ สขร.1 เดือนมีนาคม 2567', 'official-information'),
];
const proposed = (list: typeof gws, marks: Parameters<typeof proposals>[2]['marks'] = []) =>
  Object.fromEntries(
    proposals(profile, list, { publications, marks }).map(({ line, items }) => [
      line.number,
      items.map(({ id }) => id),
    ]),
  );

test('what fits is proposed, under its own number first; by the number alone where no word is looked for', () => {
  expect(proposed(gws)).toEqual({
    '1.6': ['duties', 'duties-in-news'],
    '1.11': ['contact'],
    '1.12': ['contact'],
    '1.13': ['contact'],
    '1.14': ['contact'],
    '2': ['law'],
  });
  expect(proposed(oia)['สขร.1']).toEqual(['purchases']);
});

test('what another line has is not, nor anything for a line that has its item', () => {
  const marks = [aTie('gws-1.1', 'duties'), aTie('gws-1.11', 'contact')];
  expect(proposed(gws, marks)).toEqual({
    '1.6': ['duties-in-news'],
    '1.12': ['contact'],
    '1.13': ['contact'],
    '1.14': ['contact'],
    '2': ['law'],
  });
});
