import { PRODUCT } from '../paragraphs.ts';
import type { OfficePlay } from '../play.ts';
import { approve, mayNotDecide, reject } from '../steps/deciding.ts';
import { aPdf, correct, file, fileRefused, formRefused } from '../steps/filing.ts';
import { lookedAt } from '../steps/freshness.ts';
import { confirm, groupTold, ownerTold, published, standIn } from '../steps/publishing.ts';
import { aLastDay, displayOver } from '../steps/taking-down.ts';
import { verbalRefused } from '../steps/verbal.ts';

/** Document 002: a table of the categories, with who answers for each and who checks it. */
export const khamKhueanKaeo: OfficePlay = {
  officeId: 'kham-khuean-kaeo',
  title: 'วิธีการและขั้นตอนเปิดเผยข้อมูล สำนักงานสาธารณสุขอำเภอคำเขื่อนแก้ว (เอกสาร 002)',
  async walk(play) {
    const lastDay = await aLastDay(play, 'staff-1');
    const manual = await file(play, '002 ที่ ๗', {
      by: 'staff-1',
      draft: {
        title: 'คู่มือสำหรับประชาชน การขอใบอนุญาต',
        categoryId: 'service-manuals',
        subtopicId: 'manual',
      },
      files: [aPdf('คู่มือสำหรับประชาชน.pdf'), aPdf('แบบฟอร์มคำขอ.pdf')],
    });
    await mayNotDecide(play, PRODUCT, manual, {
      by: 'webmaster-1',
      action: 'approve',
      why: 'ไม่ใช่ผู้ตรวจสอบ จึงอนุญาต',
    });
    await approve(play, '002 ขั้นตอน', manual, 'head');
    await published(play, '002 ที่ ๗', manual);
    await ownerTold(play, PRODUCT, manual);
    await groupTold(play, PRODUCT, manual);
    await standIn(play, PRODUCT, manual, { from: 'webmaster-2', to: 'webmaster-1', minimum: 1 });
    await confirm(play, '002 ผู้รับผิดชอบ', manual, 'webmaster-1');

    const corrected = await correct(play, '002 ปรับปรุงข้อมูล', manual, {
      title: 'คู่มือสำหรับประชาชน การขอใบอนุญาต (ปรับปรุงใหม่)',
      categoryId: 'service-manuals',
      subtopicId: 'manual',
    });
    await approve(play, '002 ปรับปรุงข้อมูล', corrected, 'head');
    await published(play, '002 ปรับปรุงข้อมูล', corrected);
    await lookedAt(play, PRODUCT, {
      by: 'webmaster-2',
      categoryId: 'service-manuals',
      subtopicId: 'manual',
      empty: { categoryId: 'general-information', subtopicId: 'history' },
    });

    const rule = { title: 'ระเบียบกระทรวงสาธารณสุข', categoryId: 'law', subtopicId: '' };
    await formRefused(play, '002 ที่ ๒', { by: 'staff-2', draft: rule }, 'source');

    const offMission = await file(play, '002 ที่ ๘', {
      by: 'staff-4',
      draft: { title: 'โฆษณาสินค้าของสมาชิก', categoryId: 'public-relations', subtopicId: 'news' },
    });
    await reject(play, PRODUCT, offMission, {
      by: 'assistant',
      reason: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน',
    });
    await fileRefused(play, PRODUCT, 'staff-4', aPdf('คลิปวิดีโอ.mp4'));

    const recruitment = await file(play, '002 ที่ ๘', {
      by: 'staff-3',
      draft: {
        title: 'ประกาศรับสมัครงาน พนักงานจ้างเหมาบริการ',
        categoryId: 'public-relations',
        subtopicId: 'recruitment',
        urgency: 'urgent',
        urgentReason: 'ปิดรับสมัครวันนี้',
        displayUntil: lastDay,
      },
      files: [aPdf('ประกาศรับสมัครงาน.pdf')],
    });
    await verbalRefused(play, PRODUCT, recruitment, { by: 'head', recordedBy: 'webmaster-1' });
    await approve(play, '002 ขั้นตอน', recruitment, 'assistant');
    await published(play, '002 ที่ ๘', recruitment);
    await displayOver(play, PRODUCT, recruitment, { webmaster: 'webmaster-2' });
  },
};
