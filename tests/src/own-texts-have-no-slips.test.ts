import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSlips } from '@prakat/shared/checks/slips/find-slips';
import { slipKnowledge } from '@prakat/shared/checks/slips/slip-knowledge';
import { type OfficeProfile, officeProfileSchema } from '@prakat/shared/office/profile';
import { refusalSentences } from '@prakat/shared/refusals';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Every text within a value, wherever it stands. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

const COMMENTS = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Thai texts of a source file: what stands between quotes, gaps of templates left as they are. */
const thaiTextsOf = (path: string) =>
  [
    ...readFileSync(path, 'utf8')
      .replace(COMMENTS, '')
      .matchAll(/'([^'\n]*[ก-๙][^'\n]*)'|`([^`]*[ก-๙][^`]*)`/g),
  ]
    .map(([, quoted, template]) => quoted ?? template ?? '')
    // A pattern of letters is no text of anybody's.
    .filter((text) => !text.includes('(?'));

const sourcesUnder = (...path: string[]) =>
  readdirSync(join(root, ...path), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.tsx?$/.test(name) && !/\.test\.|-contract\.|checks\/slips\/|checks\\slips\\|testing\//.test(name),
    )
    .map((name) => join(root, ...path, name));

type Person = { member?: { name: string; positionTitle: string } };

const offices = readdirSync(join(root, 'offices'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => {
    const profile: OfficeProfile = officeProfileSchema.parse(json('offices', name));
    const { people } = json('simulator', 'people', name) as { people: Person[] };
    const members = people.flatMap(({ member }) => member ?? []);
    return { profile, members, known: slipKnowledge(profile, members, '2026-11-29') };
  });

describe.each(offices)('$profile.id', ({ profile, members, known }) => {
  test('has no slip in any text of its profile', () => {
    expect(textsIn(profile).flatMap((text) => findSlips(text, known))).toEqual([]);
    expect(findSlips(textsIn(profile).join('\n'), known)).toEqual([]);
  });

  test('has no slip in a list of its people with their posts', () => {
    const lines = members.map(
      ({ name, positionTitle }) => `${name} ${positionTitle}\n(${name})\n${positionTitle}`,
    );
    expect(findSlips(lines.join('\n'), known)).toEqual([]);
  });
});

describe('what the product itself says has no slip', () => {
  const [{ known } = { known: null }] = offices;

  test('in any refusal', () => {
    expect(known && Object.values(refusalSentences).flatMap((text) => findSlips(text, known))).toEqual([]);
  });

  test.each(['shared/src', 'functions/src', 'liff-app/src', 'server/src'])('in any text of %s', (folder) => {
    const texts = sourcesUnder(...folder.split('/')).flatMap(thaiTextsOf);
    expect(texts.length).toBeGreaterThan(20);
    expect(known && texts.flatMap((text) => findSlips(text, known))).toEqual([]);
  });
});

test('the contents that the five offices play have no slip for the office that files them', () => {
  for (const { profile, known } of offices) {
    const texts = thaiTextsOf(join(root, 'simulator/src/play/offices', `${profile.id}.ts`));
    expect(texts.flatMap((text) => findSlips(text, known))).toEqual([]);
  }
  const known = offices.find(({ profile }) => profile.id === 'si-bun-rueang')?.known;
  const filed = thaiTextsOf(join(root, 'simulator/src/play/request-form-2564.ts'));
  expect(known && filed.flatMap((text) => findSlips(text, known))).toEqual([]);
});
