import { type Paragraph, PRODUCT } from '../paragraphs.ts';
import type { OfficePlay, Play } from '../play.ts';
import { approve, mayNotDecide, propose, reject } from '../steps/deciding.ts';
import { aPdf, aPicture, type Filing, file, fileRefused } from '../steps/filing.ts';
import { lookedAt } from '../steps/freshness.ts';
import { confirm, groupTold, mayNotPublish, ownerTold, published, standIn } from '../steps/publishing.ts';
import { aLastDay, displayOver } from '../steps/taking-down.ts';
import { confirmVerbal, recordVerbal } from '../steps/verbal.ts';

/** Who prepares, certifies and publishes one kind of information, and somebody whose kind it is not. */
type Route = Filing & {
  paragraph: Paragraph;
  certifies: string;
  publishes: string;
  /** Head of another group. */
  outsider: string;
  /** Publishes other kinds; null where the IT centre publishes this one too. */
  otherPublisher: string | null;
};

/** Each kind goes its own way: its own head certifies, an executive permits, its own officer publishes. */
async function goesItsWay(play: Play, route: Route): Promise<void> {
  const { paragraph, certifies, publishes, outsider, otherPublisher, ...filing } = route;
  const certified = '004 ตาราง หัวหน้ากลุ่มงาน';
  const item = await file(play, '004 ขั้นตอน 1.1', filing);
  await mayNotDecide(play, certified, item, {
    by: outsider,
    action: 'propose',
    why: 'เป็นหัวหน้ากลุ่มงานอื่น จึงรับรองข้อมูลนี้',
  });
  await propose(play, certified, item, certifies);
  await approve(play, '004 ขั้นตอน 1.2', item, 'head');
  if (otherPublisher) await mayNotPublish(play, paragraph, item, otherPublisher);
  await confirm(play, paragraph, item, publishes);
}

/** Document 004: every kind of information has its own people; an executive permits publication. */
export const kamphaengPhetHospital: OfficePlay = {
  officeId: 'kamphaeng-phet-hospital',
  title: 'วิธีการและขั้นตอนการเผยแพร่ข้อมูล โรงพยาบาลกำแพงเพชร (เอกสาร 004)',
  async walk(play) {
    const lastDay = await aLastDay(play, 'staff-1');
    const service = await file(play, '004 ขั้นตอน 1.1', {
      by: 'staff-1',
      draft: {
        title: 'แผนปฏิบัติราชการ กลุ่มการพยาบาล',
        categoryId: 'general-information',
        subtopicId: 'plans-and-budget',
        source: 'กลุ่มการพยาบาล โรงพยาบาลกำแพงเพชร',
      },
      files: [aPdf('แผนปฏิบัติราชการ.pdf')],
    });
    await propose(play, '004 ตาราง หัวหน้ากลุ่มงาน', service, 'nursing-head');
    await approve(play, '004 ขั้นตอน 1.2', service, 'head');
    await published(play, '004 ขั้นตอน 1.3', service);
    await ownerTold(play, '004 ขั้นตอน 1.3', service);
    await groupTold(play, PRODUCT, service);
    await standIn(play, '004 กลไก 1', service, { from: 'webmaster-1', to: 'webmaster-2', minimum: 2 });
    await confirm(play, '004 หน่วยงานภายใน 2.2', service, 'webmaster-2');

    await goesItsWay(play, {
      paragraph: '004 ที่ 2',
      by: 'legal-officer',
      draft: {
        title: 'ระเบียบเงินบำรุงโรงพยาบาล',
        categoryId: 'law',
        subtopicId: '',
        source: 'ราชกิจจานุเบกษา',
      },
      files: [aPdf('ระเบียบเงินบำรุง.pdf')],
      certifies: 'legal-head',
      publishes: 'legal-officer',
      outsider: 'personnel-head',
      otherPublisher: 'webmaster-1',
    });
    await goesItsWay(play, {
      paragraph: '004 ที่ 8 ประกาศรับสมัครงาน',
      by: 'personnel-officer',
      draft: {
        title: 'ประกาศรับสมัครงาน พยาบาลวิชาชีพ',
        categoryId: 'public-relations',
        subtopicId: 'recruitment',
      },
      files: [aPdf('ประกาศรับสมัครงาน.pdf')],
      certifies: 'personnel-head',
      publishes: 'personnel-officer',
      outsider: 'supplies-head',
      otherPublisher: 'webmaster-1',
    });
    await goesItsWay(play, {
      paragraph: '004 ที่ 8 ประกาศจัดซื้อจัดจ้าง',
      by: 'supplies-officer',
      draft: {
        title: 'ประกาศจัดซื้อครุภัณฑ์การแพทย์',
        categoryId: 'public-relations',
        subtopicId: 'procurement-notices',
      },
      files: [aPdf('ประกาศจัดซื้อ.pdf')],
      certifies: 'supplies-head',
      publishes: 'supplies-officer',
      outsider: 'legal-head',
      otherPublisher: 'webmaster-1',
    });
    await goesItsWay(play, {
      paragraph: '004 ที่ 3',
      by: 'staff-2',
      draft: {
        title: 'สื่อความรู้ การล้างมือ 7 ขั้นตอน',
        categoryId: 'knowledge',
        subtopicId: 'multimedia',
        source: 'กรมอนามัย กระทรวงสาธารณสุข',
        datedAt: '2021-05-05T08:30',
      },
      files: [aPicture('การล้างมือ.jpg')],
      certifies: 'social-medicine-head',
      publishes: 'audio-visual-officer',
      outsider: 'nursing-head',
      otherPublisher: null,
    });

    await lookedAt(play, '004 ขั้นตอน 1.4', {
      by: 'webmaster-1',
      categoryId: 'general-information',
      subtopicId: 'plans-and-budget',
      empty: { categoryId: 'general-information', subtopicId: 'history' },
    });

    const offMission = await file(play, '004 ขั้นตอน 1.1', {
      by: 'staff-2',
      draft: { title: 'ประชาสัมพันธ์ร้านค้าเอกชน', categoryId: 'public-relations', subtopicId: 'news' },
    });
    await reject(play, '004 หน่วยงานภายใน 2.3', offMission, {
      by: 'social-medicine-head',
      reason: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน',
    });
    await fileRefused(play, '004 ขั้นตอน 4', 'staff-2', aPdf('วิดีโอ.mp4'));

    const urgent = await file(play, '004 ขั้นตอน 1.1', {
      by: 'staff-1',
      draft: {
        title: 'ด่วน งดให้บริการคลินิกนอกเวลาวันนี้',
        categoryId: 'public-relations',
        subtopicId: 'alerts',
        urgency: 'urgent',
        urgentReason: 'ระบบไฟฟ้าขัดข้อง',
        displayUntil: lastDay,
      },
    });
    await recordVerbal(play, '004 หน่วยงานภายใน 2.1', urgent, {
      by: 'nursing-head',
      recordedBy: 'webmaster-1',
      means: 'in_person',
    });
    await confirmVerbal(play, PRODUCT, urgent, 'nursing-head');
    await displayOver(play, '004 กลไก 2', urgent, { webmaster: 'webmaster-1' });
  },
};
