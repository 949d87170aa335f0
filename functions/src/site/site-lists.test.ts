import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOnDisplay } from './list-on-display.ts';
import { anItem, OFFICE, readerOf, startSite } from './testing/site-harness.ts';

const NOW = Date.parse('2021-12-24T03:00:00.000Z');
const items = (onDisplay: readonly boolean[], minutesApart = 1) =>
  onDisplay.map((isShown, index) => {
    const at = new Date(NOW - Math.floor(index * minutesApart) * 60_000).toISOString();
    return anItem({
      id: `item-${String(999 - index).padStart(3, '0')}`,
      title: `เรื่องที่ ${index + 1}.`,
      publishedAt: at,
      updatedAt: at,
      displayUntil: isShown ? null : '2021-12-01',
      subtopicId: index % 2 ? 'history' : null,
    });
  });

describe('pages of what is on display', () => {
  it('hold every item once, in order, full but for the last, with nothing beyond an end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { maxLength: 60 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(0, 0.5, 1),
        async (onDisplay, size, minutesApart) => {
          const all = items(onDisplay, minutesApart);
          const pages: string[][] = [];
          let after: string | null = null;
          do {
            const page = await listOnDisplay(
              readerOf(all),
              'shown',
              { officeId: OFFICE, visibility: 'public' },
              { after, now: NOW, size },
            );
            pages.push(page.items.map(({ id }) => id));
            after = page.next;
          } while (after);
          expect(pages.flat()).toEqual(all.filter((_, index) => onDisplay[index]).map(({ id }) => id));
          expect(pages.slice(0, -1).every((page) => page.length === size)).toBe(true);
          expect(pages.length === 1 || (pages.at(-1)?.length ?? 0) > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('read without bound for nobody: a very long run that is over ends a page early', async () => {
    const all = items([...Array<boolean>(2500).fill(false), true]);
    const source = readerOf(all);
    let reads = 0;
    const counting: typeof source = {
      ...source,
      find: (...given) => {
        reads += 1;
        return source.find(...given);
      },
    };
    const first = await listOnDisplay(
      counting,
      'shown',
      { officeId: OFFICE, visibility: 'public' },
      { now: NOW },
    );
    expect(reads).toBeLessThan(10);
    expect(first.items).toEqual([]);
    let { next } = first;
    let found = 0;
    while (next) {
      const page = await listOnDisplay(
        source,
        'shown',
        { officeId: OFFICE, visibility: 'public' },
        { now: NOW, after: next },
      );
      found += page.items.length;
      next = page.next;
    }
    expect(found).toBe(1);
  });
});

describe('lists on the site', () => {
  const titles = (html: string) =>
    [...html.matchAll(/<h3><a[^>]*>(เรื่องที่ \d+)\.<\/a>/g)].map(([, title]) => title);
  const linkTo = (html: string, rel: 'prev' | 'next') =>
    html.match(new RegExp(`<a[^>]*rel="${rel}"[^>]*href="([^"]+)"`))?.[1]?.replaceAll('&amp;', '&');

  it('are walked to the end and back again by their links', async () => {
    const site = await startSite(items(Array<boolean>(45).fill(true)));
    const forwards: (string | undefined)[][] = [];
    let path: string | undefined = `/${OFFICE}/`;
    let last = '';
    while (path) {
      last = await site.page(path);
      forwards.push(titles(last));
      path = linkTo(last, 'next');
    }
    expect(forwards.map((page) => page.length)).toEqual([10, 10, 10, 10, 5]);
    expect(forwards.flat()).toEqual(Array.from({ length: 45 }, (_, index) => `เรื่องที่ ${index + 1}`));
    const backwards = [titles(last)];
    for (path = linkTo(last, 'prev'); path; path = linkTo(last, 'prev')) {
      last = await site.page(path);
      backwards.unshift(titles(last));
    }
    expect(backwards).toEqual(forwards);
  });

  it('hold only their own category or subtopic', async () => {
    const site = await startSite([
      ...items([true, true, true]),
      anItem({ id: 'law-1', categoryId: 'law', title: 'เรื่องที่ 99.' }),
    ]);
    expect(titles(await site.page(`/${OFFICE}/`))).toHaveLength(4);
    expect(titles(await site.page(`/${OFFICE}/categories/law`))).toEqual(['เรื่องที่ 99']);
    expect(titles(await site.page(`/${OFFICE}/categories/general-information`))).toHaveLength(3);
    expect(titles(await site.page(`/${OFFICE}/categories/general-information/history`))).toEqual(['เรื่องที่ 2']);
  });

  it('are also a feed', async () => {
    const site = await startSite([anItem({ title: 'แผน <ก> & "ข"\u0000', details: 'ย่อ' })]);
    const response = await site.get(`/${OFFICE}/feed.xml`);
    const xml = await response.text();
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(xml).toContain('<title>แผน &lt;ก> &amp; &quot;ข&quot;</title>');
    expect(xml).toContain('<id>https://prakat.example.go.th/si-bun-rueang/items/item-1</id>');
    expect(xml).toContain('<updated>2021-12-24T03:00:00.000Z</updated>');
  });
});

describe('the style sheet', () => {
  it('is kept for good under an address that changes with it', async () => {
    const site = await startSite([]);
    const href = (await site.page('/')).match(/rel="stylesheet" href="([^"]+)"/)?.[1] ?? '';
    const response = await site.get(href);
    expect(href).toMatch(/^\/site\.css\?[0-9a-f]{12}$/);
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });
});
