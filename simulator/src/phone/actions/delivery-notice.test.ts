import { expect, it } from 'vitest';
import { deliveryNotice } from './delivery-notice.ts';

it.each([
  [{ status: 200 }, undefined],
  [{ status: 500, error: 'error_status_code' }, 'ระบบของหน่วยงานรับเหตุการณ์นี้ไม่สำเร็จ (รหัส 500)'],
  [{ status: null, error: 'request_timeout' }, 'ระบบของหน่วยงานไม่ตอบภายในเวลาที่ LINE กำหนด'],
  [{ status: null, error: 'unclassified' }, 'ส่งเหตุการณ์ถึงระบบของหน่วยงานไม่สำเร็จ (unclassified)'],
  // A webhook is not sent at all for some deeds, such as unfollowing while blocked.
  [{ status: null }, undefined],
])('tells of %o: %s', (delivery, text) => expect(deliveryNotice(delivery)?.text).toBe(text));
