import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { Icon } from '../shell/icons.tsx';

const TALLEST = 112;

type Props = {
  field: RefObject<HTMLTextAreaElement>;
  draft: string;
  sending: boolean;
  menu?: { title: string; open: boolean; onToggle: () => void } | undefined;
  onDraft: (text: string) => void;
  onSend: (text: string) => void;
  onFiles: (files: File[]) => void;
};

/** Where a person writes: Enter sends, Shift+Enter begins a new line; the field grows with its words. */
export function Composer({ field, draft, sending, menu, onDraft, onSend, onFiles }: Props) {
  // Other words need another height.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(TALLEST, element.scrollHeight)}px`;
  }, [draft, field]);
  const send = () => {
    if (draft.trim() && !sending) onSend(draft);
  };
  return (
    <div class="composer">
      {menu && (
        <button
          type="button"
          class={menu.open ? 'menu-bar menu-open' : 'menu-bar'}
          aria-expanded={menu.open}
          onClick={menu.onToggle}
        >
          {menu.title}
          <Icon name="down" size={18} />
        </button>
      )}
      <form
        class="composer-line"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <label class="icon-button attach">
          <Icon name="plus" />
          <span class="only-heard">แนบไฟล์หรือรูปภาพ</span>
          <input
            type="file"
            multiple
            onChange={(event) => {
              const files = [...(event.currentTarget.files ?? [])];
              if (files.length > 0) onFiles(files);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <textarea
          ref={field}
          rows={1}
          maxLength={5000}
          value={draft}
          aria-label="ข้อความ"
          placeholder="พิมพ์ข้อความ"
          onInput={(event) => onDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            // While a word is being composed, Enter belongs to the input method.
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="submit"
          class="icon-button send"
          disabled={!draft.trim() || sending}
          aria-label="ส่งข้อความ"
        >
          <Icon name="send" />
        </button>
      </form>
    </div>
  );
}
