export type LiffCall = { kind: 'close' } | { kind: 'send'; id: string; texts: string[] };

/** What is answered to `sendMessages`: nothing went wrong, or LIFF's own code and words. */
export type LiffAnswer = {
  type: 'liff.sendMessages.answer';
  id: string;
  error: { code: string; message: string } | null;
};

/** What a LIFF page asks of the phone. Of `sendMessages` only texts are carried out; anything else is passed over. */
export function readLiffCall(data: unknown): LiffCall | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'liff.closeWindow') return { kind: 'close' };
  if (data.type !== 'liff.sendMessages' || !('messages' in data) || !Array.isArray(data.messages))
    return undefined;
  const texts = data.messages.flatMap((message: unknown) =>
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'text' &&
    'text' in message &&
    typeof message.text === 'string' &&
    message.text !== ''
      ? [message.text]
      : [],
  );
  return { kind: 'send', id: 'id' in data ? String(data.id) : '', texts };
}
