import type { Assumption, OfficeProfile } from './profile.ts';
import { type ProfileProblem, profileProblem, repeated } from './profile-problem.ts';

/** A step of a path: the name of a field, a place in a list, or every place (`*`). */
type Part = string | number | '*';

const PART = /\.?([A-Za-z0-9_-]+)|\[(\d{1,4}|\*)\]/y;

/** `categories[7].subtopics[*].refresh` in its parts; null when it is no path. */
export function pathParts(path: string): Part[] | null {
  const parts: Part[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < path.length) {
    const found = PART.exec(path);
    const dotted = found?.[0].startsWith('.') ?? false;
    if (!found || dotted !== (parts.length > 0 && found[1] !== undefined)) return null;
    parts.push(found[1] ?? (found[2] === '*' ? '*' : Number(found[2])));
  }
  return parts.length > 0 ? parts : null;
}

/** Whether a path leads to something in the JSON of a profile; `[*]` asks that any entry of the list has the rest. */
export function pathExists(json: unknown, parts: readonly Part[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return true;
  if (part === '*') return Array.isArray(json) && json.some((entry) => pathExists(entry, rest));
  if (typeof part === 'number')
    return Array.isArray(json) && part < json.length && pathExists(json[part], rest);
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !Object.hasOwn(json, part))
    return false;
  return pathExists((json as Record<string, unknown>)[part], rest);
}

/** Every assumption is about something that the profile says, and stands once. */
export function checkAssumptions({ assumptions, ...said }: OfficeProfile): ProfileProblem[] {
  return [
    ...repeated(
      assumptions,
      ({ path }) => path,
      (index) => ['assumptions', index, 'path'],
    ),
    ...assumptions.flatMap(({ path }, index) => {
      const parts = pathParts(path);
      return parts && pathExists(said, parts)
        ? []
        : [profileProblem(['assumptions', index, 'path'], `อ้างถึง “${path}” ซึ่งไม่มีในโพรไฟล์นี้`)];
    }),
  ];
}

/**
 * The assumption that a value stands under: its own, or that of a group that holds it; null when the office's
 * documents say it. `path` as in `assumptions`, without `[*]`.
 */
export function assumptionFor(
  { assumptions }: Pick<OfficeProfile, 'assumptions'>,
  path: string,
): Assumption | null {
  const asked = pathParts(path);
  if (!asked) return null;
  const covers = (assumed: readonly Part[]) =>
    assumed.length <= asked.length &&
    assumed.every(
      (part, index) => part === asked[index] || (part === '*' && typeof asked[index] === 'number'),
    );
  return assumptions.find((assumption) => covers(pathParts(assumption.path) ?? ['?'])) ?? null;
}

/** What the office has to set or to agree to, one sentence each, for `npm run office -- check` and administrators. */
export const assumptionAdvice = ({ assumptions }: Pick<OfficeProfile, 'assumptions'>): string[] =>
  assumptions.map(({ path, why }) => `ค่าที่ตั้งไว้ก่อน ${path}: ${why}`);
