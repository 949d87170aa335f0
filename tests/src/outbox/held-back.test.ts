import { makeDocx, paragraph } from '@prakat/functions/checks/read/testing/make-docx';
import { FINDINGS_KEPT, nothingFound } from '@prakat/shared/checks/finding';
import { isOnDisplay } from '@prakat/shared/publication/standing';
import type { Draft } from '@prakat/shared/submission/draft';
import { aFinding } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';

const ID = '1-1111-11111-11-9';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** Approved on a day when the checks did not yet know what an ID number is. */
async function approvedUnknowing(
  draft: Partial<Draft> = { details: `ผู้ได้รับสิทธิ ${ID}` },
  checks = nothingFound,
): Promise<string> {
  const { id } = await product.filed('staff-1', draft);
  await product.context.store.transact(async (tx) => {
    const request = await tx.get('submissions', id);
    if (request) tx.put('submissions', { ...request, checks });
  });
  await product.act('assistant-2', id, 'propose');
  const approved = await product.act('sakrai', id, 'approve');
  expect(approved).toMatchObject({ ok: true });
  return id;
}

const isOnline = async (id: string) => {
  const publication = await product.publication(id);
  return publication ? isOnDisplay(publication, product.clock()) : false;
};
const heldCards = async (id: string) =>
  (await product.entries(id)).filter(({ task }) => task.kind === 'message' && task.notice === 'held');

describe('the last look before the website', () => {
  test('holds back what nobody has answered for, and tells who decides and the owner', async () => {
    const id = await approvedUnknowing();
    await product.drain();
    expect(await isOnline(id)).toBe(false);
    expect(await product.publication(id)).toMatchObject({
      state: 'planned',
      held: { findings: [{ kind: 'citizen_id', excerpt: '1-1111-xxxxx-xx-x' }], clearance: null },
      awaiting: ['position:head'],
    });
    const cards = await heldCards(id);
    expect(cards.map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect(JSON.stringify(cards)).not.toContain(ID);
  });

  test('lets it go up with the word of who decides, and does not ask again', async () => {
    const id = await approvedUnknowing();
    await product.drain();
    const seen = { version: 1, contentHash: (await product.get(id))?.contentHash ?? '' };
    const input = { seen, clearance: 'กฎหมายกำหนดให้เผยแพร่' };
    expect(await product.act('sakrai', id, 'release', input)).toMatchObject({ ok: true });
    await product.drain();
    expect(await isOnline(id)).toBe(true);
    const actions = (await product.publicationEvents(id)).map(({ action }) => action);
    expect(actions.slice(0, 4)).toEqual(['plan', 'hold', 'release', 'record_placed']);
  });

  test('lets through at once what whoever approved it has answered for', async () => {
    const { id } = await product.filed('staff-1', { details: `ผู้ได้รับสิทธิ ${ID}` });
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve', { clearance: 'เลขตัวอย่าง' });
    await product.drain();
    expect(await isOnline(id)).toBe(true);
  });

  test('finds a number of a person behind any number of slips that were known', async () => {
    const slip = aFinding({ kind: 'act_year', certainty: 'sure' });
    const findings = Array.from({ length: FINDINGS_KEPT }, () => slip);
    const id = await approvedUnknowing(undefined, { findings, leftOff: 9, scanned: [] });
    await product.drain();
    expect(await product.publication(id)).toMatchObject({ held: { findings: [{ kind: 'citizen_id' }] } });
  });

  test('asks once for all that was found by and by, and not for the first again after the second', async () => {
    const id = await approvedUnknowing({ details: `ผู้ได้รับสิทธิ ${ID} และ 2-2222-22222-22-7` });
    const seen = { version: 1, contentHash: (await product.get(id))?.contentHash ?? '' };
    await product.drain();
    await product.context.store.transact(async (tx) => {
      const publication = await tx.get('publications', id);
      if (!publication?.held) throw new Error('it was not held back');
      // As if the first look had known the first number alone.
      const findings = publication.held.findings.slice(0, 1);
      tx.put('publications', { ...publication, held: { ...publication.held, findings } });
    });
    for (const clearance of ['กฎหมายกำหนดให้เผยแพร่เลขแรก', 'กฎหมายกำหนดให้เผยแพร่ทั้งสองเลข']) {
      expect(await isOnline(id)).toBe(false);
      expect(await product.act('sakrai', id, 'release', { seen, clearance })).toMatchObject({ ok: true });
      await product.drain();
    }
    expect(await isOnline(id)).toBe(true);
  });

  test('examines a file that was filed before files were examined', async () => {
    const file = await product.upload('staff-1', 'แผน.docx', makeDocx(paragraph(`เลข ${ID}`)));
    const id = await approvedUnknowing({ fileIds: [file] });
    await product.context.store.transact(async (tx) => {
      const stored = await tx.get('files', file);
      if (stored) tx.put('files', { ...stored, report: null });
    });
    const before = await product.context.store.get('files', file);
    await product.drain();
    expect(await product.publication(id)).toMatchObject({
      held: { findings: [{ kind: 'citizen_id', where: { in: 'file', fileId: file } }] },
    });
    const after = await product.context.store.get('files', file);
    expect(after).toEqual({ ...before, report: expect.objectContaining({ notes: [] }) });
  });

  test('does not hold what is public already and only stays, because its correction was called off', async () => {
    const { id } = await product.filed('staff-1', { details: `ผู้ได้รับสิทธิ ${ID}` });
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve', { clearance: 'เลขตัวอย่าง' });
    await product.drain();
    await product.context.store.transact(async (tx) => {
      const request = await tx.get('submissions', id);
      if (request) tx.put('submissions', { ...request, checks: nothingFound });
    });
    const correction = await product.corrected('staff-1', id, { title: 'ฉบับแก้ไข' });
    await product.act('assistant-2', correction.id, 'propose');
    await product.act('sakrai', correction.id, 'approve');
    expect(await product.act('staff-1', id, 'call_off')).toMatchObject({ ok: true });
    await product.drain();
    const website = (await product.publication(id))?.placements.find((one) => one.id === 'built-in');
    expect(website).toMatchObject({ state: 'up', version: 1, placed: 1 });
  });
});
