import type { OfficeStatus } from '@prakat/shared/api/people';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';

/** What the office's LINE messages of this month came to, what is forecast, and what waits to be shown. */
export function MessagesPart({ messages }: Pick<OfficeStatus, 'messages'>) {
  const { quota, kinds, perItem, waiting } = messages;
  return (
    <details class="disclosure">
      <summary>ข้อความและโควตา{quota?.percent != null && ` (ใช้ไปแล้วร้อยละ ${quota.percent})`}</summary>
      {quota ? (
        <p>
          เดือนนี้ LINE นับแล้ว {quota.used} {quota.limit === null ? '' : `จาก ${quota.limit} `}ข้อความ
          {quota.forecast !== null && ` คาดว่าทั้งเดือน ${quota.forecast} ข้อความ`}
        </p>
      ) : (
        <p class="hint">ระบบจะสอบถามโควตาจาก LINE วันละครั้ง ยังไม่มีข้อมูลของเดือนนี้</p>
      )}
      <ul class="bullets">
        {kinds.map(({ name, counted, free }) => (
          <li key={name}>
            {name}: นับ {counted} ข้อความ ไม่นับ {free} รายการ
          </li>
        ))}
        {perItem !== null && <li>เฉลี่ยต่อประกาศที่เผยแพร่ {perItem} ข้อความ</li>}
        <li>
          รอแสดงเมื่อผู้รับเปิดแชต {waiting.people} รายการ และรอประกาศเมื่อมีผู้เขียนในกลุ่ม {waiting.groups} รายการ
          {waiting.since && ` รายการเก่าที่สุดตั้งแต่ ${thaiShortDateTime(waiting.since)}`}
        </li>
      </ul>
      <p class="hint">ข้อความตอบกลับไม่นับ LINE นับเฉพาะข้อความที่ระบบส่งเอง คนละหนึ่งข้อความ และในกลุ่มนับทุกคน</p>
    </details>
  );
}
