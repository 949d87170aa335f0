import { sitePages } from '@prakat/shared/addresses/site';
import {
  categoriesCarousel,
  complainBubble,
  contactBubble,
  residentHelp,
} from '../../cards/flex/resident-bubbles.ts';
import { sealAccount } from '../../complaints/sealed-account.ts';
import type { Answer, PersonScope } from '../scope.ts';
import type { Asked } from './asked.ts';
import { followingAnswer } from './following.ts';
import { findAnswer, newsAnswer } from './public-items.ts';
import { siteOf } from './site-of.ts';

/** What residents are answered, whoever asks. Only reads, and is said by reply alone. */
export async function answerResident(scope: PersonScope, asked: Asked): Promise<Answer> {
  const { office, officeId, context, lineUserId } = scope;
  const { profile } = office;
  const site = siteOf(scope);
  switch (asked.a) {
    case 'news':
      return [await newsAnswer(scope, { categoryId: asked.k ?? null, after: asked.c ?? null })];
    case 'categories':
      return [categoriesCarousel(profile, site)];
    case 'find':
      return [await findAnswer(scope, asked.words ?? '')];
    case 'contact':
      return [contactBubble(profile, site)];
    case 'following':
      return [await followingAnswer(scope)];
    case 'report_wrong':
      return [
        residentHelp(
          profile,
          'เปิด “ข่าวและประกาศล่าสุด” หรือพิมพ์ ค้นหา ตามด้วยคำ แล้วกด “แจ้งข้อมูลผิดหรือล้าสมัย” ใต้ข้อมูลนั้น เจ้าของข้อมูลจะตรวจสอบและแก้ไข',
        ),
      ];
    case 'complain': {
      if (!profile.complaints)
        return [
          residentHelp(profile, 'หน่วยงานยังไม่ได้เปิดรับคำร้องทางนี้ กรุณากด “ติดต่อและเวลาทำการ” เพื่อติดต่อหน่วยงาน'),
        ];
      const by = new URLSearchParams({ by: sealAccount(context, officeId, lineUserId) });
      return [
        complainBubble(profile, {
          form: `${context.publicUrl}${sitePages.complaints(officeId)}?${by}`,
          follow: `${context.publicUrl}${sitePages.followComplaint(officeId)}`,
        }),
      ];
    }
  }
}
