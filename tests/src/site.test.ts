import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import type { Context, Office } from '@prakat/functions/context';
import { createSiteRouter } from '@prakat/functions/site/site-router';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { aContent, aFixedClock, anAttachedFile, aPublication } from '@prakat/shared/testing/builders';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';

const OFFICE = 'si-bun-rueang';

/** The public website on the stores of one machine. */
async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-site-'));
  const store = openSqliteStore({ file: join(folder, 'prakat.db') });
  const files = openLocalFileStore(join(folder, 'files'));
  const profiles = loadProfiles(join(import.meta.dirname, '../../offices'));
  const offices = new Map([...profiles].map(([id, profile]) => [id, { profile } as Office]));
  const publicUrl = 'https://prakat.example.go.th';
  const needed = { store, files, offices, clock: aFixedClock(), publicUrl };
  const server = express()
    .use(createSiteRouter(needed as unknown as Context))
    .listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { store, files, get: (path: string) => fetch(origin + path) };
}

it('serves lists page by page, and files, from SQLite and the folder of files', async () => {
  const { store, files, get } = await startSite();
  const content = Buffer.from('เนื้อหาของประกาศ');
  const sha256 = createHash('sha256').update(content).digest('hex');
  await files.write('file-1', content);
  await store.transact(async (tx) => {
    for (let number = 1; number <= 45; number += 1) {
      tx.create(
        'publications',
        aPublication({
          id: `item-${number}`,
          officeId: OFFICE,
          content: aContent({
            categoryId: 'law',
            title: `เรื่องที่ ${number}.`,
            files: [anAttachedFile({ bytes: content.length, sha256 })],
          }),
          // Several of one moment, and every fifth over since yesterday.
          publishedAt: `2021-12-24T02:${String(Math.floor(number / 4)).padStart(2, '0')}:00.000Z`,
          displayUntil: number % 5 === 0 ? '2021-12-23' : null,
        }),
      );
    }
  });

  const shown: number[] = [];
  let path: string | undefined = `/${OFFICE}/categories/law`;
  while (path) {
    const html: string = await (await get(path)).text();
    shown.push(...[...html.matchAll(/>เรื่องที่ (\d+)\.<\/a>/g)].map(([, number]) => Number(number)));
    const [link] = html.match(/<a[^>]*rel="next"[^>]*>/) ?? [];
    path = link?.match(/href="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(shown).toHaveLength(36);
  expect(new Set(shown).size).toBe(36);
  expect(shown.some((number) => number % 5 === 0)).toBe(false);

  const file = await get(`/${OFFICE}/files/item-1/file-1/x.pdf`);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
  expect((await get(`/${OFFICE}/items/item-5`)).status).toBe(410);
  expect((await get(`/${OFFICE}/files/item-5/file-1/x.pdf`)).status).toBe(410);
  expect((await get(`/${OFFICE}/categories/law?after=altered`)).status).toBe(404);
});
