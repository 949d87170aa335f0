import { isWrong } from '@prakat/shared/publication/proof/is-wrong';
import { WebLink } from '../../components/web-link.tsx';
import type { PublicationSheetProps } from './action-sheets.ts';
import { ReasonSheet } from './reason-sheets.tsx';
import { SubjectSheet } from './subject-sheet.tsx';

/** A webmaster has mended what was wrong on the website, and has it looked at again. */
export function ProveAgainSheet(props: PublicationSheetProps) {
  return (
    <SubjectSheet
      {...props}
      title={`${props.action.label}?`}
      label="ยืนยันให้ตรวจอีกครั้ง"
      onConfirm={() => props.onSend({ action: 'prove_again' })}
    >
      <p>กรุณาแก้ไขหน้าเว็บตามที่แจ้งก่อน ระบบจะเปิดหน้าเว็บอย่างบุคคลภายนอกภายในไม่กี่นาที และแจ้งท่านทาง LINE หากยังไม่ถูกต้อง</p>
      <Wrong publication={props.publication} />
    </SubjectSheet>
  );
}

/** What was changed on the website is put there anew by the product, over whatever stands there now. */
export function PlaceAgainSheet(props: PublicationSheetProps) {
  return (
    <SubjectSheet
      {...props}
      title={`${props.action.label}?`}
      label="ยืนยันนำขึ้นใหม่"
      onConfirm={() => props.onSend({ action: 'place_again' })}
    >
      <p>ระบบจะนำฉบับที่อนุมัติขึ้นแทนสิ่งที่อยู่บนเว็บไซต์ขณะนี้ สิ่งที่มีผู้แก้ไขไว้บนเว็บไซต์จะหายไป แล้วระบบจะตรวจหน้าเว็บอีกครั้ง</p>
      <Wrong publication={props.publication} />
    </SubjectSheet>
  );
}

/** The product does not reach the website; the webmaster has opened the page themselves, and says how. */
export function VouchSheet(props: PublicationSheetProps) {
  const { seen } = props.publication;
  return (
    <ReasonSheet
      {...props}
      about={
        <>
          <p>
            กรุณาเปิดหน้าเว็บจากเครือข่ายภายนอกหน่วยงาน เช่น อินเทอร์เน็ตของโทรศัพท์มือถือ ตรวจชื่อเรื่องและไฟล์ให้ตรงกับฉบับที่อนุมัติก่อน
            ระบบจะบันทึกว่าท่านเป็นผู้เปิดดู ไม่ใช่ระบบ และแจ้งกลุ่ม LINE ที่รออยู่
          </p>
          <Wrong publication={props.publication} />
        </>
      }
      reasonLabel="เปิดดูอย่างไร"
      noReason="กรุณาระบุว่าเปิดดูอย่างไร"
      label="ยืนยันว่าเปิดดูแล้ว"
      onReason={(reason) => seen && props.onSend({ action: 'vouch', seen, reason })}
    />
  );
}

/** Places where something else was found than should be, with what was found. */
function Wrong({ publication }: Pick<PublicationSheetProps, 'publication'>) {
  const wrong = publication.placements.filter(
    ({ proof }) => proof && proof.says !== 'looking' && isWrong(proof.says),
  );
  return (
    <ul class="bullets">
      {wrong.map(({ id, proof, address }) => (
        <li key={id}>
          {proof?.words} {address && <WebLink href={address}>{address}</WebLink>}
        </li>
      ))}
    </ul>
  );
}
