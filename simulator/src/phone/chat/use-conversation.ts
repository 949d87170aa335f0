import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimMessage } from '../../line-platform/control-api.ts';
import { messageSummary } from '../messages/message-summary.ts';
import type { Standpoint } from '../sim/client.ts';
import { useSim } from '../sim/sim-context.ts';
import { markSeen } from '../sim/unread.ts';
import { useLive } from '../sim/use-live.ts';

/**
 * The messages of one chat as one person sees them, kept up to date and marked as seen. `heard` is what a screen
 * reader should say about the newest message from somebody else; it is empty until one arrives.
 */
export function useConversation(at: Standpoint, botName: string) {
  const { client } = useSim();
  const chatId = at.groupId ?? at.userId;
  const { data, failed, reload } = useLive<SimMessage[]>(
    `${at.officeId}/${at.userId}/${chatId}`,
    () => client.received(at),
    (change) => change.officeId === at.officeId && change.chatId === chatId,
  );
  const [heard, setHeard] = useState('');
  const lastId = useRef<string | undefined>(undefined);
  const count = data?.length;
  const last = data?.at(-1);

  useEffect(() => {
    if (count === undefined) return;
    markSeen(at.userId, chatId, count);
  }, [at.userId, chatId, count]);

  useEffect(() => {
    if (count === undefined) return;
    const before = lastId.current;
    lastId.current = last?.id ?? '';
    if (before === undefined || !last || before === last.id) return;
    if (last.from.kind === 'user' && last.from.userId === at.userId) return;
    const name = last.from.kind === 'bot' ? botName : last.from.displayName;
    setHeard(`ข้อความใหม่จาก ${name}: ${messageSummary(last.message)}`);
  }, [count, last, at.userId, botName]);

  return { messages: data, failed, reload, heard };
}
