import type { Delivery } from '../../line-platform/control-api.ts';
import type { Notice } from '../sim/sim-context.ts';

/** LINE's names for a webhook that went wrong, in its error statistics. */
const REASONS: Record<string, string> = {
  could_not_connect: 'ติดต่อระบบของหน่วยงานไม่ได้ กรุณาตรวจสอบว่าระบบทำงานอยู่',
  request_timeout: 'ระบบของหน่วยงานไม่ตอบภายในเวลาที่ LINE กำหนด',
};

/** What to tell the person about the webhook that their tap or words caused; nothing when all went well. */
export function deliveryNotice({ status, error }: Pick<Delivery, 'status' | 'error'>): Notice | undefined {
  const known = error !== undefined && Object.hasOwn(REASONS, error) ? REASONS[error] : undefined;
  if (known) return { tone: 'error', text: known };
  if (status !== null && (status < 200 || status > 299))
    return { tone: 'error', text: `ระบบของหน่วยงานรับเหตุการณ์นี้ไม่สำเร็จ (รหัส ${status})` };
  if (error) return { tone: 'error', text: `ส่งเหตุการณ์ถึงระบบของหน่วยงานไม่สำเร็จ (${error})` };
  return undefined;
}
