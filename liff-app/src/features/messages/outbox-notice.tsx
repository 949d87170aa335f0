import type { OutboxStatus } from '@prakat/shared/api/messages';
import type { OutboxWait } from '@prakat/shared/outbox/waits';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Notice } from '../../components/notice.tsx';

const sentences: Record<OutboxWait['reason'], (count: string) => string> = {
  line: (count) => `ข้อความ ${count} รายการยังส่งทาง LINE ไม่ได้ ระบบจะส่งใหม่เอง`,
  quota: (count) =>
    `ข้อความ ${count} รายการรอส่งในเดือนถัดไป เพราะบัญชี LINE ทางการใช้ข้อความของเดือนนี้หมดแล้ว หากเพิ่มแพ็กเกจ ระบบจะส่งภายในหนึ่งวัน`,
  destination: (count) => `งานเผยแพร่หรือนำลง ${count} รายการยังทำไม่สำเร็จ ระบบจะทำใหม่เอง`,
  not_taken_up: (count) => `ข้อความหรืองาน ${count} รายการค้างอยู่ในระบบ กรุณาแจ้งผู้ดูแลเครื่อง`,
};

/** What waits to be sent or published longer than it should, since when and why; nothing where nothing does. */
export function OutboxNotice({ waits, more }: Pick<OutboxStatus, 'waits' | 'more'>) {
  if (waits.length === 0) return null;
  const many = (count: number) => `${count}${more ? ' กว่า' : ''}`;
  return (
    <Notice tone="warning" title="รายการที่ยังส่งไม่สำเร็จ">
      <ul class="bullets">
        {waits.map(({ reason, count, since, lastError }) => (
          <li key={reason}>
            {sentences[reason](many(count))} ค้างตั้งแต่ {thaiShortDateTime(since)}
            {lastError && reason !== 'quota' && <span class="hint"> สาเหตุล่าสุด: {lastError}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
