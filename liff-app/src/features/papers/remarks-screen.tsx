import type { RemarkView } from '@prakat/shared/api/papers';
import { fiscalYearOfDay, thaiDateTime } from '@prakat/shared/time/thai-date';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Retry } from '../../components/retry.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { useSending } from '../people/use-sending.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';
import { papersApi } from './papers-api.ts';
import { RemarkForm } from './remark-form.tsx';
import { remarkKinds } from './remark-kinds.ts';

/** What went wrong in a fiscal year and what would help, as it is noted for the reports of the year. */
export function RemarksScreen() {
  const { api, me } = useApp();
  const papers = useMemo(() => papersApi(api), [api]);
  const [chosen, setChosen] = useState('');
  const remarks = useResource(`remarks/${chosen}`, () => papers.remarks(chosen));
  const [removing, setRemoving] = useState<RemarkView | null>(null);
  const running = String(fiscalYearOfDay(me.today));
  const years = useRef<string[]>([]);
  const { data, failure } = remarks;
  if (data) years.current = data.years;
  return (
    <Page title="ปัญหาและข้อเสนอแนะ">
      <p class="hint">ข้อความที่จดไว้จะเป็นข้อความตั้งต้นในรายงานและบันทึกข้อความของปีงบประมาณนั้น</p>
      <SelectField
        id="remarks-year"
        label="ปีงบประมาณ"
        none={`ปีงบประมาณ ${running}`}
        options={years.current
          .filter((year) => year !== running)
          .map((year) => ({ value: year, text: `ปีงบประมาณ ${year}` }))}
        value={chosen}
        onInput={setChosen}
      />
      {failure && <Retry failure={failure} onRetry={remarks.reload} />}
      {!data && !failure && <Skeleton lines={4} />}
      {data?.remarks.length === 0 && (
        <div class="empty">
          <p>ยังไม่มีปัญหาและข้อเสนอแนะของปีงบประมาณ {data.year}</p>
        </div>
      )}
      {data &&
        remarkKinds.map(({ value, text }) => (
          <Remarks
            key={value}
            title={text}
            remarks={data.remarks.filter(({ kind }) => kind === value)}
            onRemove={setRemoving}
          />
        ))}
      {data?.mayAdd && <RemarkForm key={data.year} year={data.year} onAdded={remarks.set} />}
      <Link to={{ screen: 'papers' }} class="button">
        ทะเบียนเอกสาร
      </Link>
      {removing && (
        <RemoveSheet
          remark={removing}
          onClose={() => setRemoving(null)}
          onRemoved={(next) => {
            setRemoving(null);
            remarks.set(next);
          }}
        />
      )}
    </Page>
  );
}

const Remarks = (props: { title: string; remarks: RemarkView[]; onRemove: (remark: RemarkView) => void }) =>
  props.remarks.length === 0 ? null : (
    <section class="card">
      <h2>
        {props.title} ({props.remarks.length})
      </h2>
      <ul class="places">
        {props.remarks.map((remark) => (
          <li key={remark.id}>
            <span class="written">{remark.text}</span>
            <span class="place-state">
              {remark.by} · {thaiDateTime(remark.at)}
            </span>
            {remark.isMine && (
              <div>
                <button type="button" class="button-small" onClick={() => props.onRemove(remark)}>
                  ลบ<span class="visually-hidden"> {remark.text}</span>
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );

function RemoveSheet(props: {
  remark: RemarkView;
  onClose: () => void;
  onRemoved: (next: Awaited<ReturnType<ReturnType<typeof papersApi>['removeRemark']>>) => void;
}) {
  const { api } = useApp();
  const { remark, onClose, onRemoved } = props;
  const { sending, failure, send } = useSending();
  return (
    <Sheet title="ลบข้อความนี้" busy={sending} onClose={onClose}>
      <p class="quote">{remark.text}</p>
      <p>เอกสารที่เสนอหรือลงนามไปแล้วไม่เปลี่ยนแปลง</p>
      <SheetButtons
        label="ยืนยันลบ"
        danger
        sending={sending}
        failure={failure}
        onSend={() => send(() => papersApi(api).removeRemark(remark.id), onRemoved)}
        onClose={onClose}
      />
    </Sheet>
  );
}
