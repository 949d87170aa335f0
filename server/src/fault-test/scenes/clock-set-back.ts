import type { Figure, Scene } from '../stage.ts';

/** The clock is set back by six hours, and LINE does not take the channel token that was cached. */
export const clockSetBack: Scene = {
  name: 'clock-set-back',
  async play(stage, size): Promise<Figure[]> {
    const late: string[] = [];
    for (let turn = 0; turn < size; turn += 1) {
      const [before, after] = [`ก่อนตั้งเวลา ${turn}`, `หลังตั้งเวลา ${turn}`];
      await stage.line('fail', { route: 'pushMessage', status: 503, times: 1 });
      await stage.file(before);
      await stage.line('fail', { route: 'pushMessage', status: 401, times: 1 });
      await stage.line('clock', { advanceMs: -6 * 3600_000 });
      await stage.file(after);
      for (const title of [before, after])
        if (!(await stage.comes(async () => (await stage.received('assistant-2', title)) > 0)))
          late.push(title);
    }
    return [{ what: 'cards that waited for the clock', is: late.length, atMost: 0 }];
  },
};
