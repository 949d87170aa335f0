import type { Failed } from '../destination.ts';

/** Fits the record of a failure. */
const LONGEST = 300;

/** The website did not do what it was asked to. Thrown inside this folder alone; whoever ordered gets the value. */
export class SiteRefusal extends Error {
  override name = 'SiteRefusal';
  constructor(
    readonly failed: Failed,
    /** HTTP status; null where there was no answer. */
    readonly status: number | null = null,
    readonly code = '',
  ) {
    super(failed.error);
  }
}

/** It will not work however often it is tried. */
export const forGood = (error: string): SiteRefusal => new SiteRefusal(failedWith(true, error));

/** It may work later. */
export const forNow = (error: string): SiteRefusal => new SiteRefusal(failedWith(false, error));

const failedWith = (permanent: boolean, error: string, requestId: string | null = null): Failed => ({
  ok: false,
  permanent,
  error: error.slice(0, LONGEST),
  requestId,
});

/** An answer that is no success. `code` is WordPress's own; empty where the answer came from something before it. */
export type BadAnswer = { status: number; code: string; host: string; requestId: string | null };

/** What an answer means, in a sentence for the administrator. */
export function refusalOf({ status, code, host, requestId }: BadAnswer): SiteRefusal {
  const [permanent, words] = meaningOf(status, code);
  const named = code ? `${status} ${code}` : String(status);
  return new SiteRefusal(
    failedWith(permanent, `เว็บไซต์ ${host} ${words} (${named})`, requestId),
    status,
    code,
  );
}

/** The codes with which WordPress refuses a file: HTTP 500, and the same answer however often it is sent. */
const fileRefused = new Set([
  'rest_upload_unknown_error',
  'rest_upload_sideload_error',
  'rest_upload_no_data',
]);

function meaningOf(status: number, code: string): [permanent: boolean, words: string] {
  if (fileRefused.has(code))
    return [true, 'ไม่รับไฟล์ประเภทนี้ เช่น .rar หรือไฟล์ที่เนื้อหาไม่ตรงกับนามสกุล กรุณาให้ผู้ดูแลเว็บไซต์นำขึ้นเอง'];
  if (code === 'rest_upload_hash_mismatch') return [false, 'ได้รับไฟล์ไม่ครบถ้วนระหว่างทาง'];
  if (status === 413) return [true, 'ไม่รับไฟล์เพราะใหญ่เกินกำหนดของเครื่องแม่ข่าย'];
  // A wrong password makes whoever calls a visitor.
  if (status === 401)
    return [
      true,
      'ไม่รับชื่อผู้ใช้หรือรหัสผ่านแอปพลิเคชัน หรือเครื่องแม่ข่ายไม่ส่งต่อ Authorization กรุณาตรวจ WORDPRESS_USER และ WORDPRESS_PASSWORD',
    ];
  if (code.startsWith('rest_cannot_') || (status === 403 && code !== ''))
    return [true, 'ไม่ให้สิทธิบัญชีของระบบทำรายการนี้ กรุณาให้บัญชีเป็นผู้แก้ไข (Editor)'];
  if (code === 'rest_no_route' || code === 'rest_disabled' || (status === 404 && code === ''))
    return [true, 'ไม่มี REST API ของ WordPress ที่อยู่นี้ หรือถูกปิดไว้ กรุณาตรวจ websiteUrl และปลั๊กอินความปลอดภัย'];
  if (status === 403) return [false, 'ปฏิเสธคำขอของระบบ อาจเป็นไฟร์วอลล์ของเว็บไซต์'];
  if (code === 'rest_post_invalid_id') return [false, 'ไม่มีหน้าที่กำลังแก้ไขแล้ว'];
  if (status === 429) return [false, 'รับคำขอถี่เกินไป จึงให้รอ'];
  if (status === 408 || status >= 500) return [false, 'ขัดข้อง'];
  return [true, 'ไม่รับข้อมูลนี้'];
}

/** The password goes to the website that was set, and to no other: where it sends us on, we do not follow. */
export function redirected(host: string, status: number, location: string | null): SiteRefusal {
  const url =
    location !== null && URL.canParse(location, `https://${host}`)
      ? new URL(location, `https://${host}`)
      : null;
  const where = url ? `${url.protocol}//${url.host}` : 'ที่อยู่อื่น';
  const isForEver = status === 301 || status === 308;
  return new SiteRefusal(
    failedWith(
      isForEver,
      `เว็บไซต์ ${host} ส่งต่อไปที่ ${where} ระบบไม่ส่งรหัสผ่านตามไป กรุณาแก้ websiteUrl เป็นที่อยู่จริงของเว็บไซต์ (${status})`,
    ),
    status,
  );
}

const certificateErrors =
  /^(?:CERT_|ERR_TLS_|DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|HOSTNAME_MISMATCH)/;

/** There was no answer: given up, no connection, or a certificate that does not hold. */
export function noAnswer(host: string, error: unknown, isGivenUp: boolean): SiteRefusal {
  if (isGivenUp) return forNow(`เว็บไซต์ ${host} ไม่ตอบภายในเวลาที่กำหนด`);
  const code = codeOf(error);
  return certificateErrors.test(code)
    ? forNow(`ใบรับรอง HTTPS ของเว็บไซต์ ${host} ใช้ไม่ได้ ระบบจึงไม่ส่งข้อมูล (${code})`)
    : forNow(`ติดต่อเว็บไซต์ ${host} ไม่ได้${code ? ` (${code})` : ''}`);
}

/** The code alone: messages may name more than an administrator is to read. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null;
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? (error as NodeJS.ErrnoException | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Turns what this folder throws into the value that whoever ordered is given. */
export async function asValue<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SiteRefusal) return error.failed;
    throw error;
  }
}
