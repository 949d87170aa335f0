/** Why an outsider got no answer from an address. */
export type Trouble =
  | 'not_https'
  | 'elsewhere'
  | 'private'
  | 'dns'
  | 'certificate'
  | 'unreachable'
  | 'slow'
  | 'broken'
  | 'too_large'
  | 'redirects';

/** The same, as people read it. */
export const troubleSentences: Record<Trouble, string> = {
  not_https: 'ที่อยู่นี้ไม่ได้ใช้ https',
  elsewhere: 'ที่อยู่นี้ หรือที่อยู่ที่เว็บไซต์ส่งต่อไป ไม่ใช่เว็บไซต์ของหน่วยงาน',
  private: 'ชื่อเว็บไซต์ชี้ไปยังเครื่องภายในหน่วยงาน ซึ่งบุคคลภายนอกเปิดไม่ได้ ระบบจึงไม่เปิด',
  dns: 'ไม่พบชื่อเว็บไซต์นี้ในระบบชื่อโดเมน (DNS)',
  certificate: 'ใบรับรองความปลอดภัย (https) ของเว็บไซต์ใช้ไม่ได้ หรือหมดอายุ',
  unreachable: 'ติดต่อเครื่องของเว็บไซต์ไม่ได้',
  slow: 'เว็บไซต์ไม่ตอบภายในเวลาที่กำหนด',
  broken: 'เว็บไซต์ตัดการเชื่อมต่อก่อนตอบครบ',
  too_large: 'คำตอบของเว็บไซต์ใหญ่เกินกำหนด',
  redirects: 'เว็บไซต์ส่งต่อไปเรื่อย ๆ โดยไม่ถึงหน้าที่ต้องการ',
};

/** The website was not reached, which is no word about what those find there who do reach it. */
const silent: ReadonlySet<Trouble> = new Set([
  'private',
  'dns',
  'certificate',
  'unreachable',
  'slow',
  'broken',
]);

/** An address that gave no answer, as the judge takes it. */
export const unanswered = (trouble: Trouble): { ok: false; wrong: string; isSilent: boolean } => ({
  ok: false,
  wrong: troubleSentences[trouble],
  isSilent: silent.has(trouble),
});

/** An error that is one of these. */
export class TroubleError extends Error {
  override name = 'TroubleError';
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

const byCode: Record<string, Trouble> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ENODATA: 'dns',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'slow',
  ABORT_ERR: 'slow',
};

const CERTIFICATE =
  /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** What an error of a connection means; anything unknown is an answer that broke off. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  // Where a name has several addresses, each attempt has an error of its own.
  if (error instanceof AggregateError && error.errors.length > 0) return troubleOf(error.errors[0]);
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === 'AbortError' || name === 'TimeoutError') return 'slow';
  if (typeof code !== 'string') return 'broken';
  return byCode[code] ?? (CERTIFICATE.test(code) ? 'certificate' : 'broken');
}
