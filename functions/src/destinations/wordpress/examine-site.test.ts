import { beforeEach, describe, expect, test } from 'vitest';
import { WordPressDouble } from '../testing/wordpress-double.ts';
import { aWordPressProfile } from '../testing/wordpress-office.ts';
import { examineSite } from './examine-site.ts';

describe('an office’s WordPress', () => {
  let site: WordPressDouble;
  const examined = (login = site.login) =>
    examineSite(
      { url: site.url, login },
      aWordPressProfile(site.url, { about: 'about-us', law: 'law' }),
      site.fetch,
    );
  beforeEach(() => {
    site = new WordPressDouble();
  });

  test('that takes everything is well, and nothing there is changed', async () => {
    const before = site.everything();
    expect(await examined()).toEqual({
      status: 'ok',
      message: 'เชื่อมต่อกับ www.example.go.th ด้วยบัญชี prakat ได้ จะสร้างหมวดหมู่ about-us, law เมื่อใช้ครั้งแรก',
    });
    expect(site.everything()).toEqual(before);
    expect(site.terms.size).toBe(1);
  });

  test('that says it is at its address, with www. or without, is well', async () => {
    site.index = { ...site.index, home: site.url.replace('www.', '') };
    expect(await examined()).toMatchObject({ status: 'ok' });
  });

  test('of an author is well once the categories are there', async () => {
    site.role = 'author';
    expect(await examined()).toMatchObject({
      status: 'fault',
      message: expect.stringContaining('about-us, law'),
    });
    for (const slug of ['about-us', 'law'])
      site.terms.set(site.terms.size + 1, { id: site.terms.size + 1, slug, name: slug });
    expect(await examined()).toMatchObject({ status: 'ok', message: expect.stringMatching(/ได้$/) });
  });

  test.each<[string, () => void, RegExp]>([
    ['may not publish', () => (site.role = 'subscriber'), /ยังไม่มีสิทธิเผยแพร่หน้า .*อัปโหลดไฟล์ กรุณาให้เป็นผู้แก้ไข/],
    [
      'has no application passwords',
      () => (site.index = { namespaces: ['wp/v2'], authentication: [] }),
      /Application Passwords/,
    ],
    ['is no WordPress', () => (site.index = { namespaces: ['shop/v1'] }), /ไม่มี REST API ของ WordPress/],
    [
      'has its REST API off',
      () => site.next.push({ status: 401, body: { code: 'rest_login_required' } }),
      /WORDPRESS_USER/,
    ],
    [
      'sends on elsewhere',
      () => site.next.push({ status: 301, body: '', headers: { location: 'http://x.example/' } }),
      /http:\/\/x\.example/,
    ],
    [
      'has its pages at another address, where outsiders would be sent',
      () => (site.index = { ...site.index, home: 'http://127.0.0.1:8080' }),
      /มีหน้าแรกที่ http:\/\/127\.0\.0\.1:8080 .*websiteUrl/,
    ],
    ['does not answer', () => site.next.push({ error: 'ENOTFOUND' }), /ติดต่อเว็บไซต์ .* ไม่ได้ \(ENOTFOUND\)/],
  ])('that %s is a fault', async (_, make, sentence) => {
    make();
    expect(await examined()).toMatchObject({ status: 'fault', message: expect.stringMatching(sentence) });
  });

  test('with another password is a fault that does not show it', async () => {
    const { status, message } = await examined({ user: 'prakat', password: 'secret words' });
    expect(status).toBe('fault');
    expect(message).toContain('WORDPRESS_PASSWORD');
    expect(message).not.toContain('secret');
  });
});
