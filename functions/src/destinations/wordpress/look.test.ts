import { aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Drift, driftSentences } from '../destination.ts';
import { contractContent } from '../testing/contract-item.ts';
import { type DoublePost, WordPressDouble } from '../testing/wordpress-double.ts';
import { wordpressDestination } from '../testing/wordpress-office.ts';

const placement = aPlacement({ id: 'wordpress', destination: 'wordpress' });
const publication = aPublication({ content: contractContent(1), placements: [placement] });
const asked = { publication, placement };
const order = { ...asked, key: 'key', version: 1, content: contractContent(1), messages: null };
const attempt = () => ({ signal: new AbortController().signal, stillAtWork: () => {} });

describe('what somebody did on the screens of WordPress', () => {
  let site: WordPressDouble;
  const look = () => wordpressDestination(site).look(asked, attempt());
  const post = (): DoublePost => {
    const [only] = site.posts.values();
    if (!only) throw new Error('no post');
    return only;
  };
  const change = (given: Partial<DoublePost>) => site.posts.set(post().id, { ...post(), ...given });
  beforeEach(async () => {
    site = new WordPressDouble();
    await wordpressDestination(site).place(order, attempt());
  });

  test('is not said where nothing was done', async () => {
    expect(await look()).toEqual({
      ok: true,
      there: { version: 1, address: 'https://www.example.go.th/prakat-submission-1/' },
      requestId: null,
    });
  });

  test('neither where the website wrote the same in other tags', async () => {
    change({
      content: post().content.replaceAll('<p>', '<p class="x">').replaceAll('<a ', '<a rel="noopener" '),
    });
    expect(await look()).not.toHaveProperty('drift');
  });

  test.each<[string, () => void, Drift[]]>([
    [
      'a word was changed',
      () => change({ content: post().content.replace('ตามเอกสารแนบ', 'ยกเลิก') }),
      ['changed'],
    ],
    [
      'a link leads elsewhere',
      () => change({ content: post().content.replace('.pdf"', '.exe"') }),
      ['changed'],
    ],
    ['the title was changed', () => change({ title: 'อื่น' }), ['changed']],
    ['the whole text was replaced', () => change({ content: 'อื่น' }), ['changed']],
    ['its category was deleted', () => site.terms.delete(post().categories[0] ?? 0), ['category_lost']],
    ['it was put into another category', () => change({ categories: [1] }), ['category_lost']],
    ['a file was deleted', () => site.files.delete([...site.files.keys()][0] ?? 0), ['file_lost']],
    ['it was copied', () => site.posts.set(99, { ...post(), id: 99, slug: `${post().slug}-2` }), ['doubled']],
  ])('is told where %s; the page is there still', async (_, done, drift) => {
    done();
    expect(await look()).toMatchObject({ there: { version: 1 }, drift });
  });

  test.each<[string, () => void, Drift]>([
    ['it is a draft', () => change({ status: 'draft' }), 'hidden'],
    ['it is private', () => change({ status: 'private' }), 'hidden'],
    ['it is for a later day', () => change({ status: 'future' }), 'hidden'],
    ['it has a password', () => change({ password: 'x' }), 'hidden'],
    ['it is in the bin', () => site.trash(post()), 'trashed'],
    ['it was deleted', () => site.posts.clear(), 'deleted'],
  ])('is told where %s: readers find nothing', async (_, done, drift) => {
    done();
    expect(await look()).toMatchObject({ there: 'nothing', drift: [drift] });
    expect(driftSentences[drift]).toMatch(/^หน้าบนเว็บไซต์ถูก/);
    // The next order puts it there as it was.
    await wordpressDestination(site).replace(order, attempt());
    expect(await look()).not.toHaveProperty('drift');
    expect(site.posts.size).toBe(1);
  });
});

describe('what came down', () => {
  const down = {
    kind: 'early' as const,
    at: '2021-12-24T03:00:00.000Z',
    by: null,
    byDecider: false,
    reason: 'มีเบอร์โทรศัพท์',
    publicReason: 'ข้อมูลไม่เป็นปัจจุบัน',
  };
  const leaving = { ...order, publication: { ...publication, takenDown: down } };

  test('is a draft that says why, without a file, and keeps its address', async () => {
    const site = new WordPressDouble();
    await wordpressDestination(site).place(order, attempt());
    await wordpressDestination(site).remove(leaving, attempt());
    expect(site.everything()).toEqual({ posts: [], files: [] });
    const [post] = site.posts.values();
    expect(post).toMatchObject({ status: 'draft', title: 'นำลงจากเว็บไซต์แล้ว (2565-0001)' });
    expect(post?.content).toContain('<p>นำลงแล้ว เพราะข้อมูลไม่เป็นปัจจุบัน</p>');
    expect(post?.content).not.toMatch(/แผน|เอกสาร|เบอร์/);
    expect(await wordpressDestination(site).look(leaving, attempt())).toEqual({
      ok: true,
      there: 'nothing',
      requestId: null,
    });
    expect(await wordpressDestination(site).place(order, attempt())).toMatchObject({
      address: 'https://www.example.go.th/prakat-submission-1/',
      outsideIds: { post: String(post?.id) },
    });
  });

  test('leaves no file behind whose description somebody changed', async () => {
    const site = new WordPressDouble();
    const placed = await wordpressDestination(site).place(order, attempt());
    for (const file of [...site.files.values()]) site.files.set(file.id, { ...file, description: 'อื่น' });
    const outsideIds = 'outsideIds' in placed ? placed.outsideIds : {};
    const known = { ...placement, outsideIds };
    await wordpressDestination(site).remove({ ...leaving, placement: known }, attempt());
    expect(site.everything().files).toEqual([]);
  });

  test('is no word of a website that keeps the page up', async () => {
    const site = new WordPressDouble();
    await wordpressDestination(site).place(order, attempt());
    site.status = () => 'publish';
    expect(await wordpressDestination(site).remove(leaving, attempt())).toMatchObject({
      ok: false,
      permanent: true,
      error: expect.stringContaining('ไม่ยอมนำหน้าลง'),
    });
  });

  test('takes nothing with it that is the office’s own', async () => {
    const site = new WordPressDouble();
    const placed = await wordpressDestination(site).place(order, attempt());
    const own = {
      id: 77,
      slug: 'logo',
      title: 'ตรา',
      description: '',
      name: 'logo.png',
      content: Buffer.from('x'),
    };
    site.files.set(77, own);
    site.posts.set(78, {
      ...([...site.posts.values()][0] as DoublePost),
      id: 78,
      slug: 'prakat-submission-10',
    });
    const outsideIds = { ...('outsideIds' in placed ? placed.outsideIds : {}), 'file:x': '77' };
    await wordpressDestination(site).remove(
      { ...leaving, placement: { ...placement, outsideIds } },
      attempt(),
    );
    expect(site.everything()).toMatchObject({
      posts: [{ slug: 'prakat-submission-10' }],
      files: { length: 1 },
    });
  });
});
