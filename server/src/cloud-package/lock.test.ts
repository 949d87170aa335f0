import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { describe, expect, test } from 'vitest';
import { deriveLock, type LockFile } from './lock.ts';

const self = { name: 'package', engines: { node: '22' } };
const lockOf = (packages: LockFile['packages']): LockFile => ({
  name: 'project',
  version: '1.0.0',
  lockfileVersion: 3,
  packages: { '': {}, functions: {}, ...packages },
});

test('takes what is needed, directly or not, by the versions that are locked, and nothing else', () => {
  const lock = deriveLock(
    lockOf({
      'node_modules/a': { version: '1.2.3', dependencies: { b: '^2.0.0' }, dev: true },
      'node_modules/b': { version: '2.5.0' },
      'node_modules/tool': { version: '9.0.0', dev: true },
    }),
    'functions',
    ['a'],
    self,
  );
  expect(lock.packages).toEqual({
    '': { name: 'package', version: '1.0.0', dependencies: { a: '1.2.3' }, engines: { node: '22' } },
    'node_modules/a': { version: '1.2.3', dependencies: { b: '^2.0.0' } },
    'node_modules/b': { version: '2.5.0' },
  });
});

test('finds each version where Node would: beside the one who needs it, in the workspace, at the root', () => {
  const { packages } = deriveLock(
    lockOf({
      'functions/node_modules/a': { version: '2.0.0', dependencies: { b: '^1.0.0', c: '*' } },
      'functions/node_modules/a/node_modules/b': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '3.0.0' },
      'node_modules/c': { version: '1.0.0', dependencies: { b: '^3.0.0' } },
    }),
    'functions',
    ['a'],
    self,
  );
  const versions = Object.entries(packages).map(([place, { version }]) => `${place} ${version}`);
  expect(versions.slice(1)).toEqual([
    'node_modules/a 2.0.0',
    'node_modules/a/node_modules/b 1.0.0',
    'node_modules/b 3.0.0',
    'node_modules/c 1.0.0',
  ]);
});

test('what is only wanted when it can be had is marked so, unless somebody needs it', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '*', d: '*', gone: '*' } },
    'node_modules/b': { version: '1.0.0', dependencies: { c: '*', d: '*' } },
    'node_modules/c': { version: '1.0.0' },
    'node_modules/d': { version: '1.0.0' },
    'node_modules/e': { version: '1.0.0', dependencies: { d: '*' } },
  };
  const optional = (names: string[]) =>
    Object.entries(deriveLock(lockOf(packages), 'functions', names, self).packages)
      .filter(([, entry]) => entry.optional)
      .map(([place]) => place);
  expect(optional(['a'])).toEqual(['node_modules/b', 'node_modules/c', 'node_modules/d']);
  expect(optional(['a', 'e'])).toEqual(['node_modules/b', 'node_modules/c']);
});

test('a peer that must be there is taken, one that may be missing is not', () => {
  const { packages } = deriveLock(
    lockOf({
      'node_modules/a': {
        version: '1.0.0',
        peerDependencies: { b: '*', c: '*' },
        peerDependenciesMeta: { c: { optional: true } },
      },
      'node_modules/b': { version: '1.0.0', peer: true },
      'node_modules/c': { version: '1.0.0' },
    }),
    'functions',
    ['a'],
    self,
  );
  expect(Object.keys(packages)).toEqual(['', 'node_modules/a', 'node_modules/b']);
});

test('refuses what is not locked, and two versions that would need one place', () => {
  expect(() => deriveLock(lockOf({}), 'functions', ['a'], self)).toThrow('a, which functions needs');
  const both = lockOf({
    'functions/node_modules/a': { version: '2.0.0', dependencies: { b: '*' } },
    'node_modules/b': { version: '1.0.0', dependencies: { a: '^1.0.0' } },
    'node_modules/a': { version: '1.0.0' },
  });
  expect(() => deriveLock(both, 'functions', ['a'], self)).toThrow(
    'node_modules/a is needed in two versions',
  );
});

describe('of this project', () => {
  const root = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as LockFile;
  const names = ['express', 'firebase-admin', 'firebase-functions', '@line/bot-sdk'];
  const { packages } = deriveLock(root, 'functions', names, self);

  test('every package is as it is locked, whole, and without the address it came from', () => {
    const entries = Object.entries(packages).slice(1);
    expect(entries.length).toBeGreaterThan(100);
    for (const [place, entry] of entries) {
      expect(entry).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) });
      expect(entry).not.toHaveProperty('resolved');
      expect(entry).not.toHaveProperty('dev');
      expect(entry.version, place).toBe(root.packages[place]?.version);
    }
  });

  test('tests and tools are left behind', () => {
    for (const name of ['vitest', 'rolldown', 'typescript', '@photostructure/sqlite']) {
      expect(root.packages).toHaveProperty([`node_modules/${name}`]);
      expect(packages).not.toHaveProperty([`node_modules/${name}`]);
    }
  });
});
