import { useState } from 'preact/hooks';
import type { NamedFor } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { PersonChoice } from '../../components/person-choice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useResource } from '../../use-resource.ts';
import type { ActionSheetProps } from './action-sheets.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** Stands for “nobody in particular” in a list of people. */
const EVERYBODY = '*';

function PersonSheet(
  props: ActionSheetProps & {
    purpose: NamedFor;
    about: string;
    personLabel: string;
    nobody: string;
    label: string;
    /** Who is not offered. */
    without: string;
    everybody?: string;
    onChosen: (id: string) => void;
  },
) {
  const { api } = useApp();
  const { view, action, purpose, about, personLabel, nobody, without, everybody, onChosen, ...rest } = props;
  const read = useResource(`people/${view.id}/${purpose}`, () => api.people(view.id, purpose));
  const people = { ...read, data: read.data?.filter(({ id }) => id !== without) ?? null };
  const [chosen, setChosen] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (chosen) onChosen(chosen);
    else document.getElementById('person')?.focus();
  };
  return (
    <Sheet title={`${action.label} เลขที่ ${view.number}`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      <p>{about}</p>
      <PersonChoice
        id="person"
        label={personLabel}
        required
        people={people}
        {...(everybody ? { more: [{ value: EVERYBODY, text: everybody }] } : {})}
        nobody={nobody}
        value={chosen}
        problem={asked && !chosen ? 'กรุณาเลือกชื่อ' : undefined}
        onInput={setChosen}
      />
      <SheetButtons {...rest} onSend={send} />
    </Sheet>
  );
}

/** A claimed task goes to another webmaster, or back to all. */
export function HandOverSheet(props: ActionSheetProps) {
  const { me } = useApp();
  return (
    <PersonSheet
      {...props}
      purpose="publishing"
      about={props.view.claim ? `ขณะนี้ ${props.view.claim.name} รับงานนี้อยู่` : ''}
      personLabel="ส่งต่อให้"
      nobody="ไม่มีผู้ดูแลเว็บไซต์ท่านอื่น"
      everybody="คืนให้ผู้ดูแลเว็บไซต์ทุกท่าน"
      without={me.member.id}
      label="ยืนยันส่งต่องาน"
      onChosen={(id) => props.onSend({ action: 'hand_over_task', to: id === EVERYBODY ? null : id })}
    />
  );
}

/** An administrator gives the item to the successor of whoever answered for it. */
export const TransferOwnerSheet = (props: ActionSheetProps) => (
  <PersonSheet
    {...props}
    purpose="ownership"
    about={`ขณะนี้ ${props.view.successor?.name ?? props.view.submitter.name} เป็นผู้รับผิดชอบเรื่องนี้ ผู้รับผิดชอบคนใหม่จะแก้ไข ถอน และต่ออายุเรื่องนี้ได้ และได้รับแจ้งเรื่องนี้ทาง LINE ชื่อผู้ยื่นเดิมยังอยู่ในบันทึก`}
    personLabel="ผู้รับผิดชอบคนใหม่"
    nobody="ไม่มีเจ้าหน้าที่ท่านอื่นให้เลือก"
    without={props.view.ownerId}
    label="ยืนยันมอบเรื่อง"
    onChosen={(to) => props.onSend({ action: 'transfer_owner', to })}
  />
);
