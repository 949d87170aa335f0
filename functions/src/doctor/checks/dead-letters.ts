import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { type OfficeCheck, ok, warning } from '../check.ts';

const AT_MOST = 200;

/** Messages and publications that were given up. They stay until somebody looks, so they are no fault by themselves. */
export const deadLetters: OfficeCheck = {
  of: 'office',
  id: 'dead-letters',
  title: 'รายการที่ส่งไม่สำเร็จ',
  needs: ['store'],
  async run(context, { profile }) {
    const advice = context.cloud ? 'กรุณาแจ้งผู้เกี่ยวข้องด้วยทางอื่น' : 'ดูรายการและส่งใหม่ได้ด้วย npm run outbox -- list';
    const store = await context.store();
    const { items, next } = await store.find('outbox', 'byStatus', {
      equals: { officeId: profile.id, status: 'dead' },
      limit: AT_MOST,
    });
    const newest = items[0];
    if (!newest) return ok('ไม่มี');
    const many = `${items.length} รายการ${next ? 'ขึ้นไป' : ''}`;
    return warning(
      `${many} ล่าสุดเมื่อ ${thaiShortDateTime(newest.createdAt)} (${newest.lastError ?? 'ไม่ทราบสาเหตุ'}) ${advice}`,
    );
  },
};
