import { newSeal, sealCode } from '@prakat/shared/machine/seal';
import { expect, test } from 'vitest';
import { sealName } from '../../seals/newest-seal.ts';
import { faultsOf } from '../testing/message-limits.ts';
import { sealBubble } from './seal-bubble.ts';

test('the card of the month shows the seal as it is copied from it, and when it was made', () => {
  const seal = newSeal(
    { seq: 11, hash: 'a'.repeat(64) },
    { id: 'satun:2022-01-04', officeId: 'satun', at: '2022-01-04T01:30:00.000Z', heads: [] },
    's'.repeat(32),
  );
  const message = sealBubble({ name: { full: '', short: 'สสจ.สตูล', place: '' } }, seal);
  expect(faultsOf(message)).toEqual([]);
  const words = JSON.stringify(message);
  for (const expected of ['ตราที่ 12', sealCode(seal), sealName(seal), '4 มกราคม 2565'])
    expect(words).toContain(expected);
});
