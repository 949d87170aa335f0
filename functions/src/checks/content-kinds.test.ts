import { describe, expect, it } from 'vitest';
import { adviceOn } from './content-kinds.ts';
import { settleType } from './settle-type.ts';

const photos = ['jpg', 'png'] as const;
const documents = ['pdf', 'docx', 'jpg'] as const;

describe('what to do with a file that is not what its name says', () => {
  it.each([['text'], ['pdf'], ['docx'], ['zip'], ['media'], ['program']] as const)(
    'is to choose a photo where only photos are taken, also instead of %s',
    (kind) => {
      expect(adviceOn(kind, 'jpg', photos)).toBe('กรุณาเลือกภาพถ่าย (.jpg .png) แล้วแนบอีกครั้ง');
    },
  );
  it.each([['gif'], ['heic'], ['svg']] as const)(
    'is to make a photo of a picture that is none: %s',
    (kind) => {
      expect(adviceOn(kind, kind, photos)).toContain('ส่งออกเป็น JPG');
    },
  );
  it('is as ever where documents are taken', () => {
    expect(adviceOn('text', 'jpg', documents)).toContain('ส่งออกเป็น PDF');
    expect(adviceOn('pdf', 'jpg', documents)).toContain('แก้นามสกุล');
  });
  it('stands in the refusal that the sender reads', () => {
    const settled = settleType('text', 'bad.jpg', photos);
    expect(settled.ok ? '' : settled.refusal.message).toContain('กรุณาเลือกภาพถ่าย (.jpg .png)');
    expect(settled.ok ? '' : settled.refusal.message).not.toContain('PDF');
  });
});
