import { renderNotice } from '../cards/notice-cards.ts';
import type { Channel, Drawn } from './channel.ts';

/** Cards in the 1:1 chat. LINE accepts a message to somebody who blocked the account and drops it in silence. */
export const lineChannel: Channel = {
  id: 'line',
  reaches: ({ reachable }) => reachable,
  draw: (notice, data, { lineUserId }) => ({
    address: lineUserId,
    messages: renderNotice(notice, data) as unknown as Drawn['messages'],
  }),
};
