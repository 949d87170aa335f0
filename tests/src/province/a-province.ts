import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { SubmissionView } from '@prakat/shared/api/api';
import { Play } from '@prakat/simulator/play/play';
import { fileRequest } from '@prakat/simulator/play/steps/filing';
import { recordVerbal } from '@prakat/simulator/play/steps/verbal';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

/** Offices of three documents as one province: 001 sets the framework for all agencies under it, 000 and 003 stand for these. */
export const PROVINCE = 'satun';
export const DISTRICTS = ['khemarat', 'si-bun-rueang'] as const;

export const inBangkok = (day: string, time = '09:00') => Date.parse(`${day}T${time}:00+07:00`);

/** A folder with the profiles of the province and of its districts. */
export function aProvinceFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prakat-province-'));
  for (const id of [PROVINCE, ...DISTRICTS]) {
    const profile = JSON.parse(readFileSync(join(officesDir, `${id}.json`), 'utf8'));
    const named = id === PROVINCE ? profile : { ...profile, province: PROVINCE };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(named));
  }
  return folder;
}

/** The whole product with a province and its districts, on Tuesday 10 June 2568. */
export async function aProvince(options: { pages?: boolean } = {}): Promise<LocalEnvironment> {
  const folder = aProvinceFolder();
  const now = inBangkok('2025-06-10');
  const environment = await createLocalEnvironment({ ...options, officesDir: folder, now });
  await environment.settle();
  return {
    ...environment,
    async close() {
      await environment.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const titles = {
  plan: 'แผนการใช้จ่ายเงินงบประมาณ ประจำปี',
  flood: 'ด่วน แจ้งเส้นทางน้ำท่วมฉับพลัน',
  left: 'ประกาศรับสมัครลูกจ้างชั่วคราว',
};

/**
 * What happens on the first day: Khemarat publishes a plan; Si Bun Rueang publishes by word of mouth what is urgent, and leaves
 * another request lying.
 */
export async function theFirstDay(environment: LocalEnvironment): Promise<Record<string, SubmissionView>> {
  const khemarat = new Play(environment.player('khemarat'), () => {});
  const plan = await fileRequest(khemarat, {
    by: 'staff-1',
    draft: { title: titles.plan, categoryId: 'plans', subtopicId: 'spending-plan', source: 'กลุ่มงานแผน' },
  });
  await khemarat.player.decide('website-keeper', plan.id, 'approve');
  const siBunRueang = new Play(environment.player('si-bun-rueang'), () => {});
  const news = { categoryId: 'public-relations', subtopicId: 'news' };
  const flood = await fileRequest(siBunRueang, {
    by: 'staff-1',
    draft: { ...news, title: titles.flood, urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' },
  });
  await recordVerbal(siBunRueang, null, flood, { by: 'information-head', recordedBy: 'nopphakon' });
  const left = await fileRequest(siBunRueang, { by: 'staff-2', draft: { ...news, title: titles.left } });
  await environment.settle();
  return {
    plan: await khemarat.player.view('staff-1', plan.id),
    flood: await siBunRueang.player.view('staff-1', flood.id),
    left: await siBunRueang.player.view('staff-2', left.id),
  };
}
