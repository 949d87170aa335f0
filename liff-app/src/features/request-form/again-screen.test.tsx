// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aMe, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { AgainScreen } from './again-screen.tsx';

const earlier = () => {
  const view = aView();
  const content = {
    ...view.content,
    title: 'รายงานโรคติดต่อ เดือนมกราคม 2565',
    requestDate: '2021-02-01',
    coversFrom: '2021-01-01',
    coversTo: '2021-01-31',
    publishOn: '2021-02-02',
    displayUntil: '2021-12-31',
    urgency: 'urgent' as const,
    urgentReason: 'มีผู้ป่วยเพิ่มขึ้น',
  };
  return { ...view, content };
};
const value = (app: Awaited<ReturnType<typeof renderApp>>, id: string) => app.one<HTMLInputElement>(id).value;

beforeEach(() => localStorage.clear());

describe('a request like an earlier one', () => {
  it('begins with what that one said, and none of its days, files, urgency or names of others', async () => {
    const view = earlier();
    const app = await renderApp(<AgainScreen id="s1" />, { api: anApi({ submission: async () => view }) });
    expect(value(app, '#field-title')).toBe('รายงานโรคติดต่อ เดือนมกราคม 2565');
    expect(value(app, '#field-categoryId')).toBe(view.content.categoryId);
    expect(value(app, '#field-details')).toBe(view.content.details);
    expect(app.one<HTMLSelectElement>('#field-requestDate-year').selectedOptions[0]?.textContent).toBe(
      '2564',
    );
    await app.choose('.other-days > summary');
    for (const name of ['coversFrom', 'coversTo', 'publishOn', 'displayUntil'])
      expect(value(app, `#field-${name}`), name).toBe('');
    expect(value(app, '#field-ownerName')).toBe(aMe().member.name);
    expect(app.text()).not.toContain('มีผู้ป่วยเพิ่มขึ้น');
    expect(app.text()).toContain('คำขอเลขที่ 2565-0001');
    expect(app.root.querySelectorAll('.attachment')).toHaveLength(0);
  });
  it('is filed as a new request, with a key of its own', async () => {
    const submit = vi.fn(async () => ({ view: aView(), again: false }));
    const app = await renderApp(<AgainScreen id="s1" />, {
      api: anApi({ submission: async () => earlier(), submit }),
    });
    await app.press('ตรวจทานและส่งคำขอ');
    await app.press('ยืนยันส่งคำขอ');
    expect(submit).toHaveBeenCalledWith(
      expect.objectContaining({
        corrects: null,
        draft: expect.objectContaining({ fileIds: [], coversFrom: '' }),
      }),
    );
  });
  it('keeps its draft apart from that of a new request', async () => {
    const api = anApi({ submission: async () => earlier() });
    const app = await renderApp(<AgainScreen id="s1" />, { api });
    await app.type('#field-title', 'รายงานโรคติดต่อ เดือนกุมภาพันธ์ 2565');
    await app.leave();
    expect(value(await renderApp(<AgainScreen id="s1" />, { api }), '#field-title')).toContain('กุมภาพันธ์');
    expect(value(await renderApp(<AgainScreen id="s2" />, { api }), '#field-title')).toContain('มกราคม');
  });
  it('is not for whoever files no requests', async () => {
    const app = await renderApp(<AgainScreen id="s1" />, {
      api: anApi({ submission: async () => earlier() }),
      me: aMe({ isStaff: false }),
    });
    expect(app.root.querySelector('form')).toBeNull();
  });
});
