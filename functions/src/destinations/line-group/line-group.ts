import { failedSend } from '../../line/send-failure.ts';
import type { Failed, OpenDestination } from '../destination.ts';

const PREFIX = 'line-group:';

/**
 * A LINE group of the office, which hears of a publication once. What was said cannot be unsaid, and a correction is not
 * announced again: to replace and to remove say nothing. LINE takes one retry key once within 24 hours.
 */
export const lineGroup: OpenDestination = (_context, { line }) => {
  const silent = async () => ({ ok: true, requestId: null }) as const;
  return {
    async place({ placement, messages, key }, { signal }) {
      if (!messages || !placement.id.startsWith(PREFIX)) return unsayable;
      const sent = await line.push(placement.id.slice(PREFIX.length), [...messages], key, signal);
      if (!sent.ok) return failedSend(sent);
      return { ok: true, address: null, outsideIds: {}, requestId: sent.requestId };
    },
    replace: async () => ({ ...(await silent()), address: null, outsideIds: {} }),
    remove: silent,
    look: async () => ({ ...(await silent()), there: 'unknown' }),
  };
};

const unsayable: Failed = {
  ok: false,
  permanent: true,
  error: 'ไม่มีข้อความประกาศสำหรับกลุ่ม LINE นี้',
  requestId: null,
};
