import { describe, expect, it } from 'vitest';
import { anItem, OFFICE, PUBLIC_URL, profiles, startSite } from './testing/site-harness.ts';

const websiteUrl = 'https://www.example.go.th/news/';

/** The site, with an office that has a website of its own, kept by hand or by the product. */
const startWith = (website: 'manual' | 'wordpress', ...items: Parameters<typeof startSite>[0]) => {
  const profile = profiles.get(OFFICE);
  if (!profile) throw new Error('no profile');
  const destinations = { ...profile.destinations, website, websiteUrl };
  return startSite(
    items,
    { 'file-1': '%PDF' },
    PUBLIC_URL,
    new Map([[OFFICE, { ...profile, destinations }]]),
  );
};
const start = (...items: Parameters<typeof startSite>[0]) => startWith('manual', ...items);
const TITLE = 'ข่าวบนเว็บไซต์อื่น';
const elsewhere = anItem({ id: 'elsewhere', elsewhere: true, title: TITLE });
const HERE = 'ข่าวก่อนเปลี่ยนเว็บไซต์';
const here = anItem({ id: 'here', title: HERE });

describe('an item that a webmaster put on another website', () => {
  it.each(['', '/items/elsewhere', '/categories/general-information', '/feed.xml'])(
    'is not shown at %s',
    async (path) => {
      const site = await start(elsewhere);
      expect(await site.page(`/${OFFICE}${path}`)).not.toContain(TITLE);
    },
  );

  it('is not found here, nor are its files, and the page says where the office publishes', async () => {
    const site = await start(elsewhere);
    const [file] = elsewhere.shown?.content.files ?? [];
    for (const path of ['items/elsewhere', `files/elsewhere/${file?.id}`]) {
      const response = await site.get(`/${OFFICE}/${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain(`href="${websiteUrl}"`);
    }
  });

  it('has no page here once it was taken down either: it never had', async () => {
    const takenDown = {
      kind: 'early' as const,
      at: '2021-12-24T03:00:00.000Z',
      by: null,
      byDecider: false,
      reason: 'ข้อมูลล้าสมัย',
      publicReason: 'ข้อมูลล้าสมัย',
    };
    const site = await start(anItem({ id: 'elsewhere', elsewhere: true, takenDown }));
    expect((await site.get(`/${OFFICE}/items/elsewhere`)).status).toBe(404);
  });
});

describe('an item that the product put on the office’s WordPress', () => {
  const onWordPress = (given: Parameters<typeof anItem>[0] = {}) => {
    const item = anItem({ id: 'elsewhere', elsewhere: true, ...given });
    const placements = item.placements.map((place) => ({ ...place, destination: 'wordpress' as const }));
    return { ...item, placements };
  };

  it('is not shown here while it stands there', async () => {
    const site = await startWith('wordpress', onWordPress());
    const response = await site.get(`/${OFFICE}/items/elsewhere`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain(`href="${websiteUrl}"`);
  });

  it('has an address here that says why it came down, which WordPress cannot', async () => {
    const takenDown = {
      kind: 'early' as const,
      at: '2021-12-24T03:00:00.000Z',
      by: null,
      byDecider: false,
      reason: 'มีเบอร์โทรศัพท์',
      publicReason: 'ข้อมูลล้าสมัย',
    };
    const site = await startWith('wordpress', onWordPress({ takenDown }));
    const response = await site.get(`/${OFFICE}/items/elsewhere`);
    expect(response.status).toBe(410);
    const html = await response.text();
    expect(html).toContain('ข้อมูลล้าสมัย');
    expect(html).not.toContain('เบอร์โทรศัพท์');
  });
});

describe('the home of an office with a website of its own', () => {
  it.each(['manual', 'wordpress'] as const)(
    'says where that is, and offers no empty lists: %s',
    async (website) => {
      const html = await (await startWith(website, elsewhere)).page(`/${OFFICE}/`);
      expect(html).toContain(`href="${websiteUrl}"`);
      expect(html).toContain('ไปที่ www.example.go.th');
      expect(html).not.toContain('categories');
      expect(html).not.toContain('ยังไม่มีข้อมูลเผยแพร่');
    },
  );

  it('still lists what was published here before', async () => {
    const site = await start(here, elsewhere);
    const html = await site.page(`/${OFFICE}/`);
    expect(html).toContain(HERE);
    expect(html).toContain(`href="${websiteUrl}"`);
    expect((await site.get(`/${OFFICE}/items/here`)).status).toBe(200);
  });

  it('is as before for offices on the built-in website', async () => {
    const site = await startSite([here]);
    expect(await site.page(`/${OFFICE}/`)).not.toContain('เว็บไซต์ของหน่วยงาน');
  });
});
