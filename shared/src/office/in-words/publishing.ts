import { fileSizeInWords } from '../../files/file-size.ts';
import { extensionList } from '../../files/file-types.ts';
import { messageRules } from '../messages.ts';
import type { OfficeProfile } from '../profile.ts';
import type { HoldersInWords, PartInWords } from './office-in-words.ts';
import { seatsInWords } from './seat-words.ts';

export function verbalPart(profile: OfficeProfile): PartInWords {
  const { allowed, givers, confirmWithinDays, afterDeadline } = profile.verbalApproval;
  const after =
    afterDeadline === 'keep' ? 'ข้อมูลยังอยู่บนเว็บไซต์ และระบบแจ้งผู้เกี่ยวข้องต่อไป' : 'ระบบนำข้อมูลลงจากเว็บไซต์';
  return {
    id: 'verbal',
    title: 'อนุมัติทางวาจา',
    sentences: allowed
      ? [
          'กรณีเร่งด่วน อนุมัติทางวาจาได้ แล้วบันทึกไว้ในระบบ',
          `ผู้อนุมัติทางวาจาได้แก่ ${seatsInWords(givers, profile)}`,
          `ต้องยืนยันเป็นลายลักษณ์อักษรภายใน ${confirmWithinDays} วัน หากพ้นกำหนด ${after}`,
        ]
      : ['หน่วยงานไม่ได้กำหนดให้อนุมัติทางวาจาได้'],
    items: [],
  };
}

export const filesPart = ({ files }: OfficeProfile): PartInWords => ({
  id: 'files',
  title: 'ไฟล์แนบ',
  sentences: [
    `แนบได้ไม่เกิน ${files.maxFiles} ไฟล์ต่อคำขอ ไฟล์ละไม่เกิน ${fileSizeInWords(files.maxBytes)}`,
    `ชนิดที่แนบได้: ${extensionList(files.extensions)}`,
    files.keepOriginals === true
      ? 'ภาพที่มีสถานที่ถ่ายหรือชื่อผู้ถ่าย ระบบนำข้อมูลนั้นออก และเก็บต้นฉบับไว้ภายใน'
      : 'ภาพที่มีสถานที่ถ่ายหรือชื่อผู้ถ่าย ระบบนำข้อมูลนั้นออก และไม่เก็บต้นฉบับ',
  ],
  items: [],
});

const websites: Record<OfficeProfile['destinations']['website'], string> = {
  'built-in': 'เมื่ออนุมัติแล้ว ระบบนำขึ้นเว็บไซต์ของหน่วยงานในระบบนี้เอง แล้วผู้ดูแลเว็บไซต์ตรวจและยืนยัน',
  wordpress: 'เมื่ออนุมัติแล้ว ระบบนำขึ้นเว็บไซต์ WordPress ของหน่วยงานเอง แล้วผู้ดูแลเว็บไซต์ตรวจและยืนยัน',
  manual: 'เมื่ออนุมัติแล้ว ผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์ของหน่วยงานเอง แล้วแจ้งที่อยู่หน้าเว็บในระบบ',
};

export const websitePart = ({ destinations, expiryNoticeDays }: OfficeProfile): PartInWords => ({
  id: 'website',
  title: 'เว็บไซต์และบอร์ดประชาสัมพันธ์',
  sentences: [
    websites[destinations.website],
    ...(destinations.websiteUrl ? [`เว็บไซต์ของหน่วยงานอยู่ที่ ${destinations.websiteUrl}`] : []),
    `ก่อนครบกำหนดเผยแพร่ ${expiryNoticeDays} วัน ระบบแจ้งเจ้าของข้อมูลและผู้ดูแลเว็บไซต์`,
    destinations.noticeBoard
      ? 'คำขอที่เลือกติดบอร์ดประชาสัมพันธ์ ผู้ดูแลเว็บไซต์ติดและปลดประกาศที่บอร์ดของหน่วยงานด้วย'
      : 'หน่วยงานไม่ได้ใช้บอร์ดประชาสัมพันธ์ในระบบนี้',
  ],
  items: [],
});

export function groupsPart(profile: OfficeProfile, { groups }: HoldersInWords): PartInWords {
  const { group, digest } = messageRules(profile);
  const announced = profile.destinations.lineGroup
    ? [
        'ข้อมูลที่ขึ้นเว็บไซต์แล้วประกาศในกลุ่ม LINE ของหน่วยงาน เมื่อมีผู้เขียนในกลุ่ม',
        group.push
          ? `หากไม่มีผู้เขียนในกลุ่ม ระบบส่งประกาศเองเมื่อครบ ${group.waitWorkingDays} วันทำการ เวลา ${group.until.replace(':', '.')} น.`
          : 'ระบบไม่ส่งประกาศในกลุ่มเอง จึงไม่ใช้โควตาข้อความ',
      ]
    : ['หน่วยงานไม่ได้ประกาศข้อมูลในกลุ่ม LINE'];
  const gets = {
    published: 'กลุ่มประกาศ: ได้รับประกาศที่เผยแพร่ รวมทั้งการแก้ไขและการนำลง',
    waiting: 'กลุ่มเจ้าหน้าที่: ถามจำนวนและเลขที่คำขอที่รอดำเนินการได้ ไม่ได้รับประกาศ',
  };
  return {
    id: 'groups',
    title: 'กลุ่ม LINE และข้อความ',
    sentences: [
      ...announced,
      `ข้อความที่ไม่เร่งด่วนรอให้ผู้รับเปิดแชต และรวมส่งเป็นข้อความเดียวเมื่อครบ ${digest.afterWorkingDays} วันทำการ เวลา ${digest.at.replace(':', '.')} น.`,
      ...(groups?.length === 0 ? ['ขณะนี้ยังไม่มีกลุ่ม LINE ที่ใช้งาน'] : []),
    ],
    items: (groups ?? []).map(({ name, receives }) => ({ name, sentences: [gets[receives]] })),
  };
}
