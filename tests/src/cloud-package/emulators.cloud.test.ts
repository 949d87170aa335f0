import { Player } from '@prakat/simulator/play/player';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type FirebaseEmulators,
  firebase,
  jar,
  pubSub,
  startFirebaseEmulators,
} from './testing/firebase-emulators.ts';

if (!firebase) {
  console.log('SKIPPED: the emulators of firebase-tools; set FIREBASE_TOOLS to its command `firebase`');
} else {
  if (!jar)
    console.log(
      'SKIPPED: triggers of Firestore; google-cloud-cli-firestore-emulator or a Java 21 is not here',
    );
  if (!pubSub)
    console.log('SKIPPED: what the clock starts; google-cloud-cli-pubsub-emulator or a Java 21 is not here');
}

let emulators: FirebaseEmulators;
beforeAll(async () => {
  if (firebase) emulators = await startFirebaseEmulators(OFFICE);
});
afterAll(() => emulators?.close());

test.skipIf(!firebase)(
  'Hosting serves the mini-app itself and leaves everything else to the function',
  async () => {
    const at = (path: string, init: RequestInit = {}) => fetch(`${emulators.url}${path}`, init);
    const page = await at(`/${OFFICE}`);
    expect(page.status, emulators.output()).toBe(200);
    expect(await page.text()).toContain('<html lang="th">');

    const shell = await at(`/liff/${OFFICE}/requests/123`);
    expect(shell.status).toBe(200);
    expect(shell.headers.get('cache-control')).toBe('no-cache');
    expect(shell.headers.get('content-security-policy')).toContain('https://api.line.me');
    const script = /src="(\/liff-assets\/[^"]+\.js)"/.exec(await shell.text())?.[1] ?? '';
    const asset = await at(script);
    expect(asset.status).toBe(200);
    expect(asset.headers.get('cache-control')).toContain('stale-while-revalidate');
    const missing = await at('/liff-assets/assets/index-of-another-release.js');
    expect(missing.status).toBe(404);
    expect(missing.headers.get('cache-control')).not.toMatch(/immutable|max-age=(?!3600\b|0\b)/);

    expect((await at('/robots.txt')).status).toBe(200);
    expect((await at(`/api/${OFFICE}/me`)).status).toBe(401);
    const webhook = { method: 'POST', body: '{}', headers: { 'x-line-signature': 'wrong' } };
    expect((await at(`/line/${OFFICE}/webhook`, webhook)).status).toBe(401);
    expect((await at('/no-such-office')).status).toBe(404);
    const config = await at(`/api/${OFFICE}/liff-config`);
    expect(await config.json()).toMatchObject({ officeId: OFFICE });
  },
);

test.skipIf(!jar)(
  'the filled form goes from filing to its confirmed page, each message by the trigger of its document',
  async () => {
    const steps: string[] = [];
    const player = new Player(OFFICE, emulators.url, emulators.lineUrl);
    const { audit, number } = await playRequestForm(player, (text) => steps.push(text)).catch(
      (error: unknown) => {
        throw new Error(`${steps.join('\n')}\n${emulators.output()}`, { cause: error });
      },
    );
    expect(audit).toBe('ok');
    expect(steps.join('\n')).toContain(number);
    expect(await (await fetch(`${emulators.url}/${OFFICE}`)).text()).toContain('/items/');
    expect((await emulators.files()).some((name) => name.startsWith('files/'))).toBe(true);
    expect(emulators.output()).toContain('outboxWritten');
  },
);

test.skipIf(!pubSub)('what the clock starts runs when its time comes', async () => {
  for (const name of ['outboxSweep', 'dailyJob']) {
    await emulators.comes(name);
    await expect
      .poll(() => emulators.output(), { timeout: 60_000 })
      .toMatch(new RegExp(`Finished "asia-southeast1-${name}"`));
  }
});
