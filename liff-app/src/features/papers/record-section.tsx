import type { RecordView } from '@prakat/shared/api/papers';
import { periodChoices } from '@prakat/shared/papers/record-period';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Retry } from '../../components/retry.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { RecordLinks } from './record-links.tsx';

/** The record of what was published in a period, of one category or all. */
export function RecordSection() {
  const { api, me } = useApp();
  const [running, ...others] = periodChoices(me.today);
  const [chosen, setChosen] = useState('');
  const [category, setCategory] = useState('');
  const period = chosen || (running?.id ?? '');
  const asked = `/papers/record?${new URLSearchParams({ period, category })}`;
  const record = useResource(asked, () => api.request<RecordView>('GET', asked));
  return (
    <section class="card">
      <h2>บันทึกรายงานผลการเผยแพร่ข้อมูล</h2>
      <p class="hint">รายการที่นำขึ้นเว็บไซต์ในช่วงเวลาที่เลือก เรียงตามวันที่เผยแพร่ พร้อมเอกสารแนบและหมายเหตุ</p>
      <SelectField
        id="record-period"
        label="ช่วงเวลา"
        none={running?.name ?? ''}
        options={others.map(({ id, name }) => ({ value: id, text: name }))}
        value={chosen}
        onInput={setChosen}
      />
      <SelectField
        id="record-category"
        label="หมวดหมู่"
        none="ทุกหมวดหมู่"
        options={me.office.categories.map(({ id, number, name }) => ({
          value: id,
          text: `${number}. ${name}`,
        }))}
        value={category}
        onInput={setCategory}
      />
      {record.failure && <Retry failure={record.failure} onRetry={record.reload} />}
      {record.data && <RecordLinks view={record.data} onExpired={record.reload} />}
      {!record.data && !record.failure && <Skeleton lines={4} />}
    </section>
  );
}
