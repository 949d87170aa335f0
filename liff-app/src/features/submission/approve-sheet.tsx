import { fileSize } from '../../components/file-size.ts';
import { Sheet } from '../../components/sheet.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { SigningAs } from './signing-as.tsx';

/** Names exactly what is approved or proposed: the decision holds for this content and these files only. */
export function ApproveSheet({ view, action, ...rest }: ActionSheetProps) {
  const { files } = view.content;
  const send = () => {
    if (action.name !== 'approve' && action.name !== 'propose') return;
    rest.onSend({ action: action.name, seen: { revision: view.revision, contentHash: view.contentHash } });
  };
  return (
    <Sheet title={`${action.label}?`} onClose={rest.onClose} busy={rest.sending}>
      <dl class="facts">
        <dt>เลขที่คำขอ</dt>
        <dd>
          {view.number} (ฉบับที่ {view.revision})
        </dd>
        <dt>หัวข้อ</dt>
        <dd>{view.title}</dd>
        <dt>ไฟล์แนบ</dt>
        <dd>
          {files.length === 0
            ? 'ไม่มีไฟล์แนบ'
            : files.map(({ id, name, bytes, sha256 }) => (
                <span key={id} class="line">
                  {name} ({fileSize(bytes)})
                  <span class="fingerprint">รหัสตรวจสอบไฟล์ {sha256.slice(0, 8)}</span>
                </span>
              ))}
        </dd>
      </dl>
      <SigningAs action={action} />
      <p class="hint">มีผลเฉพาะเนื้อหาและไฟล์ฉบับนี้ หากมีการแก้ไขภายหลังต้องพิจารณาใหม่</p>
      <SheetButtons {...rest} label={`ยืนยัน ${action.label}`} onSend={send} />
    </Sheet>
  );
}
