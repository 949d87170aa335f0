import type { OfficeProfile } from './profile.ts';

/**
 * What a profile may well say but an office may regret: a step held by one post alone waits for ever while that
 * person is away or files a request themselves. For `npm run office -- check`; not refused, because how many people
 * hold a seat is not in the profile.
 */
export function profileAdvice(profile: OfficeProfile): string[] {
  return Object.entries(profile.routes).flatMap(([route, steps]) =>
    steps.flatMap(({ by, standIn = [] }, index) =>
      by.length === 1 && standIn.length === 0 && by[0]?.position
        ? [
            `routes.${route}[${index}] มีผู้มีสิทธิ์ตำแหน่งเดียวและไม่มีผู้ปฏิบัติหน้าที่แทน (standIn) หากมีผู้ดำรงตำแหน่งเพียงคนเดียวและไม่อยู่หรือยื่นคำขอเอง เรื่องจะค้างที่ขั้นตอนนี้`,
          ]
        : [],
    ),
  );
}
