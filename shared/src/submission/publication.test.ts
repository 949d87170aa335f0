import { describe, expect, test } from 'vitest';
import { aContent, aPublication, aSubmission } from '../testing/builders.ts';
import { isOnDisplay, publicationOf, publicationSchema } from './publication.ts';

const published = (content = aContent()) =>
  aSubmission({
    state: 'published',
    content,
    updatedAt: '2021-12-25T02:00:00.000Z',
    publication: {
      url: 'https://example.go.th/items/submission-1',
      // Already the 25th in Bangkok.
      publishedAt: '2021-12-24T17:30:00.000Z',
      by: 'automatic',
      confirmed: null,
    },
  });

describe('the public copy of a request', () => {
  test('has what the public may see, and nothing of the people behind it', () => {
    const copy = publicationOf(published(), null);
    expect(publicationSchema.safeParse(copy).success).toBe(true);
    expect(copy).toMatchObject({
      id: 'submission-1',
      title: aContent().title,
      publishedAt: '2021-12-24T17:30:00.000Z',
      updatedAt: '2021-12-25T02:00:00.000Z',
      ownerUnit: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
      files: [{ sha256: 'a'.repeat(64) }],
    });
    expect(JSON.stringify(copy)).not.toMatch(/จิรายุ|042-000-000|member-1/);
  });

  test.each([
    ['without end where the category says so', null, null, null],
    ['for the days of the category, from its first day in Bangkok', null, 90, '2022-03-25'],
    ['until the day that was asked for', '2021-12-31', null, '2021-12-31'],
    ['until that day also when the category is longer', '2021-12-31', 90, '2021-12-31'],
    ['until that day also when the category is shorter', '2030-12-31', 90, '2030-12-31'],
  ])('is shown %s', (_what, asked, displayDays, until) => {
    expect(publicationOf(published(aContent({ displayUntil: asked })), displayDays).displayUntil).toBe(until);
  });

  test('is not made of what is not published', () => {
    expect(() => publicationOf(aSubmission(), null)).toThrow('not published');
  });
});

describe('an item is on display', () => {
  const until = aPublication({ displayUntil: '2024-02-29' });
  test.each([
    ['through the last minute of its last day in Bangkok', '2024-02-29T16:59:59.999Z', true],
    ['not from the next midnight there', '2024-02-29T17:00:00.000Z', false],
    ['before that', '2024-02-28T17:00:00.000Z', true],
  ])('%s', (_when, now, shown) => {
    expect(isOnDisplay(until, Date.parse(now))).toBe(shown);
  });

  test('for ever without a last day', () => {
    expect(isOnDisplay(aPublication({ displayUntil: null }), Date.parse('2199-01-01T00:00:00Z'))).toBe(true);
  });
});
