// @vitest-environment happy-dom
import type { PublicationView } from '@prakat/shared/api/api';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aPublication, aTakedown, aVersion, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { CorrectScreen } from './correct-screen.tsx';

const REVIEW = 'ตรวจทานและส่งคำขอ';

/** The request of an item, with what stands on the website by it, which may be corrected. */
function published(changes: Partial<PublicationView> = {}) {
  const publication = aPublication({ displayUntil: '2022-06-30', mayCorrect: true, ...changes });
  const view = aView({ standing: publication.state, publication });
  view.content.requestDate = '2021-11-01';
  view.content.publishOn = '2021-11-05';
  view.content.displayUntil = '2022-01-31';
  view.content.urgency = 'urgent';
  view.content.urgentReason = 'เตือนภัย';
  return view;
}

/** The request that the correction becomes. */
const correction = (changes: Partial<ReturnType<typeof aView>> = {}) =>
  aView({ id: 's2', number: '2565-0007', corrects: '2565-0001', publication: aPublication(), ...changes });

const open = (calls: Parameters<typeof anApi>[0] = {}, me = aMe()) =>
  renderApp(<CorrectScreen id="s1" />, { api: anApi({ submission: async () => published(), ...calls }), me });

beforeEach(() => localStorage.clear());

describe('correcting what is on the website', () => {
  it('says that the old one stays up, and files a request of its own today with the end it has now', async () => {
    const submit = vi.fn(async () => ({ view: correction(), again: false }));
    const app = await open({ submit });
    expect(app.text()).toContain('แก้ไขข้อมูลเลขที่ 2565-0001');
    expect(app.text()).toContain('ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติ');
    await app.type('#field-title', 'ประกาศฉบับแก้ไข');
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(submit).toHaveBeenCalledWith({
      filingKey: expect.stringMatching(/^[0-9a-f-]{36}$/),
      corrects: 's1',
      draft: expect.objectContaining({
        title: 'ประกาศฉบับแก้ไข',
        requestDate: '2021-12-24',
        publishOn: '',
        displayUntil: '2022-06-30',
        urgency: 'normal',
        urgentReason: '',
        fileIds: ['f1'],
      }),
    });
  });
  it('shows the number of the new request, what it corrects, and that the old one stays up', async () => {
    const app = await open({ submit: async () => ({ view: correction(), again: false }) });
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(app.one('.number').textContent).toBe('2565-0007');
    expect(app.text()).toContain('แก้ไขข้อมูลเลขที่ 2565-0001');
    expect(app.text()).toContain('ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์');
    expect(app.one('a.button-primary').getAttribute('href')).toBe('/submissions/s2');
    expect(app.buttons()).not.toContain('ยื่นคำขอใหม่');
  });
  it('begins with what the version on the website says, whichever request brought it', async () => {
    const versions = [
      aVersion({ isShown: false, upUntil: '2021-12-24T03:50:00.000Z' }),
      aVersion({ version: 2, submissionId: 's5', submissionNumber: '2565-0005' }),
    ];
    const newest = aView({ id: 's5', title: 'ฉบับล่าสุด' });
    newest.content.title = 'ฉบับล่าสุด';
    const submission = vi.fn(async (id: string) => (id === 's5' ? newest : published({ versions })));
    const app = await open({ submission });
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ฉบับล่าสุด');
    expect(submission.mock.calls).toEqual([['s1'], ['s5']]);
  });
  it('of what came down says that it goes up again once approved, and asks for an end that is not over', async () => {
    const takenDown = aTakedown({ kind: 'expired' });
    const app = await open({
      submission: async () => published({ state: 'taken_down', takenDown, displayUntil: '2021-12-23' }),
    });
    expect(app.text()).toContain('ข้อมูลจะขึ้นเว็บไซต์อีกครั้ง');
    expect(app.one<HTMLSelectElement>('#field-displayUntil-year').value).toBe('');
  });
  it('keeps what was typed when the page is closed in the middle', async () => {
    const first = await open();
    await first.type('#field-title', 'ประกาศฉบับแก้ไข');
    await first.leave();
    expect((await open()).one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศฉบับแก้ไข');
  });
  it('does not mix its draft with that of a later version', async () => {
    const first = await open();
    await first.type('#field-title', 'ประกาศฉบับแก้ไข');
    await first.leave();
    const versions = [aVersion({ version: 2 })];
    const app = await open({ submission: async () => published({ versions }) });
    expect(app.one<HTMLTextAreaElement>('#field-title').value).toBe('ประกาศกรอบแนวทาง');
  });
  it('whose answer was lost is sent again under the same key', async () => {
    const submit = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    submit.mockResolvedValueOnce({ view: correction(), again: true });
    const app = await open({ submit });
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    await app.press('ส่งอีกครั้ง');
    expect(submit.mock.calls[1]).toEqual(submit.mock.calls[0]);
    expect(app.text()).toContain('2565-0007');
  });
  it('opened anew has a new key: what was sent before is over, since none is under way', async () => {
    const submit = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    submit.mockResolvedValueOnce({ view: correction(), again: false });
    const first = await open({ submit });
    await first.type('#field-title', 'ประกาศฉบับแก้ไข');
    await first.press(REVIEW);
    await first.press('ยืนยันส่งคำขอ');
    await first.leave();
    const app = await open({ submit });
    await app.press(REVIEW);
    await app.press('ยืนยันส่งคำขอ');
    expect(submit.mock.calls[1]?.[0].filingKey).not.toBe(submit.mock.calls[0]?.[0].filingKey);
    expect(submit.mock.calls[1]?.[0].draft).toEqual(submit.mock.calls[0]?.[0].draft);
  });
  it('is open to a successor who files nothing else', async () => {
    const app = await open({}, aMe({ isStaff: false }));
    expect(app.root.querySelector('form')).not.toBeNull();
  });
});

describe('where it cannot be corrected now', () => {
  it('a correction under way is named, and the way leads to it', async () => {
    const under = { mayCorrect: false, correction: { id: 's2', number: '2565-0007' } };
    const app = await open({ submission: async () => published(under) });
    expect(app.root.querySelector('form')).toBeNull();
    expect(app.text()).toContain('มีคำขอแก้ไขข้อมูลนี้เลขที่ 2565-0007 อยู่ระหว่างพิจารณา');
    expect(app.one('a.button').getAttribute('href')).toBe('/submissions/s2');
  });
  it('others learn that its owner asks for it', async () => {
    const app = await open({ submission: async () => published({ mayCorrect: false }) });
    expect(app.text()).toContain('เป็นหน้าที่ของเจ้าของข้อมูล');
  });
  it('what was never published is said', async () => {
    const app = await open({ submission: async () => aView() });
    expect(app.text()).toContain('ยังไม่มีข้อมูลที่เผยแพร่');
  });
});
