import { describe, expect, test } from 'vitest';
import { contractContent } from '../testing/contract-item.ts';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import {
  anAttempt,
  aPlaceOrder,
  aWordPressProfile,
  placeOn,
  wordpressDestination,
} from '../testing/wordpress-office.ts';

describe('a version that the website does not take', () => {
  const rar = () => {
    const { files, ...content } = contractContent(2);
    const [first, second] = files;
    return {
      ...content,
      files: [first, { ...second, name: 'รวม.rar', extension: 'rar' }],
    } as typeof content & {
      files: typeof files;
    };
  };

  test('leaves none of its files there, those of an earlier attempt neither', async () => {
    const site = new WordPressDouble();
    expect(await placeOn(site, aPlaceOrder(rar()))).toMatchObject({ ok: false, permanent: true });
    expect(site.everything()).toEqual({ posts: [], files: [] });
  });

  test('leaves what stood before as it was', async () => {
    const site = new WordPressDouble();
    await placeOn(site);
    const before = site.everything();
    expect(await placeOn(site, aPlaceOrder(rar(), 2))).toMatchObject({ ok: false, permanent: true });
    expect(site.everything()).toEqual(before);
  });

  test('because a plugin cuts it, is taken back', async () => {
    const site = new WordPressDouble();
    const whole = site.plugin;
    site.plugin = (content) => content.replace(/<li>[\s\S]*<\/li>/, '');
    expect(await placeOn(site)).toMatchObject({
      ok: false,
      permanent: true,
      error: expect.stringMatching(/ปลั๊กอิน/),
    });
    expect(site.everything()).toEqual({ posts: [], files: [] });
    site.plugin = whole;
    await placeOn(site);
    const before = site.everything();
    site.plugin = (content) => content.replace('ประกาศ.pdf</a>', '</a>').replace(/<!-- prakat 2 .* -->/, '');
    expect(await placeOn(site, aPlaceOrder(contractContent(2), 2))).toMatchObject({
      ok: false,
      permanent: true,
    });
    expect(site.everything().files).toEqual(before.files);
  });

  test('is never other content than was approved', async () => {
    const site = new WordPressDouble();
    for (const files of [() => Buffer.from('%PDF-1.4 something else'), () => null]) {
      const placed = await placeOn(site, aPlaceOrder(), files);
      expect(placed).toMatchObject({
        ok: false,
        permanent: true,
        error: expect.stringMatching(/ไม่ตรงกับที่อนุมัติ/),
      });
      expect(site.everything()).toEqual({ posts: [], files: [] });
    }
  });
});

test('a page that a plugin keeps back is taken back, and is the webmasters’ task', async () => {
  const site = new WordPressDouble();
  site.status = () => 'pending';
  expect(await placeOn(site)).toMatchObject({
    ok: false,
    permanent: true,
    error: expect.stringContaining('pending'),
  });
  expect([site.posts.size, site.files.size]).toEqual([0, 0]);
});

test('an id in capitals, as a phone may give it, is found again', async () => {
  const site = new WordPressDouble();
  const { publication, ...order } = aPlaceOrder();
  const given = { ...order, publication: { ...publication, id: 'A-B' } };
  for (const _ of [1, 2]) expect(await placeOn(site, given)).toMatchObject({ ok: true });
  expect(site.everything()).toMatchObject({ posts: [{ slug: 'prakat-a-b' }], files: { length: 2 } });
  expect(await wordpressDestination(site).remove(given, anAttempt())).toMatchObject({ ok: true });
  expect(site.everything()).toEqual({ posts: [], files: [] });
});

describe('a category', () => {
  test('is made where there is none, and another attempt may be faster', async () => {
    const site = new WordPressDouble();
    expect(await Promise.all([placeOn(site), placeOn(site)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect([...site.terms.values()].filter(({ slug }) => slug === 'about-us')).toMatchObject([
      { name: 'ข้อมูลทั่วไป' },
    ]);
  });

  test('that an author would have to make is refused with a word on the account', async () => {
    const site = new WordPressDouble();
    site.role = 'author';
    expect(await placeOn(site)).toMatchObject({ permanent: true, error: expect.stringContaining('Editor') });
  });

  test('that is deleted meanwhile is made anew, by the same process too', async () => {
    const site = new WordPressDouble();
    const destination = wordpressDestination(site);
    await destination.place(aPlaceOrder(), anAttempt());
    for (const { id } of [...site.terms.values()].filter(({ slug }) => slug === 'about-us'))
      site.terms.delete(id);
    expect(await destination.place(aPlaceOrder(contractContent(2), 2), anAttempt())).toMatchObject({
      ok: true,
    });
    expect(site.everything().posts).toMatchObject([{ title: 'ประกาศฉบับที่ 2', categories: ['about-us'] }]);
  });

  test('is the website’s own where the profile has none for the topic', async () => {
    const site = new WordPressDouble();
    const destination = wordpressDestination(site, { profile: aWordPressProfile(site.url, {}) });
    expect(await destination.place(aPlaceOrder(), anAttempt())).toMatchObject({ ok: true });
    expect(site.everything().posts).toMatchObject([{ categories: ['uncategorized'] }]);
  });
});

describe('an attempt that was given up and went on unheard', () => {
  test('beside another one: both lead to one post', async () => {
    const site = new WordPressDouble();
    expect(await Promise.all([placeOn(site), placeOn(site)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect([...site.posts.values()].map(({ slug }) => slug)).toEqual(['prakat-submission-1']);
  });

  test('of which the record knows nothing: one post and each file once, and no call more than needed where there was none', async () => {
    const site = new WordPressDouble();
    const order = aPlaceOrder();
    const log = { seq: 1, hash: 'c'.repeat(64) };
    const first = { ...order, publication: { ...order.publication, log }, isFirstAttempt: true };
    await placeOn(site, first);
    expect(site.calls.filter((call) => !call.includes('categories'))).toEqual([
      'POST /wp/v2/media',
      'POST /wp/v2/media',
      'POST /wp/v2/posts',
    ]);
    const once = site.everything();
    const [id] = [...site.posts.keys()];
    expect(await placeOn(site, first)).toMatchObject({ ok: true, outsideIds: { post: String(id) } });
    expect(site.everything()).toEqual(once);
    expect(site.posts.size).toBe(1);
  });

  test('after it: the next order leaves one post and each file once', async () => {
    const site = new WordPressDouble();
    await placeOn(site);
    const once = site.everything();
    for (const post of [...site.posts.values()])
      site.posts.set(90, { ...post, id: 90, slug: `${post.slug}-2` });
    for (const file of [...site.files.values()])
      site.files.set(80 + file.id, { ...file, id: 80 + file.id, name: `1-${file.name}` });
    expect(site.everything()).toMatchObject({ posts: { length: 2 }, files: { length: 4 } });
    await placeOn(site);
    expect(site.everything()).toEqual(once);
  });
});
