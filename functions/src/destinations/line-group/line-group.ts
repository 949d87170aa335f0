import { groupOf } from '@prakat/shared/publication/placements';
import { failedSend } from '../../line/send-failure.ts';
import type { Attempt, Failed, OpenDestination, Placed, PlaceOrder } from '../destination.ts';

/**
 * A LINE group of the office, which hears of a publication, of its corrections, and that it was taken down. What was said
 * cannot be unsaid: nothing is taken away there. LINE takes one retry key once within 24 hours.
 */
export const lineGroup: OpenDestination = (_context, { line }) => {
  const silent = { ok: true, requestId: null } as const;
  const say = async (
    { placement, messages, key }: PlaceOrder,
    { signal }: Attempt,
  ): Promise<Placed | Failed> => {
    const groupId = groupOf(placement.id);
    if (!messages || groupId === null) return unsayable;
    const sent = await line.push(groupId, [...messages], key, signal);
    if (!sent.ok) return failedSend(sent);
    const counted = (await line.memberCount(groupId)) ?? 0;
    return { ok: true, address: null, outsideIds: {}, requestId: sent.requestId, counted };
  };
  return {
    place: say,
    replace: say,
    async remove({ placement, messages, key }, { signal }) {
      const groupId = groupOf(placement.id);
      if (!messages || groupId === null) return silent;
      const sent = await line.push(groupId, [...messages], key, signal);
      // A group that is no more hears of nothing, and nothing is left to be done there.
      return sent.ok || sent.kind === 'give_up'
        ? { ok: true, requestId: sent.ok ? sent.requestId : null }
        : failedSend(sent);
    },
    look: async () => ({ ...silent, there: 'unknown' }),
  };
};

const unsayable: Failed = {
  ok: false,
  permanent: true,
  error: 'ไม่มีข้อความประกาศสำหรับกลุ่ม LINE นี้',
  requestId: null,
};
