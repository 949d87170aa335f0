import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fileTypes } from '@prakat/shared/files/file-types';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { Links } from '../links.ts';
import type { PublicItem } from '../public-item.ts';

const isPicture = ({ extension }: AttachedFile) => extension === 'jpg' || extension === 'png';

/** The pictures of an item, drawn in the page. */
export function Pictures({ links, item }: { links: Links; item: PublicItem }) {
  const pictures = item.files.filter(isPicture);
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">ภาพประกอบ</h2>
      <div class="pictures">
        {pictures.map((file) => (
          <figure key={file.id}>
            <img src={links.file(item.officeId, item.id, file)} alt={file.name} loading="lazy" />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Every file of an item, with its type and size as the procedures ask (003 §2.1.3). */
export function FileList({ links, item }: { links: Links; item: PublicItem }) {
  if (item.files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">ไฟล์แนบ</h2>
      <ul class="files">
        {item.files.map((file) => {
          const { thaiName, inline } = fileTypes[file.extension];
          const path = links.file(item.officeId, item.id, file);
          return (
            <li key={file.id} class="card file">
              <span class="file-type" aria-hidden="true">
                {file.extension}
              </span>
              <div class="file-about">
                <p class="file-name">{file.name}</p>
                <p class="muted">
                  {thaiName} (.{file.extension})
                  <span class="dot whole">ขนาด {fileSizeInWords(file.bytes)}</span>
                </p>
              </div>
              <div class="file-actions">
                {inline ? (
                  <a class="button quiet" href={path}>
                    เปิดดู<span class="unseen"> {file.name}</span>
                  </a>
                ) : null}
                <a class="button" href={path} download={file.name}>
                  ดาวน์โหลด<span class="unseen"> {file.name}</span>
                </a>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
