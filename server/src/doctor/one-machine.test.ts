import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { noteRealChannels } from '../data-holder.ts';
import { openOneMachine } from './one-machine.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const wrong = (environment: Record<string, string>) =>
  openOneMachine({ DATA_DIR: folder, ...environment }).context.variables.wrong.join('\n');

test('the doctor finds nothing wrong with the simulation in a folder of its own', () => {
  expect(wrong({})).toBe('');
});

test.each([
  ['NODE_ENV', 'production'],
  ['PUBLIC_URL', 'https://prakat.example.go.th'],
  ['NOWHERE_LIFF_ID', '1-a'],
])('the doctor names %s=%s, with which the product would not start, and changes nothing', (name, value) => {
  expect(wrong({ [name]: value })).toContain(name);
  expect(readdirSync(folder)).toEqual([]);
});

test('the doctor names a folder of an office that has lost its credentials', () => {
  noteRealChannels(folder);
  expect(wrong({})).toContain(`${folder} (DATA_DIR)`);
});
