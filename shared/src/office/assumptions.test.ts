import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { assumptionFor, pathExists, pathParts } from './assumptions.ts';
import { parseOfficeProfile } from './check-profile.ts';

const why = 'เอกสารไม่ได้กำหนด หน่วยงานต้องกำหนดเอง';
const assuming = (...paths: string[]) =>
  anOfficeProfile({ assumptions: paths.map((path) => ({ path, why })) });
const problemsOf = (...paths: string[]) => {
  const parsed = parseOfficeProfile(assuming(...paths));
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};

describe('an assumption', () => {
  it.each([
    'reminders',
    'reminders.afterDays',
    'units[1].name',
    'routes.standard[0].by',
    'categories[*].refresh',
    'categories[9].subtopics[*].name',
    'announcement',
  ])('may be about what the profile says: %s', (path) => expect(problemsOf(path)).toEqual([]));

  it.each([
    'reminder',
    'units[2]',
    'units.1',
    'units[]',
    'routes[0]',
    'routes.long',
    'categories[*].fee',
    'categories[7]..name',
    'categories[7]name',
    '.files',
    'constructor',
    'name.full.length',
    'assumptions',
  ])('is refused about anything else: %s', (path) => {
    expect(problemsOf(path)).toEqual([`ช่อง assumptions[0].path อ้างถึง “${path}” ซึ่งไม่มีในโพรไฟล์นี้`]);
  });

  it('stands once', () => {
    expect(problemsOf('files', 'reminders', 'files')).toEqual([
      'ช่อง assumptions[2].path ซ้ำกับรายการก่อนหน้า: “files”',
    ]);
  });

  it.each([
    ['verbalApproval', 'verbalApproval.givers', true],
    ['verbalApproval.givers', 'verbalApproval', false],
    ['categories[*].refresh', 'categories[3].refresh', true],
    ['categories[*].refresh', 'categories[3].subtopics[0].refresh', false],
    ['categories[*].subtopics[*].refresh', 'categories[3].subtopics[0].refresh', true],
    ['units[1]', 'units[1].name', true],
    ['units[1]', 'units[10].name', false],
    ['name', 'names', false],
  ])('about %s covers %s: %s', (assumed, asked, covered) => {
    expect(assumptionFor(assuming(assumed), asked)).toEqual(covered ? { path: assumed, why } : null);
  });

  const aKey = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,8}$/);
  const aPath = fc.tuple(
    aKey,
    fc.array(fc.oneof(aKey, fc.nat(9999), fc.constant('*' as const)), { maxLength: 5 }),
  );
  const written = (parts: readonly (string | number)[]) =>
    parts
      .map((part) => (typeof part === 'number' || part === '*' ? `[${part}]` : `.${part}`))
      .join('')
      .replace(/^\./, '');

  it('has a path that is read as it is written', () => {
    fc.assert(
      fc.property(aPath, ([first, rest]) => {
        expect(pathParts(written([first, ...rest]))).toEqual([first, ...rest]);
      }),
    );
  });

  it('has a path that never fails, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, json) => {
        const parts = pathParts(text);
        expect(typeof (parts && pathExists(json, parts))).toMatch(/^(boolean|object)$/);
      }),
    );
  });
});
