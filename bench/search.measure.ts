import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listingOf } from '@prakat/functions/search/listing';
import { searchRequests } from '@prakat/functions/search/search';
import { anyRequest } from '@prakat/functions/search/search-query';
import type { Listing } from '@prakat/functions/store/records';
import type { Store } from '@prakat/functions/store/store';
import { aContent, aSubmission } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../server/src/sqlite-store/sqlite-store.ts';

// What it costs that every word of a request is found, on SQLite: what a request of so many letters keeps for it, what a
// change of it costs more than one of a request without details, and a search for a word that one of them ends with.
// Run: npm run bench -- search

const REQUESTS = 100;
const syllables =
  'การ ประ ชา สัม พันธ์ แผน งาน สา ธารณ สุข อำ เภอ ตำ บล ข้อ มูล ข่าว สาร จัด ซื้อ จ้าง ผล คุณ ภาพ น้ำ ดื่ม โรค ระ บาด เด็ก แม่ วัย รุ่น ผู้ สูง อายุ ตรวจ รักษา ยา วัค ซีน อา หาร ปลอด ภัย'.split(
    ' ',
  );

/** Text of so many letters, different each time, in syllables as Thai has them. */
function wordsOfLength(length: number, seed: number): string {
  let text = '';
  for (let n = seed * 7919; text.length < length; n = (n * 1103515245 + 12345) % 2147483648)
    text += (syllables[Math.floor(n / 65536) % syllables.length] ?? '') + (n % 11 === 0 ? ' ' : '');
  return text.slice(0, length);
}

async function costOf(letters: number) {
  const folder = mkdtempSync(path.join(process.env.BENCH_DIR ?? tmpdir(), 'prakat-search-'));
  const file = path.join(folder, 'search.db');
  const store: Store = openSqliteStore({ file });
  try {
    const requests = Array.from({ length: REQUESTS }, (_, n) =>
      aSubmission({
        id: `request-${n}`,
        number: `2569-${String(n + 1).padStart(4, '0')}`,
        updatedAt: new Date(1.7e12 + n * 1000).toISOString(),
        content: aContent({ details: `${wordsOfLength(letters, n + 1)}${n === 0 ? ' ครุฑพ่าห์' : ''}` }),
      }),
    );
    let listing: Listing | null = null;
    const started = performance.now();
    for (const request of requests) {
      await store.transact(async (tx) => {
        tx.put('submissions', request);
        listing = listingOf(request, null);
        tx.put('listings', listing);
      });
    }
    const change = (performance.now() - started) / REQUESTS;
    const asker = { officeId: requests[0]?.officeId ?? '', member: { id: 'member-1' } };
    const look = () => searchRequests({ store }, asker, { ...anyRequest, text: 'ครุฑพ่าห์' });
    await look();
    const searched = performance.now();
    const found = await look();
    const search = performance.now() - searched;
    expect(found.items.map(({ submission }) => submission.id)).toEqual(['request-0']);
    const facets = (listing as Listing | null)?.facets.length ?? 0;
    return { facets, change, search, bytes: statSync(file).size / REQUESTS };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

test('what it costs that every word is found', async () => {
  const none = await costOf(20);
  const lines = [['letters of details', 'facets', 'KiB a request', 'a change', 'a search']];
  for (const letters of [20, 150, 500, 1000, 2000, 5000]) {
    const cost = letters === 20 ? none : await costOf(letters);
    const kib = (cost.bytes / 1024).toFixed(0);
    const times = (ms: number, of: number) => `${ms.toFixed(1)} ms, ${(ms / of).toFixed(1)} times`;
    lines.push([
      String(letters),
      String(cost.facets),
      kib,
      times(cost.change, none.change),
      times(cost.search, none.search),
    ]);
  }
  console.log(lines.map((line) => line.map((cell) => cell.padEnd(24)).join('')).join('\n'));
});
