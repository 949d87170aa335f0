import { audit } from '@prakat/functions/audit/audit';
import { type DestinationFor, destinationFor } from '@prakat/functions/destinations/destination-for';
import { type DoublePost, WordPressDouble } from '@prakat/functions/destinations/testing/wordpress-double';
import { wordpressOver } from '@prakat/functions/destinations/wordpress/wordpress';
import { proveDue } from '@prakat/functions/jobs/prove';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product, profileWith } from '../testing/a-product.ts';
import { anOfficeWebsite } from './an-office-website.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let website: Awaited<ReturnType<typeof anOfficeWebsite>>;
let site: WordPressDouble;
let product: Product;
let destinations: DestinationFor;
beforeEach(async () => {
  website = await anOfficeWebsite((path) => read(path));
  site = new WordPressDouble(website.url);
  const { destinations: given } = profileWith({});
  product = await aProduct({
    profile: profileWith({
      destinations: {
        ...given,
        website: 'wordpress',
        websiteUrl: website.url,
        wordpress: { categories: { 'general-information': 'about' } },
      },
    }),
  });
  // In development: the product runs on this machine, and so does the website.
  product.context.publicUrl = 'http://localhost:4400';
  Object.assign(product.office, { wordpress: site.login });
  destinations = (kind) => (kind === 'wordpress' ? wordpressOver(site.fetch) : destinationFor(kind));
});
afterEach(async () => {
  await website.close();
  await product.close();
});

/** What a visitor gets at a path, as a theme draws it; null where the website has nothing. */
function read(path: string): string | Buffer | null {
  const found = [...site.posts.values()].find(
    ({ slug, status, password }) => path === `/${slug}/` && status === 'publish' && password === '',
  );
  if (found) return `<html><title>${found.title}</title><h1>${found.title}</h1>${found.content}</html>`;
  return [...site.files.values()].find(({ name }) => path.endsWith(`/${name}`))?.content ?? null;
}

const drain = () => product.drain(product.context, destinations);
const look = async () => {
  const looks = await proveDue(product.context, { destinationFor: destinations });
  await drain();
  return looks;
};
/** As often as it takes until what is wrong is said. */
async function lookPatiently() {
  for (const minutes of [0, 1, 2, 4, 8, 15]) {
    product.clock.advance(minutes * MINUTE);
    await look();
  }
}

/** Approved, put there by the product, and found; a week later it is looked at again. */
async function up() {
  const { id } = await product.approved({ fileIds: [await product.upload('staff-1', 'แผน.pdf')] });
  await drain();
  await look();
  product.clock.advance(8 * DAY);
  return id;
}
const place = async (id: string) =>
  (await product.publication(id))?.placements.find(({ destination }) => destination === 'wordpress');
const proofOf = async (id: string) => (await place(id))?.proof;
const told = async (id: string) =>
  (await product.entries(id)).filter(
    ({ task }) =>
      task.kind === 'message' &&
      task.notice === 'unproved' &&
      task.address === product.lineUserId('nopphakon'),
  ).length;
const post = (): DoublePost => [...site.posts.values()][0] as DoublePost;
const change = (given: Partial<DoublePost>) => site.posts.set(post().id, { ...post(), ...given });
const changeWords = () => change({ content: post().content.replace('</p>', ' ราคา 500 บาท</p>') });

describe('what somebody did on the screens of an office’s WordPress', () => {
  test('is found by the weekly look, told once, put right by a button and found right', async () => {
    const id = await up();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    changeWords();
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({
      says: 'changed',
      wrong: 'เนื้อหาบนเว็บไซต์ถูกแก้ไข ไม่ตรงกับฉบับที่อนุมัติ',
    });
    product.clock.advance(DAY);
    await look();
    expect(await told(id)).toBe(1);

    expect((await product.act('nopphakon', id, 'place_again')).ok).toBe(true);
    expect(await look()).toBe(0);
    expect(post().content).not.toContain('ราคา 500 บาท');
    expect(await look()).toBe(1);
    expect(await proofOf(id)).toMatchObject({ says: 'found', wrong: null });
    expect(await place(id)).toMatchObject({ state: 'up', confirmed: null, version: 1 });
    expect(await told(id)).toBe(1);
    const { store, files, offices } = product.context;
    expect((await audit(store, files, offices.keys())).faults).toEqual([]);
  });

  test.each<[string, () => void, string]>([
    ['its category is gone', () => site.terms.clear(), 'หมวดหมู่บนเว็บไซต์ถูกลบ'],
    [
      'a page stands there twice',
      () => void site.posts.set(900, { ...post(), id: 900, slug: `${post().slug}-2` }),
      'มีหน้าซ้ำ',
    ],
    [
      'the description of a file was changed',
      () => {
        for (const file of site.files.values()) site.files.set(file.id, { ...file, description: '' });
      },
      'ไฟล์แนบบนเว็บไซต์',
    ],
  ])('is told although readers find everything: %s', async (_, happens, wrong) => {
    const id = await up();
    happens();
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'changed', wrong: expect.stringContaining(wrong) });
    await product.act('nopphakon', id, 'place_again');
    await drain();
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    expect(site.everything().posts).toHaveLength(1);
  });

  test.each<[string, () => void, string]>([
    ['in the bin', () => site.trash(post()), 'หน้าบนเว็บไซต์ถูกย้ายไปถังขยะ'],
    ['a draft', () => void change({ status: 'draft' }), 'หน้าบนเว็บไซต์ถูกซ่อน'],
    ['deleted', () => site.posts.clear(), 'หน้าบนเว็บไซต์ถูกลบ'],
  ])('says why readers find nothing: %s', async (_, happens, wrong) => {
    const id = await up();
    happens();
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({
      says: 'missing',
      wrong: expect.stringMatching(new RegExp(`\\(404\\) ${wrong}`)),
    });
    expect(await told(id)).toBe(1);
    await product.act('nopphakon', id, 'place_again');
    await drain();
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
  });

  test('to bring back a version that stood there before is found, too', async () => {
    const id = await up();
    const before = post();
    const correction = await product.corrected('staff-1', id, { title: 'แผน ฉบับแก้ไข' });
    await product.act('assistant-2', correction.id, 'propose');
    await product.act('sakrai', correction.id, 'approve');
    await drain();
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found', version: 2 });
    product.clock.advance(8 * DAY);
    change({ content: before.content, title: before.title });
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({
      wrong: expect.stringContaining('บนเว็บไซต์เป็นฉบับอื่น'),
    });
  });

  test('is no word while the website cannot be asked, neither that something was changed nor that it is mended', async () => {
    const id = await up();
    const { login } = site;
    Object.assign(product.office, { wordpress: { ...login, password: 'changed' } });
    await lookPatiently();
    expect([await proofOf(id), await told(id)]).toMatchObject([{ says: 'found' }, 0]);
    Object.assign(product.office, { wordpress: login });
    product.clock.advance(8 * DAY);
    changeWords();
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'changed' });
    Object.assign(product.office, { wordpress: { ...login, password: 'changed' } });
    product.clock.advance(DAY);
    expect(await look()).toBe(1);
    expect(await proofOf(id)).toMatchObject({ says: 'changed' });
  });

  test('the groups hear of nothing that was changed before anybody had found it', async () => {
    const { id } = await product.approved();
    await drain();
    changeWords();
    await lookPatiently();
    const toGroups = () => product.line.received.filter(({ to }) => to.startsWith('C'));
    expect([await proofOf(id), toGroups()]).toMatchObject([{ says: 'changed' }, []]);
  });
});
