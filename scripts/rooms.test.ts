import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from './rooms.mjs';

const root = join(import.meta.dirname, '..');
const source = join(root, 'functions', 'src');
const roomOf = (path: string): string => relative(source, path).split(sep)[0] ?? '';
const known = new Map(rooms.map((room) => [room.folder, room]));

type Import = { file: string; from: string; to: string; typeOnly: boolean };

/**
 * Every import of `functions/src` that leaves its room, those of types and those made when needed included; without
 * the types that the table lets a room name.
 */
function importsBetweenRooms(): Import[] {
  const specifiers =
    /(?:\b(import|export)\s+(type\s)?(?:[^'";]*?\bfrom\s*)?|\bimport\s*\(\s*)'(\.[^']+|@prakat\/functions\/[^']+)'/g;
  return (readdirSync(source, { recursive: true }) as string[])
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(source, name);
      return [...readFileSync(file, 'utf8').matchAll(specifiers)].map(([, , type, path = '']): Import => {
        const own = path.startsWith('.')
          ? resolve(dirname(file), path)
          : join(source, path.split('/').slice(2).join('/'));
        return { file: name, from: roomOf(file), to: roomOf(own), typeOnly: type !== undefined };
      });
    })
    .filter(
      ({ from, to, typeOnly }) => from !== to && !(typeOnly && known.get(from)?.namesTypesOf?.includes(to)),
    );
}

const imports = importsBetweenRooms();

test('biome.json and ARCHITECTURE.md have the rooms of the table (write them anew with node scripts/rooms.mjs)', () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'rooms.mjs'), '--check'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('every folder and file of functions/src stands in the table, and nothing else does', () => {
  expect([...known.keys()].sort()).toEqual(readdirSync(source).sort());
});

test('a room imports rooms of rows above it only', () => {
  expect(imports.length).toBeGreaterThan(300);
  const rowOf = (name: string) => known.get(name)?.row ?? Number.NaN;
  const wrong = imports.filter(({ from, to }) => !(rowOf(to) < rowOf(from)));
  expect(wrong).toEqual([]);
});

test('no rooms import each other in a circle', () => {
  const below = new Map<string, Set<string>>();
  for (const { from, to } of imports) below.set(from, (below.get(from) ?? new Set()).add(to));
  const reach = (room: string, seen = new Set<string>()): Set<string> => {
    for (const next of below.get(room) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  };
  expect([...below.keys()].filter((room) => reach(room).has(room))).toEqual([]);
});
