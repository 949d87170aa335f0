import { photoExtensions } from '@prakat/shared/files/file-types';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { Link } from '../../components/link.tsx';
import { useKeptFields } from '../../kept-fields.ts';
import { Attachments } from '../request-form/attachments.tsx';
import { fileIn, keptFile, useOneFile } from '../request-form/use-one-file.ts';
import type { PublicationSheetProps } from './action-sheets.ts';
import { ReasonSheet } from './reason-sheets.tsx';
import { SubjectSheet } from './subject-sheet.tsx';

const aPhoto = { extensions: photoExtensions, name: 'ภาพถ่าย' };

/** What a webmaster says of the notice board, with a picture if they took one: kept while the camera is open. */
function BoardSheet(
  props: PublicationSheetProps & {
    label: string;
    hint: string;
    onPhoto: (photo: string | null) => void;
    children: ComponentChildren;
  },
) {
  const { me } = useApp();
  const { publication, action, hint, onPhoto } = props;
  const kept = useKeptFields(
    browserStorage(),
    ['prakat.draft', me.office.id, me.member.id, action.name, publication.id].join('/'),
    { photo: '' },
  );
  const photo = useOneFile(aPhoto, fileIn(kept.fields.photo), (file) => kept.set({ photo: keptFile(file) }));
  const [asked, setAsked] = useState(false);
  // The screen closes the sheet once it is done; after a failure the picture is still wanted.
  const sent = useRef(false);
  if (props.failure) sent.current = false;
  useEffect(() => () => void (sent.current && kept.forget()), []);
  const send = () => {
    setAsked(true);
    if (photo?.problem) return document.getElementById('board-photo')?.focus();
    sent.current = true;
    onPhoto(fileIn(kept.fields.photo)?.id ?? null);
  };
  return (
    <SubjectSheet {...props} onConfirm={send}>
      {props.children}
      {photo && (
        <Attachments
          single={{
            id: 'board-photo',
            label: 'ภาพถ่ายบอร์ด (ถ้ามี)',
            hint: `${hint} (เห็นเฉพาะเจ้าหน้าที่ของหน่วยงาน)`,
            pick: ['+ เลือกภาพ', 'เปลี่ยนภาพ'],
          }}
          items={photo.items}
          rules={photo.rules}
          problem={asked ? photo.problem : undefined}
          onAdd={photo.choose}
          onRetry={photo.retry}
          onRemove={photo.remove}
          beforePick={() => {}}
        />
      )}
    </SubjectSheet>
  );
}

/** The sheet of what stands on the website hangs on the notice board. */
export function PostSheetSheet(props: PublicationSheetProps) {
  const { me } = useApp();
  const { seen, placements } = props.publication;
  const board = placements.find(({ destination }) => destination === 'notice-board');
  return (
    <BoardSheet
      {...props}
      label="ยืนยันว่าติดแล้ว"
      hint="ถ่ายให้เห็นแผ่นประกาศบนบอร์ด"
      onPhoto={(photo) => seen && props.onSend({ action: 'post_sheet', seen, photo })}
    >
      <p>
        กรุณาพิมพ์แผ่นประกาศแล้วติดที่บอร์ดประชาสัมพันธ์
        {board?.confirmed ? ' แทนแผ่นเดิม' : ''} ก่อนแจ้ง
      </p>
      <Link
        to={{ screen: 'paper', id: derivedId(me.office.id, 'notice_sheet', props.view.id) }}
        class="button button-wide"
      >
        พิมพ์แผ่นประกาศ
      </Link>
    </BoardSheet>
  );
}

/** The sheet is off the notice board. */
export const RemoveSheetSheet = (props: PublicationSheetProps) => (
  <BoardSheet
    {...props}
    label="ยืนยันว่าปลดแล้ว"
    hint="ถ่ายให้เห็นบอร์ดหลังปลด"
    onPhoto={(photo) => props.onSend({ action: 'remove_sheet', photo })}
  >
    <p>กรุณาปลดแผ่นประกาศออกจากบอร์ดประชาสัมพันธ์ก่อนแจ้ง</p>
  </BoardSheet>
);

/** It is not put on the board after all; on the website it stays. */
export const SkipSheetSheet = (props: PublicationSheetProps) => (
  <ReasonSheet
    {...props}
    about={<p>ข้อมูลยังเผยแพร่บนเว็บไซต์ตามเดิม ระบบจะแจ้งเหตุผลแก่เจ้าของข้อมูล</p>}
    reasonLabel="ไม่ติดบอร์ดเพราะ"
    label="แจ้งว่าไม่ติดบอร์ด"
    onReason={(reason) => props.onSend({ action: 'skip_sheet', reason })}
  />
);
