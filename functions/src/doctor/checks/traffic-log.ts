import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { every } from '../../store/every.ts';
import { fault, type InstallationCheck, ok, reasonOf, type Verdict, warning } from '../check.ts';
import { TRAFFIC_BUCKET, TRAFFIC_LOCATION } from '../cloud-logging.ts';
import type { CloudParts, DoctorContext, OneMachineParts } from '../context.ts';

/** Faults that are said at once; `npm run access-log -- verify` says all. */
const SAID = 3;
const DAY_MS = 86_400_000;

/** Traffic data is kept as section 26 of the Computer Crime Act asks: whole, without gaps, and long enough. */
export const trafficLog: InstallationCheck = {
  of: 'installation',
  id: 'traffic-log',
  title: 'ข้อมูลจราจรทางคอมพิวเตอร์',
  needs: ['store'],
  async run(context) {
    if (context.machine) return ofMachine(context, context.machine);
    return context.cloud ? ofCloud(context, context.cloud) : null;
  },
};

async function ofMachine(context: DoctorContext, machine: OneMachineParts): Promise<Verdict> {
  // Seals of the simulation have its clock's days, not the machine's.
  const ranOn = context.simulated ? [] : await sealedDays(context);
  const { began, files, faults, missingDays, lost } = await machine.trafficLog(ranOn);
  if (faults.length > 0) {
    const more = faults.length > SAID ? ` และอีก ${faults.length - SAID} รายการ` : '';
    return fault(
      `${faults.slice(0, SAID).join('; ')}${more} กรุณาสั่ง npm run access-log -- verify และเก็บโฟลเดอร์ไว้ตามสภาพ`,
    );
  }
  if (missingDays.length > 0)
    return fault(`ไม่มีข้อมูลของวันที่ ${missingDays.map(thaiDate).join(', ')} ซึ่งระบบทำงานอยู่`);
  if (began === null) return warning('ยังไม่เคยเก็บ เพราะยังไม่เคยเริ่มระบบ');
  if (lost > 0)
    return warning(`เขียนไม่ได้และสูญหาย ${lost.toLocaleString('en-US')} คำขอ กรุณาตรวจเนื้อที่ว่าง และบันทึกเหตุไว้`);
  // The product speaks no HTTPS: something in front does, and every visitor has its address.
  if (!context.simulated && context.publicUrl?.startsWith('https:') && !machine.trustsProxy)
    return warning(
      'เว็บไซต์ใช้ HTTPS ผ่านพร็อกซี แต่ยังไม่ได้กำหนด TRUST_PROXY ที่อยู่ผู้เข้าชมที่เก็บจึงเป็นของพร็อกซี ดูวิธีกำหนดใน docs/traffic-log.md',
    );
  return ok(`เก็บตั้งแต่ ${thaiDate(began)} ต่อเนื่อง ${files} ไฟล์ เก็บไว้ ${context.trafficDays} วัน`);
}

/** Days on which the logs of an office were sealed: the product ran, whatever the traffic log says. */
async function sealedDays(context: DoctorContext): Promise<string[]> {
  const store = await context.store();
  const since = context.clock() - context.trafficDays * DAY_MS;
  const days = new Set<string>();
  for (const { profile } of context.offices)
    for await (const { at } of every(store, 'seals', 'byOffice', { equals: { officeId: profile.id } })) {
      if (Date.parse(at) < since) break;
      days.add(calendarDate(at));
    }
  return [...days];
}

async function ofCloud(
  { trafficDays }: DoctorContext,
  { project, trafficRetention }: CloudParts,
): Promise<Verdict> {
  const target = `${TRAFFIC_BUCKET} --location=${TRAFFIC_LOCATION} --retention-days=${trafficDays} --project=${project}`;
  let kept: { days: number } | null;
  try {
    kept = await trafficRetention();
  } catch (error) {
    return warning(`ตรวจระยะเวลาเก็บใน Cloud Logging ไม่ได้ (${reasonOf(error)})`);
  }
  if (!kept)
    return fault(
      `Cloud Logging ยังไม่มีที่เก็บ ${TRAFFIC_BUCKET} ข้อมูลจึงหายไปใน 30 วัน กรุณาสั่ง gcloud logging buckets create ${target} และสร้าง sink ตาม docs/deploy-firebase.md`,
    );
  if (kept.days < trafficDays)
    return fault(`เก็บไว้เพียง ${kept.days} วัน กรุณาสั่ง gcloud logging buckets update ${target}`);
  return ok(`Cloud Logging เก็บไว้ ${kept.days} วัน ใน ${TRAFFIC_BUCKET}`);
}
