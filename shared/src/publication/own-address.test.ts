import { describe, expect, test } from 'vitest';
import { notOnWebsite } from './own-address.ts';

const website = 'https://www.khemarat.example.go.th/news/';

describe('an address on the website of the office', () => {
  test.each([
    'https://www.khemarat.example.go.th/news/17',
    'https://khemarat.example.go.th/news/17',
    'https://WWW.Khemarat.example.go.th/ข่าว/17?a=1#top',
    'https://www.khemarat.example.go.th:443/news/17',
  ])('%s', (address) => {
    expect(notOnWebsite(address, website)).toBeNull();
  });

  test('where the website itself has no https, without it too', () => {
    expect(notOnWebsite('http://old.example.go.th/1', 'http://old.example.go.th')).toBeNull();
    expect(notOnWebsite('https://old.example.go.th/1', 'http://old.example.go.th')).toBeNull();
  });

  test('the product on a machine of its own has its port', () => {
    expect(notOnWebsite('http://localhost:4400/satun/items/1', 'http://localhost:4400')).toBeNull();
    expect(notOnWebsite('http://localhost:9200/', 'http://localhost:4400')).not.toBeNull();
  });
});

describe('an address that is not', () => {
  test.each([
    ['somebody else’s website', 'https://evil.example.com/x'],
    ['a name that only begins like it', 'https://www.khemarat.example.go.th.evil.example.com/x'],
    ['a name that only ends like it', 'https://evil-khemarat.example.go.th/x'],
    ['another name of the same ministry', 'https://moph.example.go.th/x'],
    ['a name below it', 'https://x.khemarat.example.go.th/x'],
    ['its name before an @', 'https://www.khemarat.example.go.th@evil.example.com/x'],
    ['a password', 'https://www.khemarat.example.go.th:pass@evil.example.com/x'],
    ['a password for itself', 'https://user:pass@www.khemarat.example.go.th/x'],
    ['another port', 'https://www.khemarat.example.go.th:8443/x'],
    ['this machine', 'http://127.0.0.1/x'],
    ['this machine by name', 'http://localhost/x'],
    ['this machine as one number', 'http://2130706433/x'],
    ['this machine in base 16', 'http://0x7f000001/x'],
    ['this machine cut short', 'http://127.1/x'],
    ['this machine in IPv6', 'http://[::1]/x'],
    ['this machine in IPv4 in IPv6', 'http://[::ffff:127.0.0.1]/x'],
    ['a machine of the office', 'http://192.168.1.10/x'],
    ['what a cloud tells its machines', 'http://169.254.169.254/latest/meta-data/'],
    ['a file', 'file:///etc/passwd'],
    ['a program', 'javascript:alert(1)'],
    ['another letter that looks the same', 'https://www.khemаrat.example.go.th/x'],
    ['a backslash', 'https://evil.example.com\\@www.khemarat.example.go.th/x'],
    ['nothing', ''],
  ])('%s', (_what, address) => {
    const refused = notOnWebsite(address, website);
    expect(refused).toMatchObject({ refusal: { code: 'address_elsewhere', fields: [{ field: 'url' }] } });
    expect(refused?.refusal.message).toContain('www.khemarat.example.go.th');
  });

  test('the same page without https, where the website has it', () => {
    expect(notOnWebsite('http://www.khemarat.example.go.th/news/17', website)).toMatchObject({
      refusal: { code: 'address_not_https', message: expect.stringContaining('https://') },
    });
  });
});
