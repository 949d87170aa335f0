/** What the simulator tells when a chat changes. `chatId` is a person's user id or a group id. */
export type ChatChange = { officeId: string; chatId: string };
export type StreamStatus = 'connecting' | 'open' | 'away';
type Listener = { onChange: (change: ChatChange | 'all') => void; onStatus?: (status: StreamStatus) => void };

/** `EventSource.CLOSED`: the browser will not try again by itself. */
const CLOSED = 2;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;

/**
 * The simulator's event stream, for the whole page. A browser gives up on a stream that was answered with an
 * error, so it is opened anew, each time after a longer wait. After a gap the listeners hear `'all'`: anything
 * may have changed meanwhile.
 */
export function createChatStream(
  url: string,
  open: (url: string) => EventSource = (u) => new EventSource(u),
) {
  const listeners = new Set<Listener>();
  let status: StreamStatus = 'connecting';
  let wait = FIRST_WAIT_MS;
  let source: EventSource | undefined;

  const setStatus = (next: StreamStatus) => {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener.onStatus?.(next);
  };
  const tell = (change: ChatChange | 'all') => {
    for (const listener of listeners) listener.onChange(change);
  };
  const connect = () => {
    source?.close();
    source = open(url);
    source.addEventListener('open', () => {
      const again = status === 'away';
      wait = FIRST_WAIT_MS;
      setStatus('open');
      if (again) tell('all');
    });
    source.addEventListener('chat', (event) => {
      const change = parseChange((event as MessageEvent<string>).data);
      if (change) tell(change);
    });
    source.addEventListener('error', () => {
      setStatus('away');
      if (source?.readyState !== CLOSED) return;
      setTimeout(connect, wait);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    });
  };
  connect();

  return {
    status: () => status,
    /** Returns the function that ends the subscription. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type ChatStream = ReturnType<typeof createChatStream>;

function parseChange(data: string): ChatChange | undefined {
  try {
    const value: unknown = JSON.parse(data);
    if (typeof value !== 'object' || value === null || !('officeId' in value) || !('chatId' in value)) return;
    return { officeId: String(value.officeId), chatId: String(value.chatId) };
  } catch {
    return undefined;
  }
}
