import { assumptionAdvice } from './assumptions.ts';
import { lackingOfPapers, neededForMemos } from './lacking-of-papers.ts';
import type { OfficeProfile } from './profile.ts';

/**
 * What a profile may well say but an office may regret, one sentence each, for `npm run office -- check` and for
 * administrators: steps that wait for one post alone, what its memos will lack, who answers for
 * the traffic log, and every value that its documents do not
 * give.
 */
export const profileAdvice = (profile: OfficeProfile): string[] => [
  ...lonelySteps(profile),
  ...gapsInMemos(profile),
  ...noCustodian(profile),
  ...assumptionAdvice(profile),
];

/**
 * A step held by one post alone waits for ever while that person is away or files a request themselves. One sentence
 * for each such post. Not refused, because how many people hold a post is not in the profile.
 */
export function lonelySteps({ routes, positions }: OfficeProfile): string[] {
  const steps = new Map<string, string[]>();
  for (const [route, list] of Object.entries(routes)) {
    for (const [index, { by, standIn = [] }] of list.entries()) {
      const post = by.length === 1 && standIn.length === 0 ? by[0]?.position : undefined;
      if (post !== undefined) steps.set(post, [...(steps.get(post) ?? []), `routes.${route}[${index}]`]);
    }
  }
  return [...steps].map(([post, paths]) => {
    const title = positions.find(({ id }) => id === post)?.title ?? post;
    return `“${title}” เป็นผู้มีสิทธิเพียงตำแหน่งเดียวของ ${paths.join(', ')} หากมีเพียงคนเดียวและไม่อยู่หรือยื่นคำขอเอง คำขอจะค้าง ควรกำหนดผู้ปฏิบัติหน้าที่แทน (standIn)`;
  });
}

/** What an office's memos show a gap for until its profile says it: one sentence, or none. */
function gapsInMemos(profile: OfficeProfile): string[] {
  const lacking = lackingOfPapers(profile);
  if (lacking.length === 0) return [];
  const names = lacking.map((field) => `${neededForMemos[field]} (papers.${field})`);
  return [`บันทึกข้อความของหน่วยงานจะแสดง “[ยังไม่มี: …]” แทน ${names.join(', ')} จนกว่าจะระบุในโพรไฟล์`];
}

/** Whom officers ask for traffic data, until the profile names somebody: one sentence, or none. */
function noCustodian({ trafficLog }: OfficeProfile): string[] {
  if (trafficLog?.custodian) return [];
  return [
    'ยังไม่ได้ระบุผู้รับผิดชอบเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์และประสานงานกับพนักงานเจ้าหน้าที่ (trafficLog.custodian) ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 มาตรา 26',
  ];
}
