import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { SimMessage } from '../../line-platform/control-api.ts';
import type { LineAction } from '../actions/line-action.ts';
import { Icon } from '../shell/icons.tsx';
import { chatRows } from './chat-rows.ts';
import { MessageRow } from './message-row.tsx';
import { useScrollToEnd } from './use-scroll.ts';

type Props = {
  messages: SimMessage[] | undefined;
  failed: string | undefined;
  userId: string;
  botName: string;
  now: number;
  busy: boolean;
  onRetry: () => void;
  onPress: (action: LineAction, of: SimMessage) => void;
  onOpen: (url: string) => void;
};

/** The bubbles of a chat, from the oldest to the newest. */
export function ChatLog({ messages, failed, userId, botName, now, busy, onRetry, onPress, onOpen }: Props) {
  const { scroller, content, below, toEnd, onScroll } = useScrollToEnd();
  const today = Math.floor(now / 60_000);
  // `now` matters by the minute only.
  const rows = useMemo(() => chatRows(messages ?? [], userId, now), [messages, userId, today]);
  // What the person has sent themselves is always shown, also to one who had scrolled up.
  const last = rows.at(-1);
  const sent = last?.kind === 'message' && last.own ? last.key : undefined;
  useLayoutEffect(() => {
    if (sent) toEnd();
  }, [sent, toEnd]);
  return (
    <div class="log-frame">
      <div
        class="log"
        ref={scroller}
        onScroll={onScroll}
        role="log"
        aria-live="off"
        aria-label="ข้อความ"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
      >
        <div class="log-content" ref={content}>
          {rows.map((row) =>
            row.kind === 'day' ? (
              <p key={row.key} class="day">
                <span>{row.heading}</span>
              </p>
            ) : (
              <MessageRow
                key={row.key}
                message={row.message}
                own={row.own}
                leads={row.leads}
                botName={botName}
                busy={busy}
                onPress={onPress}
                onOpen={onOpen}
              />
            ),
          )}
          {messages?.length === 0 && <p class="note note-large">ยังไม่มีข้อความในแชทนี้ พิมพ์ทักทายได้ที่ช่องด้านล่าง</p>}
          {messages === undefined && !failed && <p class="note">กำลังโหลดข้อความ…</p>}
          {messages === undefined && failed && (
            <div class="note note-large" role="alert">
              <p>{failed}</p>
              <button type="button" class="strong" onClick={onRetry}>
                ลองอีกครั้ง
              </button>
            </div>
          )}
        </div>
      </div>
      {below && (
        <button type="button" class="to-end icon-button" aria-label="ไปที่ข้อความล่าสุด" onClick={toEnd}>
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
