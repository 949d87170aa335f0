import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Scene } from '../stage.ts';

/** Stopped as a system stops a service, while LINE takes nine seconds for each call. */
export const stopped: Scene = {
  name: 'stopped',
  async play(stage, size): Promise<Figure[]> {
    const stops = 3 * size;
    const ended = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await stage.line('delay', { route: 'pushMessage', ms: 9_000, times: 1 });
      await stage.file(`เรื่องที่ ${stop}`);
      await wait(150);
      ended.push(await stage.product.stop());
      await stage.product.start();
    }
    return [
      { what: 'stops that did not end with 0', is: ended.filter(({ code }) => code !== 0).length, atMost: 0 },
      { what: 'locks left', is: ended.filter(({ isLocked }) => isLocked).length, atMost: 0 },
      { what: 'longest stop', is: Math.max(...ended.map(({ ms }) => ms)), atMost: 2_000, unit: ' ms' },
    ];
  },
};
