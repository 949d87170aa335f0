import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { displayDaysOf, handlingFor } from './handling.ts';
import type { Subtopic } from './profile.ts';

/** A profile whose news category has the given subtopic. */
function profileWith(subtopic: Omit<Subtopic, 'id' | 'name'>) {
  const profile = anOfficeProfile();
  profile.categories = profile.categories.map((category) =>
    category.id === 'public-relations'
      ? {
          ...category,
          preparedBy: ['academic'],
          displayDays: 365,
          subtopics: [{ id: 'recruitment', name: 'ประกาศรับสมัครงาน', ...subtopic }],
        }
      : category,
  );
  return profile;
}

describe('handlingFor', () => {
  it('gives what the category sets', () => {
    const profile = profileWith({});
    expect(handlingFor(profile, 'public-relations', null)).toEqual({
      category: profile.categories[7],
      subtopic: null,
      standard: 8,
      requires: { source: false, coversRange: false, dateTime: false },
      ifAny: false,
      responsible: null,
      checker: null,
      preparedBy: ['academic'],
      steps: profile.routes.standard,
      publishedBy: [{ role: 'webmaster' }],
      refresh: 'monthly',
      displayDays: 365,
    });
  });

  it('gives a subtopic what its category sets where it says nothing itself', () => {
    const profile = profileWith({});
    expect(handlingFor(profile, 'public-relations', 'recruitment')).toEqual({
      ...handlingFor(profile, 'public-relations', null),
      subtopic: { id: 'recruitment', name: 'ประกาศรับสมัครงาน' },
    });
  });

  it('gives a subtopic what it sets itself', () => {
    const own = {
      standard: 5,
      requires: { source: true, coversRange: true, dateTime: false },
      ifAny: true,
      responsible: { text: 'งานบุคลากร', seats: [{ unit: 'administration' }] },
      checker: { text: 'หัวหน้ากลุ่มงาน', seats: [] },
      preparedBy: ['administration'],
      route: 'short',
      publishedBy: [{ position: 'head' }],
      refresh: 'yearly' as const,
      displayDays: 90,
    };
    const profile = profileWith(own);
    const { route, ...rest } = own;
    expect(handlingFor(profile, 'public-relations', 'recruitment')).toMatchObject({
      ...rest,
      steps: profile.routes[route],
    });
  });

  it('lets a subtopic open to every unit and stay without end', () => {
    const profile = profileWith({ preparedBy: [], displayDays: null });
    expect(handlingFor(profile, 'public-relations', 'recruitment')).toMatchObject({
      preparedBy: [],
      displayDays: null,
    });
  });

  it('lets a subtopic have nobody named where its topic names somebody', () => {
    const profile = profileWith({ responsible: null });
    const topic = profile.categories.find(({ id }) => id === 'public-relations');
    if (topic) topic.responsible = { text: 'งานโสตฯ', seats: [] };
    expect(handlingFor(profile, 'public-relations', 'recruitment')?.responsible).toBeNull();
    expect(handlingFor(profile, 'public-relations', null)?.responsible).not.toBeNull();
  });

  it.each([
    ['sports', null],
    ['sports', 'recruitment'],
    ['public-relations', 'procurement'],
    ['law', 'recruitment'],
    ['public-relations', ''],
  ])('knows no handling of %s / %j', (categoryId, subtopicId) => {
    expect(handlingFor(profileWith({}), categoryId, subtopicId)).toBeNull();
  });

  it('knows no handling on a route that the profile lacks', () => {
    expect(handlingFor(profileWith({ route: 'constructor' }), 'public-relations', 'recruitment')).toBeNull();
  });
});

describe('the days of display', () => {
  it.each<[string, Omit<Subtopic, 'id' | 'name'>, number | null]>([
    ['are those of the topic', {}, 365],
    ['are those of the subtopic where it sets some', { displayDays: 90 }, 90],
    ['are without end where the subtopic says so', { displayDays: null }, null],
  ])('%s', (_what, subtopic, days) => {
    const profile = profileWith(subtopic);
    expect(displayDaysOf(profile, 'public-relations', 'recruitment')).toBe(days);
    expect(displayDaysOf(profile, 'public-relations', null)).toBe(365);
    expect(displayDaysOf(profile, 'nowhere', null)).toBeNull();
  });
});
