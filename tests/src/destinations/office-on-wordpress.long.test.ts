import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '@prakat/functions/audit/audit';
import { officesDir } from '@prakat/functions/config/project-folder';
import { ownWebsite } from '@prakat/functions/doctor/checks/own-website';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import { OFFICE, playRequestForm } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  lackingForWordPress,
  startWordPress,
  type WordPressServer,
} from '../testing/wordpress/wordpress-server.ts';

// The whole product, with an office whose website is a genuine WordPress.

const lacking = lackingForWordPress();
const TITLE = 'ปีงบประมาณ ๒๕๖๕';

/** The profiles with that office's website at `url`. */
function profilesWith(url: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
  mkdirSync(folder, { recursive: true });
  const profile = JSON.parse(readFileSync(join(officesDir, `${OFFICE}.json`), 'utf8'));
  const wordpress = { categories: { 'official-information/board-designated': 'official-information' } };
  const destinations = { ...profile.destinations, website: 'wordpress', websiteUrl: url, wordpress };
  writeFileSync(join(folder, `${OFFICE}.json`), JSON.stringify({ ...profile, destinations }));
  return folder;
}

describe.skipIf(lacking)('an office on WordPress', () => {
  let server: WordPressServer;
  let folder: string;
  let environment: LocalEnvironment;
  beforeAll(async () => {
    server = await startWordPress();
    folder = profilesWith(server.url);
    const { user, password } = server.accounts.editor;
    environment = await createLocalEnvironment({
      now: Date.parse('2021-12-24T03:00:00.000Z'),
      officesDir: folder,
      variables: { SI_BUN_RUEANG_WORDPRESS_USER: user, SI_BUN_RUEANG_WORDPRESS_PASSWORD: password },
    });
  });
  afterAll(async () => {
    await environment?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  test('publishes the form of 24 December 2564 there, tells its address, and takes it down there', async () => {
    const player = environment.player(OFFICE);
    // Plays on until the page was fetched, the owner and the group were told its address, and the webmaster confirmed it.
    const played = await playRequestForm(player, () => {});
    expect(played).toMatchObject({
      audit: 'ok',
      pageUrl: expect.stringContaining(`${server.url}/prakat-`),
    });
    const read = async () => (await fetch(played.pageUrl)).text();
    expect(await read()).toContain(`เลขที่คำขอเผยแพร่: ${played.number}`);

    const id = /prakat-([^/]+)\/$/.exec(played.pageUrl)?.[1] ?? '';
    // An outsider found the very file there, too, or the group would not have heard.
    const proof = () => environment.machine.context.store.get('proofs', `${id}:wordpress`);
    expect((await proof())?.found).toMatchObject({ status: 200, files: [{ status: 200 }] });

    // Somebody drafts it on the screens of WordPress: the weekly look finds that, and a webmaster has it put back.
    server.php('', 'wp_update_post(["ID" => get_posts()[0]->ID, "post_status" => "draft"]);');
    for (const minutes of [8 * 24 * 60, 1, 2, 4, 8, 15]) {
      environment.clock.moveTo(environment.clock.now() + minutes * 60_000);
      await environment.settle();
    }
    const stands = async () => (await player.view('jirayu', id)).publication?.placements[0]?.proof;
    expect(await stands()).toMatchObject({
      says: 'missing',
      words: expect.stringContaining('(404) หน้าบนเว็บไซต์ถูกซ่อน'),
    });
    await player.actOnPublication('nopphakon', id, { action: 'place_again' });
    await environment.settle();
    expect(await stands()).toMatchObject({ says: 'found' });

    const links = [...(await read()).matchAll(/href="([^"]*\/uploads\/[^"]*)"/g)].map(
      ([, link = '']) => link,
    );
    expect(links).toHaveLength(1);
    const publicReason = 'มีฉบับใหม่แทนแล้ว';
    await player.actOnPublication('nopphakon', id, { action: 'take_down', reason: 'ล้าสมัย', publicReason });
    await environment.settle();
    for (const address of [played.pageUrl, ...links]) {
      const response = await fetch(address);
      expect(response.status, address).toBe(404);
      expect(await response.text()).not.toContain(TITLE);
    }
    expect(server.php('', 'echo get_posts(["post_status" => "draft"])[0]->post_content;')).toContain(
      publicReason,
    );
    const { publication } = await player.view('jirayu', id);
    expect(publication?.placements[0]).toMatchObject({
      destination: 'wordpress',
      state: 'gone',
      proof: { says: 'gone' },
    });

    // Put back it is at the address that people know, and says its last day, also when that is moved.
    const lastDay = async (action: 'restore' | 'renew', displayUntil: string) => {
      await player.actOnPublication('nopphakon', id, { action, displayUntil });
      await environment.settle();
      return /เผยแพร่ถึงวันที่: ([^<]*)/.exec(await read())?.[1];
    };
    expect(await lastDay('restore', '2022-12-31')).toBe('31 ธันวาคม 2565');
    expect(await lastDay('renew', '2023-03-31')).toBe('31 มีนาคม 2566');
    environment.clock.moveTo(Date.parse('2023-04-01T03:00:00.000Z'));
    await environment.settle();
    expect((await fetch(played.pageUrl)).status).toBe(404);

    const { store, files, offices } = environment.machine.context;
    expect((await audit(store, files, offices.keys())).faults).toEqual([]);
  });

  test('is well to the doctor', async () => {
    const office = environment.machine.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    const { editor } = server.accounts;
    const examined = (login: { user: string; password: string } | null) =>
      ownWebsite.run({} as never, { profile: office.profile, credentials: { wordpress: login } } as never);
    expect(await examined(editor)).toMatchObject({ status: 'ok' });
    expect(await examined({ ...editor, password: 'x' })).toMatchObject({ status: 'fault' });
    expect(await examined(null)).toMatchObject({
      status: 'fault',
      message: expect.stringContaining('SI_BUN_RUEANG_WORDPRESS_USER'),
    });
  });
});
