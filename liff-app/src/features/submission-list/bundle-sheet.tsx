import type { DecisionsBody, DecisionsResult } from '@prakat/shared/api/decisions';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { actingFor } from '@prakat/shared/people/names';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Findings } from '../../components/findings.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { newKey } from '../request-form/new-key.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import type { BundleOutcome } from './bundle-result.tsx';
import type { Bundled } from './choose-item.tsx';

/** Names each request that is about to be decided, with what was found in it: each decision is for exactly that. */
export function BundleSheet(props: {
  requests: readonly Bundled[];
  onClose: () => void;
  onDone: (outcome: BundleOutcome) => void;
}) {
  const { api, me } = useApp();
  const { requests } = props;
  // Kept for another try: what was done by the first is not done again.
  const [key] = useState(newKey);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const action = requests[0]?.bundle.action;
  if (!action) return null;
  const send = async () => {
    if (sending) return;
    setSending(true);
    setFailure(null);
    const body: DecisionsBody = {
      key,
      action: action.name,
      requests: requests.map(({ id, bundle: { seen } }) => ({ id, seen })),
    };
    try {
      const { results } = await api.request<DecisionsResult>('POST', '/decisions', body);
      props.onDone({ label: action.label, requests, results });
    } catch (error) {
      setFailure(asFailure(error));
      setSending(false);
    }
  };
  return (
    <Sheet title={`${action.label} ${requests.length} คำขอ`} onClose={props.onClose} busy={sending}>
      <ol class="bundle">
        {requests.map(({ id, number, title, corrects, bundle }) => (
          <li key={id} class="bundle-item">
            <span class="sheet-subject">{title}</span>
            <span class="list-item-small">
              เลขที่คำขอ {number} (ฉบับที่ {bundle.seen.revision}){corrects && ` แก้ไขข้อมูลเลขที่ ${corrects}`}
            </span>
            <span class="list-item-small">
              เจ้าของข้อมูล: {bundle.owner.name} <PositionTitle title={bundle.owner.positionTitle} />
            </span>
            <span class="list-item-small">
              {bundle.files.length === 0
                ? 'ไม่มีไฟล์แนบ'
                : `ไฟล์แนบ: ${bundle.files.map(({ name, bytes }) => `${name} (${fileSizeInWords(bytes)})`).join(', ')}`}
            </span>
            <Findings checks={bundle.checks} />
            {bundle.action.onBehalfOf && (
              <span class="list-item-small">
                ท่านลงนาม {me.member.name} <PositionTitle title={me.member.positionTitle} />{' '}
                {actingFor(bundle.action.onBehalfOf)}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p class="hint">
        ระบบบันทึกผลแยกเป็นรายคำขอ มีผลเฉพาะเนื้อหาและไฟล์ฉบับนี้ คำขอใดมีการแก้ไขหลังจากนี้ระบบจะไม่บันทึกผลของคำขอนั้น
      </p>
      <SheetButtons
        label={`ยืนยัน ${action.label} ${requests.length} คำขอ`}
        sending={sending}
        failure={failure}
        onSend={send}
        onClose={props.onClose}
      />
    </Sheet>
  );
}
