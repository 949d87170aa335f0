import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { writeNewOffice } from '@prakat/server/office-files/new-office';
import { newOfficeSchema } from '@prakat/shared/office/new-profile';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import type { Player } from '@prakat/simulator/play/player';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anOfficeWebsite } from './proof/an-office-website.ts';
import { createLocalEnvironment, type LocalEnvironment } from './testing/environment.ts';

let folder: string;
let environment: LocalEnvironment | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prakat-offices-'));
  cpSync(officesDir, folder, { recursive: true });
});
afterEach(async () => {
  await environment?.close();
  environment = null;
  rmSync(folder, { recursive: true, force: true });
});

/** Edits one office's file as a person would, and nothing else. */
function edit(officeId: string, change: (profile: OfficeProfile) => void): void {
  const file = join(folder, `${officeId}.json`);
  const profile = JSON.parse(readFileSync(file, 'utf8')) as OfficeProfile;
  change(profile);
  writeFileSync(file, JSON.stringify(profile, null, 2));
}

async function start(
  officeId: string,
  ...others: string[]
): Promise<{ player: Player; settle: () => Promise<void> }> {
  environment = await createLocalEnvironment({
    officesDir: folder,
    offices: [officeId, ...others],
    now: Date.parse('2021-12-24T02:00:00.000Z'),
  });
  return { player: environment.player(officeId), settle: environment.settle };
}

const names = (actions: { name: string }[]) => actions.map(({ name }) => name);
const seen = ({ revision, contentHash }: { revision: number; contentHash: string }) => ({
  revision,
  contentHash,
});

/** Puts up by hand what is to be put up as the webmaster sees it now. */
async function publishByHand(player: Player, key: string, id: string, url: string) {
  const { publication } = await player.view(key, id);
  return player.actOnPublication(key, id, { action: 'publish_by_hand', seen: publication?.toPutUp, url });
}

describe('an office that goes from one step of approval to two by an edit of its file', () => {
  const twoSteps = () =>
    edit('khemarat', (profile) => {
      profile.routes.standard = [
        { id: 'consider', title: 'พิจารณาและเสนอ', kind: 'consider', by: [{ position: 'website-keeper' }] },
        { id: 'approve', title: 'พิจารณาอนุมัติ', kind: 'approve', by: [{ position: 'head' }] },
      ];
      // Whoever settles what was assumed says so: an assumption about what is gone would be refused.
      profile.assumptions = profile.assumptions.filter(({ path }) => !path.startsWith('routes.'));
    });

  it('approved in one step before', async () => {
    const { player, settle } = await start('khemarat');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    await player.act('website-keeper', filed.id, { action: 'approve', seen: seen(filed) });
    await settle();
    expect(await player.view('staff-1', filed.id)).toMatchObject({
      standing: 'on_display',
      steps: [{ done: true }],
    });
  });

  it('walks two steps after, each with its own people, and publishes only then', async () => {
    twoSteps();
    const { player, settle } = await start('khemarat');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    expect(filed.steps.map(({ title }) => title)).toEqual(['พิจารณาและเสนอ', 'พิจารณาอนุมัติ']);
    expect(names((await player.view('head', filed.id)).actions)).not.toContain('approve');

    const card = await player.card({ person: 'website-keeper' }, filed.number);
    await player.press('website-keeper', card.id, 'เห็นชอบ เสนออนุมัติ');
    await settle();
    expect(await player.view('staff-1', filed.id)).toMatchObject({ standing: 'submitted' });

    await player.approve('head', filed.number);
    await settle();
    const published = await player.view('staff-1', filed.id);
    expect(published).toMatchObject({ standing: 'on_display', steps: [{ done: true }, { done: true }] });
    expect((await fetch(published.publication?.url ?? '')).status).toBe(200);
    expect(await player.audit('staff-1', filed.id)).toMatchObject({ result: 'ok' });
  });

  it('shows on what was under way at the time that it keeps its one step', async () => {
    const { player } = await start('khemarat');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    expect(filed.stepsOutdated).toBe(false);
    // The next start reads the file; here the running office is given what it will read.
    twoSteps();
    const office = environment?.machine.context.offices.get('khemarat');
    const profile = loadProfiles(folder).get('khemarat');
    if (!office || !profile) throw new Error('no office');
    office.profile = profile;
    const view = await player.view('website-keeper', filed.id);
    expect(view).toMatchObject({ stepsOutdated: true, steps: [{ title: 'พิจารณาอนุญาต' }] });
    expect(names(view.actions)).toContain('approve');
    await player.act('website-keeper', filed.id, { action: 'approve', seen: seen(view) });
    expect((await player.submit('staff-1', aDraft(), aUuid(2))).steps).toHaveLength(2);
  });

  it('is not started with a file that contradicts itself, and the sentence names file and field', async () => {
    edit('khemarat', (profile) => {
      profile.reminders = { afterDays: 5, escalateAfterDays: 1 };
    });
    await expect(start('khemarat')).rejects.toThrow(
      /khemarat\.json: reminders\.escalateAfterDays: ช่อง reminders\.escalateAfterDays ให้เสนอ/,
    );
  });
});

describe('an office made by a few answers', () => {
  it('runs in the simulation with people invented for it, beside the others', async () => {
    writeNewOffice(
      folder,
      newOfficeSchema.parse({
        id: 'new-office',
        name: { full: 'สำนักงานสาธารณสุขอำเภอทดสอบ', short: 'สสอ.ทดสอบ', place: 'จังหวัดทดสอบ' },
        units: ['กลุ่มงานบริหาร', 'กลุ่มงานวิชาการ'],
        steps: [{ position: 'ผู้ช่วยสาธารณสุขอำเภอ' }, { position: 'สาธารณสุขอำเภอ' }],
        verbalApproval: true,
      }),
    );
    const { player, settle } = await start('new-office', 'satun');
    const filed = await player.submit('staff-2', aDraft(), aUuid(1));
    expect(filed).toMatchObject({ number: '2565-0001', unitName: 'กลุ่มงานวิชาการ' });
    const consider = await player.card({ person: 'assistant' }, filed.number);
    await player.press('assistant', consider.id, 'เห็นชอบ เสนออนุมัติ');
    await player.approve('head', filed.number);
    await settle();
    expect((await player.view('staff-2', filed.id)).standing).toBe('on_display');
    await player.card({ person: 'webmaster-2' }, filed.number);
    const offices = await (await fetch(`${environment?.machine.url}/`)).text();
    expect(offices).toContain('สำนักงานสาธารณสุขอำเภอทดสอบ');
    expect((await environment?.player('satun').me('staff-1'))?.office.id).toBe('satun');
  });
});

describe('an office whose webmasters keep its website by hand', () => {
  let website: Awaited<ReturnType<typeof anOfficeWebsite>>;
  let address: string;
  beforeEach(async () => {
    website = await anOfficeWebsite();
    address = `${website.url}/news/17`;
  });
  afterEach(() => website.close());
  const byHand = () =>
    edit('satun', ({ destinations }) => {
      destinations.website = 'manual';
      destinations.websiteUrl = `${website.url}/`;
    });

  it('asks them to put an approved item up, takes the address they give, and tells the group when it is there', async () => {
    byHand();
    const { player, settle } = await start('satun');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    await player.act('head', filed.id, { action: 'approve', seen: seen(filed) });
    await settle();

    expect(await player.view('staff-1', filed.id)).toMatchObject({
      standing: 'planned',
      publication: { task: 'publish', url: null },
    });
    await player.card({ person: 'staff-1' }, filed.number, 'อนุมัติ');
    await player.card({ person: 'webmaster-1' }, filed.number);
    await player.card({ person: 'webmaster-2' }, filed.number);
    expect(names((await player.view('webmaster-1', filed.id)).publication?.actions ?? [])).toEqual(
      expect.arrayContaining(['claim_task', 'publish_by_hand', 'report_publish_failure']),
    );
    expect(names((await player.view('staff-1', filed.id)).publication?.actions ?? [])).not.toContain(
      'publish_by_hand',
    );

    await player.actOnPublication('webmaster-1', filed.id, { action: 'claim_task' });
    await publishByHand(player, 'webmaster-1', filed.id, address);
    await settle();
    expect(await player.view('staff-1', filed.id)).toMatchObject({
      standing: 'on_display',
      publication: { url: address, placements: [{ confirmed: { name: expect.any(String) } }, {}] },
    });
    await player.card({ person: 'staff-1' }, filed.number, address);
    await expect(player.card({ group: 'staff' }, address)).rejects.toThrow();
    website.pages.set('/news/17', `<h1>${filed.title}</h1>`);
    environment?.clock.moveTo(environment.clock.now() + 60_000);
    await settle();
    await player.card({ group: 'staff' }, address);

    const site = `${environment?.machine.url}/satun`;
    expect((await fetch(`${site}/items/${filed.id}`)).status).toBe(404);
    const home = await (await fetch(`${site}/`)).text();
    expect(home).toContain(`href="${website.url}/"`);
    expect(home).not.toContain(filed.title);
    expect(await player.audit('staff-1', filed.id)).toMatchObject({ result: 'ok' });
  });

  it('hears when they could not, and another tries again', async () => {
    byHand();
    const { player, settle } = await start('satun');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    await player.act('head', filed.id, { action: 'approve', seen: seen(filed) });
    await player.actOnPublication('webmaster-1', filed.id, {
      action: 'report_publish_failure',
      reason: 'เข้าสู่ระบบจัดการเว็บไซต์ไม่ได้',
    });
    await settle();
    expect((await player.view('staff-1', filed.id)).standing).toBe('planned');
    await player.card({ person: 'staff-1' }, filed.number);
    await publishByHand(player, 'webmaster-2', filed.id, address);
    expect((await player.view('staff-1', filed.id)).publication).toMatchObject({ url: address });
  });

  it('takes no address that is none', async () => {
    byHand();
    const { player } = await start('satun');
    const filed = await player.submit('staff-1', aDraft(), aUuid(1));
    await player.act('head', filed.id, { action: 'approve', seen: seen(filed) });
    await expect(publishByHand(player, 'webmaster-1', filed.id, 'javascript:alert(1)')).rejects.toThrow(
      'กรุณากรอกที่อยู่หน้าเว็บที่เผยแพร่',
    );
    await expect(
      publishByHand(player, 'webmaster-1', filed.id, 'https://evil.example.com/x'),
    ).rejects.toThrow('ไม่ใช่เว็บไซต์ของหน่วยงาน');
  });
});

describe('the form of an office where certain units prepare certain information', () => {
  it('says so to the others, and files for them all the same', async () => {
    const { player } = await start('kamphaeng-phet-hospital');
    const law = async (key: string) =>
      (await player.me(key)).office.categories.find(({ id }) => id === 'law')?.preparedHint;
    expect(await law('legal-officer')).toBeNull();
    expect(await law('staff-1')).toMatch(/^ข้อมูลนี้ ฝ่ายนิติกร เป็นผู้จัดเตรียม/);
    const news = (await player.me('staff-1')).office.categories.find(({ id }) => id === 'public-relations');
    expect(news?.preparedHint).toBeNull();
    expect(news?.subtopics.find(({ id }) => id === 'recruitment')?.preparedHint).toContain('งานบุคลากร');
    const filed = await player.submit(
      'staff-1',
      aDraft({ categoryId: 'law', source: 'ราชกิจจานุเบกษา' }),
      aUuid(1),
    );
    expect(filed.standing).toBe('submitted');
    expect(names((await player.view('legal-head', filed.id)).actions)).toContain('propose');
  });
});
