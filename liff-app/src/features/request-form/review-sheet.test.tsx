// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aFindingView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { FormScreen } from './form-screen.tsx';

type App = Awaited<ReturnType<typeof renderApp>>;

const REVIEW = 'ตรวจทานและส่งคำขอ';
const unreachable = () => new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้');

async function fill(app: App) {
  await app.type('#field-categoryId', 'news');
  await app.type('#field-title', 'ประกาศกรอบแนวทาง');
  await app.type('#field-details', 'ตามเอกสารแนบ');
}

beforeEach(() => localStorage.clear());

describe('the last look before sending', () => {
  const reviewed = async (check: Parameters<typeof anApi>[0] & object) => {
    const app = await renderApp(<FormScreen />, { api: anApi(check) });
    await fill(app);
    await app.press(REVIEW);
    return app;
  };
  it('says what the checks found, and keeps nobody from sending', async () => {
    const check = vi.fn(async () => ({
      findings: [
        aFindingView(),
        aFindingView({ group: 'slip', needsWord: false, sentence: 'พ.ศ. 2541 ควรเป็น พ.ศ. 2540' }),
      ],
      leftOff: 0,
      goesTo: null,
    }));
    const app = await reviewed({ check });
    expect(check).toHaveBeenCalledWith({ draft: expect.objectContaining({ details: 'ตามเอกสารแนบ' }) });
    expect(app.one('dialog').textContent).toContain('พบข้อมูลส่วนบุคคล 1 แห่ง');
    expect(app.one('dialog').textContent).toContain('พ.ศ. 2541 ควรเป็น พ.ศ. 2540');
    expect(app.buttons()).toContain('ยืนยันส่งคำขอ');
  });
  it('says all that was written, and to whom it goes', async () => {
    const goesTo = {
      step: 'พิจารณาเสนอความเห็น',
      people: [{ name: 'นางเดือน วงษ์ลา', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ' }],
    };
    const check = async () => ({ findings: [], leftOff: 0, goesTo });
    const app = await renderApp(<FormScreen />, { api: anApi({ check }) });
    await fill(app);
    const written = { externalLink: 'https://moph.go.th/a', remarks: 'ขอปักหมุด', source: 'กรมควบคุมโรค' };
    for (const [field, text] of Object.entries(written)) await app.type(`#field-${field}`, text);
    await app.press(REVIEW);
    const said = app.one('dialog').textContent;
    for (const text of ['ตามเอกสารแนบ', ...Object.values(written)]) expect(said).toContain(text);
    expect(said).toContain('ส่งถึงพิจารณาเสนอความเห็นนางเดือน วงษ์ลา ผู้ช่วยสาธารณสุขอำเภอ');
  });
  it('says so when nobody is there to consider it', async () => {
    const app = await reviewed({
      check: async () => ({ findings: [], leftOff: 0, goesTo: { step: 'พิจารณาอนุมัติ', people: [] } }),
    });
    expect(app.one('dialog').textContent).toContain('ขณะนี้ยังไม่มีผู้ที่พิจารณาขั้นตอนนี้ได้');
  });
  it('says so when they found nothing', async () => {
    const app = await reviewed({});
    expect(app.one('dialog').textContent).toContain('ไม่พบสิ่งที่ต้องแก้ไข');
  });
  it('can be sent also while the checks cannot be reached', async () => {
    const app = await reviewed({ check: () => Promise.reject(unreachable()) });
    expect(app.one('dialog').textContent).toContain('ส่งคำขอได้ตามปกติ');
    expect(app.buttons()).toContain('ยืนยันส่งคำขอ');
  });
});
