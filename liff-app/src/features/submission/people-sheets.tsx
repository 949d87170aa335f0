import { useState } from 'preact/hooks';
import type { NamedFor } from '../../api/client.ts';
import { useApp } from '../../app-context.ts';
import { PersonChoice } from '../../components/person-choice.tsx';
import { useResource } from '../../use-resource.ts';
import type { ActionSheetProps, PublicationSheetProps, SheetBase } from './action-sheets.ts';
import { SubjectSheet } from './subject-sheet.tsx';

/** Stands for “nobody in particular” in a list of people. */
const EVERYBODY = '*';

/** A sheet in which a colleague is named. */
export function PersonSheet(
  props: SheetBase & {
    purpose: NamedFor;
    about: string;
    personLabel: string;
    nobody: string;
    label: string;
    /** Who is not offered. */
    without?: string;
    everybody?: string;
    onChosen: (id: string) => void;
  },
) {
  const { api } = useApp();
  const { view, purpose, about, personLabel, nobody, without, everybody, onChosen } = props;
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
    <SubjectSheet {...props} onConfirm={send}>
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
    </SubjectSheet>
  );
}

/** A claimed task goes to another webmaster, or back to all. */
export function HandOverSheet(props: PublicationSheetProps) {
  const { me } = useApp();
  const { claim } = props.publication;
  return (
    <PersonSheet
      {...props}
      purpose="publishing"
      about={claim ? `ขณะนี้ ${claim.name} รับงานนี้อยู่` : ''}
      personLabel="ส่งต่อให้"
      nobody="ไม่มีผู้ดูแลเว็บไซต์ท่านอื่น"
      everybody="คืนให้ผู้ดูแลเว็บไซต์ทุกท่าน"
      without={me.member.id}
      label="ยืนยันส่งต่องาน"
      onChosen={(id) => props.onSend({ action: 'hand_over_task', to: id === EVERYBODY ? null : id })}
    />
  );
}

/** An administrator gives the request to the successor of whoever answered for it. */
export const TransferOwnerSheet = (props: ActionSheetProps) => (
  <PersonSheet
    {...props}
    purpose="ownership"
    about={`ขณะนี้ ${props.view.successor?.name ?? props.view.submitter.name} เป็นผู้รับผิดชอบคำขอนี้ ผู้รับผิดชอบคนใหม่จะแก้ไขหรือถอนคำขอได้ และได้รับแจ้งผลทาง LINE ชื่อผู้ยื่นเดิมยังอยู่ในบันทึก`}
    personLabel="ผู้รับผิดชอบคนใหม่"
    nobody="ไม่มีเจ้าหน้าที่ท่านอื่นให้เลือก"
    without={props.view.ownerId}
    label="ยืนยันมอบคำขอ"
    onChosen={(to) => props.onSend({ action: 'transfer_owner', to })}
  />
);

/** The same of what stands on the website: a successor answers for what was published. */
export const TransferPublicationSheet = (props: PublicationSheetProps) => (
  <PersonSheet
    {...props}
    purpose="ownership"
    about="ผู้รับผิดชอบคนใหม่จะขอแก้ไข ต่ออายุ และนำข้อมูลนี้ลงได้ และได้รับแจ้งเกี่ยวกับข้อมูลนี้ทาง LINE ชื่อผู้ยื่นเดิมยังอยู่ในบันทึก"
    personLabel="ผู้รับผิดชอบคนใหม่"
    nobody="ไม่มีเจ้าหน้าที่ท่านอื่นให้เลือก"
    without={props.publication.ownerId}
    label="ยืนยันมอบข้อมูล"
    onChosen={(to) => props.onSend({ action: 'transfer_owner', to })}
  />
);
