import { useCallback, useRef, useState } from 'preact/hooks';
import type { Notice } from '../sim/sim-context.ts';
import { Icon } from './icons.tsx';

const SHOWN_MS = 7000;
type Shown = Notice & { id: number };

/** Short messages to the user that leave by themselves; the same one twice is shown once. */
export function useNotices() {
  const [notices, setNotices] = useState<Shown[]>([]);
  const next = useRef(1);
  const dismiss = useCallback((id: number) => setNotices((all) => all.filter((one) => one.id !== id)), []);
  const notify = useCallback(
    (notice: Notice) => {
      const id = next.current++;
      setNotices((all) => [...all.filter((one) => one.text !== notice.text), { ...notice, id }].slice(-3));
      setTimeout(() => dismiss(id), SHOWN_MS);
    },
    [dismiss],
  );
  return { notices, notify, dismiss };
}

export function Notices({ notices, onDismiss }: { notices: Shown[]; onDismiss: (id: number) => void }) {
  return (
    <div class="notices">
      {notices.map(({ id, tone, text }) => (
        <div key={id} class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
          <p>{text}</p>
          <button type="button" class="icon-button" aria-label="ปิดข้อความแจ้ง" onClick={() => onDismiss(id)}>
            <Icon name="close" size={20} />
          </button>
        </div>
      ))}
    </div>
  );
}
