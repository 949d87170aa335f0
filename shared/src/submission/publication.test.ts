import { describe, expect, test } from 'vitest';
import { aContent, aPublication, aSubmission } from '../testing/builders.ts';
import { isOnDisplay, publicationOf, publicationSchema } from './publication.ts';

const published = (displayUntil: string | null = null) =>
  aSubmission({
    state: 'published',
    updatedAt: '2021-12-25T02:00:00.000Z',
    publication: {
      url: 'https://example.go.th/items/submission-1',
      // Already the 25th in Bangkok.
      publishedAt: '2021-12-24T17:30:00.000Z',
      by: 'automatic',
      displayUntil,
      confirmed: null,
      takenDown: null,
    },
  });

describe('the public copy of a request', () => {
  test('has what the public may see, and nothing of the people behind it', () => {
    const copy = publicationOf(published());
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

  test('is live until it is taken down, and then says the public reason but nothing of the inner one', () => {
    expect(publicationOf(published())).toMatchObject({ status: 'live', publicReason: null });
    const record = published();
    const takenDown = {
      kind: 'early' as const,
      at: '2021-12-26T02:00:00.000Z',
      by: null,
      reason: 'พิมพ์เลขบัตรประชาชนผิดคน',
      publicReason: 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว',
    };
    const publication = record.publication && { ...record.publication, takenDown };
    const copy = publicationOf({ ...record, state: 'taken_down', publication });
    expect(copy).toMatchObject({ status: 'taken_down', publicReason: 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว' });
    expect(JSON.stringify(copy)).not.toContain('เลขบัตรประชาชน');
  });

  test('has the last day that is on the record, not the one that was asked for', () => {
    expect(publicationOf(published('2022-03-24')).displayUntil).toBe('2022-03-24');
    expect(publicationOf(published(null)).displayUntil).toBeNull();
  });

  test('is not made of what is not published', () => {
    expect(() => publicationOf(aSubmission())).toThrow('not published');
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

  test('not once it was taken down, whatever its last day', () => {
    const down = aPublication({ status: 'taken_down', displayUntil: null });
    expect(isOnDisplay(down, Date.parse('2021-12-25T00:00:00Z'))).toBe(false);
  });

  test('for ever without a last day', () => {
    expect(isOnDisplay(aPublication({ displayUntil: null }), Date.parse('2199-01-01T00:00:00Z'))).toBe(true);
  });
});
