import type { Figure, Scene } from '../stage.ts';

/** LINE answers 503 for hours (in the long run for more than a day), and nobody is at a shell. */
export const lineAway: Scene = {
  name: 'line-away',
  async play(stage, size): Promise<Figure[]> {
    const titles = Array.from({ length: 4 * size }, (_, n) => `ขณะ LINE ไม่ตอบ ${n}`);
    await stage.line('fail', { route: 'pushMessage', status: 503, times: 10_000 });
    for (const title of titles) await stage.file(title);
    await stage.pass(size > 1 ? 30 : 5);
    const health = await fetch(`${stage.product.url}/healthz`);
    await health.arrayBuffer();
    await stage.heal();
    await stage.pass(2);
    const counts: number[] = [];
    for (const title of titles) {
      await stage.comes(async () => (await stage.received('assistant-2', title)) > 0);
      counts.push(await stage.received('assistant-2', title));
    }
    return [
      { what: 'health that called it well', is: health.ok ? 1 : 0, atMost: 0 },
      { what: 'cards lost', is: counts.filter((count) => count === 0).length, atMost: 0 },
      { what: 'cards that came twice', is: counts.filter((count) => count > 1).length, atMost: 0 },
    ];
  },
};
