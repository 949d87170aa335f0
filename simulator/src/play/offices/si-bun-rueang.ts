import type { OfficePlay } from '../play.ts';
import { approve, mayNotDecide, propose, reject } from '../steps/deciding.ts';
import { aPdf, aPicture, file, fileRefused } from '../steps/filing.ts';
import { lookedAt } from '../steps/freshness.ts';
import { confirm, groupTold, ownerTold, published, standIn } from '../steps/publishing.ts';
import { aLastDay, displayOver, takeDown } from '../steps/taking-down.ts';
import { confirmVerbal, ownerMayNotRecord, recordVerbal } from '../steps/verbal.ts';

/** Document 003: two steps, the assistant considers and proposes, the district health officer approves. */
export const siBunRueang: OfficePlay = {
  officeId: 'si-bun-rueang',
  title: 'ประกาศแนวทางการเผยแพร่ข้อมูล สำนักงานสาธารณสุขอำเภอศรีบุญเรือง (เอกสาร 003)',
  async walk(play) {
    const lastDay = await aLastDay(play, 'staff-1');
    const results = await file(play, '003 ๒.๑.๑', {
      by: 'jirayu',
      draft: {
        title: 'รายงานผลการจัดซื้อจัดจ้างในรอบเดือน',
        categoryId: 'public-relations',
        subtopicId: 'procurement-results',
        source: 'งานพัสดุ สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      },
      files: [aPdf('ผลการจัดซื้อจัดจ้าง.pdf')],
    });
    await mayNotDecide(play, '003 ๒.๑.๒', results, {
      by: 'jirayu',
      action: 'propose',
      why: 'เป็นผู้ช่วยสาธารณสุขอำเภอแต่เป็นผู้ยื่น จึงพิจารณาเรื่องของตนเอง',
    });
    await mayNotDecide(play, '003 ๒.๑.๒', results, {
      by: 'staff-1',
      action: 'propose',
      why: 'ไม่มีหน้าที่พิจารณา จึงเสนอ',
    });
    await propose(play, '003 ๒.๑.๒', results, 'assistant-2');
    await approve(play, '003 ๒.๑.๒', results, 'sakrai');
    await published(play, '003 ๒.๑.๓', results);
    await ownerTold(play, '003 ๓.๒.๒', results);
    await groupTold(play, '003 กลุ่ม LINE', results);
    await standIn(play, '003 ๔.๑', results, { from: 'webmaster-2', to: 'nopphakon', minimum: 2 });
    await confirm(play, '003 ๒.๑.๓', results, 'nopphakon');

    const offMission = await file(play, '003 ๒.๑.๑', {
      by: 'staff-2',
      draft: { title: 'ประกาศขายรถยนต์ส่วนตัว', categoryId: 'public-relations', subtopicId: 'news' },
    });
    await reject(play, '003 ๓.๒.๓', offMission, {
      by: 'assistant-2',
      reason: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน',
    });
    await fileRefused(play, '003 ๒.๗', 'staff-2', aPicture('ภาพกิจกรรม.png'));

    const urgent = await file(play, '003 ๒.๑.๑', {
      by: 'staff-1',
      draft: {
        title: 'เรื่องแจ้งเตือน พบผู้ป่วยโรคไข้เลือดออก',
        categoryId: 'public-relations',
        subtopicId: 'alerts',
        urgency: 'urgent',
        urgentReason: 'ต้องแจ้งเตือนประชาชนก่อนลงพื้นที่',
        displayUntil: lastDay,
      },
    });
    await ownerMayNotRecord(play, '003 ๓.๒.๑', urgent, 'assistant-2');
    await recordVerbal(play, '003 ๓.๒.๑', urgent, { by: 'assistant-2', recordedBy: 'nopphakon' });
    await confirmVerbal(play, '003 ๓.๒.๑', urgent, 'assistant-2');
    await lookedAt(play, '003 ๒.๑.๔', {
      by: 'nopphakon',
      categoryId: 'public-relations',
      subtopicId: 'procurement-results',
      empty: { categoryId: 'general-information', subtopicId: 'history' },
    });
    await takeDown(play, '003 ๒.๑.๔', results, { by: 'nopphakon', reason: 'มีรายงานฉบับใหม่แทนแล้ว' });
    await displayOver(play, '003 ๔.๒', urgent, { webmaster: 'webmaster-2' });
  },
};
