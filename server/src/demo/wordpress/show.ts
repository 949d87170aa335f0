import { PlayError } from '@prakat/simulator/play/player';
import type { Item } from '@prakat/simulator/play/steps/filing';
import { examineDemoSite, readDemoSite } from './demo-site.ts';
import { CATEGORY } from './sample.ts';
import { Scene, Stopped } from './scene.ts';
import { openWordPressStage, type WordPressStage } from './stage.ts';
import { WEBMASTER, walk } from './story.ts';
import { withdraw } from './withdraw.ts';

/**
 * Publishes on a real WordPress, corrects and takes down, each time with what the product has on record and what an
 * outsider sees. Plays on a product of its own that is removed at the end; nothing of a running one is touched. True when
 * every proof was as it should be. Throws `OperatorError` where the website or its account cannot be used.
 */
export async function showOnWordPress(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
  print: (line: string) => void = console.log,
): Promise<boolean> {
  const site = readDemoSite(address, environment);
  print(`สาธิตบนเว็บไซต์ WordPress จริง ${site.url}`);
  print(await examineDemoSite(site));
  print(`หน่วยงานในการสาธิตคือ${site.profile.name.full} ในระบบชั่วคราวที่ลบทิ้งเมื่อจบ`);
  print('ประกาศตัวอย่างจะเผยแพร่บนเว็บไซต์นี้จริง และนำลงก่อนจบการสาธิต');
  const stage = await openWordPressStage(site);
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Stopped('หยุดการสาธิตตามคำสั่ง'));
  // A second one ends the program at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    return await play(stage, new Scene(stage, site.url, print, stop.signal));
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    await stage.close();
  }
}

async function play(stage: WordPressStage, scene: Scene): Promise<boolean> {
  const { print } = scene;
  const begun: Item[] = [];
  let isDone = false;
  try {
    await walk(scene, (item) => begun.push(item));
    isDone = true;
  } catch (error) {
    if (!(error instanceof Stopped || error instanceof PlayError)) throw error;
    const isOurs = error instanceof Stopped;
    print(`\n✗ ${isOurs ? error.message : `ขั้นตอนต่อไปไม่เป็นไปตามที่ควร จึงหยุดการสาธิต (${error.message})`}`);
  } finally {
    if (!isDone)
      for (const item of begun) {
        const words = await withdraw(stage, item, WEBMASTER);
        if (words) print(words);
      }
  }
  const { failed, findings } = scene;
  print(
    `\nหลักฐาน ${findings.length} รายการ ถูกต้อง ${findings.length - failed} รายการ${failed > 0 ? ` ไม่ถูกต้อง ${failed} รายการ` : ''}`,
  );
  if (isDone)
    print(`บนเว็บไซต์เหลือหน้าฉบับร่าง 1 หน้า ซึ่งบุคคลทั่วไปเปิดไม่ได้ และหมวดหมู่ ${CATEGORY.slug} ผู้ดูแลเว็บไซต์ลบทั้งสองได้`);
  return (await stage.audit(print)) && isDone && failed === 0;
}
