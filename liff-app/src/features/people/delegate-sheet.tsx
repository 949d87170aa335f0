import type { DelegationBody, DelegationsView } from '@prakat/shared/api/people';
import { delegationKindNames } from '@prakat/shared/people/names';
import { joinTitle } from '@prakat/shared/text/join-title';
import { isCalendarDate } from '@prakat/shared/time/calendar-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { PersonChoice } from '../../components/person-choice.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useResource } from '../../use-resource.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { PeopleApi } from './people-api.ts';
import { focusFirst } from './person-fields.tsx';
import { PROPOSED } from './proposal-card.tsx';
import { useSending } from './use-sending.ts';

const kinds = [
  { value: 'acting' as const, text: delegationKindNames.acting, about: 'เจ้าของตำแหน่งไม่อยู่หรือปฏิบัติราชการไม่ได้' },
  { value: 'on_behalf' as const, text: delegationKindNames.on_behalf, about: 'เจ้าของตำแหน่งมอบหมายให้ทำแทน' },
];

/** One's own post, or for administrators anybody's, goes to another for some days. */
export function DelegateSheet(props: {
  principals: DelegationsView['principals'];
  people: PeopleApi;
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const { me } = useApp();
  const { principals, people } = props;
  const own = principals.find(({ id }) => id === me.member.id);
  const [from, setFrom] = useState(own?.id ?? (principals.length === 1 ? (principals[0]?.id ?? '') : ''));
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<DelegationBody['kind'] | ''>('');
  const [startDate, setStartDate] = useState(me.today);
  const [endDate, setEndDate] = useState('');
  const [asked, setAsked] = useState(false);
  const { sending, failure, send } = useSending();
  const read = useResource('colleagues', people.colleagues);
  // Nobody takes another's post for themselves: whoever fills this in is not offered.
  const colleagues = {
    ...read,
    data: read.data?.filter(({ id }) => id !== from && id !== me.member.id) ?? null,
  };

  const found: Record<string, string> = {};
  if (!from) found.from = 'กรุณาเลือกเจ้าของตำแหน่ง';
  if (!to || to === from) found.to = 'กรุณาเลือกผู้ปฏิบัติหน้าที่แทน';
  if (!kind) found.acting = 'กรุณาเลือกว่าเป็นการรักษาราชการแทนหรือปฏิบัติราชการแทน';
  if (!isCalendarDate(startDate)) found.startDate = 'กรุณาเลือกวันเริ่มต้น';
  else if (startDate < me.today) found.startDate = 'วันเริ่มต้นต้องไม่อยู่ก่อนวันนี้';
  if (!isCalendarDate(endDate)) found.endDate = 'กรุณาเลือกวันสิ้นสุด';
  else if (endDate < startDate) found.endDate = 'วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น';
  const problems = asked ? found : {};

  const submit = () => {
    setAsked(true);
    if (focusFirst(found) || kind === '') return;
    const body = { fromMemberId: from, toMemberId: to, kind, startDate, endDate };
    send(
      () => people.delegate(body),
      (made) =>
        props.onDone(made ? `กำหนดให้ ${made.toName} ${made.kindName}แล้ว ระบบแจ้งทาง LINE แล้ว` : PROPOSED),
    );
  };
  const years = { from: Number(me.today.slice(0, 4)), to: Number(me.today.slice(0, 4)) + 1 };
  return (
    <Sheet title="กำหนดผู้ปฏิบัติหน้าที่แทน" busy={sending} onClose={props.onClose}>
      {principals.length > 1 || !own ? (
        <SelectField
          id="from"
          label="แทนผู้ดำรงตำแหน่ง"
          required
          none="เลือกผู้ดำรงตำแหน่ง"
          value={from}
          options={principals.map(({ id, name, positionTitle }) => ({
            value: id,
            text: `${joinTitle(positionTitle)} · ${name}`,
          }))}
          problem={problems.from}
          onInput={setFrom}
        />
      ) : (
        <p class="sheet-subject">
          แทน <PositionTitle title={own.positionTitle} />
        </p>
      )}
      <PersonChoice
        id="to"
        label="ผู้ปฏิบัติหน้าที่แทน"
        required
        people={colleagues}
        nobody="ไม่มีเจ้าหน้าที่ท่านอื่นให้เลือก"
        value={to}
        problem={problems.to}
        onInput={setTo}
      />
      <ChoiceField
        id="acting"
        label="ในฐานะ"
        required
        value={kind}
        options={kinds}
        problem={problems.acting}
        onInput={setKind}
      />
      <DateField
        id="startDate"
        label="ตั้งแต่วันที่"
        required
        years={years}
        today={me.today}
        value={startDate}
        problem={problems.startDate}
        onInput={setStartDate}
      />
      <DateField
        id="endDate"
        label="ถึงวันที่"
        required
        years={years}
        today={me.today}
        value={endDate}
        problem={problems.endDate}
        onInput={setEndDate}
      />
      {from !== '' && from !== own?.id && (
        <p class="hint">การแต่งตั้งแทนตำแหน่งของผู้อื่นจะมีผลเมื่อเจ้าของตำแหน่งหรือผู้มีอำนาจอีกท่านยืนยัน</p>
      )}
      <SheetButtons
        label="กำหนด"
        sending={sending}
        failure={failure}
        onSend={submit}
        onClose={props.onClose}
      />
    </Sheet>
  );
}
