import { refreshNames } from '../../freshness/period.ts';
import { displayDaysText } from '../display-days.ts';
import { type Handling, handlingFor } from '../handling.ts';
import type { OfficeProfile } from '../profile.ts';
import { unitName } from '../unit-name.ts';
import type { PartInWords } from './office-in-words.ts';
import { seatsInWords } from './seat-words.ts';

/** Who considers and decides on what, in what time; and category by category who puts it up and for how long. */
export const categoryParts = (profile: OfficeProfile): PartInWords[] => [
  stepsPart(profile),
  topicsPart(profile),
];

function stepsPart(profile: OfficeProfile): PartInWords {
  const { afterDays, escalateAfterDays } = profile.reminders;
  return {
    id: 'steps',
    title: 'ขั้นตอนพิจารณาและกำหนดเวลา',
    sentences: [
      'ผู้ยื่นคำขอ ผู้จัดทำเนื้อหา และเจ้าของข้อมูล พิจารณาหรืออนุมัติคำขอนั้นเองไม่ได้ และผู้ที่พิจารณาขั้นก่อนแล้วอนุมัติขั้นถัดไปไม่ได้',
      `คำขอที่รอครบ ${afterDays} วันทำการ ระบบเตือนผู้ที่คำขอรออยู่ และเมื่อรอครบ ${escalateAfterDays} วันทำการถือว่าล่าช้า ระบบแจ้งผู้มีสิทธิแทนและผู้ดูแลระบบ`,
      ...(profile.confirmLastApproval === false ? [] : ['การอนุมัติขั้นสุดท้ายในแชต ระบบถามยืนยันอีกครั้งก่อนบันทึก']),
    ],
    items: routesInUse(profile).map(([route, topics]) => ({
      name: topics.length === 0 ? 'ทุกหมวดหมู่' : topics.join(', '),
      sentences: (profile.routes[route] ?? []).map(({ title, by, standIn = [] }, index) => {
        const instead = standIn.length > 0 ? ` เมื่อล่าช้า ${seatsInWords(standIn, profile)} ดำเนินการแทนได้` : '';
        return `ขั้นที่ ${index + 1} ${title} โดย ${seatsInWords(by, profile)}${instead}`;
      }),
    })),
  };
}

/** Each route with the topics that go by it; with no names where all go by one. */
function routesInUse({ categories }: OfficeProfile): [route: string, topics: string[]][] {
  const routes = new Map<string, string[]>();
  const add = (route: string, topic: string) => routes.set(route, [...(routes.get(route) ?? []), topic]);
  for (const { number, name, route, subtopics } of categories) {
    const others = subtopics.filter((subtopic) => subtopic.route !== undefined && subtopic.route !== route);
    if (subtopics.length === 0 || others.length < subtopics.length) add(route, `หมวด ${number}. ${name}`);
    for (const subtopic of others) add(subtopic.route ?? route, `หัวข้อ ${subtopic.name}`);
  }
  const inUse = [...routes];
  return inUse.length === 1 ? inUse.map(([route]) => [route, []]) : inUse;
}

function topicsPart(profile: OfficeProfile): PartInWords {
  return {
    id: 'categories',
    title: 'หมวดหมู่ ผู้นำขึ้นเว็บไซต์ และระยะเวลาเผยแพร่',
    sentences: ['ระยะเวลาเผยแพร่ใช้เมื่อผู้ยื่นคำขอไม่ได้กำหนดวันสิ้นสุดไว้'],
    items: profile.categories.map(({ id, number, name, subtopics }) => {
      const own = factsOf(profile, id, null);
      const different = subtopics.flatMap((subtopic) => {
        const facts = factsOf(profile, id, subtopic.id).filter((fact) => !own.includes(fact));
        return facts.length > 0 ? [`หัวข้อ ${subtopic.name}: ${facts.join(' ')}`] : [];
      });
      return { name: `${number}. ${name}`, sentences: [...own, ...different] };
    }),
  };
}

const factsOf = (profile: OfficeProfile, categoryId: string, subtopicId: string | null): string[] => {
  const handling = handlingFor(profile, categoryId, subtopicId);
  return handling ? factsFrom(profile, handling) : [];
};

const factsFrom = (
  profile: OfficeProfile,
  { preparedBy, publishedBy, refresh, ifAny, displayDays, requires }: Handling,
): string[] => {
  const asked = [
    requires.source && 'แหล่งที่มา',
    requires.coversRange && 'ช่วงวันที่ของข้อมูล',
    requires.dateTime && 'วันและเวลากำกับ',
  ].filter(Boolean);
  return [
    ...(preparedBy.length > 0
      ? [`จัดเตรียมโดย ${preparedBy.map((unit) => unitName(profile, unit)).join(' หรือ ')}`]
      : []),
    `นำขึ้นเว็บไซต์โดย ${seatsInWords(publishedBy, profile)}`,
    `แสดงบนเว็บไซต์${displayDays === null ? 'โดย' : ' '}${displayDaysText(displayDays)}`,
    ...(refresh === 'none' || ifAny ? [] : [`ต้องตรวจความเป็นปัจจุบัน${refreshNames[refresh]}`]),
    ...(asked.length > 0 ? [`แบบคำขอต้องระบุ${asked.join(' และ')}`] : []),
  ];
};
