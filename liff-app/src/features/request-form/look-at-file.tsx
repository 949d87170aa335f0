import type { UploadedFile } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';

/**
 * What was attached, small; touched, as large as the screen. Of several addresses the first that can be drawn: a phone has pictures
 * that it cannot draw itself. Nothing where none can.
 */
export function AttachedPicture({ sources, name }: { sources: readonly string[]; name: string }) {
  const [failed, setFailed] = useState(0);
  const [isLarge, setLarge] = useState(false);
  const src = sources[failed];
  if (!src) return null;
  return (
    <>
      <button type="button" class="thumb-button" onClick={() => setLarge(true)}>
        <img class="thumb" src={src} alt={`ดูตัวอย่าง ${name}`} onError={() => setFailed(failed + 1)} />
      </button>
      {isLarge && (
        <Sheet title={name} onClose={() => setLarge(false)}>
          <img class="whole-picture" src={src} alt={name} />
          <button type="button" class="button button-wide" onClick={() => setLarge(false)}>
            ปิด
          </button>
        </Sheet>
      )}
    </>
  );
}

/** Opens what was uploaded as it is kept, before anything is sent: in LINE by the phone's own browser, since LINE's shows no PDF. */
export function OpenUpload({ file }: { file: UploadedFile }) {
  const { api, line } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    setProblem(null);
    // Opened while the press still counts; a page that opens later is kept from opening.
    const tab = line.isInLine ? null : window.open('about:blank', '_blank');
    try {
      const { href } = new URL((await api.checkFile(file)).url, location.href);
      if (tab) tab.location.href = href;
      else line.openOutside(href);
    } catch (error) {
      tab?.close();
      setProblem(asFailure(error).message);
    }
  };
  return (
    <>
      <button type="button" class="button-small" onClick={open}>
        เปิดดู<span class="visually-hidden"> {file.name}</span>
      </button>
      {problem && (
        <span class="file-status file-error" role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
