import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComplaintList } from '@prakat/shared/api/complaints';
import type { PaperView } from '@prakat/shared/api/papers';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import { demoDir } from '@prakat/simulator/paths';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { aResident, receiptOf } from '../complaints/resident.ts';
import { aProvince, theFirstDay } from '../province/a-province.ts';
import type { LocalEnvironment } from '../testing/environment.ts';

/** Words as people write them who know nothing of screens: long, and some without a blank to break at. */
const LONG =
  'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานในสังกัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ https://example.go.th/index.php?option=com_content&view=article&id=10000000001&Itemid=2';
const LONG_FILE = 'framework_announcement_final_version_without_any_blank_2568_signed_by_the_head.pdf';

export type FullOffice = Awaited<ReturnType<typeof aFullOffice>>;

/** An office that has something to show on every screen and every public page, and what each of these is about. */
export async function aFullOffice() {
  const environment: LocalEnvironment = await aProvince({ pages: true });
  await theFirstDay(environment);
  const player = environment.player(OFFICE);
  const pdf = readFileSync(join(demoDir, 'framework-announcement-2565.pdf'));
  const file = async (key: string) => (await player.upload(key, LONG_FILE, pdf)).id;
  const form = {
    ...filledForm,
    requestDate: '2025-06-10',
    title: LONG,
    externalLink: 'https://www.moph.go.th/',
  };
  const filed = async (more: object = {}) =>
    (
      await player.submit(
        'staff-1',
        { ...form, fileIds: [await file('staff-1')], ...more },
        crypto.randomUUID(),
      )
    ).id;

  const published = await filed({ details: `${LONG}\n${LONG}` });
  await player.decide('assistant-2', published, 'propose');
  await player.decide('sakrai', published, 'approve');
  await environment.settle();
  const gone = await filed({ displayUntil: '2025-06-11' });
  await player.decide('assistant-2', gone, 'propose');
  await player.decide('sakrai', gone, 'approve');
  const waiting = await filed();
  await player.decide('assistant-2', waiting, 'propose');
  const sentBack = await filed();
  await player.decide('assistant-2', sentBack, 'send_back', { reason: LONG });
  const urgent = await filed({ urgency: 'urgent', urgentReason: 'พบผู้ป่วยเพิ่มขึ้นเร็ว' });
  environment.clock.moveTo(Date.parse('2025-07-01T09:00:00+07:00'));
  await environment.settle();

  const year = String(fiscalYear(environment.clock.now()));
  const memo = { kind: 'memo_website', subject: String(Number(year) - 1) };
  const paper = await player.call<PaperView>('nopphakon', 'POST', '/papers', memo);
  const { id: paperId, revision } = paper;
  const presented = await player.call<PaperView>('nopphakon', 'POST', `/papers/${paperId}/actions`, {
    action: 'paper_present',
    revision,
  });
  await player.open(presented.links?.pdf ?? '');
  const { items } = await environment.machine.context.store.find('paperVersions', 'byPaper', {
    equals: { officeId: OFFICE, paperId },
    limit: 1,
  });
  const complaint = receiptOf(await aResident(environment).complain({ kind: 'service', story: LONG }));
  const { complaints } = await player.call<ComplaintList>('jirayu', 'GET', '/complaints');
  return {
    environment,
    year,
    number: (await player.view('staff-1', published)).number,
    requests: { published, gone, waiting, sentBack, urgent },
    paper: { id: paperId, code: items[0]?.id ?? '' },
    complaint: { ...complaint, id: complaints[0]?.id ?? '' },
    person: (await player.me('jirayu')).member.id,
  };
}
