import type { Draft } from '@prakat/shared/submission/draft';
import { PRODUCT } from '@prakat/simulator/play/paragraphs';
import { must } from '@prakat/simulator/play/play';
import { approve, propose } from '@prakat/simulator/play/steps/deciding';
import { type Attachment, correct, file, type Item, viewOf } from '@prakat/simulator/play/steps/filing';
import { confirm, ownerTold } from '@prakat/simulator/play/steps/publishing';
import { comesDown } from './coming-down.ts';
import type { Approved } from './finding.ts';
import { goesUp, groupHears } from './going-up.ts';
import { fingerprint } from './outsider.ts';
import { poster, samples } from './sample.ts';
import type { Scene } from './scene.ts';

const OWNER = 'staff-2';
export const WEBMASTER = 'nopphakon';

/**
 * An announcement goes up on the website, is corrected and comes down, by the steps of document 003. `begun` is told the
 * item as soon as it is filed. Throws `Stopped` where something is not as it should be.
 */
export async function walk(scene: Scene, begun: (item: Item) => void): Promise<void> {
  const { play, print } = scene;
  const { player } = play;
  const { first, corrected } = await samples((await player.me(OWNER)).today);

  print('\nนำขึ้นเว็บไซต์\n');
  const files = [first.schedule, poster()];
  const item = await file(play, '003 ๒.๑.๑', { by: OWNER, draft: first.draft, files });
  begun(item);
  const approved = await decided(scene, item, first.draft, files);
  const before = await goesUp(scene, item, approved);
  await ownerTold(play, '003 ๓.๒.๒', item);
  await groupHears(scene, item, before.address);
  await confirm(play, '003 ๒.๑.๓', item, WEBMASTER);

  print('\nแก้ไข\n');
  const filesNow = [corrected.schedule, poster()];
  const fileIds: string[] = [];
  for (const { name, content } of filesNow) fileIds.push((await player.upload(OWNER, name, content)).id);
  const correction = await correct(play, PRODUCT, item, corrected.draft, fileIds);
  const approvedNow = await decided(scene, correction, corrected.draft, filesNow);
  const after = await goesUp(scene, correction, approvedNow, { ...before, title: item.title });
  await ownerTold(play, '003 ๓.๒.๒', correction);
  await confirm(play, '003 ๒.๑.๓', correction, WEBMASTER);

  print('\nนำลง\n');
  const everyFile = [...before.files, ...after.files];
  await comesDown(scene, item, WEBMASTER, { address: after.address, files: everyFile });
}

/** It is considered and approved; gives what that was, by the files themselves and not by the product's word. */
async function decided(
  { play, print }: Scene,
  item: Item,
  { title }: Pick<Draft, 'title'>,
  files: readonly Attachment[],
): Promise<Approved> {
  await propose(play, '003 ๒.๑.๒', item, 'assistant-2');
  await approve(play, '003 ๒.๑.๒', item, 'sakrai');
  const approved = {
    title,
    files: files.map(({ name, content }) => ({ name, sha256: fingerprint({ body: content }) })),
  };
  const { content } = await viewOf(play, item);
  print('     ไฟล์ที่ได้รับอนุมัติ');
  for (const { name, sha256 } of approved.files) {
    must(
      content.files.some((kept) => kept.name === name && kept.sha256 === sha256),
      `${name} is as it was sent`,
    );
    print(`       “${name}”`);
    print(`           SHA-256 ${sha256}`);
  }
  return approved;
}
