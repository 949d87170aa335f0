import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fileTypes, isPhoto } from '@prakat/shared/files/file-types';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import type { PictureSizes } from '../picture-sizes.ts';

/** The pictures of an item, drawn in the page, each in a place that is its size before it has come. */
export function Pictures({ links, item, sizes }: { links: Links; item: PublicItem; sizes: PictureSizes }) {
  const pictures = item.files.filter(({ extension }) => isPhoto(extension));
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{links.words.pictures}</h2>
      <div class="pictures">
        {pictures.map((file) => (
          <figure key={file.id}>
            <img
              src={links.file(item.officeId, item.id, file)}
              alt={file.name}
              {...sizes.get(file.id)}
              loading="lazy"
              decoding="async"
            />
          </figure>
        ))}
      </div>
    </section>
  );
}

/** Every file of an item, with its type and size as the procedures ask (003 §2.1.3). */
export function FileList({ links, item }: { links: Links; item: PublicItem }) {
  const { words } = links;
  if (item.files.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.files}</h2>
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
                <p class="file-name" lang={words.content}>
                  {file.name}
                </p>
                <p class="muted">
                  <span lang={words.content}>{thaiName}</span> (.{file.extension})
                  <span class="dot whole">
                    {words.size} {fileSizeInWords(file.bytes)}
                  </span>
                </p>
              </div>
              <div class="file-actions">
                {inline ? (
                  <a class="button quiet" href={path}>
                    {words.open}
                    <span class="unseen"> {file.name}</span>
                  </a>
                ) : null}
                <a class="button" href={path} download={file.name}>
                  {words.download}
                  <span class="unseen"> {file.name}</span>
                </a>
              </div>
              {file.extension === 'pdf' ? (
                <details class="preview">
                  <summary>
                    {words.preview}
                    <span class="unseen"> {file.name}</span>
                  </summary>
                  {/* Fetched when it is unfolded, not before: most who come by phone open the file itself. */}
                  <iframe src={path} title={`${words.preview} ${file.name}`} loading="lazy" />
                </details>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
