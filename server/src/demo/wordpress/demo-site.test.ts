import { strayProblem } from '@prakat/functions/config/office-variable';
import { expect, test } from 'vitest';
import { loginNames, readDemoSite } from './demo-site.ts';

const account = { WORDPRESS_DEMO_USER: ' prakat ', WORDPRESS_DEMO_PASSWORD: 'abcd efgh ijkl' };

test.each(['https://www.example.go.th', 'http://127.0.0.1:8080/', 'http://localhost:8080'])(
  '%s is the website of Si Bun Rueang for the demo, whose groups are told',
  (address) => {
    const { url, login, profile } = readDemoSite(address, account);
    expect(url).toBe(address);
    expect(login).toEqual({ user: 'prakat', password: 'abcd efgh ijkl' });
    expect(profile).toMatchObject({
      id: 'si-bun-rueang',
      destinations: { website: 'wordpress', websiteUrl: address, lineGroup: true },
    });
  },
);

test.each([
  ['www.example.go.th', /ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:\/\/ หรือ https:\/\//],
  // The password would go over the net for everybody to read.
  ['http://www.example.go.th', /ต้องขึ้นต้นด้วย https:\/\//],
  ['https://www.example.go.th/?page=2', /ต้องเป็นที่อยู่หน้าแรก/],
])('%s is refused in a sentence that speaks of the option, not of a profile', (address, sentence) => {
  const reading = () => readDemoSite(address, account);
  expect(reading).toThrow(sentence);
  expect(reading).toThrow(`ที่อยู่ ${address} (--wordpress)`);
  expect(reading).not.toThrow('destinations');
});

test.each([
  [{}, /WORDPRESS_DEMO_USER และ WORDPRESS_DEMO_PASSWORD/],
  [{ WORDPRESS_DEMO_USER: 'prakat', WORDPRESS_DEMO_PASSWORD: ' ' }, /ตัวแปร WORDPRESS_DEMO_PASSWORD /],
  // What an office has in its settings is for its own website, and never goes to an address that was typed.
  [
    { SI_BUN_RUEANG_WORDPRESS_USER: 'prakat', SI_BUN_RUEANG_WORDPRESS_PASSWORD: 'secret words' },
    /WORDPRESS_DEMO_USER และ WORDPRESS_DEMO_PASSWORD/,
  ],
])('without an account for the demo it says which variables are missing: %j', (environment, names) => {
  expect(() => readDemoSite('https://www.example.go.th', environment)).toThrow(names);
});

test('its variables may stand in .env beside those of the offices', () => {
  const environment = Object.fromEntries(Object.values(loginNames).map((name) => [name, 'x']));
  expect(strayProblem(environment, ['si-bun-rueang'])).toBeNull();
});
