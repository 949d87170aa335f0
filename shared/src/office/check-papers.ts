import { checkUnit } from './check-seats.ts';
import type { OfficeProfile } from './profile.ts';
import { type ProfilePath, type ProfileProblem, profileProblem } from './profile-problem.ts';

/** Who signs the office's papers, and whose posts are broken into lines, are positions of the office. */
export function checkPapers(profile: OfficeProfile): ProfileProblem[] {
  const { papers } = profile;
  if (!papers) return [];
  const { signatory, posts } = papers;
  const known = (position: string, path: ProfilePath) =>
    profile.positions.some(({ id }) => id === position)
      ? []
      : [profileProblem(path, `อ้างถึงตำแหน่ง “${position}” ซึ่งไม่มีใน positions`)];
  const path = ['papers', 'signatory'];
  return [
    ...(signatory && (signatory.position === undefined || signatory.role !== undefined)
      ? [profileProblem(path, 'ต้องระบุผู้ลงนามเป็นตำแหน่ง (position) เพราะหนังสือเรียนถึงตำแหน่ง')]
      : []),
    ...(signatory?.position ? known(signatory.position, [...path, 'position']) : []),
    ...(signatory?.unit ? checkUnit(profile, signatory.unit, [...path, 'unit']) : []),
    ...Object.keys(posts).flatMap((position) => known(position, ['papers', 'posts', position])),
  ];
}
