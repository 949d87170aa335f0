import { describe, expect, test } from 'vitest';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import type { Fault } from '../testing/wordpress-http.ts';
import { anAttempt, aPlaceOrder, placeOn, wordpressDestination } from '../testing/wordpress-office.ts';

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
      const result = await placeOn(site);
      expect(result).toMatchObject({ ok: false, permanent, error: expect.stringMatching(sentence) });
      expect(JSON.stringify(result)).not.toContain('efgh');
      if (permanent) expect(site.everything()).toEqual({ posts: [], files: [] });
      // What it takes is all the same afterwards.
      expect(await placeOn(site)).toMatchObject({ ok: true });
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
    const placing = wordpressDestination(site).place(aPlaceOrder(), {
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
    const result = await wordpressDestination(site).place(aPlaceOrder(), anAttempt());
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
    await wordpressDestination(wrong).place(aPlaceOrder(), anAttempt()),
    await wordpressDestination(wrong).remove(aPlaceOrder(), anAttempt()),
    await wordpressDestination(wrong).look(aPlaceOrder(), anAttempt()),
  ];
  for (const result of results)
    expect(result).toMatchObject({ ok: false, permanent: true, error: expect.stringContaining('(401') });
  expect(JSON.stringify(results)).not.toContain('secret');
});
