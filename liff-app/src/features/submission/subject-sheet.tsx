import type { ComponentChildren } from 'preact';
import { Sheet } from '../../components/sheet.tsx';
import type { SheetBase } from './action-sheets.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { SigningAs } from './signing-as.tsx';

/** A sheet about one item: what it is about, what was put between, and the button that does it. */
export function SubjectSheet(
  props: SheetBase & {
    title?: string;
    /** The button that does it; null where it cannot be done, and the sheet only says why. */
    label: string | null;
    danger?: boolean;
    onConfirm: () => void;
    children: ComponentChildren;
  },
) {
  const { view, action, children, label, danger = false, onConfirm, sending, failure, onClose } = props;
  return (
    <Sheet title={props.title ?? action.label} onClose={onClose} busy={sending}>
      <p class="sheet-subject">
        เลขที่ {view.number} {view.title}
      </p>
      {children}
      {label !== null && <SigningAs action={action} />}
      {label === null ? (
        <button type="button" class="button" onClick={onClose}>
          กลับ
        </button>
      ) : (
        <SheetButtons
          label={label}
          danger={danger}
          sending={sending}
          failure={failure}
          onSend={onConfirm}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}
