import type { PaperView } from '@prakat/shared/api/papers';
import { thaiDate, thaiDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useFreshLinks } from '../../use-fresh-links.ts';
import { ScanForm } from './scan-form.tsx';

/** The paper as it came back signed by hand, the newest first, and the way to bring another. */
export function Scans(props: {
  view: PaperView;
  mayScan: boolean;
  onScanned: (next: PaperView) => void;
  onExpired: () => Promise<void>;
}) {
  const { view, mayScan } = props;
  const isAnnex = view.kind === 'annex';
  const [isOpen, setOpen] = useState(isAnnex && view.scans.length === 0);
  const [isDone, setDone] = useState(false);
  if (view.scans.length === 0 && !mayScan) return null;
  return (
    <section class="card">
      <h2>{isAnnex ? 'ไฟล์เอกสาร' : 'ฉบับที่ลงนามแล้ว'}</h2>
      {view.scans.length > 0 ? (
        <ScanLinks scans={view.scans} onExpired={props.onExpired} />
      ) : (
        <p class="hint">{isAnnex ? 'ยังไม่มีไฟล์' : 'ยังไม่มีไฟล์ ถ่ายภาพหรือสแกนเอกสารที่ลงนามด้วยลายมือแล้วแนบไว้ที่นี่ได้'}</p>
      )}
      <p class="hint" role="status">
        {isDone ? 'แนบไฟล์ไว้กับเอกสารแล้ว' : ''}
      </p>
      {mayScan && !isOpen && (
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {isAnnex || view.scans.length > 0 ? 'แนบไฟล์' : 'แนบฉบับที่ลงนามแล้ว'}
        </button>
      )}
      {mayScan && isOpen && (
        <ScanForm
          view={view}
          onClose={() => setOpen(false)}
          onScanned={(next) => {
            setOpen(false);
            setDone(true);
            props.onScanned(next);
          }}
        />
      )}
    </section>
  );
}

function ScanLinks({ scans, onExpired }: Pick<PaperView, 'scans'> & { onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(scans, onExpired);
  return (
    <>
      <ul class="file-links">
        {scans.map(({ name, url, signedOn, by, at }) => (
          <li key={at}>
            <a href={url} target="_blank" rel="noopener" onClick={open}>
              {name}
              <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
            </a>
            <span class="file-status">
              {signedOn && `ลงนามเมื่อ ${thaiDate(signedOn)} · `}แนบโดย {by} {thaiDateTime(at)}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์เปิดไฟล์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะชื่อไฟล์อีกครั้ง' : ''}
      </p>
    </>
  );
}
