import type { AssetView } from '@prakat/shared/api/papers';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { type AssetName, assetNames, assetTitles } from '@prakat/shared/papers/register/asset-names';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { papersApi } from './papers-api.ts';

const TITLE = 'ตราครุฑและแบบอักษร';

const hints: Record<AssetName, string> = {
  emblem: 'ไฟล์ SVG หรือ PNG พื้นโปร่งใส ไม่เกิน 700 KB ใช้ในบันทึกข้อความ ประกาศ และคำสั่ง หากยังไม่มี เอกสารจะเว้นที่ไว้',
  font: 'ไฟล์ TTF ไม่เกิน 700 KB เช่น TH Sarabun New หากไม่มี ระบบใช้ Sarabun',
  'font-bold': 'ไฟล์ TTF ตัวหนาของแบบอักษรเดียวกัน ใช้คู่กับตัวปกติของหน่วยงาน',
};

/** Files of the office that its papers carry. Administrators bring them and take them away. */
export function AssetsScreen() {
  const { api, me } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const kept = useResource('paper-assets', papers.assets);
  if (!kept.data) {
    if (kept.failure) return <FailurePage title={TITLE} failure={kept.failure} onRetry={kept.reload} />;
    return (
      <Page title={TITLE}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  const { data } = kept;
  return (
    <Page title={TITLE}>
      <p>ใช้กับเอกสารที่พิมพ์หลังจากนี้ ไฟล์ของเอกสารที่พิมพ์ไปแล้วไม่เปลี่ยนแปลง</p>
      {assetNames.map((name) => (
        <Asset
          key={name}
          name={name}
          kept={data.find((each) => each.name === name) ?? null}
          mayChange={me.member.isAdministrator}
          onChanged={kept.set}
        />
      ))}
      <Link to={{ screen: 'papers' }} class="button">
        ทะเบียนเอกสาร
      </Link>
    </Page>
  );
}

function Asset(props: {
  name: AssetName;
  kept: AssetView | null;
  mayChange: boolean;
  onChanged: (next: AssetView[]) => void;
}) {
  const { api } = useApp();
  const { name, kept, mayChange, onChanged } = props;
  const { sending, failure, send } = useSending();
  const [isRemoving, setRemoving] = useState(false);
  const id = `asset-${name}`;
  const title = assetTitles[name];
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="hint" id={`${id}-hint`}>
        {hints[name]}
      </p>
      <p role="status">
        {kept
          ? `มีแล้ว ${fileSizeInWords(kept.bytes)} โดย ${kept.by} เมื่อ ${thaiDateTime(kept.at)}`
          : 'ยังไม่มีไฟล์ของหน่วยงาน'}
      </p>
      {failure && <SheetFailure title="ยังไม่ได้เปลี่ยนไฟล์" failure={failure} afterUnknown="กรุณาลองอีกครั้ง" />}
      {mayChange && (
        <div class="file-picker">
          <span aria-hidden="true">{sending ? 'กำลังส่ง…' : kept ? 'เปลี่ยนไฟล์' : '+ เลือกไฟล์'}</span>
          <input
            id={id}
            type="file"
            aria-label={`เลือกไฟล์ ${title}`}
            aria-describedby={`${id}-hint`}
            disabled={sending}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) send(() => papersApi(api).putAsset(name, file), onChanged);
            }}
          />
        </div>
      )}
      {mayChange && kept && (
        <button
          type="button"
          class="button button-danger"
          disabled={sending}
          onClick={() => setRemoving(true)}
        >
          นำออก<span class="visually-hidden"> {title}</span>
        </button>
      )}
      {isRemoving && (
        <Sheet title={`นำออก ${title}?`} busy={sending} onClose={() => setRemoving(false)}>
          <p>เอกสารที่พิมพ์หลังจากนี้จะไม่ใช้ไฟล์นี้ หากต้องการใช้อีกต้องเลือกไฟล์ใหม่</p>
          <SheetButtons
            label="ยืนยันนำออก"
            danger
            sending={sending}
            failure={failure}
            onClose={() => setRemoving(false)}
            onSend={() =>
              send(
                () => papersApi(api).removeAsset(name),
                (next) => {
                  setRemoving(false);
                  onChanged(next);
                },
              )
            }
          />
        </Sheet>
      )}
    </section>
  );
}
