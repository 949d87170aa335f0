import { anyCharacter } from '@prakat/shared/testing/any-character';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, profiles, startSite } from './testing/site-harness.ts';

const item = anItem({
  subtopicId: 'history',
  details: 'ย่อหน้าแรก\nบรรทัดที่สอง\n\nย่อหน้าถัดไป ดูที่https://www.moph.go.th/ข่าว',
  externalLink: 'https://ratchakitcha.soc.go.th/x',
  coversFrom: '2021-10-01',
  coversTo: '2022-09-30',
  updatedAt: '2022-01-05T02:30:00.000Z',
  displayUntil: '2022-12-31',
});
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

it('the page on privacy says what is kept of visitors, and for how long', async () => {
  const site = await startSite([]);
  const said = text(await (await site.get(`/${OFFICE}/accessibility`)).text());
  expect(said).toContain('ข้อมูลจราจรทางคอมพิวเตอร์');
  expect(said).toContain('ไว้ 90 วัน');
});

it('keeps the words of names whole on the page, and adds no letter to them there, in its head or in its data', async () => {
  const ownerUnit = 'กลุ่มงานยุทธศาสตร์สาธารณสุข';
  const site = await startSite([anItem({ ownerUnit })]);
  const html = await (await site.get(`/${OFFICE}/items/item-1`)).text();
  expect(html).toContain('<span class="whole">กลุ่มงาน</span>');
  expect(text(html)).toContain(ownerUnit);
  const [head = ''] = html.split('</head>');
  expect(head).toContain('application/ld+json');
  expect(head).not.toMatch(/[\u2060\u200B]|class="whole"/);
  for (const path of ['open-data.json', 'feed.xml']) {
    const answer = await site.get(`/${OFFICE}/${path}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/[\u2060\u200B]/);
  }
});

describe('the pages of an office', () => {
  const pages: [what: string, path: string, status: number][] = [
    ['list of offices', '/', 200],
    ['home', `/${OFFICE}/`, 200],
    ['home without its last slash', `/${OFFICE}`, 200],
    ['category', `/${OFFICE}/categories/general-information`, 200],
    ['category without items', `/${OFFICE}/categories/law`, 200],
    ['subtopic', `/${OFFICE}/categories/general-information/history`, 200],
    ['item', `/${OFFICE}/items/item-1`, 200],
    ['accessibility', `/${OFFICE}/accessibility`, 200],
    ['what the ministry asks for', `/${OFFICE}/moit/2565`, 200],
    ['the same of an office whose website is elsewhere', '/khemarat/moit/2565', 200],
    ['the same of a year that lies ahead', `/${OFFICE}/moit/2570`, 404],
    ['unknown office', '/nowhere/', 404],
    ['unknown category', `/${OFFICE}/categories/nothing`, 404],
    ['unknown subtopic', `/${OFFICE}/categories/general-information/nothing`, 404],
    ['unknown item', `/${OFFICE}/items/item-2`, 404],
    ['item id that was never given out', `/${OFFICE}/items/__x__%2F..`, 404],
    ['broken address', `/${OFFICE}/items/%E0%A4%A`, 404],
    ['made-up place in a list', `/${OFFICE}/?after=nonsense`, 404],
    ['unknown page', `/${OFFICE}/wp-login.php`, 404],
  ];
  it.each(pages)('answers the %s at %s with %i and a whole, safe page', async (_what, path, status) => {
    const site = await startSite([item]);
    const response = await site.get(path);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe(status === 200 ? 'private, max-age=60' : 'no-cache');
    expect(html).toMatch(/^<!doctype html><html lang="th">/);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    // Data about the page, which is read and never run.
    expect(html.replaceAll('<script type="application/ld+json">', '')).not.toContain('<script');
    expect(html).not.toContain('style="');
    expect(html).not.toMatch(/undefined|\[object|Invalid Date|NaN/);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const headings = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    for (const [index, level] of headings.entries()) {
      expect(level - (headings[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('gives HEAD the same headers as GET', async () => {
    const site = await startSite([item]);
    const [head, get] = await Promise.all([
      site.get(`/${OFFICE}/items/item-1`, { method: 'HEAD' }),
      site.get(`/${OFFICE}/items/item-1`),
    ]);
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
  });

  it('refuses to take anything in', async () => {
    const site = await startSite([item]);
    const response = await site.get(`/${OFFICE}/`, { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it('names every office of the installation', async () => {
    const html = await (await startSite([])).page('/');
    for (const { id, name } of profiles.values()) {
      expect(html).toContain(`href="/${id}/"`);
      expect(html).toContain(name.full);
    }
  });

  it('shows the categories in the order of the office, and says so when nothing is published yet', async () => {
    const html = await (await startSite([])).page(`/${OFFICE}/`);
    const linked = [...html.matchAll(/href="\/si-bun-rueang\/categories\/([^"/]+)"/g)].map(([, id]) => id);
    expect(linked).toEqual(profiles.get(OFFICE)?.categories.map(({ id }) => id));
    expect(html).toContain('ยังไม่มีข้อมูลเผยแพร่ในขณะนี้');
  });

  it('shows all that the procedures ask an item to carry', async () => {
    const html = await (await startSite([item])).page(`/${OFFICE}/items/item-1`);
    const seen = text(html);
    for (const expected of [
      item.shown?.content.title ?? '',
      'แหล่งที่มาหรือเจ้าของข้อมูลสำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      'กลุ่มงานยุทธศาสตร์สาธารณสุข',
      '1 ตุลาคม 2564 – 30 กันยายน 2565',
      'วันที่เผยแพร่24 ธันวาคม 2564 เวลา 10.00 น.',
      'ปรับปรุงล่าสุด5 มกราคม 2565 เวลา 09.30 น.',
      'เผยแพร่ถึงวันที่31 ธันวาคม 2565',
      'เลขที่คำขอเผยแพร่2565-0001',
      'เอกสาร PDF (.pdf)ขนาด 125 KB',
      'เว็บไซต์ภายนอก: ratchakitcha.soc.go.th',
    ]) {
      expect(seen).toContain(expected);
    }
    expect(html).toContain('<p>ย่อหน้าแรก\nบรรทัดที่สอง</p>');
    expect(html).toContain('>https://www.moph.go.th/ข่าว</a></p>');
    expect(html).toContain('href="/si-bun-rueang/categories/general-information/history"');
    expect(html).toContain(
      '<link rel="canonical" href="https://prakat.example.go.th/si-bun-rueang/items/item-1"',
    );
    expect(html).toContain(`<meta property="og:title" content="${item.shown?.content.title}"`);
  });

  it('says at the foot which browsers and readers are needed, for the file types of the office', async () => {
    const site = await startSite([item]);
    const foot = text((await site.page(`/${OFFICE}/items/item-1`)).split('<footer')[1] ?? '');
    expect(foot).toContain('Google Chrome 88');
    expect(foot).toContain('Adobe Acrobat Reader');
    expect(foot).toContain('ไฟล์ .jpg:');
    expect(foot).toContain('ปรับปรุงข้อมูลล่าสุด 5 มกราคม 2565');
    expect(text(await site.page('/satun/'))).toContain('ไฟล์ .jpg .png:');
  });

  it('draws pictures in the page, with their names for those who cannot see them', async () => {
    const picture = {
      id: 'p1',
      name: 'ภาพกิจกรรม.jpg',
      extension: 'jpg' as const,
      bytes: 9,
      sha256: 'b'.repeat(64),
    };
    const html = await (await startSite([anItem({ files: [picture] })])).page(`/${OFFICE}/items/item-1`);
    const path = `/${OFFICE}/files/item-1/p1/${encodeURIComponent('ภาพกิจกรรม.jpg')}`;
    expect(html).toContain(`<img src="${path}" alt="ภาพกิจกรรม.jpg" loading="lazy"`);
  });

  it('keeps the item of one office out of the site of another', async () => {
    const site = await startSite([item]);
    expect((await site.get('/satun/items/item-1')).status).toBe(404);
    expect(await site.page('/satun/')).not.toContain(item.shown?.content.title);
  });

  it('shows an item whose category the office has given up, without the category', async () => {
    const site = await startSite([anItem({ categoryId: 'gone', subtopicId: 'gone' })]);
    expect((await site.get(`/${OFFICE}/items/item-1`)).status).toBe(200);
  });

  it('builds addresses below the path of the public address', async () => {
    const site = await startSite([item], {}, 'https://example.go.th/prakat');
    const html = await site.page(`/${OFFICE}/`);
    expect(html).toContain('href="/prakat/si-bun-rueang/items/item-1"');
    expect(html).toContain('<link rel="canonical" href="https://example.go.th/prakat/si-bun-rueang/"');
  });
});

describe('text that people wrote', () => {
  it('never becomes markup, whatever it is', async () => {
    let shown = anItem();
    const site = await startSite([new Proxy(shown, { get: (_target, key) => Reflect.get(shown, key) })]);
    const marks = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '&lt;',
      '</title>',
      'javascript:alert(1)',
      'https://x.th/"><b>',
      '\n\n',
      '\uD800',
    );
    const anyText = fc
      .array(fc.oneof(marks, fc.string({ unit: anyCharacter })), { maxLength: 5 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          title: anyText,
          details: anyText,
          source: anyText,
          externalLink: anyText,
          ownerUnit: anyText,
          number: anyText,
          name: anyText,
        }),
        async ({ name, ...given }) => {
          const [file] = shown.shown?.content.files ?? [];
          if (!file) throw new Error('the item has a file');
          shown = anItem({
            ...given,
            files: [
              { ...file, name },
              { ...file, id: 'f2', name, extension: 'png' },
            ],
          });
          for (const path of [
            `/${OFFICE}/items/item-1`,
            `/${OFFICE}/`,
            `/${OFFICE}/categories/general-information`,
          ]) {
            const response = await site.get(path);
            expect(response.status).toBe(200);
            const html = await response.text();
            const names = new Set([...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
            expect(ownTags).toEqual(expect.arrayContaining([...names]));
            expect(html.match(/<(title|h1)[ >]/g)).toHaveLength(2);
            for (const [, src] of html.matchAll(/<iframe [^>]*?src="([^"]*)"/g))
              expect(src).toMatch(new RegExp(`^/${OFFICE}/files/`));
            for (const [, href] of html.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
              expect(href).toMatch(/^(\/|#|https?:\/\/|mailto:)/);
            }
            const attributes = [
              ...html.matchAll(/<[a-z][^\s>]*((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g),
            ].flatMap(([, all]) =>
              [...(all ?? '').matchAll(/\s([^\s="]+)(?:="[^"]*")?/g)].map(([, attribute]) => attribute),
            );
            expect(attributes.filter((attribute) => attribute?.startsWith('on'))).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

const ownTags =
  'html head meta title link body a header div h1 h2 h3 p nav ul ol li main article section footer span time dl dt dd address figure img br form fieldset legend button script search label input details summary iframe'.split(
    ' ',
  );
