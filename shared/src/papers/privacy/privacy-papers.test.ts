import { describe, expect, it } from 'vitest';
import { kindIds } from '../../privacy/periods.ts';
import { aPaperDecision, aWritten } from '../../testing/memo-builders.ts';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { wordsOf } from '../paper.ts';
import { privacyFacts } from './privacy-facts.ts';
import { processingRecord } from './processing-record.ts';
import { processorAgreement } from './processor-agreement.ts';

const profile = anOfficeProfile();
const facts = privacyFacts(profile, 2565);
const papers = [
  ['the record of processing activities', processingRecord],
  ['the agreement with the processor', processorAgreement],
] as const;

describe.each(papers)('%s', (_what, paper) => {
  it('has every kind that is kept, with its period, in Thai numerals', () => {
    const words = wordsOf(paper.draw(profile, facts, aWritten())).join('\n');
    for (const { name } of facts.kinds) expect(words).toContain(name);
    expect(facts.kinds).toHaveLength(kindIds.length);
    expect(words).toContain('๓๐ วัน นับแต่วันที่ส่งสำเร็จหรือยุติการส่ง');
    expect(words).toContain('๙๐ วัน นับแต่วันที่บันทึก');
    expect(words).toContain(profile.name.full);
  });

  it('has the period of traffic data that the office keeps', () => {
    const longer = { ...profile, trafficLog: { days: 180 } };
    const words = wordsOf(paper.draw(longer, privacyFacts(longer, 2565), aWritten())).join('\n');
    expect(words).toContain('๑๘๐ วัน นับแต่วันที่บันทึก');
  });

  it('says what it said when it was kept, whatever the list says later', () => {
    const kept = { fiscalYear: 2565, kinds: facts.kinds.slice(0, 1) };
    const words = wordsOf(paper.draw(profile, kept, aWritten())).join('\n');
    expect(words).not.toContain(facts.kinds[1]?.name);
  });

  it('marks and lists what the office has to give, and no more once it is worded', () => {
    const drawn = paper.draw(profile, facts, aWritten());
    expect(drawn.missing.length).toBeGreaterThan(0);
    for (const what of drawn.missing) expect(wordsOf(drawn).join('\n')).toContain(`[ยังไม่มี: ${what}]`);
    const wording = Object.fromEntries(
      paper.sections(profile, facts).map(({ id }) => [id, `ข้อความของ ${id}`]),
    );
    const worded = paper.draw(profile, facts, aWritten({ wording }));
    expect(worded.missing).toEqual(
      drawn.missing.filter((what) => what === 'ที่อยู่ของหน่วยงาน' || what === 'ผู้ลงนามของหน่วยงาน'),
    );
    for (const id of Object.keys(wording)) expect(wordsOf(worded).join('\n')).toContain(`ข้อความของ ${id}`);
  });

  it('is signed by the head, with name and post', () => {
    const drawn = paper.draw(profile, facts, aWritten({ decision: aPaperDecision('approve') }));
    expect(wordsOf(drawn).join('\n')).toContain('(นายสมชาย ใจดี)');
    expect(drawn.persons).toEqual(['นายสมชาย ใจดี']);
  });
});

it('the record has the eight parts that section 39 asks for', () => {
  const words = wordsOf(processingRecord.draw(profile, facts, aWritten())).join('\n');
  for (const part of ['(๑) (๒) และ (๔)', '(๓)', '(๕)', '(๖)', '(๗)', '(๘)'])
    expect(words).toMatch(new RegExp(`มาตรา ๓๙ ${part.replace(/[()]/g, '\\$&')}`));
});

it('the agreement binds the processor to what section 40 says', () => {
  const words = wordsOf(processorAgreement.draw(profile, facts, aWritten())).join('\n');
  for (const duty of [
    'เฉพาะตามคำสั่งที่ชอบด้วยกฎหมายของผู้ควบคุมข้อมูลส่วนบุคคล',
    'มาตรการรักษาความมั่นคงปลอดภัยที่เหมาะสม',
    'แจ้งเหตุการละเมิดข้อมูลส่วนบุคคล',
    'บันทึกรายการของกิจกรรมการประมวลผลข้อมูลส่วนบุคคลตามมาตรา ๔๐ (๓)',
    'มาตรา ๔๐ วรรคสาม',
    'พยาน',
  ])
    expect(words).toContain(duty);
});

it('a clause that the office adds is numbered on', () => {
  const wording = { extra: 'ให้ใช้กฎหมายไทยบังคับ' };
  const words = wordsOf(processorAgreement.draw(profile, facts, aWritten({ wording })));
  expect(words).toContain('๘. ให้ใช้กฎหมายไทยบังคับ');
});
