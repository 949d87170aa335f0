import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Scene } from '../stage.ts';

/** Killed again and again in the middle of pushing a card, and then LINE fails once. */
export const killedInTheMiddle: Scene = {
  name: 'killed-in-the-middle',
  async play(stage, size): Promise<Figure[]> {
    const title = 'ถูกหยุดกลางคัน';
    await stage.line('delay', { route: 'pushMessage', ms: 3_000, times: 10_000 });
    await stage.file(title);
    for (let kill = 0; kill < 14 * size; kill += 1) {
      await wait(300);
      await stage.product.kill();
      await stage.product.start();
    }
    await stage.heal();
    await stage.line('fail', { route: 'pushMessage', status: 503, times: 1 });
    // What was suspected waits in proportion to the time that it was killed for.
    await stage.comes(async () => (await stage.received('assistant-2', title)) > 0);
    await wait(2_000);
    const count = await stage.received('assistant-2', title);
    return [
      { what: 'kills', is: stage.product.kills },
      { what: 'cards lost', is: count === 0 ? 1 : 0, atMost: 0 },
      { what: 'cards that came twice', is: count > 1 ? 1 : 0, atMost: 0 },
    ];
  },
};
