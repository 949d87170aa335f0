import { completeness } from '@prakat/shared/completeness/completeness';
import { listsOf } from '@prakat/shared/completeness/lists/index';
import { ownList } from '@prakat/shared/completeness/lists/own';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from '../config/load-profiles.ts';
import { officesDir } from '../config/project-folder.ts';

const profiles = [...loadProfiles(officesDir).values()];

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('has a line for each subtopic of its announcement and each topic without any, and no other', () => {
    const lines = profile.categories.flatMap(({ id, name, subtopics }) =>
      subtopics.length > 0 ? subtopics.map((each) => [id, each.id, each.name]) : [[id, null, name]],
    );
    expect(ownList(profile).lines.map(({ own, name }) => [own?.categoryId, own?.subtopicId, name])).toEqual(
      lines,
    );
  });

  test('has nothing while its website is empty, and says of each line who answers for it', () => {
    for (const list of listsOf(profile)) {
      const facts = { publications: [], marks: [], standings: [], today: '2026-11-29' };
      const { lines } = completeness(profile, list, facts);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ state }) => state !== 'missing')).toEqual([]);
      const silent = lines
        .filter(({ responsible }) => responsible.length === 0)
        .map(({ line }) => line.hint.standard);
      // Khemarat's five topics have nothing of some numbers of the standard.
      const topics = new Set(
        profile.categories.flatMap((each) => [each, ...each.subtopics]).map((each) => each.standard),
      );
      expect(silent.filter((standard) => topics.has(standard))).toEqual([]);
    }
  });
});

test('the five offices have 5 and four times 10 topics', () => {
  const topics = profiles.map((profile) => [profile.id, profile.categories.length]);
  expect(Object.fromEntries(topics)).toEqual({
    khemarat: 5,
    satun: 10,
    'kham-khuean-kaeo': 10,
    'si-bun-rueang': 10,
    'kamphaeng-phet-hospital': 10,
  });
});
