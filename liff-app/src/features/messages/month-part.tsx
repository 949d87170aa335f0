import type { MessagesView } from '@prakat/shared/outbox/messages-view';
import { thaiMonths, thaiShortDateTime } from '@prakat/shared/time/thai-date';

/** What a month's messages came to by kind; of this month also what is left of them and what waits to be shown. */
export function MonthPart({ month: view, isNow = false }: { month: MessagesView; isNow?: boolean }) {
  const { month, quota, kinds, perItem, waiting } = view;
  const name = `${thaiMonths[Number(month.slice(5)) - 1]} ${Number(month.slice(0, 4)) + 543}`;
  return (
    <section class="card" aria-label={`ข้อความเดือน${name}`}>
      <h2>เดือน{name}</h2>
      {quota ? (
        <p>
          LINE นับแล้ว {quota.used} {quota.limit === null ? '' : `จาก ${quota.limit} `}ข้อความ
          {quota.percent !== null && ` (ร้อยละ ${quota.percent})`}
          {isNow && quota.forecast !== null && ` คาดว่าทั้งเดือน ${quota.forecast} ข้อความ`}
        </p>
      ) : (
        <p class="hint">
          {isNow ? 'ระบบจะสอบถามโควตาจาก LINE วันละครั้ง ยังไม่มีข้อมูลของเดือนนี้' : 'ไม่มีข้อมูลโควตาของเดือนนี้'}
        </p>
      )}
      {kinds.length === 0 ? (
        <p>ยังไม่ได้ส่งข้อความ</p>
      ) : (
        <table class="count-table">
          <thead>
            <tr>
              <th scope="col">ประเภท</th>
              <th scope="col">นับ</th>
              <th scope="col">ไม่นับ</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ name: kind, counted, free }) => (
              <tr key={kind}>
                <th scope="row">{kind}</th>
                <td>{counted}</td>
                <td>{free}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {perItem !== null && <p>เฉลี่ยต่อประกาศที่เผยแพร่ {perItem} ข้อความ</p>}
      {isNow && (
        <p>
          รอแสดงเมื่อผู้รับเปิดแชต {waiting.people} รายการ และรอประกาศเมื่อมีผู้เขียนในกลุ่ม {waiting.groups} รายการ
          {waiting.since && ` รายการเก่าที่สุดตั้งแต่ ${thaiShortDateTime(waiting.since)}`}
        </p>
      )}
    </section>
  );
}
