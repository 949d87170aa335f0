import type { FileLink } from '@prakat/shared/api/api';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fileTypes } from '@prakat/shared/files/file-types';
import { useState } from 'preact/hooks';
import { useFreshLinks } from '../../use-fresh-links.ts';

type Linked = { files: FileLink[]; onExpired: () => Promise<void> };

/** The attached files. */
export function Files(props: Linked) {
  return (
    <section class="card">
      <h2>ไฟล์แนบ</h2>
      {props.files.length === 0 ? <p>ไม่มีไฟล์แนบ</p> : <FileLinks {...props} />}
    </section>
  );
}

/** Files as links. A link that has run out is renewed instead of leading to an error. */
export function FileLinks({ files, onExpired }: Linked) {
  const { open, renewed } = useFreshLinks(files, onExpired);
  return (
    <>
      <ul class="file-links">
        {files.map((file) => (
          <li key={file.id}>
            <Thumb key={file.url} file={file} />
            <a href={file.url} target="_blank" rel="noopener" onClick={open}>
              {file.name}
              <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
            </a>
            <span class="file-status">
              {fileTypes[file.extension].thaiName} · {fileSizeInWords(file.bytes)}
              {file.isScanned && ' · ตรวจหาไวรัสแล้ว'}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์เปิดไฟล์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะชื่อไฟล์อีกครั้ง' : ''}
      </p>
    </>
  );
}

/** A picture of this many bytes shows at once; a larger one when it is asked for, since networks are slow. */
const SHOWN_AT_ONCE = 500_000;

/** A picture among the files, small, so that whoever decides sees what it is. Its link opens it as a whole. */
function Thumb({ file }: { file: FileLink }) {
  const [state, setState] = useState<'asked' | 'waits' | 'none'>(
    file.bytes <= SHOWN_AT_ONCE ? 'asked' : 'waits',
  );
  if (state === 'none' || !fileTypes[file.extension].mediaType.startsWith('image/')) return null;
  if (state === 'waits')
    return (
      <button type="button" class="button-small" onClick={() => setState('asked')}>
        ดูตัวอย่าง<span class="visually-hidden"> {file.name}</span>
      </button>
    );
  return <img class="thumb" src={file.url} alt="" loading="lazy" onError={() => setState('none')} />;
}
