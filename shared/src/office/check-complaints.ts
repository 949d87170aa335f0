import { complaintKindIds, complaintKinds } from '../complaints/complaint-kinds.ts';
import { headPositions } from '../complaints/named.ts';
import { checkSeatCount, checkSeats } from './check-seats.ts';
import type { OfficeProfile } from './profile.ts';
import { type ProfileProblem, profileProblem } from './profile-problem.ts';

/**
 * The box: seats that exist, of persons who are known beforehand; and for what may be about the head of the office somebody else,
 * or the province.
 */
export function checkComplaints(profile: OfficeProfile): ProfileProblem[] {
  const { complaints } = profile;
  if (!complaints) return [];
  return complaintKindIds.flatMap((kind) => {
    const { seenBy, otherwise } = complaints.kinds[kind];
    const path = ['complaints', 'kinds', kind];
    const all = [...seenBy, ...otherwise];
    return [
      ...checkSeats(profile, seenBy, [...path, 'seenBy']),
      ...checkSeats(profile, otherwise, [...path, 'otherwise']),
      ...checkSeatCount(profile, all, path, `ผู้มีสิทธิรับคำร้องประเภท “${complaintKinds[kind]}” `),
      ...(all.some(({ unit }) => unit === 'submitter')
        ? [profileProblem(path, 'ใช้หน่วยงานของผู้ยื่นคำขอ (submitter) กับคำร้องของประชาชนไม่ได้ กรุณาระบุหน่วยงาน')]
        : []),
      ...(kind === 'corruption' &&
      !profile.province &&
      all.every(({ position }) => position !== undefined && headPositions(profile).includes(position))
        ? [
            profileProblem(
              [...path, 'otherwise'],
              'ต้องมีผู้รับคำร้องที่ไม่ใช่หัวหน้าหน่วยงาน หรือระบุหน่วยงานระดับจังหวัด (province) เพื่อรับคำร้องที่ร้องเรียนหัวหน้าหน่วยงาน',
            ),
          ]
        : []),
    ];
  });
}
