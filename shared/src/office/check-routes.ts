import { checkSeatCount, checkSeats } from './check-seats.ts';
import type { ApprovalStep, OfficeProfile } from './profile.ts';
import { type ProfilePath, type ProfileProblem, profileProblem } from './profile-problem.ts';
import { seatKey } from './seat.ts';

/** Every route ends in a decision, no person could take two of its steps, and all who may act can be told at once. */
export function checkRoutes(profile: OfficeProfile): ProfileProblem[] {
  return Object.entries(profile.routes).flatMap(([route, steps]) => {
    const earlier = new Map<string, number>();
    return steps.flatMap((step, index) => {
      const path = ['routes', route, index];
      const problems = [
        ...checkSeats(profile, step.by, [...path, 'by']),
        ...checkStandIns(profile, step, [...path, 'standIn']),
        ...checkSeatCount(
          profile,
          [...step.by, ...(step.standIn ?? [])],
          path,
          'ผู้มีสิทธิ (by) และผู้ปฏิบัติหน้าที่แทน (standIn) ',
        ),
      ];
      const last = index === steps.length - 1;
      if (last && step.kind !== 'approve')
        problems.push(profileProblem([...path, 'kind'], 'เป็นขั้นตอนสุดท้าย จึงต้องเป็น approve'));
      if (!last && step.kind === 'approve')
        problems.push(
          profileProblem([...path, 'kind'], 'เป็น approve ได้เฉพาะขั้นตอนสุดท้าย ขั้นตอนก่อนหน้าต้องเป็น consider'),
        );
      // Nobody may take two steps of one request, so a seat held by one person would stop the second step.
      const shared = step.by.map((seat) => seatKey(seat)).find((key) => earlier.has(key));
      if (shared !== undefined)
        problems.push(
          profileProblem(
            [...path, 'by'],
            `มีผู้มีสิทธิชุดเดียวกับขั้นตอนที่ ${earlier.get(shared)} (${shared}) ผู้พิจารณาแต่ละขั้นตอนต้องเป็นคนละคน`,
          ),
        );
      for (const seat of step.by) if (!earlier.has(seatKey(seat))) earlier.set(seatKey(seat), index + 1);
      return problems;
    });
  });
}

/** Escalation hands a step to somebody else: a stand-in who holds the step already is none. */
function checkStandIns(
  profile: OfficeProfile,
  { by, standIn = [] }: ApprovalStep,
  path: ProfilePath,
): ProfileProblem[] {
  const own = new Set(by.map((seat) => seatKey(seat)));
  return [
    ...checkSeats(profile, standIn, path),
    ...standIn.flatMap((seat, index) =>
      own.has(seatKey(seat))
        ? [
            profileProblem(
              [...path, index],
              `ระบุผู้มีสิทธิของขั้นตอนนี้เอง (${seatKey(seat)}) เป็นผู้ปฏิบัติหน้าที่แทน กรุณาระบุผู้อื่น`,
            ),
          ]
        : [],
    ),
  ];
}
