import { expect, it } from 'vitest';
import { anOffice } from '../testing/card-samples.ts';
import { everyMessage } from '../testing/every-message.ts';
import { littleKnown } from '../testing/little-known.ts';
import { faultsOf } from '../testing/message-limits.ts';

it('LINE takes every message of items of which little is known, in each state of the request with each of the publication', () => {
  const profile = anOffice();
  for (const item of littleKnown)
    for (const message of everyMessage(profile, item))
      expect(faultsOf(message), `${item.submission.state}, ${item.publication?.state}`).toEqual([]);
});
