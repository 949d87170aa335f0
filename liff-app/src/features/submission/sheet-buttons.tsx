import type { ApiFailure } from '../../api/failure.ts';
import { SheetFailure } from '../../components/sheet-failure.tsx';

/** Why it failed, the button that does it, and the way out. */
export function SheetButtons(props: {
  label: string;
  danger?: boolean;
  sending: boolean;
  failure: ApiFailure | null;
  onSend: () => void;
  onClose: () => void;
}) {
  const { failure } = props;
  return (
    <>
      {failure && (
        <SheetFailure
          title="ยังทำรายการไม่สำเร็จ"
          failure={failure}
          afterUnknown="กดอีกครั้งได้ หากรายการสำเร็จไปแล้ว ระบบจะแจ้งให้ทราบและไม่ทำซ้ำ"
        />
      )}
      <div class="sheet-buttons">
        <button type="button" class="button" disabled={props.sending} onClick={props.onClose}>
          กลับ
        </button>
        <button
          type="button"
          class={`button ${props.danger ? 'button-danger' : 'button-primary'}`}
          disabled={props.sending}
          onClick={props.onSend}
        >
          {props.sending ? 'กำลังส่ง…' : props.label}
        </button>
      </div>
    </>
  );
}
