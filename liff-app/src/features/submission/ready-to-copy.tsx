import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { fileTypes } from '@prakat/shared/files/file-types';
import { useApp } from '../../app-context.ts';
import { CopyButton, CopyRow } from '../../components/copy-row.tsx';
import { Link } from '../../components/link.tsx';
import { useFreshLinks } from '../../use-fresh-links.ts';
import { type CopyPart, copyParts } from './copy-parts.ts';
import { reportAddressOf } from './report-address.ts';

/** The person has something to put on a website that is kept by hand. */
export const isToPutUpByHand = ({ task, actions }: PublicationView): boolean =>
  task === 'publish' && actions.some(({ answers }) => answers === 'task');

/**
 * Everything that a webmaster puts on a website kept by hand, each part with a button that copies it, and the files. Of exactly
 * the version that is to go up: where that is another request's, the way there.
 */
export function ReadyToCopy(props: {
  view: SubmissionView;
  publication: PublicationView;
  /** Asks for new links, when one has run out. */
  onExpired: () => Promise<void>;
}) {
  const { me } = useApp();
  const { view, publication } = props;
  const { open, renewed } = useFreshLinks(view.content.files, props.onExpired);
  const next = publication.versions.find(({ isNext }) => isNext);
  if (!next) return null;
  if (next.submissionId !== view.id) {
    return (
      <section class="card">
        <h2>พร้อมคัดลอกขึ้นเว็บไซต์</h2>
        <p>ฉบับที่ต้องนำขึ้นเป็นของคำขอเลขที่ {next.submissionNumber}</p>
        <Link to={{ screen: 'submission', id: next.submissionId }} class="button button-wide">
          เปิดข้อความที่พร้อมคัดลอก
        </Link>
      </section>
    );
  }
  const parts = copyParts(view, me);
  return (
    <section class="card" aria-label="พร้อมคัดลอกขึ้นเว็บไซต์">
      <h2>พร้อมคัดลอกขึ้นเว็บไซต์</h2>
      <p>คัดลอกไปวางที่เว็บไซต์ของหน่วยงานโดยไม่ต้องพิมพ์ใหม่ ระบบตรวจหน้าเว็บว่าหัวข้อและไฟล์ตรงกับที่อนุมัติ</p>
      {parts.map((part) => (
        <CopyRow key={part.name} {...part} />
      ))}
      {view.content.files.map((file) => (
        <CopyRow key={file.id} name="ชื่อไฟล์" text={file.name}>
          <span class="file-links">
            <a href={file.url} target="_blank" rel="noopener" onClick={open} class="line-item">
              ดาวน์โหลด {file.name}
              <span class="visually-hidden"> (เปิดหน้าต่างใหม่)</span>
            </a>
            <span class="file-status">
              {fileTypes[file.extension].thaiName} · {fileSizeInWords(file.bytes)}
            </span>
          </span>
        </CopyRow>
      ))}
      {view.content.files.length > 0 && (
        <p class="hint" role="status">
          {renewed ? 'ลิงก์เปิดไฟล์หมดอายุ ระบบสร้างลิงก์ใหม่ให้แล้ว กรุณาแตะชื่อไฟล์อีกครั้ง' : ''}
        </p>
      )}
      <CopyRow name="ลิงก์ให้ประชาชนแจ้งข้อมูลผิด" text={reportAddressOf(me.office, publication)} />
      <CopyButton text={wholeOf(parts, view)} label="คัดลอกทั้งหมด" primary />
    </section>
  );
}

/** All of it as one text, a line for each part. */
const wholeOf = (parts: readonly CopyPart[], { content }: SubmissionView): string =>
  [
    ...parts.map(({ name, text }) => `${name}: ${text}`),
    ...content.files.map(
      ({ name, extension, bytes }) =>
        `ไฟล์: ${name} (${fileTypes[extension].thaiName} ${fileSizeInWords(bytes)})`,
    ),
  ].join('\n');
