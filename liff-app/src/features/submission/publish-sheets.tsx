import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { WebLink } from '../../components/web-link.tsx';
import type { PublicationSheetProps } from './action-sheets.ts';
import { reportAddressOf } from './report-address.ts';
import { SubjectSheet } from './subject-sheet.tsx';
import { newVersion } from './versions.ts';

/** The webmaster has looked at the page and signs for the version that is on the screen. */
export function ConfirmPublicationSheet(props: PublicationSheetProps) {
  const { seen, url } = props.publication;
  return (
    <SubjectSheet
      {...props}
      label="ตรวจแล้ว ถูกต้อง"
      onConfirm={() => seen && props.onSend({ action: 'confirm_publication', seen })}
    >
      <p>กรุณาเปิดหน้าที่เผยแพร่ และตรวจว่าเนื้อหา หมวดหมู่ วันที่ และไฟล์ถูกต้องครบถ้วนก่อนยืนยัน</p>
      {url && (
        <WebLink href={url} class="button button-wide">
          เปิดหน้าที่เผยแพร่
        </WebLink>
      )}
    </SubjectSheet>
  );
}

/** The webmaster put the item on the website and says where; a correction usually stands where the old one stood. */
export function PublishByHandSheet(props: PublicationSheetProps) {
  const { me } = useApp();
  const { placements, versions, toPutUp } = props.publication;
  const before = placements.find(({ destination }) => destination === 'by-hand')?.address ?? '';
  const [url, setUrl] = useState(before);
  const [asked, setAsked] = useState(false);
  const address = url.trim();
  const problem = /^https?:\/\/\S+$/i.test(address)
    ? undefined
    : 'กรุณากรอกที่อยู่หน้าเว็บที่เผยแพร่ ขึ้นต้นด้วย https:// หรือ http://';
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('published-url')?.focus();
    else if (toPutUp) props.onSend({ action: 'publish_by_hand', url: address, seen: toPutUp });
  };
  const next = newVersion(props.publication);
  const reportAddress = reportAddressOf(me.office, props.publication);
  return (
    <SubjectSheet {...props} label="ยืนยันว่าเผยแพร่แล้ว" onConfirm={send}>
      {next && versions.length > 1 && (
        <p>กรุณานำฉบับแก้ไขตามคำขอเลขที่ {next.submissionNumber} ขึ้นแทนฉบับเดิมให้เรียบร้อยก่อนแจ้ง</p>
      )}
      <TextField
        id="published-url"
        label="ที่อยู่หน้าเว็บที่เผยแพร่"
        required
        hint={before ? 'ที่อยู่ของฉบับก่อน หากเปลี่ยนไปกรุณาแก้ไข' : 'คัดลอกจากช่องที่อยู่ของเบราว์เซอร์ เช่น https://…'}
        inputMode="url"
        value={url}
        problem={asked ? problem : undefined}
        onInput={setUrl}
      />
      <p>ควรใส่ลิงก์นี้ไว้ที่หน้านั้นด้วย เพื่อให้ประชาชนแจ้งเมื่อข้อมูลผิดหรือไม่เป็นปัจจุบัน</p>
      <WebLink href={reportAddress}>{reportAddress}</WebLink>
    </SubjectSheet>
  );
}

/** A webmaster took it away where it is kept by hand, or where the product could not, and says so. */
export function ConfirmRemovedSheet(props: PublicationSheetProps) {
  const leaving = props.publication.placements.filter(
    ({ state, destination }) => state === 'removing' && destination !== 'notice-board',
  );
  return (
    <SubjectSheet
      {...props}
      label="ยืนยันว่านำลงแล้ว"
      onConfirm={() => props.onSend({ action: 'confirm_removed' })}
    >
      <p>กรุณานำข้อมูลและไฟล์ออกจากเว็บไซต์ และตรวจว่าเปิดที่อยู่เดิมไม่พบข้อมูลแล้วก่อนยืนยัน เจ้าของข้อมูลจะได้รับแจ้ง</p>
      <ul class="bullets">
        {leaving.map(({ id, name, address }) => (
          <li key={id}>
            {name} {address && <WebLink href={address}>{address}</WebLink>}
          </li>
        ))}
      </ul>
    </SubjectSheet>
  );
}
