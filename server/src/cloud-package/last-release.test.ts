import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ASSETS, withLastRelease } from './last-release.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Makes a release of these hashed files, and tells what Hosting has of them. */
function release(...names: string[]): string[] {
  const hosting = join(folder, 'hosting');
  withLastRelease(hosting, join(folder, 'release.json'), () => {
    mkdirSync(join(hosting, ASSETS), { recursive: true });
    for (const name of names) writeFileSync(join(hosting, ASSETS, name), name);
  });
  return readdirSync(join(hosting, ASSETS)).sort();
}

test('the first release has its own files alone', () => {
  expect(release('index-1.js', 'form-1.js')).toEqual(['form-1.js', 'index-1.js']);
});

test('the next one has those of the release before besides, and the one after it only what came before that', () => {
  release('index-1.js', 'same.css');
  expect(release('index-2.js', 'same.css')).toEqual(['index-1.js', 'index-2.js', 'same.css']);
  expect(readFileSync(join(folder, 'hosting', ASSETS, 'index-1.js'), 'utf8')).toBe('index-1.js');
  expect(release('index-3.js')).toEqual(['index-2.js', 'index-3.js', 'same.css']);
  expect(readdirSync(folder).sort()).toEqual(['hosting', 'release.json']);
});

test('made twice, as one deployment does, a release still has what it kept', () => {
  release('index-1.js');
  release('index-2.js');
  expect(release('index-2.js')).toEqual(['index-1.js', 'index-2.js']);
});
