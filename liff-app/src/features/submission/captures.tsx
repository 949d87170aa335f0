import type { LookView, PictureView, PlaceProofs, ProofsView } from '@prakat/shared/api/proofs';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Retry } from '../../components/retry.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { useFreshLinks } from '../../use-fresh-links.ts';
import { useResource } from '../../use-resource.ts';

/** What the product saw on the website when it opened the page as an outsider; read for those who open the list. */
export function Captures({ requestId }: { requestId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="disclosure" onToggle={(event) => event.currentTarget.open && setOpen(true)}>
      <summary>หลักฐานการตรวจบนเว็บไซต์</summary>
      {isOpen && <Places requestId={requestId} />}
    </details>
  );
}

function Places({ requestId }: { requestId: string }) {
  const { api } = useApp();
  const path = `/submissions/${encodeURIComponent(requestId)}/proofs`;
  const proofs = useResource(path, () => api.request<ProofsView>('GET', path));
  if (!proofs.data) {
    if (proofs.failure) return <Retry failure={proofs.failure} onRetry={proofs.reload} />;
    return <Skeleton lines={3} label="กำลังโหลดหลักฐานการตรวจ" />;
  }
  const { places } = proofs.data;
  return (
    <div class="disclosed">
      {places.length === 0 && <p>ระบบยังไม่ได้เปิดหน้าเว็บนี้อย่างบุคคลภายนอก</p>}
      {places.map((place) => (
        <Place key={place.placement} place={place} onExpired={proofs.reload} />
      ))}
    </div>
  );
}

function Place({ place, onExpired }: { place: PlaceProofs; onExpired: () => Promise<void> }) {
  const { name, found, last, picture, nextAt } = place;
  return (
    <section class="capture">
      <h3>{name}</h3>
      {last && <Look look={last} title="ตรวจครั้งล่าสุด" />}
      {found && <Look look={found} title={last ? 'พบครั้งสุดท้าย' : 'ตรวจครั้งล่าสุด'} />}
      {picture && <Picture picture={picture} onExpired={onExpired} />}
      {nextAt && <p class="hint">ระบบจะตรวจครั้งถัดไปประมาณ {thaiDateTime(nextAt)}</p>}
    </section>
  );
}

function Look({ look, title }: { look: LookView; title: string }) {
  const { at, said, address, status, sha256, files, text } = look;
  return (
    <>
      <dl class="facts">
        <dt>{title}</dt>
        <dd>{thaiDateTime(at)}</dd>
        <dt>ผลการตรวจ</dt>
        <dd>{said}</dd>
        <dt>ที่อยู่ที่เปิด</dt>
        <dd>
          <WebLink href={address}>{address}</WebLink>
        </dd>
        <dt>คำตอบของเว็บไซต์ (HTTP)</dt>
        <dd>{status ?? 'ไม่ได้รับคำตอบ'}</dd>
        {sha256 && (
          <>
            <dt>SHA-256 ของหน้าเว็บ</dt>
            <dd class="fingerprint">{sha256}</dd>
          </>
        )}
        {files.map((file) => (
          <File key={file.name} file={file} />
        ))}
      </dl>
      {text && (
        <details class="disclosure">
          <summary>ข้อความที่อ่านได้ในหน้าเว็บ</summary>
          <p class="capture-text">{text}</p>
        </details>
      )}
    </>
  );
}

const File = ({ file: { name, state, sha256 } }: { file: LookView['files'][number] }) => (
  <>
    <dt>ไฟล์ {name}</dt>
    <dd>
      {state}
      {sha256 && <span class="line fingerprint">SHA-256 {sha256}</span>}
    </dd>
  </>
);

/** The page as it was drawn. A link that has run out is renewed instead of leading to an error. */
function Picture({ picture, onExpired }: { picture: PictureView; onExpired: () => Promise<void> }) {
  const { open, renewed } = useFreshLinks(picture, onExpired);
  const { at, url, sha256 } = picture;
  return (
    <>
      <a class="capture-picture" href={url} target="_blank" rel="noopener" onClick={open}>
        <img src={url} alt="" loading="lazy" />
        <span>
          ภาพหน้าเว็บเมื่อ {thaiDateTime(at)}
          <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
        </span>
      </a>
      <p class="hint" role="status">
        {renewed ? 'ลิงก์เปิดภาพหมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะภาพอีกครั้ง' : ''}
      </p>
      <dl class="facts">
        <dt>SHA-256 ของภาพ</dt>
        <dd class="fingerprint">{sha256}</dd>
      </dl>
    </>
  );
}
