import { readDrawn } from '@prakat/functions/papers/testing/read-drawn';
import { binderFilled, binderOf, paperPeople } from '@prakat/simulator/play/steps/binder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

const offices = ['khemarat', 'satun', 'kham-khuean-kaeo', 'si-bun-rueang', 'kamphaeng-phet-hospital'];

let environment: LocalEnvironment;
beforeAll(async () => {
  environment = await createLocalEnvironment({ now: Date.parse('2021-12-24T03:00:00.000Z') });
  await environment.settle();
});
afterAll(() => environment.close());

describe.each(offices)('the binder of %s', (officeId) => {
  const people = paperPeople(officeId);

  test('is full once its papers are made, signed and published by requests that carry them', async () => {
    const player = environment.player(officeId);
    expect((await binderOf(player, people)).percent).toBe(0);
    await binderFilled(player, people);
    const { percent, groups, links } = await binderOf(player, people);
    expect(percent).toBe(100);
    const items = groups.flatMap((group) => group.items);
    expect(items.filter(({ page }) => page !== null).map(({ id }) => id)).toEqual(['1.2', '1.3', '2.2']);
    expect(await readDrawn('pdf', await player.open(links.pdf))).not.toContain('รวมเข้าแฟ้มไม่ได้');
  });

  test('is shown to anybody by what of it is on display', async () => {
    const html = await (await fetch(`${environment.machine.url}/${officeId}/moit/2565`)).text();
    const items = html
      .split('<h3>')
      .slice(1)
      .map((item) => item.split('</li>')[0] ?? '');
    expect(items.filter((item) => item.includes('<a href=')).map((item) => item.slice(0, 3))).toEqual([
      '1.2',
      '1.3',
      '2.2',
    ]);
    expect(html).not.toContain('<script');
  });
});
