import { buddhistYear, thaiDate, thaiMonths, thaiShortMonths } from '@prakat/shared/time/thai-date';
import {
  LEAST_ANSWERS,
  type Level,
  levelOf,
  meanInWords,
  monthsOfYear,
  questions,
  shareInWords,
} from '@prakat/shared/visits/survey';
import type { Links } from '../links.ts';
import { ColumnChart } from './column-chart.tsx';
import { NumberTable } from './number-table.tsx';
import type { Statistics } from './read-statistics.ts';
import { inWords } from './site-numbers.tsx';

/** A calendar month: ธันวาคม 2564. */
export function monthName(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${thaiMonths[Number(number) - 1]} ${buddhistYear(Number(year))}`;
}
const shortMonth = (month: string): string => thaiShortMonths[Number(month.slice(5)) - 1] ?? month;

/** Days that the chart of days shows. */
const DAYS = 14;

const COUNTED = ['การเข้าชม (ครั้ง)', 'ผู้เข้าชม (คน)'] as const;
const counted = ({ views, visitors }: { views: number; visitors: number }) => [
  inWords(views),
  inWords(visitors),
];

/** Today, this month, this fiscal year and all. */
export function VisitTotals({ statistics: { visits, today, year } }: { statistics: Statistics }) {
  if (!visits) return null;
  const { numbers } = visits;
  return (
    <NumberTable
      caption={`จำนวนการเข้าชมเว็บไซต์ ณ วันที่ ${thaiDate(today)}`}
      columns={['ช่วงเวลา', ...COUNTED]}
      rows={[
        { key: 'today', name: 'วันนี้', cells: counted(numbers.today) },
        { key: 'month', name: `เดือน${monthName(today.slice(0, 7))}`, cells: counted(numbers.month) },
        { key: 'year', name: `ปีงบประมาณ ${year}`, cells: counted(numbers.year) },
        { key: 'total', name: 'ทั้งหมดตั้งแต่เริ่มนับ', cells: counted(numbers.total) },
      ]}
    />
  );
}

/** Visits by day and by month, drawn and in a table. */
export function VisitsOverTime({ visits }: { visits: NonNullable<Statistics['visits']> }) {
  const days = visits.days.slice(-DAYS);
  const series = [
    {
      id: 'days',
      heading: 'การเข้าชมรายวัน',
      rows: days.map((day) => ({ ...day, name: thaiDate(day.of), short: String(Number(day.of.slice(8))) })),
    },
    {
      id: 'months',
      heading: 'การเข้าชมรายเดือน',
      rows: visits.months.map((month) => ({
        ...month,
        name: monthName(month.of),
        short: shortMonth(month.of),
      })),
    },
  ];
  return (
    <>
      {series.map(({ id, heading, rows }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{heading}</h2>
          {rows.length === 0 ? (
            <p class="empty">ยังไม่มีการเข้าชมที่นับไว้</p>
          ) : (
            <div class="beside">
              <ColumnChart
                title={`แผนภูมิ${heading} ตัวเลขเดียวกับในตาราง`}
                columns={rows.map(({ of, short, views }) => ({
                  key: of,
                  name: short,
                  value: views,
                  label: inWords(views),
                }))}
              />
              <NumberTable
                caption={heading}
                columns={[id === 'days' ? 'วันที่' : 'เดือน', ...COUNTED]}
                rows={[...rows]
                  .reverse()
                  .map((row) => ({ key: row.of, name: row.name, cells: counted(row) }))}
              />
            </div>
          )}
        </section>
      ))}
    </>
  );
}

/** What is looked at, of the fiscal year: topics, and the items looked at most. */
export function MostVisited({
  links,
  officeId,
  statistics: { visits, year },
}: {
  links: Links;
  officeId: string;
  statistics: Statistics;
}) {
  if (!visits) return null;
  const tables = [
    {
      caption: `การเข้าชมตามหมวด ปีงบประมาณ ${year}`,
      column: 'หมวด',
      rows: visits.categories.map(({ id, name, views }) => ({
        id,
        name,
        views,
        path: links.category(officeId, id),
      })),
    },
    {
      caption: `ข้อมูลที่เข้าชมมากที่สุด ปีงบประมาณ ${year}`,
      column: 'เรื่อง',
      rows: visits.items.map(({ id, title, views }) => ({
        id,
        name: title,
        views,
        path: links.item(officeId, id),
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="most">
      <h2 id="most">ข้อมูลที่มีผู้เข้าชม</h2>
      <div class="beside">
        {tables.map(({ caption, column, rows }) => (
          <NumberTable
            key={column}
            caption={caption}
            columns={[column, COUNTED[0]]}
            rows={rows.map(({ id, name, views, path }) => ({
              key: id,
              name: <a href={path}>{name}</a>,
              cells: [inWords(views)],
            }))}
          />
        ))}
      </div>
    </section>
  );
}

const LEVELS = ['ผู้ตอบ (คน)', 'ระดับเฉลี่ย (เต็ม 5)', 'ตอบมากและมากที่สุด'] as const;
const levelCells = ({ answers, mean, share }: Level): string[] => [
  inWords(answers),
  mean === null ? 'ยังไม่แสดง' : meanInWords(mean),
  share === null ? 'ยังไม่แสดง' : shareInWords(share),
];

const FEW = `ระดับความพึงพอใจแสดงเมื่อมีผู้ตอบตั้งแต่ ${LEAST_ANSWERS} คนขึ้นไปในช่วงเวลานั้น`;

/** The level of this month and fiscal year. */
export function SatisfactionLevel({ statistics: { satisfaction, today, year } }: { statistics: Statistics }) {
  const month = today.slice(0, 7);
  const overall = (months: typeof satisfaction) => levelOf(months.map((each) => each.overall));
  const ofMonth = overall(satisfaction.filter((each) => each.month === month));
  const ofYear = overall(monthsOfYear(satisfaction, year));
  return (
    <>
      <NumberTable
        caption="ระดับความพึงพอใจโดยรวมต่อเว็บไซต์"
        columns={['ช่วงเวลา', ...LEVELS]}
        rows={[
          { key: 'month', name: `เดือน${monthName(month)}`, cells: levelCells(ofMonth) },
          { key: 'year', name: `ปีงบประมาณ ${year}`, cells: levelCells(ofYear) },
        ]}
      />
      {ofMonth.mean === null || ofYear.mean === null ? <p class="muted">{FEW}</p> : null}
    </>
  );
}

/** The level by month, and by question in the fiscal year. */
export function SatisfactionOverTime({ statistics: { satisfaction, year } }: { statistics: Statistics }) {
  const months = satisfaction.slice(0, 13).map((each) => ({ ...each, level: levelOf([each.overall]) }));
  const ofYear = monthsOfYear(satisfaction, year);
  if (months.length === 0) return null;
  const drawn = [...months]
    .reverse()
    .flatMap(({ month, level: { mean } }) =>
      mean === null ? [] : [{ key: month, name: shortMonth(month), value: mean, label: meanInWords(mean) }],
    );
  const caption = 'ระดับความพึงพอใจรายเดือน';
  return (
    <div class="beside">
      {drawn.length > 0 ? (
        <ColumnChart title={`แผนภูมิ${caption} ตัวเลขเดียวกับในตาราง`} columns={drawn} most={5} />
      ) : null}
      <NumberTable
        caption={caption}
        columns={['เดือน', ...LEVELS]}
        rows={months.map(({ month, level }) => ({
          key: month,
          name: monthName(month),
          cells: levelCells(level),
        }))}
      />
      <NumberTable
        caption={`ระดับความพึงพอใจรายข้อ ปีงบประมาณ ${year}`}
        columns={['ข้อคำถาม', ...LEVELS]}
        rows={questions.map(({ id, text }) => ({
          key: id,
          name: text,
          cells: levelCells(levelOf(ofYear.map((each) => each[id]))),
        }))}
      />
    </div>
  );
}
