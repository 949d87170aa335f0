import type { LineAction } from '../actions/line-action.ts';

type Item = { imageUrl?: string; action?: LineAction };
type Props = { quickReply: unknown; busy: boolean; onPress: (action: LineAction) => void };

/** The round buttons above the keyboard, while the last message of the chat still shows them. */
export function QuickReplies({ quickReply, busy, onPress }: Props) {
  const items = (quickReply as { items?: Item[] } | undefined)?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="quick-replies" aria-label="คำตอบด่วน">
      {items.map(({ imageUrl, action }, index) =>
        action ? (
          <button
            key={index}
            type="button"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) onPress(action);
            }}
          >
            {imageUrl && <img src={imageUrl} alt="" />}
            {action.label}
          </button>
        ) : null,
      )}
    </section>
  );
}
