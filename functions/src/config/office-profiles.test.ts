import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handlingFor } from '@prakat/shared/office/handling';
import { officeProfileSchema } from '@prakat/shared/office/profile';
import { lonelySteps } from '@prakat/shared/office/profile-advice';
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

  it.each(all)('$id takes files up to 4 MB', ({ files }) => {
    expect(files.maxBytes).toBe(4 * 1024 * 1024);
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
      { kind: 'approve', by: [{ position: 'website-keeper' }] },
    ]);
    expect(stepsOf('satun', 'law')).toEqual([
      { kind: 'approve', by: [{ position: 'group-head', unit: 'website' }] },
    ]);
    expect(stepsOf('kham-khuean-kaeo', 'knowledge')).toEqual([
      { kind: 'approve', by: [{ position: 'website-head' }] },
    ]);
  });

  it('lets an assistant consider and the district health officer approve at Si Bun Rueang', () => {
    expect(stepsOf('si-bun-rueang', 'official-information', 'board-designated')).toEqual([
      { kind: 'consider', by: [{ position: 'assistant' }] },
      { kind: 'approve', by: [{ position: 'head' }] },
    ]);
  });

  const webmaster = { role: 'webmaster' };
  const audioVisual = { position: 'audio-visual-officer' };
  it.each([
    ['general-information', null, [], ['submitter', 'it-centre'], [webmaster]],
    ['law', null, ['legal'], ['legal'], [{ position: 'legal-officer' }]],
    ['knowledge', null, [], ['submitter', 'it-centre'], [webmaster, audioVisual]],
    ['web-links', null, ['it-centre'], ['it-centre'], [webmaster]],
    ['public-relations', 'activity-pictures', [], ['submitter', 'it-centre'], [webmaster, audioVisual]],
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
      expect(handlingFor(profile(id), category, subtopic)).toMatchObject({
        preparedBy: prepared,
        publishedBy: publishers,
      });
      expect(stepsOf(id, category, subtopic)).toEqual([
        { kind: 'consider', by: heads.map((unit) => ({ position: 'group-head', unit })) },
        { kind: 'approve', by: [{ position: 'executive' }] },
      ]);
    },
  );

  it.each([
    ['khemarat', 1],
    ['satun', 2],
    ['kham-khuean-kaeo', 1],
    ['si-bun-rueang', 2],
    ['kamphaeng-phet-hospital', 2],
  ])('asks at %s for at least %d webmasters (001 ๓.๑, 003 ๔.๑, 004 กลไก 1)', (id, minimum) => {
    expect(profile(id).webmasters.minimum).toBe(minimum);
  });

  it('leaves png out at Si Bun Rueang alone, as its announcement does', () => {
    const without = all.filter(({ files }) => !files.extensions.includes('png')).map(({ id }) => id);
    expect(without).toEqual(['si-bun-rueang']);
  });

  it.each([
    ['khemarat', false, []],
    ['satun', true, [{ position: 'group-head', unit: 'website' }]],
    ['kham-khuean-kaeo', false, []],
    ['si-bun-rueang', true, [{ position: 'assistant' }, { position: 'information-head' }]],
    [
      'kamphaeng-phet-hospital',
      true,
      [
        { position: 'group-head', unit: 'submitter' },
        { position: 'section-head', unit: 'submitter' },
      ],
    ],
  ])(
    'says who may give permission by word of mouth at %s (001 ๒.๒, 003 ๓.๒.๑, 004 2.1)',
    (id, allowed, givers) => {
      expect(profile(id).verbalApproval).toMatchObject({ allowed, givers, afterDeadline: 'keep' });
    },
  );

  it.each([
    ['khemarat', 0, [{ position: 'head' }, { position: 'assistant' }]],
    ['satun', 0, [{ position: 'head' }]],
    ['kham-khuean-kaeo', 0, [{ position: 'head' }]],
    ['si-bun-rueang', 0, [{ position: 'information-head' }]],
    ['si-bun-rueang', 1, [{ position: 'assistant' }]],
    ['kamphaeng-phet-hospital', 0, [{ position: 'executive' }]],
  ])('assumes at %s who stands in for step %d', (id, index, standIn) => {
    expect(handlingFor(profile(id), 'general-information', null)?.steps[index]?.standIn).toEqual(standIn);
  });

  it.each(all)('$id lets no step wait for one person alone', ({ id }) => {
    // Two executives hold the last step of the hospital: the director and a deputy.
    const known = id === 'kamphaeng-phet-hospital' ? /^“ผู้บริหารระดับสูง/ : /^$/;
    expect(lonelySteps(profile(id)).filter((sentence) => !known.test(sentence))).toEqual([]);
  });

  it.each([
    ['khemarat', '', 'กลุ่มงานบริหารและสนับสนุนวิชาการและบริการ', 'head'],
    ['satun', '', 'กลุ่มงานที่รับผิดชอบดูแลเว็บไซต์', 'head'],
    ['kham-khuean-kaeo', '', 'คณะทำงานบริหารจัดการเว็บไซต์ของหน่วยงาน', 'head'],
    ['si-bun-rueang', 'นภ 0332', 'งานข้อมูลและสารสนเทศ', 'head'],
    ['kamphaeng-phet-hospital', '', 'ศูนย์เทคโนโลยีสารสนเทศ', 'executive'],
  ])('gives %s the code “%s”, and %s the memos, which %s signs', (id, officeCode, unit, position) => {
    expect(profile(id).papers).toMatchObject({ officeCode, unit, signatory: { position } });
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
