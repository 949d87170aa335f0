import { describe, expect, test } from 'vitest';
import { ConfigError, readCredentials } from './config.ts';

const offices = ['satun', 'si-bun-rueang'];
const read = (environment: Record<string, string>) => () => readCredentials(environment, offices);
const whole = {
  SATUN_LINE_CHANNEL_ID: '1',
  SATUN_LINE_CHANNEL_SECRET: 's'.repeat(32),
  SATUN_LINE_LOGIN_CHANNEL_ID: '2',
  SATUN_LIFF_ID: '2-a',
};

describe('a LINE variable that fits no office is an error that names it', () => {
  test.each([
    ['of an office that has no profile', 'KHEMARAT_LINE_CHANNEL_SECRET'],
    ['with the office misspelt', 'SATOON_LIFF_ID'],
    ['with a hyphen where the name has an underscore', 'SI-BUN-RUEANG_LINE_CHANNEL_ID'],
    ['of no office', 'LINE_CHANNEL_ACCESS_TOKEN'],
    ['in small letters, which nothing reads', 'satun_line_channel_secret'],
    ['with its end misspelt', 'SATUN_LINE_CHANNEL_SECERT'],
    ['with its middle misspelt', 'SATUN_LINE_CHANEL_ID'],
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
    SATUN_HOME: '/srv/satun',
    SATUN_DEADLINE: '3',
    SATUN_LINE_LOGIN_CHANNEL_SECRET: 'x',
  };
  expect([...read({ ...whole, ...others })().keys()]).toEqual(['satun']);
});
