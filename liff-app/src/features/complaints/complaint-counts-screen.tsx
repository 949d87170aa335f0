import type { ComplaintCounts } from '@prakat/shared/api/complaints';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FormatLinks } from '../../components/format-links.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';

const TITLE = 'จำนวนคำร้อง';

type Rows = ComplaintCounts['periods'][number]['rows'];

/** How many complaints came and were closed, by kind: of a fiscal year, its halves and its months. No word of anybody. */
export function ComplaintCountsScreen() {
  const { api } = useApp();
  const [year, setYear] = useState('');
  const read = useResource(`complaint-counts/${year}`, () =>
    api.request<ComplaintCounts>('GET', `/complaint-counts${year ? `?year=${year}` : ''}`),
  );
  const { data, failure } = read;
  if (!data) return <UnreadPage title={TITLE} read={read} lines={8} />;
  const months = data.months.filter(({ rows }) => rows.some((row) => row.received + row.closed > 0));
  return (
    <Page title={TITLE}>
      <p>นับตามวันที่รับและวันที่ยุติ เฉพาะจำนวน ไม่มีข้อความหรือชื่อผู้ใด ใช้ประกอบรายงานการรับเรื่องร้องเรียน</p>
      <StaleNotice failure={failure} />
      <SelectField
        id="counts-year"
        label="ปีงบประมาณ"
        value={year}
        none={`${data.years[0]} (ปีปัจจุบัน)`}
        options={data.years.slice(1).map((value) => ({ value, text: value }))}
        onInput={setYear}
      />
      {data.periods.map(({ id, name, rows }) => (
        <Table key={id} name={name} rows={rows} />
      ))}
      <Link to={{ screen: 'paper', id: data.paperId }} class="button button-wide">
        รายงานประจำปีเป็นเอกสาร
      </Link>
      <FormatLinks
        links={{ csv: data.csv, poster: data.poster }}
        labels={{ csv: 'ดาวน์โหลดทุกเดือน (CSV)', poster: 'คิวอาร์โค้ดสำหรับติดผนัง (PDF)' }}
        onExpired={read.reload}
      />
      <h2>รายเดือน</h2>
      {months.length === 0 ? (
        <div class="empty">
          <p>ยังไม่มีคำร้องในปีงบประมาณนี้</p>
        </div>
      ) : (
        months.map(({ month, name, rows }) => (
          <Table key={month} name={name} rows={rows.filter((row) => row.received + row.closed > 0)} />
        ))
      )}
    </Page>
  );
}

const Table = ({ name, rows }: { name: string; rows: Rows }) => (
  <section class="card" aria-label={name}>
    <h3>{name}</h3>
    <table class="count-table">
      <thead>
        <tr>
          <th scope="col">ประเภท</th>
          <th scope="col">รับ</th>
          <th scope="col">ยุติ</th>
          <th scope="col">ในกำหนด</th>
          <th scope="col">คงค้าง</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kind}>
            <th scope="row">{row.name}</th>
            <td>{row.received}</td>
            <td>{row.closed}</td>
            <td>{row.inTime ?? '-'}</td>
            <td>{row.open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
