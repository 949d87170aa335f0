import { describe, expect, test } from 'vitest';
import { ConfigError, missingWordPressLogins, readCredentials } from './config.ts';

const offices = ['satun', 'si-bun-rueang'];
const read = (environment: Record<string, string>) => () => readCredentials(environment, offices);
const whole = {
  SATUN_LINE_CHANNEL_ID: '1',
  SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
  SATUN_LINE_LOGIN_CHANNEL_ID: '2',
  SATUN_LIFF_ID: '2-a',
};

test('a secret that was pasted with a space or a line end is the one that LINE knows', () => {
  const pasted = {
    ...whole,
    SATUN_LINE_CHANNEL_SECRET: ` ${'s'.repeat(32)}\r\n`,
    SATUN_LINE_CHANNEL_ACCESS_TOKEN: 'token\n',
    SATUN_LINE_CHANNEL_ID: ' 1',
  };
  expect(read(pasted)().get('satun')).toMatchObject({
    channelSecret: 's'.repeat(32),
    channelAccessToken: 'token',
    channelId: '1',
  });
  expect(read({ ...whole, SATUN_LINE_CHANNEL_SECRET: ' \n' })).toThrow('SATUN_LINE_CHANNEL_SECRET');
});

describe('an office’s variable that fits no office is an error that names it', () => {
  test.each([
    ['of an office that has no profile', 'KHEMARAT_LINE_CHANNEL_SECRET'],
    ['with the office misspelt', 'SATOON_LIFF_ID'],
    ['with a hyphen where the name has an underscore', 'SI-BUN-RUEANG_LINE_CHANNEL_ID'],
    ['of no office', 'LINE_CHANNEL_ACCESS_TOKEN'],
    ['in small letters, which nothing reads', 'satun_line_channel_secret'],
    ['with its end misspelt', 'SATUN_LINE_CHANNEL_SECERT'],
    ['with its middle misspelt', 'SATUN_LINE_CHANEL_ID'],
    ['of the website of an office that has no profile', 'KHEMARAT_WORDPRESS_PASSWORD'],
    ['of a website, with its end misspelt', 'SATUN_WORDPRESS_PASWORD'],
  ])('%s: %s', (_, name) => {
    expect(read({ [name]: 'x' })).toThrow(ConfigError);
    expect(read({ ...whole, [name]: 'x' })).toThrow(name);
  });

  test('and so is an office with nothing but the secret of its LINE Login channel', () => {
    expect(read({ SATUN_LINE_LOGIN_CHANNEL_SECRET: 'x' })).toThrow('SATUN_LINE_CHANNEL_ID');
  });
});

test('empty variables, those of the settings and those of other programs are no offices’', () => {
  const others = {
    KHEMARAT_LINE_CHANNEL_SECRET: '',
    LINE_API_BASE_URL: 'http://localhost:4410',
    LINE_DATA_API_BASE_URL: 'http://localhost:4410',
    LINE_LOGIN_BASE_URL: 'http://localhost:4410',
    LINE_SIMULATOR_PORT: '4410',
    LINES: '40',
    COMMAND_LINE_ARGUMENTS: '--verbose',
    WORDPRESS_DB_PASSWORD: 'x',
    SATUN_HOME: '/srv/satun',
    SATUN_DEADLINE: '3',
    SATUN_LINE_LOGIN_CHANNEL_SECRET: 'x',
  };
  expect([...read({ ...whole, ...others })().keys()]).toEqual(['satun']);
});

describe('the account on an office’s WordPress', () => {
  const account = { SATUN_WORDPRESS_USER: 'prakat', SATUN_WORDPRESS_PASSWORD: 'abcd efgh' };

  test('is read with the office’s channels, and is null where there is none', () => {
    expect(read({ ...whole, ...account })().get('satun')?.wordpress).toEqual({
      user: 'prakat',
      password: 'abcd efgh',
    });
    expect(read(whole)().get('satun')?.wordpress).toBeNull();
  });

  test('is whole, or the half that lacks is named', () => {
    const { SATUN_WORDPRESS_PASSWORD: _, ...half } = account;
    expect(read({ ...whole, ...half })).toThrow('SATUN_WORDPRESS_PASSWORD');
    expect(read({ ...whole, SATUN_WORDPRESS_PASSWORD: 'hush' })).toThrow('SATUN_WORDPRESS_USER');
    expect(read({ ...whole, SATUN_WORDPRESS_PASSWORD: 'hush' })).not.toThrow('hush');
  });

  test('connects no office by itself', () => {
    expect(read(account)().size).toBe(0);
  });

  test('is missed where the profile says that the website is there', () => {
    const profiles = (website: 'wordpress' | 'built-in') =>
      new Map([['satun', { destinations: { website, lineGroup: true, noticeBoard: false } }]]);
    const names = ['SATUN_WORDPRESS_USER', 'SATUN_WORDPRESS_PASSWORD'];
    expect(missingWordPressLogins(profiles('wordpress'), read(whole)())).toEqual(names);
    expect(missingWordPressLogins(profiles('built-in'), read(whole)())).toEqual([]);
    expect(missingWordPressLogins(profiles('wordpress'), read({ ...whole, ...account })())).toEqual([]);
  });
});
