import { useState } from 'preact/hooks';
import { Icon } from '../shell/icons.tsx';

export type HeaderChoice = { label: string; choose: () => void };
type Props = { title: string; count?: number | undefined; onBack: () => void; choices: HeaderChoice[] };

/** Name of the chat, the way back, and what can be done with the chat as a whole. */
export function ChatHeader({ title, count, onBack, choices }: Props) {
  const [open, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <header class="chat-header">
      <button type="button" class="icon-button" aria-label="กลับไปรายการแชท" onClick={onBack}>
        <Icon name="back" />
      </button>
      <h2>
        {title}
        {count !== undefined && <span class="member-count"> ({count})</span>}
      </h2>
      <button
        type="button"
        class="icon-button"
        aria-label="ตัวเลือกของแชท"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={closeOnEscape}
      >
        <Icon name="more" />
      </button>
      {open && (
        <ul class="choices">
          {choices.map(({ label, choose }) => (
            <li key={label}>
              <button
                type="button"
                onKeyDown={closeOnEscape}
                onClick={() => {
                  setOpen(false);
                  choose();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}
