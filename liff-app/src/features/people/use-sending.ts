import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';

/** One call at a time, with why the last one failed and what it found wrong field by field. */
export function useSending() {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const send = async <T>(call: () => Promise<T>, onDone: (answer: T) => void): Promise<void> => {
    if (sending) return;
    setSending(true);
    setFailure(null);
    try {
      onDone(await call());
    } catch (error) {
      setFailure(asFailure(error));
    } finally {
      setSending(false);
    }
  };
  const told: Record<string, string> = Object.fromEntries(
    (failure?.fields ?? []).map(({ field, message }) => [field, message]),
  );
  return { sending, failure, told, send, forget: () => setFailure(null) };
}

export type Sending = ReturnType<typeof useSending>;
