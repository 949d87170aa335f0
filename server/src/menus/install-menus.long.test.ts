import { expect, test } from 'vitest';
import { aMenuChannel, killAtEvery } from './installed-testing.ts';

test('installing menus goes on after it was killed at any call, before LINE had it or after', async () => {
  const channel = await aMenuChannel();
  try {
    expect(await killAtEvery(1, channel)).toBeGreaterThan(30);
  } finally {
    await channel.close();
  }
});
