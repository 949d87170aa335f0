import { every } from '@prakat/functions/store/every';
import { encodePostback } from '@prakat/shared/buttons/postback-data';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const STRANGER = { type: 'user', userId: `U${'e'.repeat(32)}` };

async function menuTasks(): Promise<string[]> {
  const found: string[] = [];
  const pending = { equals: { officeId: OFFICE, status: 'pending' } };
  for await (const { task } of every(edge.store, 'outbox', 'byStatus', pending))
    if (task.kind === 'menu') found.push(task.address);
  return found;
}

describe('a tab of the rich menu', () => {
  const opened = (status: string) =>
    edge.event('postback', edge.userOf('sakrai'), {
      postback: {
        data: encodePostback({ a: 'tab' }),
        params: { newRichMenuAliasId: 'prakat-rt-staff', status },
      },
    });

  it('is opened by LINE, and answered with nothing', async () => {
    expect(await edge.tell(opened('SUCCESS'))).toEqual([]);
    expect(await menuTasks()).toEqual([]);
  });

  it.each(['RICHMENU_ALIAS_ID_NOTFOUND', 'RICHMENU_NOTFOUND', 'FAILED'])(
    'that LINE answers with %s has the person shown a menu that there is, once',
    async (status) => {
      const event = opened(status);
      expect(await edge.tell(event)).toEqual([]);
      await edge.tell(event);
      expect(await menuTasks()).toEqual([edge.userOf('sakrai').userId]);
    },
  );
});

describe('adding the account again', () => {
  it('has a person of the office shown their menu, and keeps nothing of anybody else', async () => {
    await edge.tell(edge.event('follow', edge.userOf('staff-1')));
    await edge.tell(edge.event('follow', STRANGER));
    await edge.tell(edge.event('unfollow', edge.userOf('sakrai')));
    expect(await menuTasks()).toEqual([edge.userOf('staff-1').userId]);
  });
});
