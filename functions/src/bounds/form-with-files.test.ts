import { describe, expect, it } from 'vitest';
import { parseForm } from './form-with-files.ts';

const bounds = { fields: 3, files: 2, fieldBytes: 100, fileBytes: 10 };

/** The bytes of a form as a browser sends them. */
async function sent(parts: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const response = new Response(form);
  return {
    type: response.headers.get('content-type') ?? '',
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}
const parse = async (parts: [string, string | File][]) => {
  const { type, bytes } = await sent(parts);
  return parseForm(type, bytes, bounds);
};
const file = (content: string, name = 'ภาพ 1.jpg') => new File([content], name);

describe('a form with files', () => {
  it('gives fields in order, Thai words whole, and the files that were chosen', async () => {
    const form = await parse([
      ['kind', 'service'],
      ['position', 'head'],
      ['position', 'ผู้ช่วย'],
      ['photo', file('abc')],
      ['photo', file('', '')],
    ]);
    expect(form.fields.get('position')).toEqual(['head', 'ผู้ช่วย']);
    expect(form.files.map(({ name, content }) => [name, content.toString()])).toEqual([['ภาพ 1.jpg', 'abc']]);
    expect(form.tooMuch).toBeNull();
  });

  it('says which bound was passed, and keeps nothing of a file that passed it', async () => {
    const large = await parse([['photo', file('x'.repeat(11))]]);
    expect(large).toMatchObject({ files: [], tooMuch: 'file_too_large' });
    const many = await parse([1, 2, 3].map((n) => ['photo', file(String(n))] as [string, File]));
    expect(many.tooMuch).toBe('too_many_files');
    expect(many.files).toHaveLength(2);
  });

  it('is refused with more fields than ours has, or a longer one, or cut short', async () => {
    const four = await sent(['a', 'b', 'c', 'd'].map((name) => [name, '1'] as [string, string]));
    await expect(parseForm(four.type, four.bytes, bounds)).rejects.toMatchObject({
      type: 'entity.parse.failed',
    });
    const long = await sent([['a', 'x'.repeat(101)]]);
    await expect(parseForm(long.type, long.bytes, bounds)).rejects.toMatchObject({
      type: 'entity.too.large',
    });
    const whole = await sent([['photo', file('abc')]]);
    await expect(parseForm(whole.type, whole.bytes.subarray(0, 100), bounds)).rejects.toMatchObject({
      type: 'entity.parse.failed',
    });
    await expect(parseForm('multipart/form-data; x=1', whole.bytes, bounds)).rejects.toMatchObject({
      type: 'entity.parse.failed',
    });
  });

  it('is none of another kind', async () => {
    expect((await parseForm('text/plain', Buffer.from('a=1'), bounds)).fields.size).toBe(0);
  });
});
