import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../shell/icons.tsx';
import { type LiffAnswer, readLiffCall } from './liff-call.ts';

export type LiffPage = { src: string; title: string };
type Props = {
  page: LiffPage;
  onClose: () => void;
  /** Resolves with why LINE did not take them; null where it did. */
  onSendTexts: (texts: string[]) => Promise<LiffAnswer['error']>;
};

/**
 * A LIFF page over the phone's screen, with LINE's title bar. The page may close itself and may write in the
 * person's name; it is heard only when it is this frame and of the product's origin.
 */
export function LiffSheet({ page, onClose, onSendTexts }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'asking' | 'loading' | 'shown' | 'away'>('asking');
  const origin = new URL(page.src).origin;
  const doors = useRef({ onClose, onSendTexts });
  doors.current = { onClose, onSendTexts };

  const ask = async (signal?: AbortSignal) => {
    setState('asking');
    try {
      // A frame does not tell that nobody answered; an opaque answer is enough to know that somebody does.
      await fetch(origin, { mode: 'no-cors', signal: signal ?? null });
      setState('loading');
    } catch {
      if (!signal?.aborted) setState('away');
    }
  };
  // Asked once for each page.
  useEffect(() => {
    const stop = new AbortController();
    void ask(stop.signal);
    return () => stop.abort();
  }, [page.src]);

  useEffect(() => {
    const before = document.activeElement;
    // The sheet is still below the screen: scrolling to it would move the screen itself.
    closeButton.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return;
      const call = readLiffCall(event.data);
      if (call?.kind === 'close') doors.current.onClose();
      if (call?.kind === 'send') {
        const { id, texts } = call;
        void doors.current.onSendTexts(texts).then((error) => {
          const answer: LiffAnswer = { type: 'liff.sendMessages.answer', id, error };
          frame.current?.contentWindow?.postMessage(answer, origin);
        });
      }
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, [origin]);

  return (
    <div
      class="sheet"
      role="dialog"
      aria-modal="true"
      aria-label={`หน้าเว็บของ ${page.title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="sheet-bar">
        <div>
          <strong>{page.title}</strong>
          <small>{new URL(page.src).host}</small>
        </div>
        <button type="button" ref={closeButton} class="icon-button" aria-label="ปิดหน้าเว็บ" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {state === 'away' ? (
        <div class="sheet-note" role="alert">
          <p>เปิดหน้าเว็บไม่ได้ ระบบของหน่วยงานที่ {new URL(page.src).host} ไม่ตอบ</p>
          <button type="button" class="strong" onClick={() => void ask()}>
            ลองอีกครั้ง
          </button>
        </div>
      ) : (
        state !== 'asking' && (
          <iframe
            ref={frame}
            src={page.src}
            title={page.title}
            allow="clipboard-write"
            onLoad={() => setState('shown')}
          />
        )
      )}
      {(state === 'asking' || state === 'loading') && (
        <p class="sheet-loading" aria-live="polite">
          กำลังเปิดหน้าเว็บ…
        </p>
      )}
    </div>
  );
}
