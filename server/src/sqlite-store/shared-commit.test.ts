import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aLogEvent, aSubmission } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Connection, connect } from './database.ts';
import { SharedCommit } from './shared-commit.ts';
import { openSqliteStore } from './sqlite-store.ts';

let folder: string;
let file: string;
let writer: Connection;
let onlooker: Connection;
let commits: SharedCommit;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'prakat-commit-'));
  file = path.join(folder, 'prakat.db');
  writer = connect(file);
  writer.exec('CREATE TABLE parents (id TEXT PRIMARY KEY)');
  writer.exec(
    'CREATE TABLE kept (id TEXT PRIMARY KEY, text, parent REFERENCES parents DEFERRABLE INITIALLY DEFERRED)',
  );
  onlooker = connect(file);
  // However long a busy machine keeps one of them.
  commits = new SharedCommit(writer, Number.POSITIVE_INFINITY);
});
afterEach(() => {
  writer.close();
  onlooker.close();
  rmSync(folder, { recursive: true, force: true });
});

const keep = (id: string, text = '', parent: string | null = null) =>
  commits.run(async () => {
    writer.run('INSERT INTO kept VALUES (?, ?, ?)', [id, text, parent]);
    return id;
  });
const stored = () => onlooker.all('SELECT id FROM kept ORDER BY id').map(({ id }) => id);
const countCommits = () => {
  const run = vi.spyOn(writer, 'run');
  return () => run.mock.calls.filter(([sql]) => sql === 'COMMIT').length;
};

describe('transactions that wait at the same moment', () => {
  test('share one commit, and none is answered before it', async () => {
    const committed = countCommits();
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((id) => keep(id).then((answer) => ({ answer, stored: stored() }))),
    );
    expect(seen).toEqual(['a', 'b', 'c'].map((answer) => ({ answer, stored: ['a', 'b', 'c'] })));
    expect(committed()).toBe(1);
  });

  test('take along who comes within a turn of the loop', async () => {
    const committed = countCommits();
    const late = new Promise((resolve) => setImmediate(() => resolve(keep('late'))));
    await Promise.all([keep('first'), late]);
    expect(stored()).toEqual(['first', 'late']);
    expect(committed()).toBe(1);
  });

  test('see what those before them wrote', async () => {
    const count = () =>
      commits.run(async () => {
        const before = writer.all('SELECT count(*) AS n FROM kept')[0]?.n;
        writer.run('INSERT INTO kept (id) VALUES (?)', [`after-${before}`]);
        return before;
      });
    expect(await Promise.all([count(), count(), count()])).toEqual([0, 1, 2]);
  });

  test('one that throws takes back its own writes alone, and is told after the commit', async () => {
    const failing = commits.run(async () => {
      writer.run('INSERT INTO kept (id) VALUES (?)', ['b']);
      throw new Error('changed its mind');
    });
    const told = failing.catch((error: Error) => [error.message, stored()]);
    await Promise.all([keep('a'), told, keep('c')]);
    expect(await told).toEqual(['changed its mind', ['a', 'c']]);
  });

  test('one for which the commit fails, fails alone', async () => {
    const outcomes = await Promise.allSettled([keep('a'), keep('b', '', 'nobody'), keep('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({
      reason: { message: expect.stringContaining('FOREIGN KEY') },
    });
    expect(stored()).toEqual(['a', 'c']);
  });

  test('one that fills the disk fails alone', async () => {
    writer.pragma(`max_page_count = ${Number(writer.pragma('page_count')) + 6}`);
    const outcomes = await Promise.allSettled([keep('a'), keep('b', 'x'.repeat(100_000)), keep('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: { problem: 'full' } });
    expect(stored()).toEqual(['a', 'c']);
    writer.pragma('max_page_count = 1000000');
    await keep('d');
    expect(stored()).toEqual(['a', 'c', 'd']);
  });

  test('each runs with what is bound to its own caller', async () => {
    const caller = new AsyncLocalStorage<string>();
    const whose = (name: string) => caller.run(name, () => commits.run(async () => caller.getStore()));
    expect(await Promise.all([whose('a'), whose('b')])).toEqual(['a', 'b']);
  });

  test('keep no other process waiting, however many come', async () => {
    let stop = false;
    commits = new SharedCommit(writer);
    const crowd = Array.from({ length: 50 }, async (_, lane) => {
      for (let n = 0; !stop; n += 1) await keep(`${lane}-${n}`);
    });
    onlooker.pragma('busy_timeout = 0');
    const other = new SharedCommit(onlooker);
    await other.run(async () => onlooker.run('INSERT INTO kept (id) VALUES (?)', ['of another process']));
    stop = true;
    await Promise.all(crowd);
    expect(stored()).toContain('of another process');
  });
});

test('in the store: an event without its request fails alone among requests filed at the same moment', async () => {
  const store = openSqliteStore({ file: path.join(folder, 'store.db') });
  const ids = ['s-1', 's-2', 's-3'];
  const filed = ids.map((id) =>
    store.transact(async (tx) => {
      tx.create('submissions', aSubmission({ id }));
      tx.create('events', aLogEvent({ log: id === 's-2' ? 'absent' : id }));
    }),
  );
  const outcomes = await Promise.allSettled(filed);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const there = await Promise.all(ids.map((id) => store.get('submissions', id)));
  expect(there.map((one) => one?.id)).toEqual(['s-1', undefined, 's-3']);
  await store.close();
});
