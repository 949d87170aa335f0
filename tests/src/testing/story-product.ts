import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context, Office } from '@prakat/functions/context';
import { sealingWith } from '@prakat/functions/seals/seal-key';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { aFixedClock, aUuid } from '@prakat/shared/testing/builders';
import { OTHER_OFFICE } from '@prakat/shared/testing/stories/random-office';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { pino } from 'pino';
import { FakeLine } from './fake-line.ts';

/** A database without anybody in it, made once and copied for each story. */
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'empty.sqlite');
  await openSqliteStore({ file }).close();
  return file;
})();

export type StoryProduct = Awaited<ReturnType<typeof aStoryProduct>>;

/** The product over a database of its own, for one office and another one, every transaction rehearsed once in vain. */
export async function aStoryProduct(profile: OfficeProfile) {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-story-'));
  const file = join(folder, 'prakat.sqlite');
  copyFileSync(await template, file);
  const clock = aFixedClock();
  let ids = 0;
  const offices = new Map<string, Office>(
    [profile, { ...profile, id: OTHER_OFFICE }].map((one) => [
      one.id,
      { profile: one, line: new FakeLine(), ...simulatedChannel(one.id) },
    ]),
  );
  const context: Context = {
    store: openSqliteStore({ file, now: clock, rehearse: () => true }),
    files: openLocalFileStore(join(folder, 'files')),
    offices,
    clock,
    newId: () => {
      ids += 1;
      return aUuid(ids);
    },
    logger: pino({ level: 'silent' }),
    publicUrl: 'https://prakat.example',
    lineLoginBaseUrl: 'https://line.example',
    linkSecret: 'x'.repeat(32),
    sealing: sealingWith('s'.repeat(32)),
    nudgeOutbox: () => {},
  };
  return {
    context,
    offices,
    clock,
    async close(): Promise<void> {
      await context.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
