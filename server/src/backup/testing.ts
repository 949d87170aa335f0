import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Storage } from '@google-cloud/storage';
import { createApp } from '@prakat/functions/app';
import { membersOf, sha256Of } from '@prakat/functions/backup/archive-file';
import { type Cloud, cloudOf } from '@prakat/functions/backup/open-cloud';
import { readSettings } from '@prakat/functions/config/config';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { Context } from '@prakat/functions/context';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import express from 'express';
import { listen } from '../listen.ts';
import type { BackupCommand, RestoreCommand } from './command.ts';

/** A folder for one test file, with a copy of the office profiles that a restore may write over. */
export function aWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-backup-'));
  const profiles = join(folder, 'offices');
  cpSync(officesDir, profiles, { recursive: true });
  const said: string[] = [];
  const at = (name: string) => join(folder, name);
  return {
    at,
    profiles,
    /** What the last command said. */
    said,
    command(
      file: string,
      dataDir: string,
      now = Date.parse('2025-06-11T03:00:00.000Z'),
      {
        settings = {},
        ...given
      }: Partial<Omit<BackupCommand & RestoreCommand, 'settings'>> & {
        settings?: Record<string, string>;
      } = {},
    ): BackupCommand & RestoreCommand {
      said.length = 0;
      return {
        to: { file: at(file) },
        from: [at(file)],
        isTrial: false,
        settings: readSettings({ DATA_DIR: dataDir, ...settings }),
        identityFiles: [],
        acceptsUnsigned: false,
        officesDir: profiles,
        cloud: null,
        now: () => now,
        say: (line: string) => said.push(line),
        ...given,
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Firebase projects in memory, each spoken to by Google's own libraries. */
export async function aCloud() {
  const server = await startMemoryFirestore(null);
  const buckets: Awaited<ReturnType<typeof startMemoryBucket>>[] = [];
  const clouds: Cloud[] = [];
  return {
    async project(): Promise<Cloud> {
      const bucket = await startMemoryBucket();
      buckets.push(bucket);
      const storage = new Storage({ apiEndpoint: bucket.url, projectId: 'prakat-test' });
      const firestore = emptyFirestore(server);
      const names = { project: 'prakat-test', bucket: 'prakat-test.appspot.com' };
      const cloud = cloudOf(names, firestore, storage.bucket(names.bucket));
      clouds.push(cloud);
      return cloud;
    },
    async stop() {
      for (const cloud of clouds) await cloud.close();
      for (const bucket of buckets) bucket.stop();
      server.stop();
    },
  };
}

/**
 * Every member of an archive by its name, but for those that say when and of which store it was made: as text, a letter
 * for each byte, which is compared as a whole.
 */
export async function membersBut(file: string, ...without: string[]): Promise<Map<string, string>> {
  const members = new Map<string, string>();
  for await (const { name, content } of membersOf(file)) {
    if (!without.includes(name)) members.set(name, content.toString('latin1'));
  }
  return members;
}

/** `body`: its SHA-256. */
type Answer = { status: number; type: string | null; body: string };

/** By which a form that is sent twice is taken once: another each time that it is opened. */
const FORM_TOKEN = /<input type="hidden" name="token" value="[^"]*"/g;

/** Every page and file that a reader of the public website can come to, by its path. */
export async function crawl(url: string): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  const waiting = ['/'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const answer = await fetch(`${url}${path}`, { redirect: 'manual' });
    const type = answer.headers.get('content-type');
    const body = Buffer.from(await answer.arrayBuffer());
    const isText = /html|xml/.test(type ?? '');
    const same = isText ? Buffer.from(body.toString().replace(FORM_TOKEN, '')) : body;
    found.set(path, { status: answer.status, type, body: sha256Of(same) });
    if (!isText) continue;
    for (const [, link = ''] of body.toString().matchAll(/(?:href|src)="([^"#]+)/g)) {
      const target = new URL(link.replaceAll('&amp;', '&'), `http://site${path}`);
      // The product's own address stands in full in some links.
      if (target.host === 'site' || `${target.protocol}//${target.host}` === PUBLIC_URL) {
        waiting.push(`${target.pathname}${target.search}`);
      }
    }
  }
  return found;
}

export const PUBLIC_URL = 'https://prakat.example.go.th';

/** The public website over a store and its files, crawled at the moment `now`: an empty feed says when it was made. */
export async function publicPages(
  context: Context,
  now: number,
  { store, files }: Pick<Context, 'store' | 'files'>,
): Promise<Map<string, Answer>> {
  const app = express();
  app.use(createApp({ ...context, store, files, publicUrl: PUBLIC_URL, clock: () => now }));
  const server = await listen(app, 0, '127.0.0.1');
  try {
    return await crawl(server.url);
  } finally {
    await server.close();
  }
}
