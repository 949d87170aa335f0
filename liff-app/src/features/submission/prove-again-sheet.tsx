import { WebLink } from '../../components/web-link.tsx';
import type { PublicationSheetProps } from './action-sheets.ts';
import { SubjectSheet } from './subject-sheet.tsx';

/** A webmaster has mended what was wrong on the website, and has it looked at again. */
export function ProveAgainSheet(props: PublicationSheetProps) {
  const wrong = props.publication.placements.filter(({ proof }) => proof && isWrong(proof.says));
  return (
    <SubjectSheet
      {...props}
      title={`${props.action.label}?`}
      label="ยืนยันให้ตรวจอีกครั้ง"
      onConfirm={() => props.onSend({ action: 'prove_again' })}
    >
      <p>กรุณาแก้ไขหน้าเว็บตามที่แจ้งก่อน ระบบจะเปิดหน้าเว็บอย่างบุคคลภายนอกภายในไม่กี่นาที และแจ้งท่านทาง LINE หากยังไม่ถูกต้อง</p>
      <ul class="bullets">
        {wrong.map(({ id, proof, address }) => (
          <li key={id}>
            {proof?.words} {address && <WebLink href={address}>{address}</WebLink>}
          </li>
        ))}
      </ul>
    </SubjectSheet>
  );
}

const isWrong = (says: string): boolean => says === 'missing' || says === 'still_there';
