import { countsToKeep } from '@prakat/functions/completeness/counts-of-quarter';
import { readCompleteness, resultsOf } from '@prakat/functions/completeness/read-completeness';
import type { CompletenessLine, CompletenessView } from '@prakat/shared/api/completeness';
import type { PaperView } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Draft } from '@prakat/shared/submission/draft';
import { aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFTER_DAILY_JOBS, type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi(AFTER_DAILY_JOBS);
});
afterAll(() => api.close());

const view = async (as: string): Promise<CompletenessView> =>
  (await api.call('GET', '/completeness', { as })).body;
const lineOf = ({ lists }: CompletenessView, id: string): CompletenessLine => {
  const found = lists.flatMap(({ lines }) => lines).find((line) => line.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const mark = (as: string, json: object) => api.call('POST', '/completeness/marks', { as, json });

/** Something on display from now on; the id of its request. */
async function published(draft: Partial<Draft>): Promise<string> {
  const { id } = await api.filed('staff-1', draft);
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve', { newEnd: null, clearance: null });
  await api.settle();
  return id;
}
const history = () =>
  published({ title: 'ประวัติความเป็นมาของหน่วยงาน', categoryId: 'general-information', subtopicId: 'history' });

describe('the lists of an office', () => {
  test('are four, with source and year, and of an empty website everything is missing but what it counts by itself', async () => {
    await api.settle();
    const { lists, comparedWith } = await view('staff-1');
    expect(lists.map(({ id, lines, counts }) => [id, lines.length - counts.missing])).toEqual([
      ['gws', 3],
      ['oia', 0],
      ['moit2-2569', 0],
      ['own', 3],
    ]);
    expect(lists.every(({ source }) => source.length > 0)).toBe(true);
    expect(lists.map(({ year }) => year)).toContain(2569);
    expect(comparedWith).toBeNull();
  });

  test('are read by everybody of the office; what each may do is told with each line', async () => {
    const may = async (as: string, id: string) => lineOf(await view(as), id).may;
    expect(await may('staff-1', 'gws-1.2')).toEqual([]);
    expect(await may('nopphakon', 'gws-1.2')).toEqual(['tie']);
    expect(await may('sakrai', 'gws-1.2')).toEqual(['tie', 'declare_absent']);
    // It is counted from the list of the Act.
    expect(await may('sakrai', 'gws-5')).toEqual([]);
    expect((await api.call('GET', '/completeness', { as: 'resident-1' })).status).toBe(403);
  });

  test('say where a request for what is missing would be filed', async () => {
    const { place, responsible } = lineOf(await view('staff-1'), 'gws-1.1');
    expect(place).toEqual({ categoryId: 'general-information', subtopicId: 'history' });
    expect(responsible.length).toBeGreaterThan(0);
  });

  test('have a paper of the running quarter, which says the same', async () => {
    const { paper } = await view('staff-1');
    expect(paper.id).toBe(`${OFFICE}.completeness.2565-Q1`);
    expect(paper.links.pdf).toContain(`/papers/${paper.id}/paper.pdf?by=${OFFICE}.staff-1&`);
    const { lines } = (await api.call('GET', `/papers/${paper.id}`, { as: 'staff-1' })).body as PaperView;
    expect(lines).toContain('ข้อมูล ณ วันที่ ๒๔ ธันวาคม ๒๕๖๔');
  });
});

describe('a line', () => {
  test('is proposed what fits, is served by what a webmaster ties, and no longer once that is taken back', async () => {
    const id = await history();
    const before = lineOf(await view('nopphakon'), 'gws-1.1');
    expect(before).toMatchObject({ state: 'missing', item: null });
    expect(before.proposals.map((item) => item.id)).toContain(id);

    const tied = await mark('nopphakon', { lineId: 'gws-1.1', action: 'tie', publicationId: id });
    expect(tied.status).toBe(200);
    expect(lineOf(tied.body, 'gws-1.1')).toMatchObject({
      state: 'present',
      stateName: 'มี เป็นปัจจุบัน',
      item: { id, title: 'ประวัติความเป็นมาของหน่วยงาน' },
      proposals: [],
      may: ['tie', 'untie'],
    });
    // The office's own list needs nobody to tie.
    expect(lineOf(tied.body, 'own-general-information.history')).toMatchObject({ item: { id } });
    const kept = await api.machine.context.store.get('listMarks', `${OFFICE}:gws-1.1`);
    expect(kept?.by).toMatchObject({ memberId: `${OFFICE}.nopphakon` });

    await api.refused(409, 'list_item_used', () =>
      mark('nopphakon', { lineId: 'gws-1.2', action: 'tie', publicationId: id }),
    );
    const untied = await mark('nopphakon', { lineId: 'gws-1.1', action: 'untie' });
    expect(lineOf(untied.body, 'gws-1.1')).toMatchObject({ state: 'missing', item: null });
  });

  test('is declared empty by the head, with a reason, who also takes it back', async () => {
    const absence = { lineId: 'oia-9-6', action: 'declare_absent', reason: 'หน่วยงานไม่มีสัญญาสัมปทาน' };
    await api.refused(403, 'list_absence_not_yours', () => mark('nopphakon', absence));
    await api.refused(422, 'list_absence_reason', () => mark('sakrai', { ...absence, reason: '-' }));
    const declared = lineOf((await mark('sakrai', absence)).body, 'oia-9-6');
    expect(declared).toMatchObject({
      state: 'absent',
      absent: {
        reason: 'หน่วยงานไม่มีสัญญาสัมปทาน',
        by: expect.stringContaining('นายสะไกร แก้วโสม'),
        at: expect.stringMatching(/^2021-12-24T/),
      },
      may: ['tie', 'untie'],
    });
    await api.refused(403, 'list_absence_not_yours', () =>
      mark('nopphakon', { lineId: 'oia-9-6', action: 'untie' }),
    );
    expect(lineOf((await mark('sakrai', { lineId: 'oia-9-6', action: 'untie' })).body, 'oia-9-6').state).toBe(
      'missing',
    );
  });

  test('takes one item for two lines of a list from nobody, also when two press at the same moment', async () => {
    const id = await history();
    const answers = await Promise.all(
      ['gws-1.3', 'gws-1.6'].map((lineId) => mark('nopphakon', { lineId, action: 'tie', publicationId: id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test.each([
    ['by who keeps nothing', 'staff-1', { lineId: 'gws-1.4', action: 'tie' }, 403, 'list_not_yours'],
    ['of no list', 'nopphakon', { lineId: 'gws-99', action: 'tie' }, 404, 'not_found'],
    [
      'with what is not there',
      'nopphakon',
      { lineId: 'gws-1.4', action: 'tie', publicationId: 'x' },
      409,
      'list_item_not_shown',
    ],
    ['with no such action', 'sakrai', { lineId: 'gws-1.4', action: 'check' }, 422, 'invalid_input'],
    ['taken back twice', 'nopphakon', { lineId: 'gws-1.4', action: 'untie' }, 409, 'list_nothing_marked'],
  ] as const)('is not marked: %s', async (_what, as, json, status, code) => {
    await api.refused(status, code, () => mark(as, json));
  });

  test('is not served by what stands on the website of another office', async () => {
    const theirs = aPublication({ id: 'theirs', officeId: 'khemarat' });
    await api.machine.context.store.transact(async (tx) => tx.create('publications', theirs));
    await api.refused(409, 'list_item_not_shown', () =>
      mark('nopphakon', { lineId: 'gws-1.4', action: 'tie', publicationId: 'theirs' }),
    );
  });
});

test('the counts are compared with those of the quarter before', async () => {
  const { store, offices } = api.machine.context;
  const profile = offices.get(OFFICE)?.profile as OfficeProfile;
  const results = resultsOf(profile, await readCompleteness(store, profile, '2021-09-01'));
  const then = results.map((result) => ({
    ...result,
    counts: { present: 0, due: 0, overdue: 0, missing: result.lines.length, absent: 0 },
  }));
  const clock = () => Date.parse('2021-09-01T02:00:00.000Z');
  await store.transact(async (tx) =>
    tx.put('paperInputs', countsToKeep({ clock }, OFFICE, then, '2021-09-01')),
  );
  await mark('sakrai', { lineId: 'oia-9-7', action: 'declare_absent', reason: 'หน่วยงานไม่มีมติคณะรัฐมนตรี' });
  const { lists, comparedWith } = await view('staff-1');
  expect(comparedWith).toBe('2021-09-01');
  expect(lists.find(({ id }) => id === 'oia')?.changes).toEqual({
    present: 0,
    due: 0,
    overdue: 0,
    missing: -1,
    absent: 1,
  });
});
