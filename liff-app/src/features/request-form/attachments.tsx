import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { extensionList } from '@prakat/shared/files/file-types';
import { fieldLabels } from '@prakat/shared/submission/field-labels';
import { useRef } from 'preact/hooks';
import { FieldHint, FieldProblem } from '../../components/field.tsx';
import { fieldElementId } from '../field-element-id.ts';
import type { Attachment, AttachmentRules } from './attachment-queue.ts';
import { AttachmentRow } from './attachment-row.tsx';

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
  const types = extensionList(rules.extensions);
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
