import { setTimeout as wait } from 'node:timers/promises';
import { type Figure, insist, type Scene } from '../stage.ts';

/** People press while the product is killed again and again: once for each press they hear of it. */
export const pressesUnderKills: Scene = {
  name: 'presses-under-kills',
  async play(stage, size): Promise<Figure[]> {
    const { player, product } = stage;
    const presses = 60 * size;
    const { number } = await stage.file('กดขณะถูกหยุด');
    const card = await insist(() => player.card({ person: 'assistant-2' }, number));
    // What waited for the person comes along with an answer, and is none itself.
    const answered = async () =>
      (await player.received({ person: 'assistant-2' })).filter(
        ({ from, message }) => from.kind === 'bot' && JSON.stringify(message).includes(number),
      ).length;
    const before = await answered();
    let isRunning = true;
    const killing = (async () => {
      while (isRunning) {
        await wait(100 + Math.random() * 400);
        await product.kill();
        await product.start();
      }
    })();
    const ids = new Set<string>();
    for (let press = 0; press < presses; press += 1) {
      const { webhookEventId } = await stage.press('assistant-2', card.id, 'เห็นชอบ เสนออนุมัติ');
      ids.add(webhookEventId);
    }
    isRunning = false;
    await killing;
    await stage.comes(async () => (await answered()) - before >= presses);
    const heard = (await answered()) - before;
    return [
      { what: 'presses', is: ids.size },
      { what: 'kills', is: product.kills },
      { what: 'presses that were never answered', is: Math.max(0, presses - heard), atMost: 0 },
      { what: 'answers that came twice', is: Math.max(0, heard - presses), atMost: 0 },
    ];
  },
};
