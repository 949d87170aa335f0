import type { ComplaintActionBody, ComplaintView } from '@prakat/shared/api/complaints';
import { LONGEST_AGENCY, LONGEST_REMARK } from '@prakat/shared/complaints/complaint-kinds';
import { joinTitle } from '@prakat/shared/text/join-title';
import { normaliseText } from '@prakat/shared/text/normalise';
import { saysSomething } from '@prakat/shared/text/says-something';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';

type Action = ComplaintView['actions'][number];
type Name = Action['name'];

type Props = {
  view: ComplaintView;
  action: Action;
  /** Of the complaint, below the API of the office. */
  path: string;
  onClose: () => void;
  /** Null where it went on to others. */
  onDone: (next: ComplaintView | null) => void;
};

/** What each sheet asks for, and what becomes of it. */
const texts: Record<Name, { about: string; label?: string; hint?: string; missing?: string }> = {
  complaint_take: { about: 'ท่านจะเป็นผู้ดำเนินการคำร้องนี้ ผู้ร้องจะเห็นว่าอยู่ระหว่างดำเนินการ' },
  complaint_answer: {
    about: 'ผู้ร้องอ่านคำตอบได้เมื่อติดตามด้วยเลขและรหัส หรือเมื่อทักแชตครั้งถัดไปหากเลือกไว้ ชื่อของท่านไม่แสดง',
    label: 'คำตอบถึงผู้ร้อง',
    missing: 'กรุณาพิมพ์คำตอบ',
  },
  complaint_close: {
    about: 'บันทึกเมื่อดำเนินการเสร็จแล้ว ผู้ร้องอ่านผลได้ และจะส่งข้อมูลเพิ่มในคำร้องนี้ไม่ได้อีก',
    label: 'ดำเนินการอย่างไร',
    hint: 'ผู้ร้องเห็นข้อความนี้',
    missing: 'กรุณาระบุว่าดำเนินการอย่างไร',
  },
  complaint_forward: {
    about: 'ส่งให้ผู้มีสิทธิรับท่านอื่นในหน่วยงาน ซึ่งท่านจะเปิดดูไม่ได้อีก หรือบันทึกว่าส่งให้หน่วยงานภายนอก ซึ่งผู้ร้องจะเห็นชื่อหน่วยงาน',
    label: 'เหตุที่ส่งต่อ',
    hint: 'ผู้ร้องไม่เห็นข้อความนี้',
    missing: 'กรุณาระบุเหตุที่ส่งต่อ',
  },
  complaint_note: {
    about: 'ผู้มีสิทธิรับคำร้องนี้เท่านั้นที่เห็น ผู้ร้องไม่เห็น',
    label: 'บันทึก',
    missing: 'กรุณาพิมพ์บันทึก',
  },
  complaint_name: {
    about: 'ผู้ที่ระบุจะไม่เห็นคำร้องนี้อีก หากเป็นท่านเอง คำร้องจะส่งให้ผู้มีสิทธิรับท่านถัดไปทันที และยกเลิกไม่ได้',
  },
};

const OUTSIDE = 'outside';

/** One action on a complaint: what it does, what has to be written, and the button. */
export function ComplaintSheet({ view, action, path, onClose, onDone }: Props) {
  const { api } = useApp();
  const { sending, failure, told, send } = useSending();
  const [typed, setTyped] = useState('');
  const [to, setTo] = useState('');
  const [agency, setAgency] = useState('');
  const [person, setPerson] = useState('');
  const [isTried, setTried] = useState(false);
  const { about, label, hint, missing } = texts[action.name];
  const text = normaliseText(typed);
  const problems = {
    text: !label
      ? undefined
      : !saysSomething(text)
        ? missing
        : text.length > LONGEST_REMARK
          ? `ข้อความยาวเกิน ${LONGEST_REMARK.toLocaleString('en')} ตัวอักษร กรุณาย่อให้สั้นลง`
          : told.text,
    to: action.name === 'complaint_forward' && to === '' ? 'กรุณาเลือกผู้รับ' : told.seat,
    agency: to === OUTSIDE && !saysSomething(agency) ? 'กรุณาระบุชื่อหน่วยงาน' : told.agency,
    person: action.name === 'complaint_name' && person === '' ? 'กรุณาเลือกเจ้าหน้าที่' : undefined,
  };
  const sendIt = () => {
    setTried(true);
    if (Object.values(problems).some(Boolean) && Object.keys(told).length === 0) return;
    const body = bodyOf(action.name, view.revision, { text, to, agency: normaliseText(agency), person });
    send(() => api.request<ComplaintView | null>('POST', `${path}/actions`, body), onDone);
  };
  const shown = (problem: string | undefined) => (isTried ? problem : undefined);
  return (
    <Sheet title={action.label} busy={sending} onClose={onClose}>
      <p class="sheet-subject">
        {view.number} {view.kindName}
      </p>
      <p>{about}</p>
      {action.name === 'complaint_forward' && (
        <SelectField
          id="forward-to"
          label="ส่งให้"
          required
          value={to}
          none="เลือกผู้รับ"
          options={[
            ...view.forwardTo.map(({ seat, name }) => ({ value: seat, text: name })),
            { value: OUTSIDE, text: 'หน่วยงานภายนอก' },
          ]}
          problem={shown(problems.to)}
          onInput={setTo}
        />
      )}
      {to === OUTSIDE && (
        <TextField
          id="forward-agency"
          label="ชื่อหน่วยงานภายนอก"
          required
          hint={view.agencies.length > 0 ? `เช่น ${view.agencies.join(', ')}` : undefined}
          value={agency}
          limit={LONGEST_AGENCY}
          problem={shown(problems.agency)}
          onInput={setAgency}
        />
      )}
      {action.name === 'complaint_name' && (
        <SelectField
          id="named-person"
          label="ผู้ถูกร้องเรียน"
          required
          value={person}
          none="เลือกเจ้าหน้าที่"
          options={view.people.map(({ id, name, positionTitle }) => ({
            value: id,
            text: `${name} (${joinTitle(positionTitle)})`,
          }))}
          problem={shown(problems.person)}
          onInput={setPerson}
        />
      )}
      {label && (
        <TextField
          id="complaint-text"
          label={label}
          required
          hint={hint}
          rows={4}
          value={typed}
          limit={LONGEST_REMARK}
          problem={shown(problems.text)}
          onInput={setTyped}
        />
      )}
      <SheetButtons
        label={action.label}
        danger={action.name === 'complaint_name'}
        sending={sending}
        failure={failure}
        onSend={sendIt}
        onClose={onClose}
      />
    </Sheet>
  );
}

function bodyOf(
  action: Name,
  revision: number,
  { text, to, agency, person }: { text: string; to: string; agency: string; person: string },
): ComplaintActionBody {
  switch (action) {
    case 'complaint_take':
      return { action, revision };
    case 'complaint_name':
      return { action, revision, memberIds: [person] };
    case 'complaint_forward':
      return to === OUTSIDE
        ? { action, revision, text, seat: null, agency }
        : { action, revision, text, seat: to, agency: null };
    default:
      return { action, revision, text };
  }
}
