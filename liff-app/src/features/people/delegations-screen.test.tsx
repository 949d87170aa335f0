// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aDelegationView } from '../../testing/people-fixtures.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { DelegationsScreen } from './delegations-screen.tsx';
import { administrator, answering } from './testing/answering.ts';

describe('acting on behalf', () => {
  const own = { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'สาธารณสุขอำเภอ' };
  const colleagues = () => [
    { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'สาธารณสุขอำเภอ', unitName: 'บริหาร' },
    { id: 'p2', name: 'นายสอง', positionTitle: 'เภสัชกร', unitName: 'วิชาการ' },
  ];

  it('is arranged for one’s own post, for days that are checked before they are sent', async () => {
    let items: unknown[] = [];
    const { api, calls } = answering({
      'GET /delegations': () => ({ items, principals: [own] }),
      'GET /colleagues': colleagues,
      'POST /delegations': () => {
        items = [aDelegationView()];
        return aDelegationView();
      },
    });
    const app = await renderApp(<DelegationsScreen />, { api });
    expect(app.text()).toContain('ขณะนี้ไม่มีการรักษาราชการแทน');
    await app.press('กำหนดผู้ปฏิบัติหน้าที่แทน');
    await app.press('กำหนด');
    expect(app.text()).toContain('กรุณาเลือกผู้ปฏิบัติหน้าที่แทน');
    const [delegate, acting] = app.root.querySelectorAll<HTMLInputElement>('dialog input[type=radio]');
    delegate?.click();
    acting?.click();
    await app.type('#endDate', '23');
    await app.type('#endDate-month', '12');
    await app.type('#endDate-year', '2021');
    await app.press('กำหนด');
    expect(app.one('#endDate-problem').textContent).toContain('ไม่อยู่ก่อนวันเริ่มต้น');
    await app.type('#endDate', '31');
    await app.press('กำหนด');
    expect(calls).toContainEqual([
      'POST /delegations',
      {
        fromMemberId: 'm1',
        toMemberId: 'p2',
        kind: 'acting',
        startDate: '2021-12-24',
        endDate: '2021-12-31',
      },
    ]);
    expect(app.text()).toContain('24–31 ธันวาคม 2564');
  });

  it('for another’s post waits for a second person', async () => {
    const { api } = answering({
      'GET /delegations': () => ({ items: [], principals: [{ ...own, id: 'head' }] }),
      'GET /colleagues': colleagues,
      'POST /delegations': () => null,
    });
    const app = await renderApp(<DelegationsScreen />, { api, me: administrator });
    await app.press('กำหนดผู้ปฏิบัติหน้าที่แทน');
    expect(app.text()).toContain('จะมีผลเมื่อเจ้าของตำแหน่งหรือผู้มีอำนาจอีกท่านยืนยัน');
    const [delegate, acting] = app.root.querySelectorAll<HTMLInputElement>('dialog input[type=radio]');
    delegate?.click();
    acting?.click();
    await app.type('#endDate', '31');
    await app.type('#endDate-month', '12');
    await app.type('#endDate-year', '2021');
    await app.press('กำหนด');
    expect(app.text()).toContain('เสนอแล้ว ยังไม่มีผล');
    expect(app.text()).toContain('ขณะนี้ไม่มีการรักษาราชการแทน');
  });

  it('is revoked only after it was asked about', async () => {
    let items = [aDelegationView()];
    const { api, calls } = answering({
      'GET /delegations': () => ({ items, principals: [] }),
      'DELETE /delegations/d1': () => {
        items = [];
        return null;
      },
    });
    const app = await renderApp(<DelegationsScreen />, { api });
    await app.press(/^ยกเลิก/);
    expect(calls.map(([call]) => call)).toEqual(['GET /delegations']);
    await app.press('ยืนยันยกเลิก');
    expect(app.text()).toContain('ยกเลิกการรักษาราชการแทนของ นายจิรายุ ทินจง แล้ว');
    expect(app.root.querySelector('.list')).toBeNull();
  });
});
