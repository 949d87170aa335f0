import { secretNamesOf } from '@prakat/functions/cloud/installation';
import { describe, expect, test } from 'vitest';
import { readInstallationOf } from './installation.ts';

const offices = ['khemarat', 'satun', 'si-bun-rueang'];
const connected = {
  SATUN_LINE_CHANNEL_ID: '1000',
  SATUN_LINE_CHANNEL_SECRET: 'a secret',
  SATUN_LINE_LOGIN_CHANNEL_ID: '2000',
  SATUN_LIFF_ID: '2000-abc',
};

describe('what goes up of the settings', () => {
  test('is of the offices that are connected, and holds no secret', () => {
    const environment = {
      ...connected,
      PUBLIC_URL: 'https://satun.example',
      LINK_SECRET: 'b secret',
      PORT: '1',
    };
    expect(readInstallationOf(environment, offices)).toEqual({
      variables: {
        PUBLIC_URL: 'https://satun.example',
        SATUN_LINE_CHANNEL_ID: '1000',
        SATUN_LINE_LOGIN_CHANNEL_ID: '2000',
        SATUN_LIFF_ID: '2000-abc',
      },
      longLivedTokens: [],
      wordpress: [],
      officeIds: ['satun'],
    });
  });

  test('says that an office has a long-lived token, not which', () => {
    const environment = { ...connected, SATUN_LINE_CHANNEL_ACCESS_TOKEN: 'a token' };
    const made = readInstallationOf(environment, offices);
    expect(made.longLivedTokens).toEqual(['satun']);
    expect(JSON.stringify(made)).not.toContain('a token');
  });

  test('says that an office has an account on its WordPress, not its password', () => {
    const account = { SATUN_WORDPRESS_USER: 'prakat', SATUN_WORDPRESS_PASSWORD: 'a secret word' };
    const made = readInstallationOf({ ...connected, ...account }, offices);
    expect(made).toMatchObject({ wordpress: ['satun'], variables: { SATUN_WORDPRESS_USER: 'prakat' } });
    expect(JSON.stringify(made)).not.toContain('a secret word');
  });

  test('says that the secrets of all are one, not what is in it', () => {
    expect(readInstallationOf(connected, offices)).not.toHaveProperty('oneSecret');
    const one = readInstallationOf({ ...connected, PRAKAT_SECRETS: 'in Secret Manager' }, offices);
    expect(one.oneSecret).toBe(true);
    expect(secretNamesOf(one)).toEqual(['PRAKAT_SECRETS']);
  });

  test('is whom the functions run as and that Google is not asked to let everybody in, where that was set', () => {
    const set = { FUNCTIONS_SERVICE_ACCOUNT: 'prakat@', FUNCTIONS_INVOKER: 'private' };
    const made = readInstallationOf({ ...connected, ...set }, offices);
    expect(made).toMatchObject({ serviceAccount: 'prakat@', invoker: 'private' });
    const standard = readInstallationOf({ ...connected, FUNCTIONS_INVOKER: 'public' }, offices);
    expect(standard).not.toHaveProperty('invoker');
    expect(standard).not.toHaveProperty('serviceAccount');
  });

  test.each([
    ['FUNCTIONS_SERVICE_ACCOUNT', 'somebody@example.com'],
    ['FUNCTIONS_SERVICE_ACCOUNT', 'prakat'],
    ['FUNCTIONS_INVOKER', 'everybody'],
  ])('is refused where %s is %s', (name, value) => {
    expect(() => readInstallationOf({ ...connected, [name]: value }, offices)).toThrow(name);
  });

  test('names every id that an office still lacks', () => {
    const { SATUN_LIFF_ID: _, ...less } = connected;
    expect(() => readInstallationOf({ ...less, KHEMARAT_LIFF_ID: '1-a' }, offices)).toThrow(
      'KHEMARAT_LINE_CHANNEL_ID, KHEMARAT_LINE_LOGIN_CHANNEL_ID, SATUN_LIFF_ID',
    );
  });

  test('is refused when no office is connected', () => {
    expect(() => readInstallationOf({}, offices)).toThrow('ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE');
  });
});

test('where they are not one yet, the functions are given the secrets by the names of one machine, tokens and passwords only where there are any', () => {
  const wordpress = ['si-bun-rueang'];
  expect(
    secretNamesOf({ officeIds: ['satun', 'si-bun-rueang'], longLivedTokens: ['satun'], wordpress }),
  ).toEqual([
    'LINK_SECRET',
    'SEAL_KEY',
    'SATUN_LINE_CHANNEL_SECRET',
    'SI_BUN_RUEANG_LINE_CHANNEL_SECRET',
    'SATUN_LINE_CHANNEL_ACCESS_TOKEN',
    'SI_BUN_RUEANG_WORDPRESS_PASSWORD',
  ]);
});
