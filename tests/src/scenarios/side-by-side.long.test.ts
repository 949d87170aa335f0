import { audit } from '@prakat/functions/audit/audit';
import { officePlays } from '@prakat/simulator/play/offices/index';
import { Play } from '@prakat/simulator/play/play';
import { Player } from '@prakat/simulator/play/player';
import { expect, test } from 'vitest';
import { createLocalEnvironment } from '../testing/environment.ts';

test('all five offices follow their procedures at once in one product, and none sees another', async () => {
  const environment = await createLocalEnvironment({ now: Date.parse('2025-06-10T02:00:00.000Z') });
  try {
    const { machine, lineUrl, settle } = environment;
    const walked = await Promise.all(
      officePlays.map(async (office) => {
        const texts: string[] = [];
        // Time stands still for all, so webmasters take down what is over.
        const player = new Player(office.officeId, machine.url, lineUrl, { settled: settle });
        await office.walk(new Play(player, ({ text }) => texts.push(text)));
        return { player, texts };
      }),
    );
    await settle();

    for (const { player, texts } of walked) {
      expect(texts.length).toBeGreaterThan(10);
      const everything = await player.search('admin', {});
      const others = walked.filter(({ player: { officeId } }) => officeId !== player.officeId);
      for (const { id } of everything.items) {
        for (const other of others) {
          expect((await other.player.refused(other.player.view('admin', id))).code).toBe('not_found');
        }
      }
      const numbers = everything.items.map(({ number }) => number).sort();
      expect(numbers).toEqual(numbers.map((_, index) => `2568-${String(index + 1).padStart(4, '0')}`));
    }
    const { store, files } = machine.context;
    const report = await audit(
      store,
      files,
      officePlays.map(({ officeId }) => officeId),
    );
    expect(report.faults).toEqual([]);
  } finally {
    await environment.close();
  }
});
