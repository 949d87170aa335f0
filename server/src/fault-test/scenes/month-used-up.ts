import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Scene } from '../stage.ts';

/** The messages of the month are used up; half of what waits is decided meanwhile, and the next month begins. */
export const monthUsedUp: Scene = {
  name: 'month-used-up',
  async play(stage, size): Promise<Figure[]> {
    const { player } = stage;
    const { officeId } = player;
    const requests = [];
    await stage.line('quota', { officeId, limit: 0 });
    for (let n = 0; n < 4 * size; n += 1) requests.push(await stage.file(`เดือนที่ข้อความหมด ${n}`));
    await wait(1_000);
    await stage.line('clock', { advanceMs: 60_000 });
    const decided = requests.filter((_, n) => n % 2 === 0);
    for (const { id } of decided)
      await player.decide('assistant-2', id, 'send_back', { reason: 'ขอให้แก้ไขชื่อเรื่องให้ชัดเจน' });
    await stage.line('quota', { officeId, limit: null });
    await stage.line('clock', { advanceMs: 32 * 24 * 3600_000 });
    let [lost, wasted] = [0, 0];
    for (const request of requests) {
      const { title } = request.content;
      const waits = !decided.includes(request);
      const [who, words] = waits ? ['assistant-2', title] : ['jirayu', title];
      const came = async () => (await stage.received(who, words)) > 0;
      // Whoever was just told something is asked for more when their pause is over, which no true time brings about here.
      if (!(await stage.comes(came, 10_000))) await stage.line('clock', { advanceMs: 3 * 3600_000 });
      if (!(await stage.comes(came))) lost += 1;
      // The daily job reminds of what still waits; a card of what was sent back is nobody's any more.
      if (!waits) wasted += await stage.received('assistant-2', title);
    }
    return [
      { what: 'messages of use that were lost', is: lost, atMost: 0 },
      { what: 'cards of decided requests that were sent', is: wasted, atMost: 0 },
    ];
  },
};
