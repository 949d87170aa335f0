import type { KeptKind, KeptView } from '../api/kept.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { trafficDaysOf } from '../office/traffic-log.ts';
import { unitName } from '../office/unit-name.ts';
import type { Member } from '../people/member.ts';
import { roleNames } from '../people/names.ts';
import { privacyNoticeFor } from '../people/privacy-notice.ts';
import { addDays, calendarDate, thaiDate, thaiDateTime } from '../time/thai-date.ts';
import {
  DRAFT_DAYS,
  type KindId,
  kindIds,
  kindOf,
  MESSAGE_DAYS,
  periodText,
  UPLOAD_DAYS,
} from './periods.ts';

/** What was looked up of a person, newest first, and whether there is more of it. Instants are ISO 8601, UTC. */
export type LookedUp = {
  member: Member;
  requests: { numbers: readonly string[]; more: boolean };
  /** When messages ended whose words are still kept. */
  messages: { endedAt: readonly string[]; more: boolean };
  drafts: readonly { title: string; updatedAt: string }[];
  uploads: readonly { name: string; createdAt: string }[];
  reason: { text: string; expiresAt: string } | null;
};

type Own = KeptKind['own'];
type OwnOf = (known: LookedUp, profile: OfficeProfile, at: string) => Own;

const line = (label: string, value: string) => ({ label, value });
const counted = (count: number, more: boolean): string => `${more ? 'มากกว่า ' : ''}${count} รายการ`;

/** The kinds that are about people of the office, with what there is of each. */
const own: Partial<Record<KindId, OwnOf>> = {
  member: ({ member }, profile) => [
    line('ชื่อและนามสกุล', member.name),
    line('ตำแหน่ง', member.positionTitle),
    line('กลุ่มงาน', unitName(profile, member.unitId)),
    line('บทบาทในระบบ', member.roles.map((role) => roleNames[role]).join(' ')),
    line('ลงทะเบียนเมื่อ', thaiDateTime(member.createdAt)),
    line(
      'อ่านประกาศการคุ้มครองข้อมูลส่วนบุคคล',
      member.noticeReadAt ? thaiDateTime(member.noticeReadAt) : 'นำเข้าจากบัญชีรายชื่อของหน่วยงาน',
    ),
  ],
  account: ({ member }) => [
    line('รหัสบัญชี LINE', member.lineUserId),
    line('ช่องทางติดต่อกลับ', member.contact || 'ไม่ได้ระบุ'),
  ],
  record: ({ requests: { numbers, more } }) =>
    numbers.length === 0
      ? []
      : [line('คำขอในความรับผิดชอบ', `${numbers.join(' ')}${more ? ' และก่อนหน้านี้' : ''}`)],
  message: ({ messages: { endedAt, more } }) => {
    const [newest] = endedAt;
    if (!newest) return [];
    return [
      line('ข้อความที่ยังเก็บเนื้อหาไว้', counted(endedAt.length, more)),
      line('ข้อความล่าสุดเก็บถึงวันที่', lastDay(newest, MESSAGE_DAYS)),
    ];
  },
  reason: ({ reason }) =>
    reason ? [line(`พิมพ์ไว้ เก็บถึง ${thaiDateTime(reason.expiresAt)}`, reason.text)] : [],
  draft: ({ drafts }) =>
    drafts.map(({ title, updatedAt }) => line(`เก็บถึงวันที่ ${lastDay(updatedAt, DRAFT_DAYS)}`, title)),
  upload: ({ uploads }) =>
    uploads.map(({ name, createdAt }) => line(`เก็บถึงวันที่ ${lastDay(createdAt, UPLOAD_DAYS)}`, name)),
  seen: () => null,
  traffic: (_known, profile, at) => [line('รายการของวันนี้เก็บถึงวันที่', lastDay(at, trafficDaysOf(profile)))],
  backup: () => null,
};

const lastDay = (from: string, days: number): string => thaiDate(addDays(calendarDate(from), days));

/** Parts of the privacy notice that say what the person may do. */
const RIGHTS = ['สิทธิของท่าน', 'ติดต่อ'];

/** What is kept of a person of the office, why, and until when. `at`: now, ISO 8601, UTC. */
export function keptView(known: LookedUp, profile: OfficeProfile, at: string): KeptView {
  const kinds = kindIds.flatMap((id): KeptKind[] => {
    const ownOf = own[id];
    if (!ownOf) return [];
    const { name, what, purpose, ground, end } = kindOf(id);
    return [
      {
        id,
        name,
        what,
        purpose,
        ground,
        period: periodText(id, profile),
        end,
        own: ownOf(known, profile, at),
      },
    ];
  });
  const notes = privacyNoticeFor(profile).sections.filter(({ heading }) => RIGHTS.includes(heading));
  return { kinds, notes };
}
