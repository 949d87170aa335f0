import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlingFor } from '@prakat/shared/office/handling';
import { officeProfileSchema } from '@prakat/shared/office/profile';
import { profileAdvice } from '@prakat/shared/office/profile-advice';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadProfiles } from './load-profiles.ts';

const offices = join(import.meta.dirname, '../../../offices');
const profiles = loadProfiles(offices);
const profile = (id: string) => {
  const found = profiles.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
};
const all = [...profiles.values()];
const stepsOf = (id: string, categoryId: string, subtopicId: string | null = null) =>
  handlingFor(profile(id), categoryId, subtopicId)?.steps.map(({ kind, by }) => ({ kind, by }));
const publishersOf = (id: string, categoryId: string, subtopicId: string | null = null) =>
  handlingFor(profile(id), categoryId, subtopicId)?.publishedBy;
const refreshOf = (id: string, categoryId: string, subtopicId: string | null = null) =>
  handlingFor(profile(id), categoryId, subtopicId)?.refresh;

describe('the five offices', () => {
  it('are all there', () => {
    expect([...profiles.keys()]).toEqual([
      'kamphaeng-phet-hospital',
      'kham-khuean-kaeo',
      'khemarat',
      'satun',
      'si-bun-rueang',
    ]);
  });

  it.each(all)(
    '$id has the ten categories of the standard in order, each with subtopics',
    ({ categories }) => {
      expect(categories.map(({ number, id }) => `${number} ${id}`)).toEqual([
        '1 general-information',
        '2 law',
        '3 knowledge',
        '4 web-links',
        '5 official-information',
        '6 operating-manuals',
        '7 service-manuals',
        '8 public-relations',
        '9 e-service',
        '10 statistics',
      ]);
      for (const { subtopics, description } of categories) {
        expect(subtopics).not.toHaveLength(0);
        expect(description).not.toBe('');
      }
    },
  );

  it.each(all)('$id asks for the source of law and knowledge', ({ categories }) => {
    expect(categories.filter(({ sourceRequired }) => sourceRequired).map(({ id }) => id)).toEqual([
      'law',
      'knowledge',
    ]);
  });

  it.each(all)('$id takes files up to 4 MB and wants two webmasters', ({ files, webmasters }) => {
    expect(files.maxBytes).toBe(4 * 1024 * 1024);
    expect(webmasters.minimum).toBe(2);
  });

  it.each(all)('$id handles every subtopic', ({ id, categories }) => {
    for (const category of categories)
      for (const subtopic of [null, ...category.subtopics.map((each) => each.id)])
        expect(handlingFor(profile(id), category.id, subtopic)?.steps.at(-1)?.kind).toBe('approve');
  });

  it.each([...profiles].map(([id]) => id))('%s names no other office, as some of the papers do', (id) => {
    const text = readFileSync(join(offices, `${id}.json`), 'utf8');
    const others = ['เขมราฐ', 'สตูล', 'คำเขื่อนแก้ว', 'ศรีบุญเรือง', 'กำแพงเพชร', 'นาวัง', 'พะโต๊ะ'].filter(
      (name) => !profile(id).name.full.includes(name),
    );
    expect(others.filter((name) => text.includes(name))).toEqual([]);
    // Thai, Latin and punctuation only: one paper has a stray Devanagari name in it.
    expect(text).not.toMatch(/\p{Script=Devanagari}/u);
  });
});

describe('what the procedures set', () => {
  it('lets one person decide at Khemarat, Satun and Kham Khuean Kaeo', () => {
    expect(stepsOf('khemarat', 'public-relations')).toEqual([
      { kind: 'approve', by: [{ position: 'website-keeper' }, { position: 'head' }] },
    ]);
    expect(stepsOf('satun', 'law')).toEqual([
      { kind: 'approve', by: [{ position: 'group-head', unit: 'digital-health' }] },
    ]);
    expect(stepsOf('kham-khuean-kaeo', 'knowledge')).toEqual([
      { kind: 'approve', by: [{ position: 'website-head' }] },
    ]);
  });

  it('lets an assistant consider and the district health officer approve at Si Bun Rueang', () => {
    expect(stepsOf('si-bun-rueang', 'official-information', 'publication-framework')).toEqual([
      { kind: 'consider', by: [{ position: 'assistant' }] },
      { kind: 'approve', by: [{ position: 'head' }] },
    ]);
  });

  it.each([
    ['general-information', null, [], ['submitter', 'it-centre'], [{ role: 'webmaster' }]],
    ['law', null, ['legal'], ['legal'], [{ position: 'legal-officer' }]],
    [
      'knowledge',
      null,
      [],
      ['submitter', 'it-centre'],
      [{ role: 'webmaster' }, { position: 'audio-visual-officer' }],
    ],
    ['web-links', null, ['it-centre'], ['it-centre'], [{ role: 'webmaster' }]],
    [
      'public-relations',
      'activity-pictures',
      [],
      ['submitter', 'it-centre'],
      [{ role: 'webmaster' }, { position: 'audio-visual-officer' }],
    ],
    ['public-relations', 'recruitment', ['personnel'], ['personnel'], [{ position: 'personnel-officer' }]],
    [
      'public-relations',
      'procurement-results',
      ['supplies'],
      ['supplies'],
      [{ position: 'supplies-officer' }],
    ],
  ] as const)(
    'gives %s %s of Kamphaeng Phet to its own people',
    (category, subtopic, prepared, heads, publishers) => {
      const id = 'kamphaeng-phet-hospital';
      expect(handlingFor(profile(id), category, subtopic)?.preparedBy).toEqual(prepared);
      expect(stepsOf(id, category, subtopic)).toEqual([
        { kind: 'consider', by: heads.map((unit) => ({ position: 'group-head', unit })) },
        { kind: 'approve', by: [{ position: 'executive' }] },
      ]);
      expect(publishersOf(id, category, subtopic)).toEqual(publishers);
    },
  );

  it('refreshes basic information and news monthly, plans, manuals and procurement quarterly', () => {
    for (const { id } of all) {
      expect(refreshOf(id, 'general-information')).toBe('monthly');
      expect(refreshOf(id, 'public-relations')).toBe('monthly');
      expect(refreshOf(id, 'operating-manuals')).toBe('quarterly');
      expect(refreshOf(id, 'service-manuals')).toBe('quarterly');
    }
    expect(refreshOf('khemarat', 'general-information', 'action-plan')).toBe('quarterly');
    expect(refreshOf('khemarat', 'general-information', 'spending-plan')).toBe('quarterly');
    expect(refreshOf('khemarat', 'official-information', 'monthly-procurement-summary')).toBe('quarterly');
    expect(refreshOf('si-bun-rueang', 'public-relations', 'procurement-notices')).toBe('quarterly');
  });

  it('allows png everywhere but at Si Bun Rueang, whose announcement leaves it out', () => {
    const without = all.filter(({ files }) => !files.extensions.includes('png')).map(({ id }) => id);
    expect(without).toEqual(['si-bun-rueang']);
  });

  it('allows verbal permission where the procedure says so', () => {
    const allowed = all.filter(({ verbalApproval }) => verbalApproval.allowed).map(({ id }) => id);
    expect(allowed).toEqual(['kamphaeng-phet-hospital', 'satun', 'si-bun-rueang']);
  });

  it.each([
    ['khemarat', 0, [{ position: 'assistant' }]],
    ['satun', 0, [{ position: 'head' }]],
    ['kham-khuean-kaeo', 0, [{ position: 'head' }]],
    ['si-bun-rueang', 0, [{ position: 'information-head' }]],
    ['si-bun-rueang', 1, [{ position: 'assistant' }]],
    ['kamphaeng-phet-hospital', 0, [{ position: 'executive' }]],
  ])('names at %s who stands in for step %d', (id, index, standIn) => {
    expect(handlingFor(profile(id), 'general-information', null)?.steps[index]?.standIn).toEqual(standIn);
  });

  it.each(all)('$id lets no step wait for one person alone', ({ id }) => {
    // Two executives hold the last step of the hospital: the director and a deputy.
    const known = id === 'kamphaeng-phet-hospital' ? /^“ผู้บริหารระดับสูง/ : /^$/;
    expect(profileAdvice(profile(id)).filter((sentence) => !known.test(sentence))).toEqual([]);
  });

  it.each(all)('$id warns a week before the end of display', ({ expiryNoticeDays }) => {
    expect(expiryNoticeDays).toBe(7);
  });

  it('keeps a notice board at Si Bun Rueang', () => {
    expect(all.filter(({ destinations }) => destinations.noticeBoard).map(({ id }) => id)).toEqual([
      'si-bun-rueang',
    ]);
  });
});

describe('offices/office-profile.schema.json', () => {
  it('is what the schema in code says (write it anew with UPDATE_SCHEMA=1)', () => {
    const file = join(offices, 'office-profile.schema.json');
    const current = z.toJSONSchema(officeProfileSchema, { io: 'input' });
    if (process.env.UPDATE_SCHEMA === '1') writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(current)));
  });
});
