import type { PublicationView } from '@prakat/shared/api/api';
import { normaliseText } from '@prakat/shared/text/normalise';
import { useState } from 'preact/hooks';
import { TextField } from '../../components/text-field.tsx';
import type { PublicationSheetProps } from './action-sheets.ts';
import { REASON_MAX } from './reason.ts';
import { ReasonSheet } from './reason-sheets.tsx';
import { isKeptByHand, isOnWordPress, newVersion } from './versions.ts';

/** What the public is told when nothing else is typed; the server's own sentence. */
const PUBLIC_REASON = 'หน่วยงานนำข้อมูลนี้ลงจากเว็บไซต์แล้ว';

const whatHappens = (publication: PublicationView): string =>
  isKeptByHand(publication)
    ? 'ข้อมูลนี้อยู่บนเว็บไซต์ที่ผู้ดูแลเว็บไซต์นำขึ้นเอง ระบบจะแจ้งผู้ดูแลเว็บไซต์ให้นำลงจากเว็บไซต์นั้น'
    : isOnWordPress(publication)
      ? 'ข้อมูลนี้และไฟล์แนบจะลงจากเว็บไซต์ WordPress ของหน่วยงานทันที ผู้ที่เปิดที่อยู่เดิมจะไม่พบหน้านี้ ข้อความที่ท่านแจ้งต่อประชาชนเก็บไว้กับฉบับร่างบนเว็บไซต์นั้น'
      : 'ข้อมูลนี้จะลงจากเว็บไซต์ทันที ผู้ที่เปิดที่อยู่เดิมจะเห็นข้อความที่ท่านแจ้งต่อประชาชน';

/** Down before its time: the reason stays inside, and what the public is told is written apart. */
export function TakeDownSheet(props: PublicationSheetProps) {
  const { publication } = props;
  const [told, setTold] = useState('');
  const publicReason = normaliseText(told);
  const tooLong = publicReason.length > REASON_MAX;
  const next = newVersion(publication);
  return (
    <ReasonSheet
      {...props}
      about={
        <>
          <p>{whatHappens(publication)}</p>
          {next && (
            <p>
              ฉบับแก้ไขตามคำขอเลขที่ {next.submissionNumber} ซึ่งได้รับอนุมัติและรอขึ้นเว็บไซต์ จะถูกยกเลิกด้วย
              {next.verbal === 'pending' && ' และไม่ต้องยืนยันการอนุมัติทางวาจาของฉบับนั้นอีก'}
            </p>
          )}
        </>
      }
      reasonLabel="เหตุผล (ภายในหน่วยงาน)"
      label="ยืนยันนำลง"
      danger
      blocked={tooLong}
      onReason={(reason) => props.onSend({ action: 'take_down', reason, publicReason })}
    >
      <TextField
        id="public-reason"
        label="ข้อความแจ้งประชาชน (ถ้ามี)"
        hint={`เว้นว่างไว้ หมายถึง “${PUBLIC_REASON}” กรุณาไม่ระบุชื่อบุคคลหรือข้อมูลภายใน`}
        rows={2}
        value={told}
        limit={REASON_MAX}
        problem={tooLong ? `ข้อความยาวเกิน ${REASON_MAX} ตัวอักษร กรุณาย่อให้สั้นลง` : undefined}
        onInput={setTold}
      />
    </ReasonSheet>
  );
}
