import { describe, expect, it } from 'vitest';
import { type LinkWorld, resolveLink } from './resolve-link.ts';

const world: LinkWorld = {
  offices: [
    { officeId: 'satun', liffId: '2000000001-abcd', botName: 'สสจ.สตูล' },
    { officeId: 'khemarat', liffId: '2000000002-efgh', botName: 'สสอ.เขมราฐ' },
  ],
  productUrl: 'http://localhost:4400',
  userId: 'U1',
  simOrigin: 'http://localhost:4500',
};
const AS_U1 = 'sim_user=U1&sim_line=http%3A%2F%2Flocalhost%3A4500';

describe('a LIFF address', () => {
  it.each([
    ['https://liff.line.me/2000000001-abcd', `http://localhost:4400/liff/satun/?${AS_U1}`],
    [
      'https://liff.line.me/2000000002-efgh/requests/42?x=1#top',
      `http://localhost:4400/liff/khemarat/requests/42?x=1&${AS_U1}#top`,
    ],
    ['https://miniapp.line.me/2000000001-abcd/new', `http://localhost:4400/liff/satun/new?${AS_U1}`],
    ['http://localhost:4400/liff/satun/review/7', `http://localhost:4400/liff/satun/review/7?${AS_U1}`],
    ['http://localhost:4400/liff/satun', `http://localhost:4400/liff/satun?${AS_U1}`],
  ])('%s opens inside the phone as the person who holds it', (address, src) => {
    expect(resolveLink(address, world)).toMatchObject({ kind: 'liff', src });
  });
  it('is titled with the office that it belongs to', () => {
    expect(resolveLink('https://liff.line.me/2000000002-efgh', world)).toMatchObject({ title: 'สสอ.เขมราฐ' });
  });
  it('of an unknown app is refused with its number', () => {
    expect(resolveLink('https://liff.line.me/9-zz/x', world)).toEqual({
      kind: 'refused',
      sentence: 'ไม่มีแอป LIFF หมายเลข 9-zz ในเครื่องจำลองนี้',
    });
  });
});

describe('another address', () => {
  it('of the web opens in a page of its own, also on the product', () => {
    expect(resolveLink('http://localhost:4400/satun/', world)).toEqual({
      kind: 'page',
      url: 'http://localhost:4400/satun/',
    });
  });
  it('that only looks like an endpoint is an ordinary page', () => {
    expect(resolveLink('http://localhost:44001/liff/satun/', world).kind).toBe('page');
    expect(resolveLink('http://localhost:4400/liff/satun-2/', world).kind).toBe('page');
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ไม่ใช่ลิงก์', ''])('is refused: %s', (address) => {
    expect(resolveLink(address, world).kind).toBe('refused');
  });
});
