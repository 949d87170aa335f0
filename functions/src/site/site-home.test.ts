import type { OfficeProfile } from '@prakat/shared/office/profile';
import { aSignature } from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, profiles, startSite } from './testing/site-harness.ts';

/** The clock of the site stands at 24 December 2564, 10.00. */
const sectionOf = (html: string, id: string) =>
  html.split(`id="${id}"`)[1]?.split(/<\/section>|<\/nav>/)[0] ?? '';
const titlesIn = (html: string) => [...html.matchAll(/<a [^>]*>([^<]+)<\/a>/g)].map(([, title]) => title);

describe('an office’s home', () => {
  it('begins with what was asked to go up at once, for thirty days', async () => {
    const site = await startSite([
      anItem({ id: 'now', title: 'เตือนภัยไข้เลือดออก', urgency: 'urgent' }),
      anItem({
        id: 'then',
        title: 'เรื่องด่วนเดือนก่อน',
        urgency: 'urgent',
        publishedAt: '2021-11-20T03:00:00.000Z',
      }),
      anItem({ id: 'usual', title: 'ข่าวทั่วไป' }),
    ]);
    const html = await site.page(`/${OFFICE}/`);
    expect(titlesIn(sectionOf(html, 'urgent'))).toEqual(['เตือนภัยไข้เลือดออก']);
    expect(html.indexOf('id="urgent"')).toBeLessThan(html.indexOf('id="latest"'));
    expect(await (await startSite([anItem()])).page(`/${OFFICE}/`)).not.toContain('id="urgent"');
  });

  it('has a calendar of the days that news covers, today and after, the soonest first', async () => {
    const news = (
      id: string,
      coversFrom: string | null,
      coversTo: string | null,
      categoryId = 'public-relations',
    ) => anItem({ id, title: `กิจกรรม ${id}`, categoryId, coversFrom, coversTo });
    const site = await startSite([
      news('later', '2022-01-20', '2022-01-22'),
      news('on', '2021-12-01', '2021-12-24'),
      news('over', '2021-12-01', '2021-12-23'),
      news('undated', null, null),
      news('plan', '2022-01-01', '2022-09-30', 'law'),
    ]);
    const calendar = sectionOf(await site.page(`/${OFFICE}/`), 'calendar');
    expect(titlesIn(calendar)).toEqual(['กิจกรรม on', 'กิจกรรม later']);
    expect(calendar).toContain('20–22 มกราคม 2565');
  });

  it('shows the newest three of each topic, and links to other websites as links', async () => {
    const law = [1, 2, 3, 4].map((n) =>
      anItem({
        id: `law-${n}`,
        title: `กฎหมาย ${n}`,
        categoryId: 'law',
        publishedAt: `2021-12-0${n}T03:00:00.000Z`,
      }),
    );
    const moph = anItem({
      id: 'moph',
      title: 'กระทรวงสาธารณสุข',
      categoryId: 'web-links',
      externalLink: 'https://www.moph.go.th/',
    });
    const html = await (await startSite([...law, moph])).page(`/${OFFICE}/`);
    const topics = titlesIn(sectionOf(html, 'categories')).filter((title) => title?.startsWith('กฎหมาย '));
    expect(topics).toEqual(['กฎหมาย 4', 'กฎหมาย 3', 'กฎหมาย 2']);
    expect(sectionOf(html, 'related')).toContain(
      '<a href="https://www.moph.go.th/" rel="noopener nofollow external">กระทรวงสาธารณสุข</a>',
    );
  });

  it('has a code that adds the office’s LINE account, where the profile names one', async () => {
    const profile = profiles.get(OFFICE) as OfficeProfile;
    const named = new Map([[OFFICE, { ...profile, contact: { ...profile.contact, lineId: '@012abcde' } }]]);
    const site = await startSite([], {}, undefined, named);
    expect(await site.page(`/${OFFICE}/`)).toContain('href="https://line.me/R/ti/p/%40012abcde"');
    const code = await site.get(`/${OFFICE}/line-qr.svg`);
    expect([code.status, code.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect((await (await startSite([])).get(`/${OFFICE}/line-qr.svg`)).status).toBe(404);
  });
});

describe('the English frame', () => {
  const item = anItem({ title: 'แผนงบประมาณ', coversFrom: '2021-10-01', coversTo: '2022-09-30' });

  it('stands about what the office wrote in Thai, and leads on to pages in it', async () => {
    const html = await (await startSite([item])).page(`/${OFFICE}/en/items/item-1`);
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('<h1 lang="th">แผนงบประมาณ</h1>');
    expect(html).toContain('1 October 2021 – 30 September 2022');
    expect(html).toContain(`href="/${OFFICE}/en/categories/general-information"`);
    expect(html).toContain(`action="/${OFFICE}/en/search"`);
  });

  it('and the Thai one lead to each other, to people and to search engines', async () => {
    const site = await startSite([item]);
    for (const path of ['', 'items/item-1', 'categories/law', 'search', 'accessibility']) {
      const [thai, english] = [`/${OFFICE}/${path}`, `/${OFFICE}/en/${path}`];
      expect(await site.page(thai)).toContain(`<a href="${english}" lang="en"`);
      expect(await site.page(english)).toContain(`<a href="${thai}" lang="th"`);
    }
    expect(await site.page(`/${OFFICE}/`)).toContain(
      `<link rel="alternate" hreflang="en" href="https://prakat.example.go.th/${OFFICE}/en/"`,
    );
    expect((await site.get(`/${OFFICE}/en`)).status).toBe(200);
    expect((await site.get(`/${OFFICE}/en/nothing`)).status).toBe(404);
    expect((await site.get('/nowhere/en/')).status).toBe(404);
  });
});

it.each([
  ['early', false],
  ['denied', false],
  ['expired', true],
] as const)(
  'of what was taken down (%s) the address says when and why, its title: %s',
  async (kind, named) => {
    const takenDown = {
      kind,
      at: '2021-12-23T03:00:00.000Z',
      by: aSignature(),
      byDecider: true,
      reason: 'เหตุผลภายใน',
      publicReason: 'นำลงเพื่อปรับปรุงข้อมูล',
    };
    const site = await startSite([anItem({ takenDown, title: 'ชื่อเรื่องเดิม', details: 'เนื้อหาเดิม' })]);
    const response = await site.get(`/${OFFICE}/items/item-1`);
    const html = await response.text();
    expect(response.status).toBe(410);
    expect(html).toContain('นำลงเพื่อปรับปรุงข้อมูล');
    expect(html).toContain('23 ธันวาคม 2564');
    expect(html).not.toMatch(/เหตุผลภายใน|เนื้อหาเดิม/);
    expect(html.includes('ชื่อเรื่องเดิม')).toBe(named);
  },
);
