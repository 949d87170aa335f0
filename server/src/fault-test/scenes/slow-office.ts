import { randomUUID } from 'node:crypto';
import { Player } from '@prakat/simulator/play/player';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Figure, Scene } from '../stage.ts';

/** LINE takes nine seconds for everything that one office sends; people of another file meanwhile. */
export const slowOffice: Scene = {
  name: 'slow-office',
  async play(stage, size): Promise<Figure[]> {
    await stage.line('delay', { route: 'pushMessage', ms: 9_000, times: 10_000, officeId: OFFICE });
    for (let n = 0; n < 10 * size; n += 1) await stage.file(`ส่งช้า ${n}`);
    const other = new Player('khemarat', stage.product.url, stage.lineUrl);
    const waits: number[] = [];
    for (let n = 0; n < 5 * size; n += 1) {
      const title = `แผนของอีกหน่วยงาน ${n}`;
      const draft = { ...filledForm, title, categoryId: 'plans', subtopicId: 'spending-plan', fileIds: [] };
      const began = performance.now();
      await other.submit('staff-1', draft, randomUUID());
      await other.card({ person: 'website-keeper' }, title);
      waits.push(performance.now() - began);
    }
    const longest = Math.max(...waits);
    return [{ what: 'longest wait of the other office for a card', is: longest, atMost: 3_000, unit: ' ms' }];
  },
};
