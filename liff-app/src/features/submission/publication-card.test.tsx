// @vitest-environment happy-dom
import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { describe, expect, it } from 'vitest';
import {
  aByHandPlacement,
  aMe,
  aNextVersion,
  aPlacement,
  aPublication,
  aTakedown,
  aVersion,
  aView,
} from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';
import { publicationAction } from './testing/open-sheet.tsx';

async function open(changes: Partial<PublicationView>, view: Partial<SubmissionView> = {}, me = aMe()) {
  const publication = aPublication(changes);
  const api = anApi({ submission: async () => aView({ standing: publication.state, publication, ...view }) });
  return renderApp(<SubmissionScreen id="s1" />, { api, me });
}
const text = async (...given: Parameters<typeof open>) => (await open(...given)).text();

describe('what stands on the website', () => {
  it('says how long it stays', async () => {
    const period = (displayUntil: string | null) => text({ displayUntil });
    expect(await period('2021-12-31')).toContain('31 ธันวาคม 2564 (เหลืออีก 7 วัน)');
    expect(await period('2021-12-24')).toContain('วันนี้วันสุดท้าย');
    expect(await period('2021-12-23')).toContain('ครบกำหนดแล้ว');
    expect(await period(null)).toContain('ไม่กำหนดวันสิ้นสุด');
  });
  it('says where, how it stands there, and who has looked at it', async () => {
    const confirmed = {
      name: 'นายนพกร กุลสา',
      positionTitle: 'นักวิชาการคอมพิวเตอร์',
      at: '2021-12-24T03:55:00.000Z',
    };
    const group = aPlacement({
      id: 'line-group:g1',
      destination: 'line-group',
      name: 'กลุ่ม LINE',
      address: null,
    });
    const app = await open({ placements: [aPlacement({ confirmed }), group] });
    const [site, announced] = [...app.root.querySelectorAll('.places li')].map((each) => each.textContent);
    expect(site).toContain('เว็บไซต์ของหน่วยงานในระบบนี้เผยแพร่แล้ว · ตั้งแต่ 24 ธ.ค. 2564 10.30 น.');
    expect(site).toContain('https://example.go.th/si-bun-rueang/items/s1');
    expect(site).toContain('ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่: นายนพกร กุลสา');
    expect(announced).toContain('กลุ่ม LINE');
    expect(announced).not.toContain('รอผู้ดูแลเว็บไซต์ยืนยัน');
    expect(await text({})).toContain('รอผู้ดูแลเว็บไซต์ยืนยัน');
  });
  it('tells administrators, and nobody else, why it could not be put there', async () => {
    const placements = [aPlacement({ state: 'failed', stateName: 'นำขึ้นไม่สำเร็จ', error: 'HTTP 503' })];
    expect(await text({ placements })).not.toContain('HTTP 503');
    expect(await text({ placements }, {}, aMe({ isAdministrator: true }))).toContain('HTTP 503');
  });
  it('says what the webmasters have to do, and who has taken it', async () => {
    expect(await text({ task: 'confirm' })).toContain('รอผู้ดูแลเว็บไซต์ตรวจหน้าเว็บและยืนยันยังไม่มีผู้รับงาน');
    const claim = { name: 'นายนพกร กุลสา', at: '2021-12-24T03:50:00.000Z' };
    expect(await text({ task: 'remove', claim })).toContain('ผู้รับงาน: นายนพกร กุลสา');
    expect(await text({ task: null })).not.toContain('งานของผู้ดูแลเว็บไซต์');
  });
  it('names duties that were not apart', async () => {
    const note = 'ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน';
    expect(await text({ unseparated: [note] })).toContain(note);
  });
  it('has a link only where it is somewhere', async () => {
    const app = await open({ state: 'planned', url: null, publishedAt: null, placements: [] });
    expect(app.text()).not.toContain('เปิดหน้าที่เผยแพร่');
    expect(app.text()).not.toContain('เผยแพร่ครั้งแรกเมื่อ');
  });
});

describe('what is to go up', () => {
  const planned: Partial<PublicationView> = {
    state: 'planned',
    versions: [aNextVersion({ version: 1, submissionId: 's1' })],
  };
  it('says on what day', async () => {
    const shown = await text({ ...planned, publishOn: '2021-12-28' });
    expect(shown).toContain('กำหนดเผยแพร่ในวันที่ 28 ธันวาคม 2564');
  });
  it('tells a webmaster from what day on to put it up by hand', async () => {
    const byHand: Partial<PublicationView> = {
      ...planned,
      task: 'publish',
      placements: [aByHandPlacement({ state: 'wanted', address: null })],
      actions: [publicationAction('claim_task')],
    };
    expect(await text({ ...byHand, publishOn: '2021-12-28' })).toContain('นำขึ้นเว็บไซต์ตั้งแต่วันที่ 28 ธันวาคม 2564');
    expect(await text({ ...byHand, publishOn: null })).not.toContain('นำขึ้นเว็บไซต์ตั้งแต่วันที่');
  });
  it('says that an approved correction waits, by which request, and leads to it', async () => {
    const app = await open({ versions: [aVersion(), aNextVersion()], publishOn: '2021-12-28' });
    expect(app.text()).toContain('ฉบับแก้ไขตามคำขอเลขที่ 2565-0007 ได้รับอนุมัติแล้วและรอขึ้นเว็บไซต์');
    expect(app.one('.notice a[href="/submissions/s2"]')).not.toBeNull();
  });
});

describe('a correction under way', () => {
  it('is named where what it corrects is shown, and links to its request', async () => {
    const app = await open({ correction: { id: 's2', number: '2565-0007' } });
    expect(app.text()).toContain('มีคำขอแก้ไขเลขที่ 2565-0007 อยู่ระหว่างพิจารณา');
    expect(app.one('.notice a').getAttribute('href')).toBe('/submissions/s2');
  });
});

describe('the versions', () => {
  it('say by which request, who approved, and from when to when they stood there', async () => {
    const app = await open({
      versions: [
        aVersion({ isShown: false, upUntil: '2021-12-24T03:50:00.000Z' }),
        aVersion({
          version: 2,
          submissionId: 's2',
          submissionNumber: '2565-0007',
          verbal: 'pending',
          upFrom: '2021-12-24T03:50:00.000Z',
        }),
        aNextVersion({ version: 3, submissionId: 's3', submissionNumber: '2565-0009' }),
      ],
    });
    const [first, second, third] = [...app.root.querySelectorAll('details .timeline li')].map(
      (each) => each.textContent,
    );
    expect(first).toContain('ฉบับที่ 1 ตามคำขอเลขที่ 2565-0001');
    expect(first).toContain('อนุมัติโดย นายสะไกร แก้วโสม');
    expect(first).toContain('ตั้งแต่ 24 ธันวาคม 2564 เวลา 10.30 น. ถึง 24 ธันวาคม 2564 เวลา 10.50 น.');
    expect(second).toContain('ถึงปัจจุบัน');
    expect(second).toContain('อนุมัติทางวาจา รอยืนยันเป็นลายลักษณ์อักษร');
    expect(third).toContain('รอขึ้นเว็บไซต์');
    expect(app.one('details a[href="/submissions/s3"]').textContent).toBe('ดูคำขอเลขที่ 2565-0009');
    expect(app.root.querySelector('details a[href="/submissions/s1"]')).toBeNull();
  });
  it('say what never went up', async () => {
    const dropped = aNextVersion({ isNext: false, upUntil: '2021-12-24T03:50:00.000Z', verbal: 'lapsed' });
    const shown = await text({ versions: [aVersion(), dropped] });
    expect(shown).toContain('ไม่ได้ขึ้นเว็บไซต์');
    expect(shown).toContain('การอนุมัติทางวาจาสิ้นผล');
  });
  it('are not listed while there is one', async () => {
    expect(await text({})).not.toContain('ฉบับที่ได้รับอนุมัติ');
  });
});

describe('what came down', () => {
  const down = { state: 'taken_down', stateName: 'นำลงจากเว็บไซต์แล้ว' } as const;
  it('says why, and what the public is told', async () => {
    const shown = await text({ ...down, takenDown: aTakedown() });
    expect(shown).toContain('นำลงจากเว็บไซต์ก่อนกำหนด');
    expect(shown).toContain('ข้อมูลผิด');
    expect(shown).toContain('ข้อความที่แจ้งประชาชน: อยู่ระหว่างปรับปรุงข้อมูล');
    expect(shown).toContain('เปิดที่อยู่เดิมบนเว็บไซต์');
  });
  it('says whose word was missing', async () => {
    const by = null;
    expect(await text({ ...down, takenDown: aTakedown({ kind: 'unconfirmed', by }) })).toContain(
      'ไม่ได้ยืนยันการอนุมัติทางวาจาภายในกำหนด',
    );
    expect(await text({ ...down, takenDown: aTakedown({ kind: 'denied' }) })).toContain('ไม่ได้รับอนุมัติทางวาจา');
  });
  it('says that it is on its way back', async () => {
    const back = {
      state: 'planned',
      versions: [aVersion({ isNext: true })],
      takenDown: aTakedown(),
    } as const;
    const shown = await text({ ...back, versions: [...back.versions] });
    expect(shown).toContain('ขณะนี้รอนำกลับขึ้นเว็บไซต์');
  });
  it('says nothing of a taking down that is over', async () => {
    expect(await text({ takenDown: aTakedown() })).not.toContain('นำลงจากเว็บไซต์ก่อนกำหนด');
  });
});
