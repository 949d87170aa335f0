import type { DelegationView } from '@prakat/shared/api/people';
import { thaiDateRange } from '@prakat/shared/time/thai-date';
import { PositionTitle } from '../../components/position-title.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PeopleApi } from './people-api.ts';
import { useSending } from './use-sending.ts';

/** Ends a delegation before its last day. */
export function RevokeSheet(props: {
  item: DelegationView;
  people: PeopleApi;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { item } = props;
  const { sending, failure, send } = useSending();
  const submit = () =>
    send(
      () => props.people.revoke(item.id),
      () => props.onDone(`ยกเลิกการ${item.kindName}ของ ${item.toName} แล้ว`),
    );
  return (
    <Sheet title={`ยกเลิกการ${item.kindName}?`} busy={sending} onClose={props.onClose}>
      <p class="sheet-subject">
        {item.toName} {item.kindName} <PositionTitle title={item.fromPositionTitle} />
      </p>
      <p>{thaiDateRange(item.startDate, item.endDate)}</p>
      <p>มีผลทันที คำขอที่พิจารณาไปแล้วยังมีผลตามเดิม ระบบแจ้งผู้ปฏิบัติหน้าที่แทนทาง LINE</p>
      <SheetButtons
        danger
        label="ยืนยันยกเลิก"
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={props.onClose}
      />
    </Sheet>
  );
}
