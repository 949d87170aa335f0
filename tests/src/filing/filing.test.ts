import { makeDocx, paragraph } from '@prakat/functions/checks/read/testing/make-docx';
import { fileAgain, submitRequest } from '@prakat/functions/procedure/submit-request';
import { takeFiles } from '@prakat/functions/procedure/take-files';
import type { Submission } from '@prakat/shared/submission/schema';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, OTHER_OFFICE, type Product } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const number = (filed: Awaited<ReturnType<Product['file']>>) =>
  filed.ok ? filed.submission.number : filed.refusal.code;

describe('the same form filed again', () => {
  const key = aUuid(77);

  test('is the same request, and nobody is told twice', async () => {
    const first = await product.file('staff-1', {}, key);
    const before = product.dump();
    const second = await product.file('staff-1', { title: 'แก้ไขภายหลัง' }, key);
    expect(first).toMatchObject({ ok: true, again: false });
    expect(second).toEqual({ ...first, again: true });
    expect(product.dump()).toEqual(before);
  });

  test('is one request also when the button was pressed five times at once, in two processes', async () => {
    const other = product.aProcess();
    const press = (context = product.context) =>
      submitRequest(context, product.office, {
        lineUserId: product.lineUserId('staff-1'),
        filingKey: key,
        draft: aDraft(),
        corrects: null,
      });
    const filed = await Promise.all([press(), press(other), press(), press(other), press()]);
    expect(new Set(filed.map(number))).toEqual(new Set(['2565-0001']));
    expect(filed.filter((one) => one.ok && !one.again)).toHaveLength(1);
  });

  test('answers with the request as it is by now', async () => {
    const first = await product.file('staff-1', {}, key);
    const { id } = (first as { submission: Submission }).submission;
    await product.act('assistant-2', id, 'propose');
    expect(await product.file('staff-1', {}, key)).toMatchObject({
      submission: { revision: 2, currentStep: 1 },
    });
  });

  test('by somebody else is a request of their own', async () => {
    await product.file('staff-1', {}, key);
    expect(number(await product.file('staff-2', {}, key))).toBe('2565-0002');
  });
});

describe('tracking numbers', () => {
  test('have no gaps when twenty file at once', async () => {
    const other = product.aProcess();
    const filed = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        submitRequest(index % 2 ? other : product.context, product.office, {
          lineUserId: product.lineUserId('staff-1'),
          filingKey: aUuid(500 + index),
          draft: aDraft(),
          corrects: null,
        }),
      ),
    );
    const expected = Array.from({ length: 20 }, (_, index) => `2565-${String(index + 1).padStart(4, '0')}`);
    expect(filed.map(number).sort()).toEqual(expected);
  });

  test('are not used up by what was refused', async () => {
    await product.file('staff-1', { title: '' });
    await product.file('staff-1', { fileIds: ['unknown'] });
    expect(number(await product.file('staff-1'))).toBe('2565-0001');
  });

  test('begin again with the fiscal year, at midnight in Bangkok on 1 October', async () => {
    product.clock.advance(Date.parse('2022-09-30T16:59:59.999Z') - product.clock());
    expect(number(await product.file('staff-1'))).toBe('2565-0001');
    product.clock.advance(1);
    expect(number(await product.file('staff-1'))).toBe('2566-0001');
    expect(number(await product.file('staff-1'))).toBe('2566-0002');
  });

  test('are counted for each office alone', async () => {
    await product.filed('staff-1');
    const filed = await submitRequest(product.context, product.otherOffice, {
      lineUserId: product.lineUserId('staff-1', OTHER_OFFICE),
      filingKey: aUuid(1),
      draft: aDraft(),
      corrects: null,
    });
    expect(filed).toMatchObject({ ok: true, submission: { number: '2565-0001', officeId: OTHER_OFFICE } });
  });
});

describe('files of a request', () => {
  test('are attached in the order of the form, each once, and belong to it from then on', async () => {
    const [a, b] = [await product.upload('staff-1', 'ก.pdf'), await product.upload('staff-1', 'ข.pdf')];
    const { id, content } = await product.filed('staff-1', { fileIds: [b, a, b] });
    expect(content.files.map(({ name }) => name)).toEqual(['ข.pdf', 'ก.pdf']);
    expect(await product.context.store.get('files', a)).toMatchObject({ submissionId: id });
  });

  const refusedFiles: Record<string, () => Promise<string>> = {
    'was never uploaded': async () => aUuid(4242),
    'somebody else uploaded': () => product.upload('staff-2', 'ลับ.pdf'),
    'another request has taken': async () => {
      const file = await product.upload('staff-1', 'เดิม.pdf');
      await product.filed('staff-1', { fileIds: [file] });
      return file;
    },
  };
  test.each(Object.entries(refusedFiles))('cannot be one that %s', async (_what, make) => {
    const file = await make();
    const before = product.dump();
    expect(await product.file('staff-1', { fileIds: [file] })).toMatchObject({
      ok: false,
      refusal: {
        code: 'file_not_found',
        fields: [{ field: 'fileIds', message: expect.stringContaining('กรุณาแนบ') }],
      },
    });
    expect(product.dump()).toEqual(before);
  });

  test('of somebody else are not even named', async () => {
    const file = await product.upload('staff-2', 'ลับ.pdf');
    expect(JSON.stringify(await product.file('staff-1', { fileIds: [file] }))).not.toContain('ลับ');
  });

  test('are taken by nobody before they were examined', async () => {
    const file = await product.upload('staff-1');
    const taker = { officeId: OFFICE, memberId: `${OFFICE}.staff-1`, heldBy: [], field: 'fileIds' };
    expect(await takeFiles(product.context.store, [file], taker)).toMatchObject({
      refusal: { code: 'file_checks_busy', fields: [{ field: 'fileIds' }] },
    });
  });
});

describe('filing again after it was sent back', () => {
  async function sentBack() {
    const old = await product.upload('staff-1', 'เดิม.pdf');
    const { id } = await product.filed('staff-1', { fileIds: [old] });
    await product.act('assistant-2', id, 'send_back', { reason: 'แนบไฟล์ให้ครบถ้วน' });
    return { id, old };
  }
  const resubmit = (key: string, submissionId: string, given: Parameters<typeof aDraft>[0]) =>
    fileAgain(product.context, {
      officeId: OFFICE,
      lineUserId: product.lineUserId(key),
      submissionId,
      draft: aDraft(given),
    });

  test('keeps the files it had and takes new ones', async () => {
    const { id, old } = await sentBack();
    const more = await product.upload('staff-1', 'เพิ่ม.pdf');
    const result = await resubmit('staff-1', id, { fileIds: [old, more] });
    expect(result).toMatchObject({
      ok: true,
      submission: { state: 'submitted', number: '2565-0001', revision: 3 },
    });
    expect(await product.context.store.get('files', more)).toMatchObject({ submissionId: id });
  });

  test.each([
    ['a form with a mistake', 'staff-1', { title: '' }, 'invalid_input'],
    ['somebody else', 'staff-2', {}, 'not_submitter'],
    ['a file of nobody', 'staff-1', { fileIds: ['unknown'] }, 'file_not_found'],
  ])('is refused to %s and changes nothing', async (_what, key, given, code) => {
    const { id } = await sentBack();
    const before = product.dump();
    expect(await resubmit(key, id, given)).toMatchObject({ ok: false, refusal: { code } });
    expect(product.dump()).toEqual(before);
  });

  test('takes no file of another request, also not of the same person', async () => {
    const { id } = await sentBack();
    const file = await product.upload('staff-1', 'อื่น.pdf');
    await product.filed('staff-1', { fileIds: [file] });
    expect(await resubmit('staff-1', id, { fileIds: [file] })).toMatchObject({
      refusal: { code: 'file_not_found' },
    });
  });
});

describe('a correction of what is published', () => {
  async function published() {
    const file = await product.upload('staff-1', 'เดิม.pdf');
    const { id } = await product.approved({ fileIds: [file] });
    await product.drain();
    return { id, file };
  }
  const correct = (key: string, corrects: string, given: Parameters<typeof aDraft>[0] = {}) =>
    submitRequest(product.context, product.office, {
      lineUserId: product.lineUserId(key),
      filingKey: aUuid(77),
      draft: aDraft({ title: 'ฉบับแก้ไข', ...given }),
      corrects,
    });

  test('is a request of its own, keeps files of what it corrects, and leaves that as it is', async () => {
    const { id, file } = await published();
    const before = await product.publication(id);
    const more = await product.upload('staff-1', 'เพิ่ม.pdf');
    const filed = await correct('staff-1', id, { fileIds: [file, more] });
    expect(filed).toMatchObject({
      ok: true,
      submission: { number: '2565-0002', corrects: { publicationId: id, number: '2565-0001' } },
    });
    expect(await product.publication(id)).toEqual(before);
    expect(await product.context.store.get('files', file)).toMatchObject({ submissionId: id });
  });

  test('has what it keeps examined where that was filed before files were', async () => {
    const file = await product.upload('staff-1', 'แผน.docx', makeDocx(paragraph('เลข 1-1111-11111-11-9')));
    const { id } = await product.filed('staff-1', { fileIds: [file] });
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve', { clearance: 'เลขตัวอย่าง' });
    await product.drain();
    await product.context.store.transact(async (tx) => {
      const stored = await tx.get('files', file);
      if (stored) tx.put('files', { ...stored, report: null });
    });
    expect(await correct('staff-1', id, { fileIds: [file] })).toMatchObject({
      submission: { checks: { findings: [{ kind: 'citizen_id', where: { fileId: file } }] } },
    });
  });

  test('that is approved stands in the place of what it corrects, at the same address', async () => {
    const { id, file } = await published();
    const filed = await product.corrected('staff-1', id, { title: 'ฉบับแก้ไข', fileIds: [file] });
    await product.act('assistant-2', filed.id, 'propose');
    await product.act('sakrai', filed.id, 'approve');
    await product.drain();
    expect(await product.publication(id)).toMatchObject({
      state: 'on_display',
      shown: { version: 2, content: { title: 'ฉบับแก้ไข' } },
      versions: [{ submissionId: id }, { submissionId: filed.id, upUntil: null }],
    });
  });

  test.each([
    ['while another is under way', 'staff-1', 'correction_under_way'],
    ['by somebody who does not answer for it', 'staff-2', 'not_owner_of_publication'],
  ])('is refused %s', async (_when, key, code) => {
    const { id } = await published();
    await product.corrected('staff-1', id, { title: 'คำขอแก้ไขแรก' });
    const before = product.dump();
    expect(await correct(key, id)).toMatchObject({ ok: false, refusal: { code } });
    expect(product.dump()).toEqual(before);
  });

  test('is refused of what was never up, and of another office as if there were none', async () => {
    const { id } = await product.approved();
    expect(await correct('staff-1', id)).toMatchObject({ refusal: { code: 'nothing_to_correct' } });
    expect(await correct('staff-1', 'nothing')).toMatchObject({ refusal: { code: 'not_found' } });
  });
});

describe('a form is taken from nobody', () => {
  test.each([
    ['who is no member', 'resident-1', {}],
    ['who has left', 'staff-1', { status: 'left' as const }],
    ['who is no staff', 'staff-1', { roles: ['administrator' as const] }],
  ])('%s', async (_who, key, changed) => {
    if (key === 'staff-1') await product.change(key, changed);
    const before = product.dump();
    expect(await product.file(key)).toMatchObject({ ok: false, refusal: { code: 'not_a_member' } });
    expect(product.dump()).toEqual(before);
  });

  test('of another office', async () => {
    const filed = await submitRequest(product.context, product.office, {
      lineUserId: product.lineUserId('staff-1', OTHER_OFFICE),
      filingKey: aUuid(1),
      draft: aDraft(),
      corrects: null,
    });
    expect(filed).toMatchObject({ refusal: { code: 'not_a_member' } });
  });
});
