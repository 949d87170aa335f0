import type { ProofsView } from '@prakat/shared/api/proofs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFTER_DAILY_JOBS, type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi(AFTER_DAILY_JOBS);
});
afterAll(() => api.close());

describe('what outsiders found of a publication', () => {
  let id = '';
  beforeAll(async () => {
    const file = await api.uploaded('jirayu', 'แผน.pdf');
    id = (await api.filed('jirayu', { title: 'แผนปฏิบัติการ', fileIds: [file.id] })).id;
  });
  const proofs = (as = 'staff-1'): Promise<{ status: number; body: ProofsView }> =>
    api.call('GET', `/submissions/${id}/proofs`, { as });

  test('is nothing before it went up', async () => {
    expect(await proofs()).toMatchObject({ status: 200, body: { places: [] } });
  });

  test('is shown to whoever may see the request: page, files and what could be read', async () => {
    await api.act('assistant-2', id, 'propose');
    await api.act('sakrai', id, 'approve');
    await api.settle();
    const { places } = (await proofs()).body;
    expect(places).toEqual([
      {
        placement: 'built-in',
        name: 'เว็บไซต์ของหน่วยงานในระบบนี้',
        nextAt: expect.stringMatching(/^(2021-12-31|2022-01-01|2021-12-30)/),
        last: null,
        picture: null,
        found: {
          at: expect.stringMatching(/^2021-12-24T03:0/),
          said: 'ตรวจพบบนเว็บไซต์แล้ว',
          address: expect.stringContaining(`/items/${id}`),
          status: 200,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          files: [
            { name: 'แผน.pdf', state: 'ตรงกับไฟล์ที่อนุมัติ', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
          ],
          text: expect.stringContaining('แผนปฏิบัติการ'),
        },
      },
    ]);
  });

  test('is shown beside the look after it came down', async () => {
    await api.actOnPublication('nopphakon', id, 'take_down', { reason: 'ข้อมูลผิด', publicReason: '' });
    await api.settle();
    const [place] = (await proofs()).body.places;
    expect(place).toMatchObject({
      nextAt: null,
      found: { status: 200 },
      last: {
        said: 'ตรวจแล้ว ไม่อยู่บนเว็บไซต์แล้ว',
        status: 410,
        files: [{ state: 'ไม่มีไฟล์นี้บนเว็บไซต์แล้ว (410)' }],
      },
    });
  });

  test('is nothing to other offices, nor to anybody who has not signed in', async () => {
    const token = await api.player('khemarat').token('staff-1');
    const path = `/submissions/${id}/proofs`;
    await api.refused(404, 'not_found', () => api.call('GET', path, { token, office: 'khemarat' }));
    expect((await api.call('GET', path, { token: null })).status).toBe(401);
  });
});
