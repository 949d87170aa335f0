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
          <li key={file.id} class="file-link">
            <Thumb key={file.preview} src={file.preview} />
            <div class="file-text">
              <a href={file.url} target="_blank" rel="noopener" onClick={open}>
                {file.name}
                <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
              </a>
              <span class="file-status">
                {fileTypes[file.extension].thaiName} · {fileSizeInWords(file.bytes)}
                {file.isScanned && ' · ตรวจหาไวรัสแล้ว'}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์เปิดไฟล์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะชื่อไฟล์อีกครั้ง' : ''}
      </p>
    </>
  );
}

/** A picture, or the first page of a PDF, in little: whoever decides sees what it is. Its file is a touch away. */
function Thumb({ src }: { src: string | null }) {
  const [isThere, setThere] = useState(true);
  if (!src || !isThere) return null;
  return <img class="thumb" src={src} alt="" loading="lazy" onError={() => setThere(false)} />;
}
