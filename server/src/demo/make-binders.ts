import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { binderFormats } from '@prakat/shared/api/binder';
import type { Player } from '@prakat/simulator/play/player';
import { binderFilled, binderOf, paperPeople } from '@prakat/simulator/play/steps/binder';

/**
 * Has the papers of the running fiscal year made, signed and published, puts the office's MOIT 1 binder into a folder as PDF and ZIP,
 * and prints how each item stands and what is missing.
 */
export async function makeBinders(player: Player, folder: string): Promise<void> {
  const people = paperPeople(player.officeId);
  await binderFilled(player, people);
  const { year, percent, groups, annexes, links } = await binderOf(player, people);
  mkdirSync(folder, { recursive: true });
  console.log(`\nแฟ้มหลักฐาน MOIT 1 ปีงบประมาณ ${year} ของ ${player.officeId}: ร้อยละ ${percent}`);
  for (const format of binderFormats) {
    const file = join(folder, `${player.officeId}-${year}.${format}`);
    writeFileSync(file, await player.open(links[format]));
    console.log(`  ${file}`);
  }
  for (const { id, name, state, lacks } of groups.flatMap(({ items }) => items)) {
    console.log(`  ${id} ${state === 'present' ? 'มี' : state === 'missing' ? 'ไม่มี' : 'ยังไม่ครบ'} ${name}`);
    for (const lack of lacks) console.log(`      ${lack}`);
  }
  for (const { id, name, papers } of annexes)
    if (papers.length === 0 && id !== 'other') console.log(`  ภาคผนวก ไม่มี ${name}`);
}
