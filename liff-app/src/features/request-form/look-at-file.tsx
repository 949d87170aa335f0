import type { UploadedFile } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';

/** A picture that is on the phone, small; touched, as large as the screen. Nothing where the phone cannot draw it. */
export function LocalPicture({ src, name }: { src: string; name: string }) {
  const [shown, setShown] = useState<'small' | 'large' | 'none'>('small');
  if (shown === 'none') return null;
  return (
    <>
      <button type="button" class="thumb-button" onClick={() => setShown('large')}>
        <img class="thumb" src={src} alt={`ดูภาพ ${name}`} onError={() => setShown('none')} />
      </button>
      {shown === 'large' && (
        <Sheet title={name} onClose={() => setShown('small')}>
          <img class="whole-picture" src={src} alt={name} />
          <button type="button" class="button button-wide" onClick={() => setShown('small')}>
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
