import { audit } from '@prakat/functions/audit/audit';
import { discardUploads } from '@prakat/functions/jobs/clean-up';
import { proveDue } from '@prakat/functions/jobs/prove';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aProduct, type Product, profileWith } from '../testing/a-product.ts';
import { anOfficeWebsite, sha256 } from './an-office-website.ts';

// Pictures of pages that were found, drawn by whatever draws them: `picture.browser.test.ts` has the genuine browser.

const DAY = 24 * 3600_000;
const PATH = '/news/17';

let website: Awaited<ReturnType<typeof anOfficeWebsite>>;
let product: Product;
const drawPage = vi.fn<NonNullable<Product['context']['drawPage']>>();
beforeEach(async () => {
  website = await anOfficeWebsite();
  const { destinations } = profileWith({});
  product = await aProduct({
    profile: profileWith({ destinations: { ...destinations, website: 'manual', websiteUrl: website.url } }),
  });
  product.context.publicUrl = 'http://localhost:4400';
  product.context.drawPage = drawPage;
  drawPage.mockReset();
  drawPage.mockImplementation(async ({ body }) => Buffer.from(`picture of ${Buffer.from(body)}`));
});
afterEach(async () => {
  await website.close();
  await product.close();
});

async function up() {
  const { id, content } = await product.approved();
  const { publicUrl } = product.context;
  const url = `${website.url}${PATH}`;
  await product.act('nopphakon', id, 'publish_by_hand', { url, publicUrl, groups: [] });
  await product.drain();
  return { id, title: content.title };
}
const say = (text: string) => website.pages.set(PATH, `<h1>${text}</h1>`);
const look = (days = 0) => {
  product.clock.advance(days * DAY);
  return proveDue(product.context);
};
const pictureOf = async (id: string) => (await product.context.store.get('proofs', `${id}:by-hand`))?.picture;
const contentOf = async (fileId: string) => {
  const parts: Buffer[] = [];
  const stream = await product.context.files.read(fileId);
  if (!stream) return null;
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};
const faults = async () => {
  const { store, files, offices } = product.context;
  return (await audit(store, files, offices.keys())).faults;
};

test('a page is drawn as it was answered when it is found for the first time, and kept with its fingerprint', async () => {
  const { id, title } = await up();
  await look();
  expect(drawPage).not.toHaveBeenCalled();
  say(title);
  product.clock.advance(60_000);
  await look();
  const picture = await pictureOf(id);
  const drawn = `picture of <h1>${title}</h1>`;
  expect(picture).toMatchObject({
    at: new Date(product.clock()).toISOString(),
    version: 1,
    page: sha256(`<h1>${title}</h1>`),
    file: { extension: 'jpg', bytes: Buffer.byteLength(drawn), sha256: sha256(drawn) },
  });
  expect(await contentOf(picture?.file.id ?? '')).toBe(drawn);
  expect(await product.context.store.get('files', picture?.file.id ?? '')).toMatchObject({
    submissionId: id,
    internal: true,
    hasContent: true,
  });
  expect(await faults()).toEqual([]);
});

test('it is not drawn again each week, and once it has changed in four weeks at most; the one before goes', async () => {
  const { id, title } = await up();
  say(title);
  await look();
  const first = (await pictureOf(id))?.file.id ?? '';
  for (let week = 0; week < 5; week += 1) await look(8);
  expect(drawPage).toHaveBeenCalledTimes(1);
  say(`${title} ผู้เข้าชม 2 คน`);
  await look(8);
  expect(drawPage).toHaveBeenCalledTimes(2);
  say(`${title} ผู้เข้าชม 3 คน`);
  await look(8);
  expect(drawPage).toHaveBeenCalledTimes(2);
  expect(await contentOf(first)).toBeNull();
  expect(await product.context.store.get('files', first)).toBeNull();
  expect(await contentOf((await pictureOf(id))?.file.id ?? '')).toContain('ผู้เข้าชม 2 คน');
  expect(await faults()).toEqual([]);
});

test('a correction is drawn when it is found, and what came down keeps its picture', async () => {
  const { id, title } = await up();
  say(title);
  await look();
  const correction = await product.corrected('staff-1', id, { title: 'ฉบับแก้ไข' });
  await product.act('assistant-2', correction.id, 'propose');
  await product.act('sakrai', correction.id, 'approve');
  const { publicUrl } = product.context;
  const url = `${website.url}${PATH}`;
  await product.act('nopphakon', id, 'publish_by_hand', { url, publicUrl, groups: [] });
  say('ฉบับแก้ไข');
  await look();
  expect(await pictureOf(id)).toMatchObject({ version: 2 });
  await product.act('sakrai', id, 'take_down', { reason: 'ข้อมูลไม่เป็นปัจจุบัน' });
  await product.act('nopphakon', id, 'confirm_removed');
  website.pages.delete(PATH);
  await look();
  expect(await contentOf((await pictureOf(id))?.file.id ?? '')).toContain('ฉบับแก้ไข');
  expect(await faults()).toEqual([]);
});

test('what the browser asks for besides is on the same website, opened as the page was', async () => {
  const asked: unknown[] = [];
  website.pages.set('/logo.png', (response) => response.setHeader('content-type', 'image/png').end('logo'));
  drawPage.mockImplementation(async (_page, load) => {
    for (const address of [
      `${website.url}/logo.png`,
      `${website.url}/nothing.png`,
      'http://169.254.169.254/latest/meta-data/',
      'https://elsewhere.example.com/x.png',
      'file:///etc/passwd',
    ])
      asked.push((await load(address))?.body.toString() ?? null);
    return Buffer.from('picture');
  });
  const { title } = await up();
  say(title);
  await look();
  expect(asked).toEqual(['logo', null, null, null, null]);
});

test('what cannot be drawn is logged and changes nothing else', async () => {
  drawPage.mockRejectedValue(new Error('the browser died'));
  const { id, title } = await up();
  say(title);
  await look();
  const publication = await product.publication(id);
  expect(publication?.placements.find((place) => place.id === 'by-hand')?.proof).toMatchObject({
    says: 'found',
  });
  expect(await pictureOf(id)).toBeUndefined();
  expect(JSON.stringify(product.log())).toContain('a page could not be drawn');
  drawPage.mockResolvedValue(Buffer.from('picture'));
  await look(8);
  expect(await pictureOf(id)).toMatchObject({ version: 1 });
});

test('a process that dies over it leaves nothing behind', async () => {
  const { id, title } = await up();
  say(title);
  const { files } = product.context;
  product.context.files = {
    ...files,
    read: (fileId) => files.read(fileId),
    delete: (fileId) => files.delete(fileId),
    write: async (...given) => {
      await files.write(...given);
      throw new Error('killed');
    },
  };
  await look();
  expect(await pictureOf(id)).toBeUndefined();
  product.context.files = files;
  await look(8);
  expect(await pictureOf(id)).toMatchObject({ version: 1 });
  await discardUploads(product.context);
  expect(await faults()).toEqual([]);
  const { items } = await product.context.store.find('files', 'unfiled', {
    equals: { submissionId: null },
    upTo: new Date(product.clock()).toISOString(),
    limit: 10,
  });
  expect(items).toEqual([]);
});

test('an audit finds a picture that was altered, or is not there', async () => {
  const { id, title } = await up();
  say(title);
  await look();
  const fileId = (await pictureOf(id))?.file.id ?? '';
  await product.context.files.delete(fileId);
  await product.context.files.write(fileId, Buffer.from('another'));
  expect(await faults()).toMatchObject([{ record: `files/${fileId}`, reason: 'the content was altered' }]);
  await product.context.store.transact(async (tx) => tx.delete('files', fileId));
  expect(await faults()).toMatchObject([
    { record: `files/${fileId}`, reason: 'is not there as the proof names it' },
  ]);
});
