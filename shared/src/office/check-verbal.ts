import { checkSeatCount, checkSeats } from './check-seats.ts';
import type { OfficeProfile } from './profile.ts';
import { type ProfileProblem, profileProblem } from './profile-problem.ts';

/** Where urgent requests may be permitted by word of mouth, the office's rule names who may do so (001 ๒.๒, 003 ๓.๒.๑, 004 2.1). */
export function checkVerbalApproval(profile: OfficeProfile): ProfileProblem[] {
  const { allowed, givers } = profile.verbalApproval;
  const path = ['verbalApproval', 'givers'];
  return [
    ...(allowed && givers.length === 0
      ? [profileProblem(path, 'ต้องระบุผู้มีสิทธิอนุญาตทางวาจาอย่างน้อยหนึ่งรายการ เมื่อ allowed เป็น true')]
      : []),
    ...checkSeats(profile, givers, path),
    ...checkSeatCount(profile, givers, path, 'ผู้มีสิทธิอนุญาตทางวาจา'),
  ];
}
