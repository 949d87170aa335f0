import { PRODUCT } from '../paragraphs.ts';
import type { OfficePlay } from '../play.ts';
import { approve, mayNotDecide, reject } from '../steps/deciding.ts';
import { aPdf, file, fileRefused } from '../steps/filing.ts';
import { lookedAt } from '../steps/freshness.ts';
import { confirm, groupTold, ownerTold, published, standIn } from '../steps/publishing.ts';
import { aLastDay, displayOver } from '../steps/taking-down.ts';
import { verbalRefused } from '../steps/verbal.ts';

/** Document 000: one step, by the form alone, no permission by word of mouth. */
export const khemarat: OfficePlay = {
  officeId: 'khemarat',
  title: 'ขั้นตอนการเผยแพร่/ปรับปรุงข้อมูล สำนักงานสาธารณสุขอำเภอเขมราฐ (เอกสาร 000)',
  async walk(play) {
    const lastDay = await aLastDay(play, 'staff-1');
    const plan = await file(play, '000 ๒.๑', {
      by: 'staff-1',
      draft: {
        title: 'แผนการใช้จ่ายเงินงบประมาณ ประจำปี',
        categoryId: 'plans',
        subtopicId: 'spending-plan',
        source: 'กลุ่มงานส่งเสริมสุขภาพ สำนักงานสาธารณสุขอำเภอเขมราฐ',
      },
      files: [aPdf('แผนการใช้จ่ายเงินงบประมาณ.pdf')],
    });
    await mayNotDecide(play, '000 ๑', plan, {
      by: 'staff-2',
      action: 'approve',
      why: 'ไม่ใช่ผู้รับผิดชอบดูแลเว็บไซต์ จึงอนุญาต',
    });
    await approve(play, '000 ๒.๑', plan, 'website-keeper');
    await published(play, '000 ๒', plan);
    await ownerTold(play, '000 ๒.๒', plan);
    await groupTold(play, PRODUCT, plan);
    await standIn(play, PRODUCT, plan, { from: 'webmaster-1', to: 'webmaster-2', minimum: 1 });
    await confirm(play, '000 ๒.๒', plan, 'webmaster-2');

    await lookedAt(play, '000 การกำกับติดตาม', {
      by: 'webmaster-1',
      categoryId: 'plans',
      subtopicId: 'spending-plan',
      empty: { categoryId: 'plans', subtopicId: 'action-plan' },
    });

    const offMission = await file(play, '000 ๒.๑', {
      by: 'staff-2',
      draft: { title: 'ประชาสัมพันธ์งานแสดงสินค้า', categoryId: 'public-relations', subtopicId: '' },
    });
    await reject(play, '000 ๒.๓', offMission, {
      by: 'website-keeper',
      reason: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน',
    });
    await fileRefused(play, '000 ๒.๓', 'staff-2', aPdf('โปรแกรมติดตั้ง.exe'));

    const urgent = await file(play, '000 ๒.๑', {
      by: 'staff-2',
      draft: {
        title: 'เรื่องแจ้งเตือน เฝ้าระวังไข้เลือดออก',
        categoryId: 'public-relations',
        subtopicId: '',
        urgency: 'urgent',
        urgentReason: 'พบผู้ป่วยในพื้นที่',
        displayUntil: lastDay,
      },
    });
    await verbalRefused(play, '000 ๒.๑', urgent, { by: 'head', recordedBy: 'webmaster-1' });
    await approve(play, '000 ๒.๑', urgent, 'website-keeper');
    await published(play, '000 ๒.๒', urgent);
    await displayOver(play, '000 ๓.๒', urgent, { webmaster: 'webmaster-1' });
  },
};
