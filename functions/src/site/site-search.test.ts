import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, startSite } from './testing/site-harness.ts';

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const titles = (html: string) => [...html.matchAll(/<h3><a[^>]*>([^<]*)<\/a>/g)].map(([, title]) => title);

const procurement = anItem({
  id: 'procurement',
  number: '2565-0007',
  title: 'ประกาศจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕',
  categoryId: 'public-relations',
});
const vaccine = anItem({ id: 'vaccine', number: '2565-0008', title: 'ขอเชิญรับวัคซีนไข้หวัดใหญ่ที่ รพ.สต.' });
const over = anItem({ id: 'over', number: '2565-0009', title: 'วัคซีนปีที่แล้ว', displayUntil: '2021-12-01' });
const search = (query: Record<string, string>) => `/${OFFICE}/search?${new URLSearchParams(query)}`;

describe('search for residents', () => {
  it('stands on every page of an office that publishes here, once, and on none of the others', async () => {
    const site = await startSite([procurement]);
    for (const path of ['', 'items/procurement', 'categories/law', 'search', 'nothing-here']) {
      const html = await site.page(`/${OFFICE}/${path}`);
      expect(html.match(/<input[^>]*name="q"/g), path).toHaveLength(1);
      expect(html).toContain(`action="/${OFFICE}/search"`);
    }
    expect(await site.page('/khemarat/nothing')).toContain('<search');
    expect(await site.page('/')).not.toContain('<search');
  });

  it.each([
    ['จัดซื้อ 2565', ['ประกาศจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕']],
    ['วัคซีน รพสต', ['ขอเชิญรับวัคซีนไข้หวัดใหญ่ที่ รพ.สต.']],
    ['๒๕๖๕-๗', ['ประกาศจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕']],
    ['วัคซีนปีที่แล้ว', []],
  ])('finds by %s', async (q, expected) => {
    const site = await startSite([procurement, vaccine, over]);
    expect(titles(await site.page(search({ q })))).toEqual(expected);
  });

  it('is narrowed by topic, fiscal year and type of file, which stay chosen in the form', async () => {
    const site = await startSite([procurement, vaccine]);
    const narrowed = await site.page(search({ q: '', topic: 'public-relations', year: '๒๕๖๕', file: 'pdf' }));
    expect(titles(narrowed)).toEqual(['ประกาศจัดซื้อจัดจ้าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๕']);
    expect(narrowed).toMatch(/<option value="public-relations" selected/);
    expect(narrowed).toMatch(/<option value="2565" selected/);
    expect(narrowed).toMatch(/<option value="pdf" selected/);
    expect(titles(await site.page(search({ file: 'zip' })))).toEqual([]);
  });

  it('shows where in the details a word stands', async () => {
    const details = 'สอบถามได้ที่งานระบาดวิทยา โทร. 0 4235 3438';
    const site = await startSite([anItem({ details })]);
    expect(await site.page(search({ q: 'ระบาดวิทยา' }))).toMatch(/สอบถามได้ที่งาน<mark>ระบาด(วิทยา)?<\/mark>/);
  });

  it('says what to try when nothing is found', async () => {
    const site = await startSite([procurement]);
    const html = await site.page(search({ q: 'ประปา', topic: 'law' }));
    expect(text(html)).toContain('ไม่พบข้อมูลที่ตรงกับที่ค้นหา');
    expect(html).toContain(`href="/${OFFICE}/search?q=${encodeURIComponent('ประปา')}"`);
    expect(text(await site.page(search({ q: 'และ' })))).toContain('กว้างเกินไป');
    const twoWords = await site.page(search({ q: 'วัคซีน ประปา' }));
    for (const word of ['วัคซีน', 'ประปา'])
      expect(twoWords).toContain(`<a href="/${OFFICE}/search?q=${encodeURIComponent(word)}">${word}</a>`);
  });

  it('takes a thousand letters, repeated parameters and made-up choices without failing', async () => {
    const site = await startSite([procurement]);
    const long = 'จัดซื้อจัดจ้างงบประมาณ'.repeat(100).slice(0, 1000);
    expect((await site.get(search({ q: long }))).status).toBe(200);
    expect((await site.get(search({ q: 'procurement '.repeat(170) }))).status).toBe(200);
    const odd = await site.page(`/${OFFICE}/search?q=จัดซื้อ&q=ประปา&topic=nothing&year=x&file=exe`);
    expect(titles(odd)).toHaveLength(1);
    expect((await site.get(`/${OFFICE}/search?q=แผน&after=made-up`)).status).toBe(404);
  });

  it('goes on page by page with what was asked for, and is kept out of other search engines', async () => {
    const many = Array.from({ length: 45 }, (_, n) =>
      anItem({
        id: `many-${n}`,
        title: `รายงานน้ำประปา ${n}`,
        publishedAt: new Date(1.6e12 + n).toISOString(),
      }),
    );
    const site = await startSite(many);
    const first = await site.page(search({ q: 'น้ำประปา', file: 'pdf' }));
    expect(first).toContain('<meta name="robots" content="noindex"');
    const found = titles(first);
    let next = first.match(/rel="next" href="([^"]+)"/)?.[1];
    while (next) {
      const html = await site.page(next.replaceAll('&amp;', '&'));
      found.push(...titles(html));
      next = html.match(/rel="next" href="([^"]+)"/)?.[1];
    }
    expect(found).toHaveLength(45);
    expect(new Set(found).size).toBe(45);
  });
});

describe('short addresses', () => {
  it.each(['2565-0007', '2565-7', '๒๕๖๕-๐๐๐๗'])('%s leads to its item for good', async (number) => {
    const site = await startSite([procurement]);
    const response = await site.get(`/${OFFICE}/${encodeURIComponent(number)}`);
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe(`/${OFFICE}/items/procurement`);
  });

  it.each(['2565-9999', '2565-0007x', '99-1'])('%s leads nowhere', async (number) => {
    const site = await startSite([procurement]);
    expect((await site.get(`/${OFFICE}/${number}`)).status).toBe(404);
    expect((await site.get(`/satun/2565-0007`)).status).toBe(404);
  });

  it('of what has come down leads to the page that says so; of what stands elsewhere nowhere', async () => {
    const site = await startSite([over, anItem({ id: 'else', number: '2565-0010', elsewhere: true })]);
    const response = await site.get(`/${OFFICE}/2565-0009`);
    expect((await site.get(response.headers.get('location') ?? '')).status).toBe(410);
    expect((await site.get(`/${OFFICE}/2565-0010`)).status).toBe(404);
  });

  it('stand on the page of the item, and are what is shared', async () => {
    const html = await (await startSite([procurement])).page(`/${OFFICE}/items/procurement`);
    const short = `https://prakat.example.go.th/${OFFICE}/2565-0007`;
    expect(html).toContain(`<a href="${short}">${short}</a>`);
    expect(html).toContain(`lineit/share?url=${encodeURIComponent(short)}`);
  });
});
