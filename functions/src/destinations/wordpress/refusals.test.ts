import { aPlacement, aPublication, aVersion } from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import type { PlaceOrder } from '../destination.ts';
import { contractContent } from '../testing/contract-item.ts';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import type { Fault } from '../testing/wordpress-http.ts';
import { aWordPressProfile, type Files, wordpressDestination } from '../testing/wordpress-office.ts';

const placement = aPlacement({ id: 'wordpress', destination: 'wordpress', state: 'placing', placed: null });
const orderOf = (content = contractContent(1), version = 1): PlaceOrder => ({
  publication: aPublication({
    versions: [aVersion(), aVersion({ version: 2 })],
    state: 'planned',
    shown: null,
    next: { version, content },
    placements: [placement],
  }),
  placement,
  key: 'key',
  version,
  content,
  messages: null,
});
const attempt = () => ({ signal: new AbortController().signal, stillAtWork: () => {} });
const place = (site: WordPressDouble, order = orderOf(), files?: Files) =>
  wordpressDestination(site, files ? { files } : {}).place(order, attempt());

/** The page of what stands in front of many websites. */
const html = (status: number): Fault => ({ status, body: `<html><h1>${status}</h1></html>` });
const api = (status: number, code: string): Fault => ({
  status,
  body: { code, message: 'Sorry.', data: { status } },
});
const moved = (status: number, location: string): Fault => ({ status, body: '', headers: { location } });

describe('what goes wrong is a sentence for the administrator', () => {
  test.each<[string, Fault, boolean, RegExp]>([
    [
      'the password is wrong',
      api(401, 'rest_forbidden_context'),
      true,
      /WORDPRESS_USER และ WORDPRESS_PASSWORD/,
    ],
    ['the account may not', api(403, 'rest_cannot_create'), true, /ผู้แก้ไข \(Editor\)/],
    ['a firewall stands before it', html(403), false, /ไฟร์วอลล์/],
    ['the REST API is off', api(404, 'rest_no_route'), true, /REST API/],
    ['there is no WordPress', html(404), true, /websiteUrl/],
    ['the server takes no file of this size', html(413), true, /ใหญ่เกินกำหนด/],
    ['WordPress takes no file of this kind', api(500, 'rest_upload_unknown_error'), true, /\.rar/],
    ['the file did not come whole', api(412, 'rest_upload_hash_mismatch'), false, /ไม่ครบถ้วน/],
    ['the post is deleted at that moment', api(404, 'rest_post_invalid_id'), false, /ไม่มีหน้าที่กำลังแก้ไข/],
    ['it is asked too often', html(429), false, /ถี่เกินไป/],
    ['its database is down', html(500), false, /ขัดข้อง \(500\)/],
    ['it is being mended', html(503), false, /ขัดข้อง \(503\)/],
    [
      'it sends on to another host',
      moved(301, 'https://other.example/x'),
      true,
      /https:\/\/other\.example ระบบไม่ส่งรหัสผ่านตามไป/,
    ],
    ['it sends on for now', moved(302, '/maintenance'), false, /https:\/\/www\.example\.go\.th/],
    ['its certificate is over', { error: 'CERT_HAS_EXPIRED' }, false, /ใบรับรอง HTTPS/],
    ['its certificate is its own', { error: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, false, /ใบรับรอง HTTPS/],
    ['its certificate is another’s', { error: 'ERR_TLS_CERT_ALTNAME_INVALID' }, false, /ใบรับรอง HTTPS/],
    [
      'it is not there',
      { error: 'ECONNREFUSED' },
      false,
      /ติดต่อเว็บไซต์ www\.example\.go\.th ไม่ได้ \(ECONNREFUSED\)/,
    ],
    ['it answers something else', { status: 200, body: '<html></html>' }, false, /ไม่ใช่คำตอบของ WordPress/],
  ])('where %s', async (_, fault, permanent, sentence) => {
    for (const before of [0, 3, 5]) {
      const site = new WordPressDouble();
      site.next.push(...Array<null>(before).fill(null), fault);
      const result = await place(site);
      expect(result).toMatchObject({ ok: false, permanent, error: expect.stringMatching(sentence) });
      expect(JSON.stringify(result)).not.toContain('efgh');
      if (permanent) expect(site.everything()).toEqual({ posts: [], files: [] });
      // What it takes is all the same afterwards.
      expect(await place(site)).toMatchObject({ ok: true });
      expect(site.everything()).toMatchObject({
        posts: [{ slug: 'prakat-submission-1' }],
        files: { length: 2 },
      });
    }
  });

  test('where it is slow the attempt ends when it is given up', async () => {
    const site = new WordPressDouble();
    site.next.push('hangs', 'hangs', 'hangs');
    const controller = new AbortController();
    const placing = wordpressDestination(site).place(orderOf(), {
      signal: controller.signal,
      stillAtWork: () => {},
    });
    setTimeout(() => controller.abort(), 5);
    expect(await placing).toMatchObject({
      ok: false,
      permanent: false,
      error: expect.stringMatching(/ไม่ตอบภายในเวลา/),
    });
  });

  test('where the office has no account there', async () => {
    const site = { ...new WordPressDouble(), login: null as never };
    const result = await wordpressDestination(site).place(orderOf(), attempt());
    expect(result).toMatchObject({
      ok: false,
      permanent: true,
      error: expect.stringContaining('WORDPRESS_USER'),
    });
  });
});

test('a wrong password is no visitor’s view of a website where nothing is', async () => {
  const site = new WordPressDouble();
  const wrong = { url: site.url, fetch: site.fetch, login: { user: 'prakat', password: 'secret words' } };
  const results = [
    await wordpressDestination(wrong).place(orderOf(), attempt()),
    await wordpressDestination(wrong).remove(orderOf(), attempt()),
    await wordpressDestination(wrong).look(orderOf(), attempt()),
  ];
  for (const result of results)
    expect(result).toMatchObject({ ok: false, permanent: true, error: expect.stringContaining('(401') });
  expect(JSON.stringify(results)).not.toContain('secret');
});

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
    expect(await place(site, orderOf(rar()))).toMatchObject({ ok: false, permanent: true });
    expect(site.everything()).toEqual({ posts: [], files: [] });
  });

  test('leaves what stood before as it was', async () => {
    const site = new WordPressDouble();
    await place(site);
    const before = site.everything();
    expect(await place(site, orderOf(rar(), 2))).toMatchObject({ ok: false, permanent: true });
    expect(site.everything()).toEqual(before);
  });

  test('because a plugin cuts it, is taken back', async () => {
    const site = new WordPressDouble();
    const whole = site.plugin;
    site.plugin = (content) => content.replace(/<li>[\s\S]*<\/li>/, '');
    expect(await place(site)).toMatchObject({
      ok: false,
      permanent: true,
      error: expect.stringMatching(/ปลั๊กอิน/),
    });
    expect(site.everything()).toEqual({ posts: [], files: [] });
    site.plugin = whole;
    await place(site);
    const before = site.everything();
    site.plugin = (content) => content.replace('ประกาศ.pdf</a>', '</a>').replace(/<!-- prakat 2 .* -->/, '');
    expect(await place(site, orderOf(contractContent(2), 2))).toMatchObject({ ok: false, permanent: true });
    expect(site.everything().files).toEqual(before.files);
  });

  test('is never other content than was approved', async () => {
    const site = new WordPressDouble();
    for (const files of [() => Buffer.from('%PDF-1.4 something else'), () => null]) {
      const placed = await place(site, orderOf(), files);
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
  expect(await place(site)).toMatchObject({
    ok: false,
    permanent: true,
    error: expect.stringContaining('pending'),
  });
  expect([site.posts.size, site.files.size]).toEqual([0, 0]);
});

test('an id in capitals, as a phone may give it, is found again', async () => {
  const site = new WordPressDouble();
  const { publication, ...order } = orderOf();
  const given = { ...order, publication: { ...publication, id: 'A-B' } };
  for (const _ of [1, 2]) expect(await place(site, given)).toMatchObject({ ok: true });
  expect(site.everything()).toMatchObject({ posts: [{ slug: 'prakat-a-b' }], files: { length: 2 } });
  expect(await wordpressDestination(site).remove(given, attempt())).toMatchObject({ ok: true });
  expect(site.everything()).toEqual({ posts: [], files: [] });
});

describe('a category', () => {
  test('is made where there is none, and another attempt may be faster', async () => {
    const site = new WordPressDouble();
    expect(await Promise.all([place(site), place(site)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect([...site.terms.values()].filter(({ slug }) => slug === 'about-us')).toMatchObject([
      { name: 'ข้อมูลทั่วไป' },
    ]);
  });

  test('that an author would have to make is refused with a word on the account', async () => {
    const site = new WordPressDouble();
    site.role = 'author';
    expect(await place(site)).toMatchObject({ permanent: true, error: expect.stringContaining('Editor') });
  });

  test('that is deleted meanwhile is made anew, by the same process too', async () => {
    const site = new WordPressDouble();
    const destination = wordpressDestination(site);
    await destination.place(orderOf(), attempt());
    for (const { id } of [...site.terms.values()].filter(({ slug }) => slug === 'about-us'))
      site.terms.delete(id);
    expect(await destination.place(orderOf(contractContent(2), 2), attempt())).toMatchObject({ ok: true });
    expect(site.everything().posts).toMatchObject([{ title: 'ประกาศฉบับที่ 2', categories: ['about-us'] }]);
  });

  test('is the website’s own where the profile has none for the topic', async () => {
    const site = new WordPressDouble();
    const destination = wordpressDestination(site, { profile: aWordPressProfile(site.url, {}) });
    expect(await destination.place(orderOf(), attempt())).toMatchObject({ ok: true });
    expect(site.everything().posts).toMatchObject([{ categories: ['uncategorized'] }]);
  });
});

describe('an attempt that was given up and went on unheard', () => {
  test('beside another one: both lead to one post', async () => {
    const site = new WordPressDouble();
    expect(await Promise.all([place(site), place(site)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect([...site.posts.values()].map(({ slug }) => slug)).toEqual(['prakat-submission-1']);
  });

  test('of which the record knows nothing: one post and each file once, and no call more than needed where there was none', async () => {
    const site = new WordPressDouble();
    const order = orderOf();
    const log = { seq: 1, hash: 'c'.repeat(64) };
    const first = { ...order, publication: { ...order.publication, log }, isFirstAttempt: true };
    await place(site, first);
    expect(site.calls.filter((call) => !call.includes('categories'))).toEqual([
      'POST /wp/v2/media',
      'POST /wp/v2/media',
      'POST /wp/v2/posts',
    ]);
    const once = site.everything();
    const [id] = [...site.posts.keys()];
    expect(await place(site, first)).toMatchObject({ ok: true, outsideIds: { post: String(id) } });
    expect(site.everything()).toEqual(once);
    expect(site.posts.size).toBe(1);
  });

  test('after it: the next order leaves one post and each file once', async () => {
    const site = new WordPressDouble();
    await place(site);
    const once = site.everything();
    for (const post of [...site.posts.values()])
      site.posts.set(90, { ...post, id: 90, slug: `${post.slug}-2` });
    for (const file of [...site.files.values()])
      site.files.set(80 + file.id, { ...file, id: 80 + file.id, name: `1-${file.name}` });
    expect(site.everything()).toMatchObject({ posts: { length: 2 }, files: { length: 4 } });
    await place(site);
    expect(site.everything()).toEqual(once);
  });
});
