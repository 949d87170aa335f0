import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fieldLabels } from '@prakat/shared/submission/field-labels';
import { useRef } from 'preact/hooks';
import { FieldHint, FieldProblem } from '../../components/field.tsx';
import { lazyPart } from '../../components/lazy-part.tsx';
import { fieldElementId } from '../field-element-id.ts';
import type { Attachment, AttachmentRules } from './attachment-queue.ts';

const AttachedPicture = lazyPart(async () => (await import('./look-at-file.tsx')).AttachedPicture);
const OpenUpload = lazyPart(async () => (await import('./look-at-file.tsx')).OpenUpload);

/** The one file of a form, where there is room for one only; `pick` invites to choose it, and another in its place. */
export type SingleFile = { id: string; label: string; hint: string; pick: [first: string, again: string] };

/**
 * The files of a form, or its one file. A plain file input that the thumb itself presses: scripted pickers and `accept` lists do
 * nothing in some Android browsers inside LINE.
 */
export function Attachments(props: {
  items: readonly Attachment[];
  rules: AttachmentRules;
  problem: string | undefined;
  /** Room for one only: another takes its place. */
  single?: SingleFile;
  onAdd: (files: File[]) => void;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
  /** Called before the picker opens: some phones reload the page under it. */
  beforePick: () => void;
}) {
  const { rules, single } = props;
  const id = single?.id ?? fieldElementId('fileIds');
  const input = useRef<HTMLInputElement>(null);
  const types = rules.extensions.map((extension) => `.${extension}`).join(' ');
  const limits = `ไม่เกิน ${fileSizeInWords(rules.maxBytes)} ชนิด ${types}`;
  const hint = single ? `${single.hint} ขนาด${limits}` : `แนบได้ไม่เกิน ${rules.maxFiles} ไฟล์ ไฟล์ละ${limits}`;
  const [first, again] = single?.pick ?? ['+ เลือกไฟล์แนบ', '+ แนบไฟล์เพิ่ม'];
  const pick = props.items.length > 0 ? again : first;
  const replace = (key: string, files: File[]) => {
    props.onRemove(key);
    props.onAdd(files);
  };
  const remove = (key: string) => {
    props.onRemove(key);
    input.current?.focus();
  };
  return (
    <div class={props.problem ? 'field field-wrong' : 'field'}>
      <label for={id}>{single?.label ?? fieldLabels.fileIds}</label>
      <FieldHint id={id} hint={hint} />
      {props.items.length > 0 && (
        <ul class="files">
          {props.items.map((item) => (
            <AttachmentRow
              key={item.key}
              item={item}
              onRetry={props.onRetry}
              onRemove={remove}
              onReplace={replace}
              beforePick={props.beforePick}
            />
          ))}
        </ul>
      )}
      <div class="file-picker">
        <span aria-hidden="true">{pick}</span>
        <input
          ref={input}
          id={id}
          type="file"
          multiple={!single}
          aria-describedby={props.problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
          aria-invalid={Boolean(props.problem)}
          onClick={props.beforePick}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            // Emptied, so that the same file can be chosen again after it was mended.
            event.currentTarget.value = '';
            if (files.length > 0) props.onAdd(files);
          }}
        />
      </div>
      <FieldProblem id={id} problem={props.problem} />
    </div>
  );
}

function AttachmentRow(props: {
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
