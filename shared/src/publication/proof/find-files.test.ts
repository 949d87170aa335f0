import { expect, test } from 'vitest';
import { candidatesFor } from './find-files.ts';

const page = 'https://www.example.go.th/news/17/';
const links = [
  '/',
  'mailto:a@example.go.th',
  'javascript:void(0)',
  'https://www.facebook.com/sharer?u=1',
  'https://cdn.example.com/แผน.pdf',
  'other.pdf',
  '/uploads/%E0%B9%81%E0%B8%9C%E0%B8%99-%E0%B8%9B%E0%B8%B5-2565-1.pdf',
  '/download.php?id=7',
  '/uploads/แผน-ปี-๒๕๖๕.pdf#page=2',
  '/uploads/%E0%A4%A.pdf',
];

test('links that may lead to a file, its own name first, and none of another website', () => {
  const found = candidatesFor({ name: 'แผน ปี 2565.pdf', extension: 'pdf' }, { links, page });
  expect(
    found.map(({ address, isNamed }) => [decodeURI(address.replace('%E0%A4%A', 'broken')), isNamed]),
  ).toEqual([
    ['https://www.example.go.th/uploads/แผน-ปี-๒๕๖๕.pdf', true],
    ['https://www.example.go.th/uploads/แผน-ปี-2565-1.pdf', true],
    ['https://www.example.go.th/news/17/other.pdf', false],
    ['https://www.example.go.th/uploads/broken.pdf', false],
    ['https://www.example.go.th/download.php?id=7', false],
  ]);
});
