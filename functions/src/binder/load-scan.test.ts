import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { anAttachedFile } from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';
import type { FileStore } from '../files/file-store.ts';
import { loadScan, type Making } from './binder-parts.ts';

const sha256 = createHash('sha256').update('ฉบับลงนาม').digest('hex');
const loaded = (content: string | null) => {
  const files = {
    stateOf: async () => content,
    read: async () => content && Readable.from([Buffer.from(content)]),
  } as unknown as FileStore;
  return loadScan({ context: { files } } as Making, anAttachedFile({ name: 'บันทึก.pdf', sha256 }));
};

test('a scan goes into the binder as it was recorded, or a sentence says why it does not', async () => {
  expect(await loaded('ฉบับลงนาม')).toMatchObject({ ok: true, name: 'บันทึก.pdf' });
  expect(await loaded('ฉบับที่แก้')).toEqual({
    ok: false,
    note: 'ไฟล์ บันทึก.pdf ไม่ตรงกับที่บันทึกไว้ จึงไม่ได้รวมไว้ กรุณาแจ้งผู้ดูแลระบบ',
  });
  expect(await loaded(null)).toMatchObject({ ok: false, note: expect.stringContaining('ไม่พบไฟล์') });
});
