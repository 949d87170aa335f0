import { audit } from '@prakat/functions/audit/audit';
import { type Paragraph, PRODUCT, type Step } from '@prakat/simulator/play/paragraphs';
import { type OfficePlay, Play } from '@prakat/simulator/play/play';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

/** A working day, nine in the morning in Bangkok. */
const START = Date.parse('2025-06-10T02:00:00.000Z');

/**
 * Walks an office's own procedure through the whole product, over HTTP and cards, and expects each of the paragraphs
 * to have been fulfilled on the way. `also` says more about how the office stands afterwards.
 */
export function scenario(
  office: OfficePlay,
  paragraphs: readonly Paragraph[],
  also: Record<string, (environment: LocalEnvironment, steps: readonly Step[]) => Promise<void>> = {},
): void {
  describe(office.title, () => {
    let environment: LocalEnvironment;
    const steps: Step[] = [];

    beforeAll(async () => {
      environment = await createLocalEnvironment({ now: START, offices: [office.officeId] });
      const player = environment.player(office.officeId);
      await office.walk(new Play(player, (step) => steps.push(step)));
      await environment.settle();
    });
    afterAll(() => environment?.close());

    test.each(paragraphs)('%s is fulfilled', (paragraph) => {
      expect(steps.map((step) => step.paragraph)).toContain(paragraph);
    });

    test('no step cites another paragraph than these', () => {
      const cited = steps.flatMap(({ paragraph }) => (paragraph === PRODUCT ? [] : [paragraph]));
      expect([...new Set(cited)].sort()).toEqual([...paragraphs].sort());
    });

    test('every record agrees with its log', async () => {
      const { store, files, offices } = environment.machine.context;
      const report = await audit(store, files, offices.keys());
      expect(report.faults).toEqual([]);
      expect(report.submissions).toBeGreaterThanOrEqual(3);
    });

    for (const [name, check] of Object.entries(also)) test(name, () => check(environment, steps));
  });
}
