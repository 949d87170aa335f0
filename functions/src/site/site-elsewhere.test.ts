import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, PUBLIC_URL, profiles, startSite } from './testing/site-harness.ts';

const websiteUrl = 'https://www.example.go.th/news/';

/** The site, with an office whose webmasters keep a website of its own. */
const start = (...items: Parameters<typeof startSite>[0]) => {
  const profile = profiles.get(OFFICE);
  if (!profile) throw new Error('no profile');
  const destinations = { ...profile.destinations, website: 'manual' as const, websiteUrl };
  return startSite(
    items,
    { 'file-1': '%PDF' },
    PUBLIC_URL,
    new Map([[OFFICE, { ...profile, destinations }]]),
  );
};
const elsewhere = anItem({ id: 'elsewhere', status: 'elsewhere', title: 'ข่าวบนเว็บไซต์อื่น' });
const here = anItem({ id: 'here', title: 'ข่าวก่อนเปลี่ยนเว็บไซต์' });

describe('an item that a webmaster put on another website', () => {
  it.each(['', '/items/elsewhere', '/categories/general-information', '/feed.xml'])(
    'is not shown at %s',
    async (path) => {
      const site = await start(elsewhere);
      expect(await site.page(`/${OFFICE}${path}`)).not.toContain(elsewhere.title);
    },
  );

  it('is not found here, nor are its files, and the page says where the office publishes', async () => {
    const site = await start(elsewhere);
    const [file] = elsewhere.files;
    for (const path of ['items/elsewhere', `files/elsewhere/${file?.id}`]) {
      const response = await site.get(`/${OFFICE}/${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`href="${websiteUrl}"`);
    }
  });

  it('is gone with its public reason once it was taken down', async () => {
    const site = await start({ ...elsewhere, status: 'taken_down', publicReason: 'ข้อมูลล้าสมัย' });
    const response = await site.get(`/${OFFICE}/items/elsewhere`);
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('ข้อมูลล้าสมัย');
  });
});

describe('the home of an office with a website of its own', () => {
  it('says where that is, and offers no empty lists', async () => {
    const html = await (await start(elsewhere)).page(`/${OFFICE}/`);
    expect(html).toContain(`href="${websiteUrl}"`);
    expect(html).toContain('ไปที่ www.example.go.th');
    expect(html).not.toContain('categories');
    expect(html).not.toContain('ยังไม่มีข้อมูลเผยแพร่');
  });

  it('still lists what was published here before', async () => {
    const site = await start(here, elsewhere);
    const html = await site.page(`/${OFFICE}/`);
    expect(html).toContain(here.title);
    expect(html).toContain(`href="${websiteUrl}"`);
    expect((await site.get(`/${OFFICE}/items/here`)).status).toBe(200);
  });

  it('is as before for offices on the built-in website', async () => {
    const site = await startSite([here]);
    expect(await site.page(`/${OFFICE}/`)).not.toContain('เว็บไซต์ของหน่วยงาน');
  });
});
