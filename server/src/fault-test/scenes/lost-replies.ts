import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Scene } from '../stage.ts';

/** LINE takes replies to presses and its answers are lost. */
export const lostReplies: Scene = {
  name: 'lost-replies',
  async play(stage, size): Promise<Figure[]> {
    const { player } = stage;
    const title = 'คำตอบหาย';
    const { number } = await stage.file(title);
    const card = await player.card({ person: 'assistant-2' }, number);
    const presses = 20 * size;
    const before = await answers();
    for (let press = 0; press < presses; press += 1) {
      await stage.line('fail', { route: 'replyMessage', status: 0, times: 1, after: true });
      await stage.press('assistant-2', card.id, 'เห็นชอบ เสนออนุมัติ');
    }
    await wait(2_000);
    const after = await answers();
    return [
      { what: 'presses without an answer', is: presses - (after.free - before.free), atMost: 0 },
      { what: 'answers that cost quota', is: after.counted - before.counted, atMost: 0 },
    ];

    /** What the assistant was answered about it, by replies and by messages that count; what waited comes along and is no answer. */
    async function answers() {
      const messages = await player.received({ person: 'assistant-2' });
      const own = messages.filter(
        ({ from, message }) => from.kind === 'bot' && JSON.stringify(message).includes(number),
      );
      const free = own.filter(({ via }) => via === 'reply').length;
      return { free, counted: own.length - free };
    }
  },
};
