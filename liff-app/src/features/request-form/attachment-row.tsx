import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { lazyPart } from '../../components/lazy-part.tsx';
import type { Attachment } from './attachment-queue.ts';

const AttachedPicture = lazyPart(async () => (await import('./look-at-file.tsx')).AttachedPicture);
const OpenUpload = lazyPart(async () => (await import('./look-at-file.tsx')).OpenUpload);

/** One file of a form: how far it is, what was found in it, and what can be done with it. */
export function AttachmentRow(props: {
  item: Attachment;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
  onReplace: (key: string, files: File[]) => void;
  beforePick: () => void;
}) {
  const { item } = props;
  const busy = item.status === 'waiting' || item.status === 'sending' || item.status === 'checking';
  const preview = item.status === 'done' && item.preview;
  const sources = [item.picture, preview].filter((source) => typeof source === 'string');
  return (
    <li class={`file file-${item.status}`}>
      {sources.length > 0 && <AttachedPicture sources={sources} name={item.name} />}
      <div class="file-text">
        <span class="file-name">{item.name}</span>
        <AttachmentStatus item={item} />
      </div>
      <AttachmentSentences item={item} />
      <div class="file-buttons">
        {item.status === 'failed' && item.retry && (
          <button type="button" class="button-small" onClick={() => props.onRetry(item.key)}>
            ลองใหม่<span class="visually-hidden"> {item.name}</span>
          </button>
        )}
        {item.status === 'failed' && !item.retry && (
          <span class="button-small file-again">
            <span aria-hidden="true">เลือกไฟล์ใหม่</span>
            <input
              type="file"
              aria-label={`เลือกไฟล์ใหม่แทน ${item.name}`}
              onClick={props.beforePick}
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])];
                if (files.length > 0) props.onReplace(item.key, files);
              }}
            />
          </span>
        )}
        {item.status === 'done' && !item.picture && <OpenUpload file={item.file} />}
        <button type="button" class="button-small" onClick={() => props.onRemove(item.key)}>
          {busy ? 'ยกเลิก' : 'ลบ'}
          <span class="visually-hidden"> {item.name}</span>
        </button>
      </div>
    </li>
  );
}

function AttachmentStatus({ item }: { item: Attachment }) {
  switch (item.status) {
    case 'waiting':
      return <span class="file-status">รอแนบ</span>;
    case 'sending': {
      const total = item.bytes || 1;
      const percent = Math.min(100, Math.round((item.sent / total) * 100));
      return (
        <span class="file-status">
          <progress max={100} value={percent} aria-label={`กำลังแนบ ${item.name}`} />
          <span>กำลังแนบ {percent}%</span>
        </span>
      );
    }
    case 'checking':
      return (
        <span class="file-status" role="status">
          <progress aria-label={`กำลังตรวจไฟล์ ${item.name}`} />
          <span>กำลังตรวจไฟล์…</span>
        </span>
      );
    case 'done':
      return (
        <span class="file-status" role="status">
          แนบแล้ว · {fileSizeInWords(item.file.bytes)}
        </span>
      );
    case 'failed':
      return null;
  }
}

/** What was found in a file, or why it is not attached, across the whole of its row. */
function AttachmentSentences({ item }: { item: Attachment }) {
  if (item.status === 'failed')
    return (
      <p class="file-sentence file-error" role="alert">
        {item.message}
      </p>
    );
  return item.status === 'done'
    ? item.file.told?.map((sentence) => (
        <p key={sentence} class="file-sentence">
          {sentence}
        </p>
      ))
    : null;
}
