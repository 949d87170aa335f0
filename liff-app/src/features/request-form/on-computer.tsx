import type { ComputerLink } from '@prakat/shared/api/drafts';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { useSending } from '../people/use-sending.ts';

/** The way to go on with a draft on a computer: an address that is short enough to be typed there, and its QR code. */
export function OnComputer({ id }: { id: string }) {
  const { api } = useApp();
  const [link, setLink] = useState<ComputerLink | null>(null);
  const [open, setOpen] = useState(false);
  const { sending, failure, send } = useSending();
  const ask = () => {
    setOpen(true);
    setLink(null);
    void send(() => api.request<ComputerLink>('POST', `/drafts/${encodeURIComponent(id)}/computer`), setLink);
  };
  return (
    <>
      <button type="button" class="button button-wide" onClick={ask}>
        กรอกต่อบนคอมพิวเตอร์
      </button>
      {open && (
        <Sheet title="กรอกต่อบนคอมพิวเตอร์" onClose={() => setOpen(false)}>
          {failure && (
            <SheetFailure title="ขอลิงก์ไม่สำเร็จ" failure={failure} afterUnknown="กรุณาปิดหน้านี้แล้วลองใหม่อีกครั้ง" />
          )}
          {sending && <p role="status">กำลังเตรียมลิงก์…</p>}
          {link && <Address link={link} />}
          <div class="sheet-buttons">
            <button type="button" class="button" onClick={() => setOpen(false)}>
              กลับ
            </button>
          </div>
        </Sheet>
      )}
    </>
  );
}

const Address = ({ link: { address, qr, until } }: { link: ComputerLink }) => (
  <>
    <p>พิมพ์ที่อยู่นี้ในเบราว์เซอร์ของคอมพิวเตอร์ แล้วเข้าสู่ระบบด้วย LINE บัญชีเดียวกัน</p>
    <p class="typed-address">{address}</p>
    {qr && (
      <img
        class="address-code"
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={`คิวอาร์โค้ดของ ${address}`}
      />
    )}
    <p class="hint">ใช้ได้ถึง {thaiShortDateTime(until)} และเปิดได้เฉพาะท่านเท่านั้น หลังจากนั้นเปิดได้จาก “คำขอของท่าน”</p>
  </>
);
