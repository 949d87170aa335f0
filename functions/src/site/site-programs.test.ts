import { Readable } from 'node:stream';
import { anAttachedFile } from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, startSite } from './testing/site-harness.ts';

const ORIGIN = 'https://prakat.example.go.th';
const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
const dataIn = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ''),
  );

describe('the map of the website', () => {
  it('names every month since the first publication, and in it what is on display', async () => {
    const site = await startSite([
      anItem({
        id: 'october',
        publishedAt: '2021-10-05T03:00:00.000Z',
        updatedAt: '2021-11-01T03:00:00.000Z',
      }),
      anItem({ id: 'over', publishedAt: '2021-10-06T03:00:00.000Z', displayUntil: '2021-12-01' }),
      anItem({ id: 'december', publishedAt: '2021-12-24T02:00:00.000Z' }),
    ]);
    const index = await site.page(`/${OFFICE}/sitemap.xml`);
    expect(locations(index)).toEqual(
      ['pages', '2564-10', '2564-11', '2564-12'].map((part) => `${ORIGIN}/${OFFICE}/sitemap-${part}.xml`),
    );
    const october = await site.page(`/${OFFICE}/sitemap-2564-10.xml`);
    expect(locations(october)).toEqual([`${ORIGIN}/${OFFICE}/items/october`]);
    expect(october).toContain('<lastmod>2021-11-01T03:00:00.000Z</lastmod>');
    expect(locations(await site.page(`/${OFFICE}/sitemap-pages.xml`))).toContain(
      `${ORIGIN}/${OFFICE}/categories/law`,
    );
    expect(locations(await site.page('/sitemap.xml'))).toEqual(expect.arrayContaining(locations(index)));
    expect(await site.page('/robots.txt')).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
    expect((await site.get(`/${OFFICE}/sitemap-2564-13.xml`)).status).toBe(404);
  });
});

describe('open data', () => {
  it('holds everything that the public reads and nothing else, for any program', async () => {
    const site = await startSite([
      anItem({
        number: '2565-0007',
        title: 'แผนงบประมาณ',
        subtopicId: 'history',
        remarks: 'ลับเฉพาะผู้อนุมัติ',
        files: [anAttachedFile({ id: 'f1', name: 'แผน.pdf' })],
      }),
      anItem({ id: 'over', displayUntil: '2021-12-01', title: 'พ้นเวลา' }),
    ]);
    const response = await site.get(`/${OFFICE}/open-data.json`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const text = await response.text();
    expect(text).not.toMatch(/ลับเฉพาะ|พ้นเวลา|member-|สมศักดิ์/);
    expect(JSON.parse(text)).toMatchObject({
      office: { id: OFFICE, name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง' },
      items: [
        {
          number: '2565-0007',
          url: `${ORIGIN}/${OFFICE}/items/item-1`,
          shortUrl: `${ORIGIN}/${OFFICE}/2565-0007`,
          title: 'แผนงบประมาณ',
          topic: { id: 'general-information', number: 1 },
          subtopic: { id: 'history', name: 'ประวัติความเป็นมา' },
          standard: { number: 1 },
          files: [{ name: 'แผน.pdf', type: 'application/pdf' }],
        },
      ],
      next: null,
    });
  });

  it('goes on by the address that it gives', async () => {
    const many = Array.from({ length: 150 }, (_, n) => anItem({ id: `many-${String(n).padStart(3, '0')}` }));
    const site = await startSite(many);
    const first = JSON.parse(await site.page(`/${OFFICE}/open-data.json`));
    const second = JSON.parse(await site.page(first.next.slice(ORIGIN.length)));
    expect([first.items.length, second.items.length, second.next]).toEqual([100, 50, null]);
    expect((await site.get(`/${OFFICE}/open-data.json?after=made-up`)).status).toBe(400);
  });
});

describe('what programs are told of a page', () => {
  it('is the office on its home', async () => {
    const html = await (await startSite([])).page(`/${OFFICE}/`);
    expect(dataIn(html)).toEqual([
      expect.objectContaining({
        '@type': 'GovernmentOrganization',
        name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
        email: 'sso00370@gmail.com',
      }),
    ]);
  });

  it('is an article with the way to it; of news a news article; no text ends it early', async () => {
    const title = 'ข่าว </script><script>alert(1)</script>';
    const site = await startSite([anItem({ categoryId: 'public-relations', title })]);
    const html = await site.page(`/${OFFICE}/items/item-1`);
    const [article, crumbs] = dataIn(html);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: title,
      datePublished: '2021-12-24T03:00:00.000Z',
      publisher: { name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง' },
    });
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1, name: 'หน้าแรก' }, { position: 2 }, { position: 3, name: title }],
    });
  });
});

/** The beginning of a picture: what says how large it is. */
const png = (width: number, height: number) => () => {
  const bytes = Buffer.alloc(33);
  bytes.write('\u0089PNG\r\n\u001a\n', 'latin1');
  bytes.writeUInt32BE(13, 8);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return Readable.from([bytes]);
};

describe('pictures', () => {
  const picture = anAttachedFile({ id: 'p1', name: 'ภาพ.png', extension: 'png', sha256: 'c'.repeat(64) });

  it('have their size in the page before they have come, and stand for the page where it is shared', async () => {
    const site = await startSite([anItem({ title: 'กีฬาสี', files: [picture] })], { p1: png(800, 600) });
    const html = await site.page(`/${OFFICE}/items/item-1`);
    expect(html).toMatch(/<img src="[^"]*p1[^"]*" alt="ภาพ.png" width="800" height="600"/);
    expect(html).toContain(
      `<meta property="og:image" content="${ORIGIN}/${OFFICE}/files/item-1/p1/${encodeURIComponent('ภาพ.png')}"`,
    );
    expect(html).toContain('<meta property="og:image:width" content="800"');
  });

  it('whose size cannot be read are shown all the same, and stand for nothing', async () => {
    const html = await (await startSite([anItem({ files: [picture] })])).page(`/${OFFICE}/items/item-1`);
    expect(html).toMatch(/<img src="[^"]*p1[^"]*" alt="ภาพ.png" loading="lazy"/);
    expect(html).not.toContain('og:image');
  });
});
