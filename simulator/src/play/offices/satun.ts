import { PRODUCT } from '../paragraphs.ts';
import type { OfficePlay } from '../play.ts';
import { approve, mayNotDecide, reject } from '../steps/deciding.ts';
import { aPdf, file, formRefused } from '../steps/filing.ts';
import { lookedAt } from '../steps/freshness.ts';
import { confirm, groupTold, ownerTold, published, standIn } from '../steps/publishing.ts';
import { aLastDay, displayOver } from '../steps/taking-down.ts';
import { confirmVerbal, denyVerbal, ownerMayNotRecord, recordVerbal } from '../steps/verbal.ts';

/** Document 001: the head of the group that keeps the website; urgent cases by word of mouth; two webmasters. */
export const satun: OfficePlay = {
  officeId: 'satun',
  title: 'กรอบแนวทางการเปิดเผยข้อมูลข่าวสารผ่านเว็บไซต์ สำนักงานสาธารณสุขจังหวัดสตูล (เอกสาร 001)',
  async walk(play) {
    const lastDay = await aLastDay(play, 'staff-1');
    const law = {
      title: 'พระราชบัญญัติโรคติดต่อ พ.ศ. 2558',
      categoryId: 'law',
      subtopicId: 'acts',
    };
    await formRefused(play, '001 ๑ หมวด ๒', { by: 'staff-1', draft: law }, 'source');
    const act = await file(play, '001 ๒.๒ การเสนอ', {
      by: 'staff-1',
      draft: { ...law, source: 'ราชกิจจานุเบกษา เล่ม 132' },
      files: [aPdf('พระราชบัญญัติโรคติดต่อ.pdf')],
    });
    await mayNotDecide(play, '001 ๒.๒ การเสนอ', act, {
      by: 'strategy-head',
      action: 'approve',
      why: 'เป็นหัวหน้ากลุ่มงานอื่น จึงอนุญาต',
    });
    await approve(play, '001 ๒.๒ การเสนอ', act, 'head');
    await published(play, '001 ๒.๒ กรณีอนุญาต', act);
    await ownerTold(play, '001 ๒.๒ กรณีอนุญาต', act);
    await groupTold(play, PRODUCT, act);
    await standIn(play, '001 ๓.๑', act, { from: 'webmaster-1', to: 'webmaster-2', minimum: 2 });
    await confirm(play, '001 ๒.๒ กรณีอนุญาต', act, 'webmaster-2');

    const offMission = await file(play, '001 ๒.๒ การเสนอ', {
      by: 'staff-4',
      draft: { title: 'รับสมัครนักร้องประกวด', categoryId: 'public-relations', subtopicId: 'news' },
    });
    await reject(play, '001 ๒.๒ กรณีไม่อนุญาต', offMission, {
      by: 'head',
      reason: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน',
    });

    const alert = {
      categoryId: 'public-relations',
      subtopicId: 'news',
      urgency: 'urgent',
      urgentReason: 'ต้องแจ้งประชาชนภายในวันนี้',
    } as const;
    const dengue = await file(play, '001 ๒.๒ การเสนอ', {
      by: 'staff-1',
      draft: { ...alert, title: 'ด่วน แจ้งจุดบริการฉีดวัคซีน', displayUntil: lastDay },
    });
    await ownerMayNotRecord(play, PRODUCT, dengue, 'head');
    await recordVerbal(play, '001 ๒.๒ เร่งด่วน', dengue, { by: 'head', recordedBy: 'webmaster-1' });
    await confirmVerbal(play, PRODUCT, dengue, 'head');
    await lookedAt(play, '001 ๒.๑', {
      by: 'webmaster-1',
      categoryId: 'public-relations',
      subtopicId: 'news',
      empty: { categoryId: 'operating-manuals', subtopicId: null },
    });

    const mistaken = await file(play, '001 ๒.๒ การเสนอ', {
      by: 'staff-2',
      draft: { ...alert, title: 'ด่วน เรียกคืนผลิตภัณฑ์อาหาร' },
    });
    await recordVerbal(play, '001 ๒.๒ เร่งด่วน', mistaken, {
      by: 'head',
      recordedBy: 'webmaster-2',
      means: 'line_call',
    });
    await denyVerbal(play, PRODUCT, mistaken, { by: 'head', reason: 'ยังไม่ได้รับผลตรวจยืนยัน' });

    await displayOver(play, '001 ๓.๒', dengue, { webmaster: 'webmaster-2' });
  },
};
