import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Scene } from '../stage.ts';

/** LINE does not answer at all for a while: calls that were given up hold nothing. */
export const hangingCalls: Scene = {
  name: 'hanging-calls',
  async play(stage, size): Promise<Figure[]> {
    const before = stage.product.descriptors() ?? 0;
    await stage.line('delay', { route: 'pushMessage', ms: 120_000, times: 10_000 });
    await stage.line('delay', { route: 'replyMessage', ms: 120_000, times: 10_000 });
    const requests = 10 * size;
    for (let n = 0; n < requests; n += 1) await stage.player.say('staff-1', 'สถานะ');
    for (let n = 0; n < requests; n += 1) await stage.file(`LINE เงียบ ${n}`);
    // A call is given up after ten seconds, a reply after it was asked for twice.
    await wait(22_000 + (size > 1 ? 60_000 : 0));
    const grown = (stage.product.descriptors() ?? before) - before;
    return [{ what: 'more descriptors than before', is: grown, atMost: 25 }];
  },
};
