import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findActor } from '@prakat/functions/actors/actor';
import { receiveFile } from '@prakat/functions/files/receive-file';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { erasePerson } from '@prakat/functions/people/erase-person';
import { type PeopleRequest, performPeople } from '@prakat/functions/people/perform-people';
import { act as actOn } from '@prakat/functions/procedure/act';
import { recordCheck } from '@prakat/functions/procedure/check-unchanged';
import { fileAgain, submitRequest } from '@prakat/functions/procedure/submit-request';
import { makePaper } from '@prakat/functions/registry/make-paper';
import { performPaper, startPaper } from '@prakat/functions/registry/perform-paper';
import { scanPaper } from '@prakat/functions/registry/scan-paper';
import { freshnessItemOf } from '@prakat/shared/freshness/items';
import { periodOf } from '@prakat/shared/freshness/period';
import type { Member } from '@prakat/shared/people/member';
import { PRIVACY_NOTICE } from '@prakat/shared/people/privacy-notice';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { someFields } from '@prakat/shared/testing/office-people';
import { goTo } from '../../jobs/on-days.ts';
import { aProduct, OFFICE, OTHER_OFFICE, type Product } from '../../testing/a-product.ts';
import { aJpg } from '../../testing/file-contents.ts';

/** What the alterations of the audit's tests are made on: ids of what happened in it. */
export type AuditedProduct = Awaited<ReturnType<typeof anAuditedProduct>>;

/**
 * Two offices over three days, each sealed in the morning of the next: an item published, confirmed, looked at and
 * corrected; a memo signed, printed and scanned; one published by word of mouth and denied; one sent back, mended and refused; one that waits; one of the
 * other office; a registration that was refused and erased; a delegation; what happened today is not sealed yet.
 */
export async function anAuditedProduct() {
  const product = await aProduct();
  const { context } = product;
  const must = <T extends { ok: boolean }>(done: T): T & { ok: true } => {
    if (!done.ok) throw new Error(`was refused: ${JSON.stringify(done)}`);
    return done as T & { ok: true };
  };
  const act = async (...given: Parameters<Product['act']>) => must(await product.act(...given));

  const item = { categoryId: 'public-relations', subtopicId: 'news' };
  const published = await product.filed('staff-1', {
    ...item,
    fileIds: [await product.upload('staff-1', 'ประกาศ.pdf')],
  });
  await act('assistant-2', published.id, 'propose');
  await act('sakrai', published.id, 'approve');
  await product.drain();
  await act('nopphakon', published.id, 'confirm_publication');
  const memo = await signedMemo(product);
  const waiting = await product.filed('staff-2', { title: 'ขอเผยแพร่แผนปฏิบัติการ' });
  const others = await ofOtherOffice(product);
  await refusedAndErased(product);
  await delegated(product);
  goTo(product, '2021-12-27');
  await runDailyJob(context);

  goTo(product, '2022-01-04', '10:00');
  const photo = await aPhoto(product);
  const denied = await product.filed('staff-1', { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' });
  await byWordOfMouth(product, denied.id, photo);
  await product.drain();
  await act('assistant-2', denied.id, 'deny_verbal', { reason: 'ไม่ได้อนุมัติ' });
  await product.drain();
  const refused = await product.filed('staff-3', { fileIds: [await product.upload('staff-3', 'ร่าง.pdf')] });
  await act('assistant-2', refused.id, 'send_back', { reason: 'แก้ไขหัวข้อ' });
  const mended = { draft: aDraft({ fileIds: [await product.upload('staff-3', 'ฉบับจริง.pdf')] }) };
  await resubmitted(product, refused.id, mended.draft);
  await act('assistant-2', refused.id, 'reject', { reason: 'ไม่ตรงภารกิจ' });
  await checked(product, item);
  goTo(product, '2022-01-05');
  await runDailyJob(context);
  const yesterday = mkdtempSync(join(tmpdir(), 'prakat-yesterday-'));
  await context.store.check();
  cpSync(product.data.folder, yesterday, { recursive: true });

  const correction = await product.corrected('staff-1', published.id, { ...item, title: 'ประกาศฉบับแก้ไข' });
  await act('assistant-2', correction.id, 'propose');
  await act('sakrai', correction.id, 'approve');
  await product.drain();
  goTo(product, '2022-01-06');
  await runDailyJob(context);
  // Of today, and not sealed yet.
  goTo(product, '2022-01-06', '15:00');
  const today = await product.filed('staff-2', { title: 'ขอเผยแพร่กิจกรรม' });
  return {
    ...product,
    yesterday,
    ids: {
      published: published.id,
      waiting: waiting.id,
      denied: denied.id,
      refused: refused.id,
      correction: correction.id,
      today: today.id,
      others,
      photo,
      memo,
    },
    async close() {
      await product.close();
      rmSync(yesterday, { recursive: true, force: true });
    },
  };
}

async function aPhoto({ context, office }: Product): Promise<string> {
  const member = (await context.store.get('members', `${OFFICE}.nopphakon`)) as Member;
  const file = { name: 'บันทึกการโทร.jpg', content: aJpg() };
  const received = await receiveFile(context, office.profile, member, file);
  if (!received.ok) throw new Error(`the photo was refused: ${received.refusal.code}`);
  return received.file.id;
}

/** A memo that the head signed, that was printed, and that came back as a scan. */
async function signedMemo(product: Product): Promise<string> {
  const { context, office, lineUserId } = product;
  const actorOf = async (key: string) => {
    const actor = await findActor(context.store, OFFICE, lineUserId(key));
    if (!actor) throw new Error(`nobody is ${key}`);
    return actor;
  };
  const keeper = { office, actor: await actorOf('nopphakon') };
  const begun = await startPaper(context, keeper, { kind: 'memo_follow_up', subject: '2564-Q4' });
  if (!begun.ok) throw new Error(`the memo was refused: ${begun.refusal.code}`);
  const { id } = begun.paper;
  const wording = { problems: 'เผยแพร่ได้ช่องทางเดียว' };
  const written = { revision: 1, number: 'นภ 0332/674', date: '2021-09-30', wording };
  await performPaper(context, keeper, id, { action: 'paper_word', ...written });
  await performPaper(context, keeper, id, { action: 'paper_present', revision: 2 });
  const head = { office, actor: await actorOf('sakrai') };
  await performPaper(context, head, id, { action: 'paper_sign', revision: 3 });
  await makePaper(context, office.profile, { paperId: id, format: 'pdf', actor: keeper.actor });
  const scan = { fileId: await product.upload('nopphakon', 'ฉบับลงนาม.pdf'), signedOn: '2021-09-30' };
  const scanned = await scanPaper(context, keeper, id, scan);
  if (!scanned.ok) throw new Error(`the scan was refused: ${scanned.refusal.code}`);
  return id;
}

async function ofOtherOffice({ context, otherOffice, lineUserId }: Product): Promise<string> {
  const filed = await submitRequest(context, otherOffice, {
    lineUserId: lineUserId('staff-1', OTHER_OFFICE),
    filingKey: aUuid(800_001),
    draft: aDraft(),
    corrects: null,
  });
  if (!filed.ok) throw new Error(`filing was refused: ${JSON.stringify(filed.refusal)}`);
  return filed.submission.id;
}

/** Somebody registers, is not admitted, and is erased. */
async function refusedAndErased({ context, office, lineUserId }: Product): Promise<void> {
  const fields = { ...someFields('นางสาวสุดา พากเพียร'), unitId: 'academic' };
  const id = `${OFFICE}.stranger`;
  for (const request of [
    {
      action: 'register',
      memberId: null,
      by: { lineUserId: 'U-stranger' },
      input: { id, fields, noticeVersion: PRIVACY_NOTICE.version, changedAccount: false },
    },
    {
      action: 'refuse_registration',
      memberId: id,
      by: { lineUserId: lineUserId('admin') },
      input: { reason: 'ไม่ใช่เจ้าหน้าที่' },
    },
  ] as const) {
    const done = await performPeople(context, OFFICE, request as PeopleRequest<'register'>);
    if (!done.ok) throw new Error(`${request.action} was refused: ${done.refusal.code}`);
  }
  const erased = await erasePerson(context, office, id, { system: 'operator' });
  if (!erased.ok) throw new Error(`erasing was refused: ${erased.refusal.code}`);
}

/** The head hands his post over for some days. */
async function delegated({ context, lineUserId }: Product): Promise<void> {
  const done = await performPeople(context, OFFICE, {
    action: 'delegate',
    memberId: `${OFFICE}.sakrai`,
    other: `${OFFICE}.assistant-2`,
    by: { lineUserId: lineUserId('sakrai') },
    input: { id: 'delegation-1', kind: 'acting', startDate: '2022-01-10', endDate: '2022-01-12' },
  });
  if (!done.ok) throw new Error(`delegating was refused: ${done.refusal.code}`);
}

async function byWordOfMouth({ context, lineUserId, clock }: Product, id: string, photo: string) {
  const request = await context.store.get('submissions', id);
  if (!request) throw new Error('nothing to permit');
  const { revision, contentHash } = request;
  const who = { officeId: OFFICE, lineUserId: lineUserId('nopphakon'), id };
  const done = await actOn(context, who, {
    action: 'record_verbal_approval',
    seen: { revision, contentHash },
    givenBy: `${OFFICE}.assistant-2`,
    givenTo: 'นายนพกร กุลสา',
    givenAt: new Date(clock()).toISOString(),
    means: 'telephone',
    whyUrgent: 'ต้องแจ้งเตือนประชาชนทันที',
    note: null,
    photo,
    newEnd: null,
    clearance: null,
  });
  if (!done.ok) throw new Error(`the permission was refused: ${JSON.stringify(done)}`);
}

async function resubmitted({ context, lineUserId }: Product, id: string, draft: ReturnType<typeof aDraft>) {
  const done = await fileAgain(context, {
    officeId: OFFICE,
    lineUserId: lineUserId('staff-3'),
    submissionId: id,
    draft,
  });
  if (!done.ok) throw new Error(`filing again was refused: ${JSON.stringify(done)}`);
}

async function checked(
  { context, office, lineUserId }: Product,
  at: { categoryId: string; subtopicId: string },
) {
  const item = freshnessItemOf(office.profile, at.categoryId, at.subtopicId);
  if (!item) throw new Error('nothing to look at');
  const period = periodOf(item.refresh, '2022-01-04').key;
  const done = await recordCheck(context, {
    officeId: OFFICE,
    lineUserId: lineUserId('nopphakon'),
    ...at,
    period,
  });
  if (!done.ok) throw new Error(`the check was refused: ${JSON.stringify(done)}`);
}
