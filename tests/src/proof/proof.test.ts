import type { ServerResponse } from 'node:http';
import { audit } from '@prakat/functions/audit/audit';
import type { Context } from '@prakat/functions/context';
import { proveDue } from '@prakat/functions/jobs/prove';
import { unpacked } from '@prakat/functions/store/packed';
import { NEVER } from '@prakat/functions/store/proof-record';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { simulatedGroupId } from '@prakat/simulator/simulated-office';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product, profileWith } from '../testing/a-product.ts';
import { anOfficeWebsite, sha256 } from './an-office-website.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FILE = 'แผน.pdf';

/** The office's group. */
const GROUP = simulatedGroupId('si-bun-rueang', 'staff');

let website: Awaited<ReturnType<typeof anOfficeWebsite>>;
let product: Product;
let context: Context;
beforeEach(async () => {
  website = await anOfficeWebsite();
  const { destinations } = profileWith({});
  product = await aProduct({
    profile: profileWith({ destinations: { ...destinations, website: 'manual', websiteUrl: website.url } }),
  });
  // In development: the product runs on this machine, and so does the website.
  product.context.publicUrl = 'http://localhost:4400';
  context = product.context;
});
afterEach(async () => {
  await website.close();
  await product.close();
});

const PATH = '/news/17';
const page = (title: string, file = `/files/${FILE}`) =>
  `<html><head><title>สำนักงาน</title></head><body><h1>${title}</h1><a href="${file}">ดาวน์โหลด</a></body></html>`;

/** Approved, with one file or none, and put up by a webmaster at the address, whatever stands there. */
async function upByHand(given: { file?: true } = {}) {
  const fileIds = given.file ? [await product.upload('staff-1', FILE)] : [];
  const { id, content } = await product.approved({ fileIds });
  const done = await product.act('nopphakon', id, 'publish_by_hand', {
    url: `${website.url}${PATH}`,
    publicUrl: context.publicUrl,
    groups: [GROUP],
  });
  if (!done.ok) throw new Error('it could not be put up');
  await product.told();
  return { id, title: content.title };
}

/** The webmaster puts the page and its file on the website. */
function putThere(title: string): void {
  website.pages.set(PATH, page(title));
  website.pages.set(`/files/${FILE}`, smallPdf(FILE));
}

const look = async (of = context) => {
  const looks = await proveDue(of);
  await product.told();
  return looks;
};
/** As often as it takes until what is wrong is said. */
async function lookPatiently() {
  for (const minutes of [0, 1, 2, 4, 8, 15]) {
    product.clock.advance(minutes * MINUTE);
    await look();
  }
}
const toGroups = () => product.line.received.filter(({ to }) => to.startsWith('C'));
const toldWebmaster = async (id: string) =>
  (await product.entries(id)).filter(
    ({ task }) =>
      task.kind === 'message' &&
      task.notice === 'unproved' &&
      task.address === product.lineUserId('nopphakon'),
  ).length;
const proofOf = async (id: string) =>
  (await product.publication(id))?.placements.find((place) => place.id === 'by-hand')?.proof;
const recordOf = (id: string) => context.store.get('proofs', `${id}:by-hand`);
const looks = async (id: string) =>
  (await product.publicationEvents(id)).filter(({ action }) => action === 'record_proof').length;

describe('a page on the office’s website', () => {
  test('is told to the groups once it was found with its file, and not before', async () => {
    const { id, title } = await upByHand({ file: true });
    expect(toGroups()).toEqual([]);
    const faults = async () => (await audit(context.store, context.files, context.offices.keys())).faults;
    expect(await faults()).toEqual([]);
    putThere(title);
    expect(await look()).toBe(1);
    expect(await proofOf(id)).toMatchObject({ version: 1, says: 'found', wrong: null });
    expect(JSON.stringify(toGroups())).toContain(`${website.url}${PATH}`);
    expect(toGroups()).toHaveLength(1);
    expect(await look()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  test('is kept as it was found: time, status, fingerprints and what could be read', async () => {
    const { id, title } = await upByHand({ file: true });
    putThere(title);
    await look();
    const { found } = (await recordOf(id)) ?? {};
    expect(found).toMatchObject({
      at: new Date(product.clock()).toISOString(),
      address: `${website.url}${PATH}`,
      said: 'ตรวจพบบนเว็บไซต์แล้ว',
      status: 200,
      sha256: sha256(page(title)),
      files: [{ name: FILE, status: 200, sha256: sha256(smallPdf(FILE)) }],
    });
    expect(unpacked(found?.text ?? '')).toContain(title);
  });

  test('that is not there is told to the webmasters after half an hour, once, and to no group', async () => {
    const { id } = await upByHand();
    await look();
    expect([await proofOf(id), await toldWebmaster(id)]).toEqual([undefined, 0]);
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'missing', wrong: 'ไม่มีหน้านี้บนเว็บไซต์ (404)' });
    expect([await toldWebmaster(id), toGroups()]).toEqual([1, []]);
    for (let hour = 0; hour < 5; hour += 1) {
      product.clock.advance(60 * MINUTE);
      expect(await look()).toBe(1);
    }
    expect([await looks(id), await toldWebmaster(id)]).toEqual([1, 1]);
  });

  test('is found at once when a webmaster has mended it and says so', async () => {
    const { id, title } = await upByHand();
    await lookPatiently();
    putThere(title);
    expect((await product.act('nopphakon', id, 'prove_again')).ok).toBe(true);
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    expect(toGroups()).toHaveLength(1);
  });

  test('is looked at each week, which nobody hears of', async () => {
    const { id, title } = await upByHand();
    putThere(title);
    await look();
    for (let week = 0; week < 3; week += 1) {
      product.clock.advance(6 * DAY);
      expect(await look()).toBe(0);
      product.clock.advance(1.5 * DAY);
      expect(await look()).toBe(1);
    }
    expect(await looks(id)).toBe(1);
    expect((await recordOf(id))?.found?.at).toBe(new Date(product.clock()).toISOString());
  });

  test('whose file somebody changed is lost, and found again', async () => {
    const { id, title } = await upByHand({ file: true });
    putThere(title);
    await look();
    website.pages.set(`/files/${FILE}`, smallPdf('แก้ไขภายหลัง'));
    product.clock.advance(8 * DAY);
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({
      says: 'missing',
      wrong: `ไฟล์ “${FILE}” บนเว็บไซต์ไม่ตรงกับไฟล์ที่ได้รับอนุมัติ`,
    });
    expect(await toldWebmaster(id)).toBe(1);
    putThere(title);
    product.clock.advance(60 * MINUTE);
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    expect([await toldWebmaster(id), toGroups().length]).toEqual([1, 1]);
  });

  test('that went down for some minutes is lost to nobody', async () => {
    const { id, title } = await upByHand();
    putThere(title);
    await look();
    product.clock.advance(8 * DAY);
    website.pages.set(PATH, (response) => response.writeHead(503).end());
    await look();
    putThere(title);
    product.clock.advance(MINUTE);
    await look();
    expect([await looks(id), await toldWebmaster(id)]).toEqual([1, 0]);
  });

  test('is looked at by one of two processes', async () => {
    const { id, title } = await upByHand();
    putThere(title);
    const other = { ...product.aProcess(), publicUrl: context.publicUrl };
    expect((await Promise.all([look(), look(other)])).sort()).toEqual([0, 1]);
    expect(await looks(id)).toBe(1);
  });

  test('is looked at again where the process died over it', async () => {
    const { id, title } = await upByHand();
    putThere(title);
    const dying = new AbortController();
    website.pages.set(PATH, () => dying.abort());
    expect(await proveDue(context, { signal: dying.signal })).toBe(0);
    putThere(title);
    expect(await look()).toBe(0);
    product.clock.advance(11 * MINUTE);
    expect(await look()).toBe(1);
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
  });

  test('says nothing of what was decided while it was looked at', async () => {
    const { id, title } = await upByHand();
    putThere(title);
    website.pages.set(PATH, (response) => {
      product.act('sakrai', id, 'take_down', { reason: 'ข้อมูลผิด' }).then(() => response.end(page(title)));
    });
    await look();
    expect(await proofOf(id)).toBeUndefined();
    expect(toGroups()).toEqual([]);
  });
});

describe('a website that the product does not reach', () => {
  const isOutOfReach = (path = PATH) => website.pages.set(path, (response) => void response.destroy());

  test('is told to the webmasters, seen by one of them, and then told to the groups', async () => {
    const { id, title } = await upByHand();
    isOutOfReach();
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'unreached', wrong: 'เว็บไซต์ตัดการเชื่อมต่อก่อนตอบครบ' });
    expect([await toldWebmaster(id), toGroups()]).toEqual([1, []]);

    const reason = 'เปิดจากโทรศัพท์มือถือแล้ว';
    expect((await product.act('nopphakon', id, 'vouch', { reason })).ok).toBe(true);
    await product.told();
    expect(toGroups()).toHaveLength(1);
    product.clock.advance(2 * DAY);
    expect(await look()).toBe(1);
    expect(await proofOf(id)).toMatchObject({ says: 'vouched' });

    // Once it is reached, what it answers counts.
    putThere(title);
    product.clock.advance(2 * DAY);
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'found' });
    expect([await toldWebmaster(id), toGroups().length]).toEqual([1, 1]);
  });

  test.each<[string, (response: ServerResponse) => unknown]>([
    ['that there is no such page', (response) => response.writeHead(404).end()],
    ['that it lets nobody in', (response) => response.writeHead(403).end()],
    ['with another page', (response) => response.end(page('เรื่องอื่น'))],
    [
      'by sending elsewhere',
      (response) => response.writeHead(302, { location: 'https://elsewhere.example.com/' }).end(),
    ],
  ])('is another thing than one that answers %s, which nobody vouches for', async (_, answer) => {
    const { id } = await upByHand();
    website.pages.set(PATH, (response) => void answer(response));
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'missing' });
    expect(await product.act('nopphakon', id, 'vouch', { reason: 'เปิดดูแล้ว' })).toMatchObject({
      refusal: { code: 'nothing_to_vouch_for' },
    });
    await product.told();
    expect(toGroups()).toEqual([]);
  });

  test('is nothing that a webmaster vouches for before the product has been patient', async () => {
    const { id } = await upByHand();
    isOutOfReach();
    await look();
    expect(await product.act('nopphakon', id, 'vouch', { reason: 'เปิดดูแล้ว' })).toMatchObject({
      refusal: { code: 'nothing_to_vouch_for' },
    });
  });
});

describe('a page that was taken down', () => {
  async function takenDown() {
    const { id, title } = await upByHand({ file: true });
    putThere(title);
    await look();
    await product.act('sakrai', id, 'take_down', { reason: 'ข้อมูลไม่เป็นปัจจุบัน' });
    product.clock.advance(MINUTE);
    expect(await look()).toBe(0);
    await product.act('nopphakon', id, 'confirm_removed');
    return id;
  }

  test('is looked for where it stood, with its file, until both are gone, and never again', async () => {
    const id = await takenDown();
    website.pages.delete(PATH);
    await lookPatiently();
    expect(await proofOf(id)).toMatchObject({ says: 'still_there', wrong: `ไฟล์ “${FILE}” ยังเปิดได้ (200)` });
    expect(await toldWebmaster(id)).toBe(1);
    website.pages.delete(`/files/${FILE}`);
    product.clock.advance(60 * MINUTE);
    await look();
    expect(await proofOf(id)).toMatchObject({ says: 'gone' });
    expect((await recordOf(id))?.dueAt).toBe(NEVER);
    product.clock.advance(400 * DAY);
    expect(await look()).toBe(0);
    expect(await toldWebmaster(id)).toBe(1);
  });

  test('is not said to have gone while the website does not answer', async () => {
    const id = await takenDown();
    for (const path of [PATH, `/files/${FILE}`])
      website.pages.set(path, (response) => void response.destroy());
    await lookPatiently();
    expect([await looks(id), await toldWebmaster(id)]).toEqual([1, 0]);
    expect((await recordOf(id))?.last?.said).toContain('เว็บไซต์ตัดการเชื่อมต่อ');
  });
});

test('an address on another website is refused at once, and nobody is sent there', async () => {
  const { id } = await product.approved();
  const url = 'https://evil.example.com/x';
  const { publicUrl } = context;
  expect(
    await product.act('nopphakon', id, 'publish_by_hand', { url, publicUrl, groups: [GROUP] }),
  ).toMatchObject({ ok: false, refusal: { code: 'address_elsewhere' } });
  await product.told();
  expect(await product.publication(id)).toMatchObject({ state: 'planned' });
  expect(JSON.stringify(product.line.received)).not.toContain('evil.example.com');
});
