import { useState } from 'preact/hooks';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WebLink } from '../../components/web-link.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** The webmaster has looked at the page and signs for it. */
export function ConfirmPublicationSheet({ view, action, ...rest }: ActionSheetProps) {
  return (
    <Sheet title={action.label} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      <p>กรุณาเปิดหน้าที่เผยแพร่ และตรวจว่าเนื้อหา หมวดหมู่ วันที่ และไฟล์ถูกต้องครบถ้วนก่อนยืนยัน</p>
      {view.publication && (
        <WebLink href={view.publication.url} class="button button-wide">
          เปิดหน้าที่เผยแพร่
        </WebLink>
      )}
      <SheetButtons
        {...rest}
        label="ตรวจแล้ว ถูกต้อง"
        onSend={() => rest.onSend({ action: 'confirm_publication' })}
      />
    </Sheet>
  );
}

/** The webmaster put the item on the website and says where. */
export function PublishByHandSheet({ view, action, ...rest }: ActionSheetProps) {
  const [url, setUrl] = useState('');
  const [asked, setAsked] = useState(false);
  const address = url.trim();
  const problem = /^https?:\/\/\S+$/i.test(address)
    ? undefined
    : 'กรุณากรอกที่อยู่หน้าเว็บที่เผยแพร่ ขึ้นต้นด้วย https:// หรือ http://';
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('published-url')?.focus();
    else rest.onSend({ action: 'publish_by_hand', url: address });
  };
  return (
    <Sheet title={action.label} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      <TextField
        id="published-url"
        label="ที่อยู่หน้าเว็บที่เผยแพร่"
        required
        hint="คัดลอกจากช่องที่อยู่ของเบราว์เซอร์ เช่น https://…"
        inputMode="url"
        value={url}
        problem={asked ? problem : undefined}
        onInput={setUrl}
      />
      <SheetButtons {...rest} label="ยืนยันว่าเผยแพร่แล้ว" onSend={send} />
    </Sheet>
  );
}
