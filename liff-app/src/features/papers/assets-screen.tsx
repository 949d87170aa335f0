import type { AssetView } from '@prakat/shared/api/papers';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useMemo, useRef } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { SheetFailure } from '../../components/sheet-failure.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { useSending } from '../people/use-sending.ts';
import { papersApi } from './papers-api.ts';

const TITLE = 'ตราครุฑและแบบอักษร';

const assets: readonly { name: AssetView['name']; title: string; hint: string }[] = [
  {
    name: 'emblem',
    title: 'ตราครุฑ',
    hint: 'ไฟล์ SVG หรือ PNG พื้นโปร่งใส ใช้ในบันทึกข้อความ ประกาศ และคำสั่ง หากยังไม่มี เอกสารจะเว้นที่ไว้',
  },
  {
    name: 'font',
    title: 'แบบอักษร ตัวปกติ',
    hint: 'ไฟล์ TTF เช่น TH Sarabun PSK หรือ TH Sarabun New หากไม่มี ระบบใช้ Sarabun',
  },
  { name: 'font-bold', title: 'แบบอักษร ตัวหนา', hint: 'ไฟล์ TTF ของแบบอักษรเดียวกัน ชนิดตัวหนา' },
];

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
      {assets.map((asset) => (
        <Asset
          key={asset.name}
          {...asset}
          kept={data.find(({ name }) => name === asset.name) ?? null}
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
  name: AssetView['name'];
  title: string;
  hint: string;
  kept: AssetView | null;
  mayChange: boolean;
  onChanged: (next: AssetView[]) => void;
}) {
  const { api } = useApp();
  const { name, title, hint, kept, mayChange, onChanged } = props;
  const { sending, failure, send } = useSending();
  const input = useRef<HTMLInputElement>(null);
  const id = `asset-${name}`;
  return (
    <section class="card">
      <h2>{title}</h2>
      <p class="hint" id={`${id}-hint`}>
        {hint}
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
            ref={input}
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
          onClick={() => send(() => papersApi(api).removeAsset(name), onChanged)}
        >
          นำออก<span class="visually-hidden"> {title}</span>
        </button>
      )}
    </section>
  );
}
