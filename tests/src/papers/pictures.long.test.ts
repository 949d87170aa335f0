import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findActor } from '@prakat/functions/actors/actor';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { makePaper } from '@prakat/functions/registry/make-paper';
import { performPaper, startPaper } from '@prakat/functions/registry/perform-paper';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import { filledForm } from '@prakat/simulator/play/request-form-2564';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

const pictures = join(projectRoot, 'docs', 'pictures', 'papers');
const folder = mkdtempSync(join(tmpdir(), 'prakat-pictures-'));
const hasPoppler = (() => {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let api: Api;
let submissionId = '';
beforeAll(async () => {
  api = await anApi();
  const file = await api.uploaded('jirayu', 'กรอบแนวทางการเผยแพร่ข้อมูลฯ สสอ.ศรีบุญเรือง ปี ๒๕๖๕.pdf');
  const { id } = await api.filed('jirayu', { ...filledForm, fileIds: [file.id] });
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve', { newEnd: null, clearance: null });
  await api.settle();
  await api.actOnPublication('nopphakon', id, 'confirm_publication');
  submissionId = id;
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

const personOf = async (key: string) => {
  const { context } = api.machine;
  const office = context.offices.get(OFFICE);
  const member = await context.store.get('members', `${OFFICE}.${key}`);
  const actor = member && (await findActor(context.store, OFFICE, member.lineUserId));
  if (!office || !actor) throw new Error(`nobody is ${key}`);
  return { office, actor };
};

/** A paper that people word, put forward by the webmaster and signed by the head where the head signs it. */
async function written(kind: PaperKind, subject: string, number: string | null): Promise<string> {
  const { context } = api.machine;
  const [keeper, head] = [await personOf('nopphakon'), await personOf('sakrai')];
  const begun = await startPaper(context, keeper, { kind, subject });
  if (!begun.ok) throw new Error(begun.refusal.message);
  const { id } = begun.paper;
  const given = { revision: 1, number, date: '2021-12-24', wording: {} };
  await performPaper(context, keeper, id, { action: 'paper_word', ...given });
  await performPaper(context, keeper, id, { action: 'paper_present', revision: 2 });
  await performPaper(context, head, id, { action: 'paper_sign', revision: 3 });
  return id;
}
const derived = (kind: PaperKind, subject: () => string) => async () => derivedId(OFFICE, kind, subject());

/** The first page of a paper of the register as a picture. */
async function firstPage(paperId: string): Promise<Buffer> {
  const { office, actor } = await personOf('nopphakon');
  // The machine's own port is another each time, and lines would end elsewhere.
  const context = { ...api.machine.context, publicUrl: 'https://www.example.go.th' };
  const made = await makePaper(context, office.profile, { paperId, format: 'pdf', actor });
  if (!made.ok) throw new Error(made.refusal.message);
  writeFileSync(join(folder, 'paper.pdf'), made.content);
  const args = ['-r', '75', '-png', '-f', '1', '-l', '1', '-singlefile'];
  execFileSync('pdftoppm', [...args, join(folder, 'paper.pdf'), join(folder, 'paper')]);
  return sharp(readFileSync(join(folder, 'paper.png')))
    .grayscale()
    .png({ palette: true, colours: 16 })
    .toBuffer();
}

/**
 * Of 255, how much the dots of two pictures differ on average: codes and addresses are others each time. Any two of these papers
 * differ by 11 or more.
 */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const dots = (picture: Buffer) => sharp(picture).grayscale().resize(310).raw().toBuffer();
  const [a, b] = await Promise.all([dots(one), dots(other)]);
  if (a.length !== b.length) return 255;
  return a.reduce((sum, dot, at) => sum + Math.abs(dot - (b[at] ?? 0)), 0) / a.length;
}

// Draw them anew: UPDATE_PICTURES=1 npx vitest run --config vitest.long.config.ts tests/src/papers/pictures
describe.skipIf(!hasPoppler)('the pictures of docs/papers.md', () => {
  test.each<[string, () => Promise<string>]>([
    ['request-form', derived('request_form', () => submissionId)],
    ['record', derived('record', () => '2565-Q1')],
    ['notice-sheet', derived('notice_sheet', () => submissionId)],
    ['completeness', derived('completeness', () => '2565-Q1')],
    ['memo-website', () => written('memo_website', '2565-Q1', 'นภ 0332/877')],
    ['memo-permission', () => written('memo_permission', '2565', 'นภ 0332/878')],
    ['memo-follow-up', () => written('memo_follow_up', '2565-Q1', 'นภ 0332/879')],
    ['announcement', () => written('announcement', '2565', null)],
    ['order', () => written('order', '2565', '12/2564')],
    ['yearly-report', () => written('yearly_report', '2565', null)],
  ])('show %s as it is drawn', async (name, paperId) => {
    const drawn = await firstPage(await paperId());
    const file = join(pictures, `${name}.png`);
    if (process.env.UPDATE_PICTURES) writeFileSync(file, drawn);
    expect(existsSync(file), `${name}.png is there`).toBe(true);
    expect(await difference(drawn, readFileSync(file))).toBeLessThan(6);
    expect(readFileSync(join(projectRoot, 'docs', 'papers.md'), 'utf8')).toContain(
      `pictures/papers/${name}.png`,
    );
  });
});
