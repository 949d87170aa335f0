import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { addDays } from '@prakat/shared/time/thai-date';
import { Play } from '@prakat/simulator/play/play';
import type { Player } from '@prakat/simulator/play/player';
import { fileRequest, type Item } from '@prakat/simulator/play/steps/filing';
import { type CountedCloud, startCountedCloud } from './counted-cloud.ts';
import { addSizes, type Sizes, sizesIn } from './firestore-size.ts';
import { minus, plus, type Tally } from './tally.ts';

/**
 * Filed on a Tuesday and shown for so many days. The daily job looks at an item in the last three weeks alone, so a
 * longer display costs nothing more.
 */
export const FILED_ON = '2025-06-10';
export const DISPLAY_DAYS = 22;
/** Some days after the end, for what comes late. */
const DAYS = DISPLAY_DAYS + 2;
/** Of the attached file. */
export const FILE_BYTES = 1_000_000;

export type Way = {
  officeId: string;
  title: string;
  /** Of public relations, where the office divides them; '' elsewhere. */
  subtopicId: string;
  owner: string;
  /** Who presses what, in order. */
  decisions: readonly { by: string; label: string }[];
  webmaster: string;
};

/** One office of each kind. */
export const ways: readonly Way[] = [
  {
    officeId: 'khemarat',
    title: 'one step',
    subtopicId: '',
    owner: 'staff-1',
    decisions: [{ by: 'website-keeper', label: 'อนุมัติ' }],
    webmaster: 'webmaster-1',
  },
  {
    officeId: 'si-bun-rueang',
    title: 'two steps',
    subtopicId: 'news',
    owner: 'staff-1',
    decisions: [
      { by: 'assistant-2', label: 'เห็นชอบ เสนออนุมัติ' },
      { by: 'sakrai', label: 'อนุมัติ' },
    ],
    webmaster: 'nopphakon',
  },
];

export type Life = {
  way: Way;
  stages: Stage[];
  whole: Tally;
  /** What it leaves in the store for good, collection by collection. */
  left: Sizes;
  /** What the schedule of the same days costs an office in which nothing happens, and how many days those are. */
  idle: { used: Tally; days: number };
};

const aFile = () => ({
  name: 'ประกาศ.pdf',
  content: Buffer.concat([smallPdf(), Buffer.alloc(FILE_BYTES, ' ')]).subarray(0, FILE_BYTES),
});

/** Somebody opens the mini-app: what it is for, who they are, and the list it begins with. */
async function openMiniApp({ player }: CountedCloud, key: string): Promise<void> {
  await startMiniApp(player);
  await player.me(key);
  await player.list(key, 'mine');
}

async function startMiniApp({ url, officeId }: Player): Promise<void> {
  await (await fetch(`${url}/api/${officeId}/liff-config`)).arrayBuffer();
}

/** The owner files an item that is shown for so many days. */
export async function fileItem(cloud: CountedCloud, way: Way): Promise<Item> {
  const { player } = cloud;
  await startMiniApp(player);
  return fileRequest(new Play(player, () => {}), {
    by: way.owner,
    draft: {
      title: 'ประกาศเผยแพร่ข้อมูลต่อสาธารณะ',
      categoryId: 'public-relations',
      subtopicId: way.subtopicId,
      displayUntil: addDays(FILED_ON, DISPLAY_DAYS),
      // A sheet on the board is put up by people: its cards would be counted as if nobody ever answered them.
      noticeBoard: false,
    },
    files: [aFile()],
  });
}

/** A head presses the button of the card that they were sent. */
export async function decide(
  { player }: CountedCloud,
  number: string,
  { by, label }: Way['decisions'][number],
): Promise<void> {
  if (label === 'อนุมัติ') return player.approve(by, number);
  const card = await player.card({ person: by }, number, label);
  await player.press(by, card.id, label);
}

export type Stage = { name: string; used: Tally };

/**
 * From the form to the last field of it, as people use the product: the owner files the item in the mini-app and looks
 * at it twice, heads decide on their cards, a webmaster confirms on theirs. Gives the id of the item too.
 */
export async function liveUntilConfirmed(
  cloud: CountedCloud,
  way: Way,
): Promise<{ id: string; stages: Stage[] }> {
  const { player } = cloud;
  const stages: Stage[] = [];
  const stage = async (name: string, work: () => Promise<unknown>) => {
    stages.push({ name, used: await cloud.used(work) });
  };
  let item: Item | null = null;
  await stage('filed in the mini-app, with one file', async () => {
    item = await fileItem(cloud, way);
  });
  const { id, number } = item as unknown as Item;
  for (const decision of way.decisions)
    await stage(`card pressed: ${decision.label}`, () => decide(cloud, number, decision));
  await stage('the owner opens the request in the mini-app, twice', async () => {
    for (let n = 0; n < 2; n += 1) {
      await openMiniApp(cloud, way.owner);
      await player.view(way.owner, id);
    }
  });
  const confirmation = { by: way.webmaster, label: 'ยืนยันการเผยแพร่' };
  await stage(`card pressed: ${confirmation.label}`, () => decide(cloud, number, confirmation));
  return { id, stages };
}

/** The whole life, to the end of the display and what comes after it. */
export async function liveAnItem(way: Way): Promise<Life> {
  const cloud = await startCountedCloud(way.officeId, FILED_ON);
  try {
    const { stages } = await liveUntilConfirmed(cloud, way);
    const scheduled = await cloud.used(() => cloud.live(DAYS));
    const idle = await idleDays(way.officeId);
    stages.push({
      name: `reminded, taken down and told of: ${DISPLAY_DAYS} days of display`,
      used: minus(scheduled, idle.used),
    });
    const whole = stages.map(({ used }) => used).reduce(plus);
    const left = leftBy(await sizesIn(cloud.store), idle.sizes);
    return { way, stages, whole, left, idle: { used: idle.used, days: DAYS } };
  } finally {
    await cloud.close();
  }
}

function leftBy(all: Sizes, idle: Sizes): Sizes {
  const names = Object.keys(all) as (keyof Sizes)[];
  return Object.fromEntries(names.map((name) => [name, addSizes(all[name], idle[name], -1)])) as Sizes;
}

/** The same days in an office in which nothing happens. */
async function idleDays(officeId: string): Promise<{ used: Tally; sizes: Sizes }> {
  const cloud = await startCountedCloud(officeId, FILED_ON);
  try {
    const used = await cloud.used(() => cloud.live(DAYS));
    return { used, sizes: await sizesIn(cloud.store) };
  } finally {
    await cloud.close();
  }
}
