import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_PACKAGE } from '@prakat/functions/papers/fonts';
import { noAssets, type PaperAssets } from '@prakat/functions/papers/paper-assets';
import { aMemo, anEmblem, aPosterPaper } from '@prakat/functions/papers/testing/sample-papers';
import { announcement } from '@prakat/shared/papers/announcement/announcement';
import { noticeSheet } from '@prakat/shared/papers/notice-sheet';
import { order } from '@prakat/shared/papers/order';
import type { Paper } from '@prakat/shared/papers/paper';
import { privacyFacts } from '@prakat/shared/papers/privacy/privacy-facts';
import { processingRecord } from '@prakat/shared/papers/privacy/processing-record';
import { processorAgreement } from '@prakat/shared/papers/privacy/processor-agreement';
import { provincePaper } from '@prakat/shared/papers/province-paper';
import { recordHeader, recordPaper } from '@prakat/shared/papers/publication-record';
import { requestForm } from '@prakat/shared/papers/request-form';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPublication,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { aDistrict } from '@prakat/shared/testing/district-builder';
import { aWritten, everyMemo } from '@prakat/shared/testing/memo-builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import sharp from 'sharp';

const profile = anOfficeProfile();
const filled = requestForm(profile, {
  submission: aSubmission({ state: 'approved', decisions: [aDecision()] }),
  publication: aPublication(),
});
const content = aContent({
  title: 'ประกาศรับฟังความคิดเห็นของประชาชนในพื้นที่อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู '.repeat(4).slice(0, 300),
  details: `ตามเอกสารแนบ\nดูเพิ่มที่ https://example.go.th/${'page/'.repeat(50)}`,
  files: Array.from({ length: 40 }, (_, at) => anAttachedFile({ name: `${'plan_'.repeat(30)}${at}.pdf` })),
});
const long = requestForm(profile, { submission: aSubmission({ content }), publication: null });
const record = recordPaper({
  title: ['บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์', 'ปีงบประมาณ 2565'],
  notes: [],
  header: recordHeader,
  rows: Array.from({ length: 500 }, (_, at) => [
    '2 สิงหาคม 2564',
    `เรื่องที่ ${at} ของผู้ใหญ่ญี่ปุ่น`,
    'เอกสารและรูป 2 ไฟล์',
    'ผู้ดูแลเว็บไซต์นำขึ้นเอง',
  ]),
  sums: [{ name: '1. ข้อมูลหน่วยงาน', count: 500 }],
  nothing: '',
  at: '2021-10-01T03:00:00.000Z',
});
const quarter = {
  id: '2567-Q3',
  name: 'ไตรมาสที่ 3 ปีงบประมาณ 2567 (เมษายน - มิถุนายน 2567)',
  titleLine: 'เดือน เมษายน - มิถุนายน 2567',
  from: '2024-04-01',
  to: '2024-06-30',
};
const districts = Array.from({ length: 30 }, (_, at) =>
  aDistrict({
    name: `สำนักงานสาธารณสุขอำเภอบ้านใหม่ไชยพจน์ ${at + 1}`,
    topics: { current: 30, due: at, late: at % 4 },
    verbal: { number: at % 3, oldest: at % 3 ? '2024-03-28' : null },
    published: { last: '2024-04-19', month: 3, quarter: at * 20 },
  }),
);
const { resolve } = createRequire(import.meta.resolve('@prakat/functions/papers/fonts'));
const fontFile = (name: string) => readFileSync(resolve(`${FONT_PACKAGE}/${name}.ttf`));
const png = await sharp(Buffer.from(anEmblem.content)).resize(600).png().toBuffer();
const withEmblem: PaperAssets = { emblem: anEmblem, font: null };
const ownFont = {
  regular: fontFile('300Light/Sarabun_300Light'),
  bold: fontFile('800ExtraBold/Sarabun_800ExtraBold'),
};

const person = { memberId: '1', name: 'นายนพกร กุลสา', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์' };
const appointed = {
  from: '2021-10-01',
  chair: [person],
  members: [],
  webmasters: [person],
  standIns: [{ ...person, insteadOf: 'สาธารณสุขอำเภอ' }],
};
const composed: Record<string, Paper> = {
  ...Object.fromEntries(
    everyMemo.map(([name, memo]) => [`memo-${name.replaceAll(' ', '-')}`, memo.draw(profile, aWritten())]),
  ),
  'announcement-of-a-year': announcement.draw(
    profile,
    { fiscalYear: 2565, webmasters: [person] },
    aWritten(),
  ),
  order: order.draw(profile, appointed, aWritten()),
  'processing-record': processingRecord.draw(profile, privacyFacts(profile, 2565), aWritten()),
  'processor-agreement': processorAgreement.draw(profile, privacyFacts(profile, 2565), aWritten()),
  'notice-sheet': noticeSheet(profile, {
    publication: aPublication(),
    address: 'https://example.go.th/items/1',
  }),
};

/** A paper of every kind, with the files of the office that it is drawn with. */
export const papers: Record<string, { paper: Paper; assets: PaperAssets }> = {
  memo: { paper: aMemo(), assets: withEmblem },
  'memo-without-emblem': { paper: aMemo({ mark: 'ร่าง' }), assets: noAssets },
  'memo-own-font': { paper: aMemo(), assets: { emblem: { content: png, type: 'png' }, font: ownFont } },
  'memo-own-font-without-bold': { paper: aMemo(), assets: { ...noAssets, font: { ...ownFont, bold: null } } },
  announcement: { paper: aPosterPaper(), assets: withEmblem },
  'form-filled': { paper: filled, assets: noAssets },
  'form-long': { paper: long, assets: noAssets },
  'form-empty': { paper: requestForm(profile, null), assets: noAssets },
  record: { paper: record, assets: noAssets },
  province: {
    paper: provincePaper(profile, districts, { period: quarter, today: '2024-04-22' }),
    assets: noAssets,
  },
  ...Object.fromEntries(
    Object.entries(composed).map(([name, paper]) => [name, { paper, assets: withEmblem }]),
  ),
};
