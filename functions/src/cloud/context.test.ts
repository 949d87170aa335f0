import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { createCloudContext } from './context.ts';

const officesDir = join(import.meta.dirname, '../../../offices');
const folder = mkdtempSync(join(tmpdir(), 'prakat-context-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ids = {
  SATUN_LINE_CHANNEL_ID: '1000',
  SATUN_LINE_LOGIN_CHANNEL_ID: '2000',
  SATUN_LIFF_ID: '2000-abc',
};
const secrets = {
  LINK_SECRET: 'x'.repeat(32),
  SEAL_KEY: 's'.repeat(43),
  SATUN_LINE_CHANNEL_SECRET: 'secret',
};
const google = { GCLOUD_PROJECT: 'demo-prakat', PORT: '/a/socket.sock' };

/** A package of one office, with these settings. */
function packageOf(variables: Record<string, string>): string {
  mkdirSync(join(folder, 'offices'), { recursive: true });
  cpSync(join(officesDir, 'satun.json'), join(folder, 'offices', 'satun.json'));
  writeFileSync(join(folder, 'installation.json'), JSON.stringify({ variables, longLivedTokens: [] }));
  return folder;
}

let opened: Context | null = null;
const open = (variables: Record<string, string>, environment: Record<string, string>) => {
  opened = createCloudContext(packageOf(variables), environment);
  return opened;
};
afterEach(async () => {
  await opened?.store.close();
  opened = null;
});

describe('the product on Cloud Functions', () => {
  test("knows its offices, is at Hosting's address, and finishes everything before it answers", () => {
    const context = open(ids, { ...google, ...secrets });
    expect([...context.offices.keys()]).toEqual(['satun']);
    expect(context.offices.get('satun')).toMatchObject({ channelSecret: 'secret', liffId: '2000-abc' });
    expect(context.publicUrl).toBe('https://demo-prakat.web.app');
    expect(context.endsWithAnswer).toBe(true);
  });

  describe('with the secrets of all in one', () => {
    const together = (given: object | string) => ({
      ...google,
      PRAKAT_SECRETS: typeof given === 'string' ? given : JSON.stringify(given),
    });

    test('has each as if it stood alone, without what was pasted round it', () => {
      const context = open(ids, together({ ...secrets, SATUN_LINE_CHANNEL_SECRET: ' secret\n' }));
      expect(context.offices.get('satun')).toMatchObject({ channelSecret: 'secret' });
      expect(context.linkSecret).toBe(secrets.LINK_SECRET);
      expect(context.sealing.key).toBe(secrets.SEAL_KEY);
    });

    test.each([
      ['that is no JSON', '{"LINK_SECRET": "x'],
      ['that is a list', '["a secret word"]'],
      ['with a value that is no text', '{"LINK_SECRET": 5, "SEAL_KEY": "a secret word"}'],
    ])('does not start with one %s, and never says what is in it', (_what, text) => {
      const starting = () => open(ids, together(text));
      expect(starting).toThrow('PRAKAT_SECRETS');
      expect(starting).not.toThrow('a secret word');
    });

    test('names the one that is missing among them', () => {
      expect(() => open(ids, together({ ...secrets, SATUN_LINE_CHANNEL_SECRET: '' }))).toThrow(
        'SATUN_LINE_CHANNEL_SECRET',
      );
    });
  });

  test('is at its own address when it has one', () => {
    const context = open({ ...ids, PUBLIC_URL: 'https://news.example.go.th/' }, { ...google, ...secrets });
    expect(context.publicUrl).toBe('https://news.example.go.th');
  });

  test.each([
    ['the secret of file links', ids, { SATUN_LINE_CHANNEL_SECRET: 'secret' }, 'LINK_SECRET'],
    ['the key of seals', ids, { ...secrets, SEAL_KEY: '' }, 'SEAL_KEY'],
    ['a channel secret', ids, { ...secrets, SATUN_LINE_CHANNEL_SECRET: '' }, 'SATUN_LINE_CHANNEL_SECRET'],
    ['the channels of an office that went up', {}, { ...secrets, SATUN_LINE_CHANNEL_SECRET: '' }, 'satun'],
  ])('does not start without %s, and says so', (_missing, variables, given, name) => {
    expect(() => open(variables, { ...google, ...given })).toThrow(name);
  });
});
