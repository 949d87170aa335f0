import type { OneMachine } from './one-machine.ts';

/** Shows the one-time codes to whoever started the product, once: only their hashes are kept. */
export function printSetUpCodes({ setUpCodes, context }: Pick<OneMachine, 'setUpCodes' | 'context'>): void {
  if (setUpCodes.size === 0) return;
  console.log('\nรหัสติดตั้งสำหรับผู้ดูแลระบบคนแรก (แสดงครั้งเดียว กรุณาจดไว้)');
  for (const [officeId, code] of setUpCodes) {
    console.log(`  ${(context.offices.get(officeId)?.profile.name.short ?? officeId).padEnd(24)} ${code}`);
  }
  console.log('ลงทะเบียนในแอปของหน่วยงานใน LINE แล้วกรอกรหัสนี้ในหน้ารอการรับลงทะเบียน\n');
}
