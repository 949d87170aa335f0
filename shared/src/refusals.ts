import type { z } from 'zod';

/**
 * Everything the product can refuse, with the sentence a person reads. `{name}` is filled from the
 * refusal's data. A refusal is a value: it changes nothing and is no error of the program.
 */
export const refusalSentences = {
  not_a_member: 'ท่านยังไม่ได้ลงทะเบียนเป็นเจ้าหน้าที่ของหน่วยงานนี้ กรุณาติดต่อผู้ดูแลระบบของหน่วยงาน',
  not_found: 'ไม่พบเรื่องที่ต้องการ อาจถูกเปิดจากหน่วยงานอื่น กรุณาตรวจสอบเลขที่คำขออีกครั้ง',
  unknown_office: 'ไม่พบหน่วยงานนี้ในระบบ กรุณาตรวจสอบที่อยู่เว็บ',
  not_signed_in: 'กรุณาเข้าสู่ระบบด้วย LINE อีกครั้ง แล้วลองใหม่ ข้อมูลที่กรอกไว้ยังอยู่',
  sign_in_expired: 'การเข้าสู่ระบบหมดอายุแล้ว กรุณาเข้าสู่ระบบด้วย LINE อีกครั้ง ข้อมูลที่กรอกไว้ยังอยู่',
  invalid_input: 'ข้อมูลบางช่องยังไม่ถูกต้อง กรุณาแก้ไขช่องที่แจ้งไว้แล้วส่งอีกครั้ง',
  bad_cursor: 'ลิงก์ไปหน้าถัดไปใช้ไม่ได้แล้ว กรุณาเปิดรายการใหม่อีกครั้ง',
  invalid_json: 'ระบบอ่านข้อมูลที่ส่งมาไม่ได้ กรุณาลองใหม่อีกครั้ง',
  body_too_large: 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินกำหนด',
  wrong_state: 'เรื่องนี้อยู่ในสถานะ “{state}” จึงทำรายการนี้ไม่ได้',
  not_entitled: 'ขั้นตอน “{step}” เป็นหน้าที่ของผู้อื่น ท่านจึงทำรายการนี้ไม่ได้ เรื่องยังคงอยู่เหมือนเดิม',
  not_submitter: 'เฉพาะผู้ยื่นคำขอเท่านั้นที่แก้ไขและส่งเรื่องนี้อีกครั้งได้',
  own_submission: 'ท่านเป็นผู้ยื่นคำขอนี้ จึงพิจารณาเรื่องของตนเองไม่ได้ เรื่องนี้ต้องให้ผู้มีสิทธิ์ท่านอื่นพิจารณา',
  already_decided_other_step: 'ท่านได้พิจารณาเรื่องนี้ในขั้นตอนก่อนหน้าแล้ว ขั้นตอนนี้ต้องเป็นผู้อื่น',
  principal_barred:
    'ผู้ที่ท่านปฏิบัติหน้าที่แทนเป็นผู้ยื่นคำขอนี้หรือได้พิจารณาไปแล้วในขั้นตอนก่อนหน้า จึงต้องให้ผู้มีสิทธิ์ท่านอื่นพิจารณา',
  stale: 'ข้อมูลบนการ์ดนี้ไม่เป็นปัจจุบันแล้ว เรื่องนี้อยู่ในสถานะ “{state}” กรุณาเปิดดูข้อมูลล่าสุดก่อนตัดสินใจ',
  content_changed: 'เนื้อหาหรือไฟล์แนบถูกแก้ไขหลังจากที่การ์ดนี้ถูกส่ง กรุณาเปิดดูฉบับล่าสุดก่อนตัดสินใจ',
  verbal_not_allowed: 'หน่วยงานนี้ไม่ได้กำหนดให้อนุมัติทางวาจาได้ กรุณาขออนุมัติเป็นลายลักษณ์อักษร',
  verbal_giver_not_entitled: '{name} ไม่มีสิทธิ์อนุมัติเรื่องนี้ กรุณาเลือกผู้ที่มีสิทธิ์อนุมัติ',
  verbal_in_future: 'เวลาที่อนุมัติทางวาจาต้องไม่อยู่ในอนาคต กรุณาตรวจสอบวันที่และเวลา',
  verbal_before_submission: 'เวลาที่อนุมัติทางวาจาต้องไม่อยู่ก่อนเวลายื่นคำขอ กรุณาตรวจสอบวันที่และเวลา',
  verbal_settled: 'การอนุมัติทางวาจาของเรื่องนี้ได้รับการยืนยันหรือปฏิเสธไปแล้ว ไม่ต้องดำเนินการอีก',
  verbal_unsettled: 'เรื่องนี้อนุมัติทางวาจาและยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร กรุณารอผู้อนุมัติยืนยันก่อน',
  no_task: 'เรื่องนี้ไม่มีงานค้างของผู้ดูแลเว็บไซต์แล้ว',
  task_claimed: '{name} รับงานนี้ไปแล้ว หากต้องการทำแทนกรุณาขอให้ส่งต่องาน',
  task_not_claimed: 'ยังไม่มีผู้รับงานนี้ กรุณากดรับงานก่อน',
  not_a_publisher: '{name} ไม่ใช่ผู้ดูแลเว็บไซต์ของเรื่องนี้ กรุณาเลือกผู้ดูแลเว็บไซต์ท่านอื่น',
  publishing_automatically: 'ระบบจะนำเรื่องนี้ขึ้นเว็บไซต์เอง ไม่ต้องแจ้งผล กรุณารอสักครู่หรือรอถึงวันที่กำหนด',
  not_expired: 'เรื่องนี้ยังไม่ครบกำหนดเผยแพร่ หากต้องการนำลงก่อนกำหนดกรุณาระบุเหตุผล',
  renewal_not_later: 'วันสิ้นสุดใหม่ต้องอยู่หลังวันที่ {date} กรุณาเลือกวันที่ใหม่',
  renewal_needless: 'เรื่องนี้เผยแพร่โดยไม่มีกำหนดสิ้นสุดอยู่แล้ว ไม่ต้องต่ออายุ',
  restore_after_denial: 'เรื่องนี้ถูกนำลงเพราะไม่ได้รับอนุมัติ กรุณายื่นคำขอใหม่',
  already_escalated: 'เรื่องนี้เสนอผู้ปฏิบัติหน้าที่แทนไปแล้ว',
  person_not_found: 'ไม่พบเจ้าหน้าที่ที่เลือก อาจย้ายหรือพ้นหน้าที่แล้ว กรุณาเลือกใหม่',
  search_too_vague: 'คำค้นกว้างหรือยาวเกินไป กรุณาพิมพ์คำที่อยู่ในชื่อเรื่อง เช่น “ค้นหา แผนจัดซื้อ”',
  reason_required: 'กรุณาระบุเหตุผล เพื่อแจ้งให้ผู้ยื่นคำขอทราบ',
  reason_too_long: 'เหตุผลยาวเกิน {max} ตัวอักษร กรุณาย่อให้สั้นลง',
  bad_card: 'ปุ่มนี้ใช้ไม่ได้แล้ว กรุณาพิมพ์ “รอฉัน” เพื่อดูเรื่องล่าสุด',
  file_type_not_allowed: 'ไฟล์ “{name}” เป็นชนิดที่ไม่อนุญาต ชนิดที่แนบได้คือ {allowed}',
  file_content_mismatch: 'เนื้อหาของไฟล์ “{name}” ไม่ตรงกับนามสกุล .{extension} กรุณาบันทึกไฟล์ใหม่ให้ถูกชนิดแล้วแนบอีกครั้ง',
  file_too_large: 'ไฟล์ “{name}” มีขนาดเกิน {max} กรุณาลดขนาดไฟล์แล้วแนบอีกครั้ง',
  file_empty: 'ไฟล์ “{name}” ว่างเปล่า กรุณาตรวจสอบไฟล์แล้วแนบอีกครั้ง',
  file_name_invalid: 'ชื่อไฟล์ไม่ถูกต้อง กรุณาตั้งชื่อไฟล์ใหม่แล้วแนบอีกครั้ง',
  file_not_found: 'ไม่พบไฟล์ “{name}” ในระบบ กรุณาแนบไฟล์นี้อีกครั้ง',
  too_many_files: 'แนบไฟล์ได้ไม่เกิน {max} ไฟล์',
  link_expired: 'ลิงก์เปิดไฟล์หมดอายุแล้ว กรุณากลับไปเปิดจากหน้าคำขออีกครั้ง',
  rate_limited: 'มีการส่งข้อมูลถี่เกินไป กรุณารอสักครู่แล้วลองใหม่',
  unexpected: 'ระบบขัดข้องชั่วคราว กรุณาลองใหม่อีกครั้ง หากยังพบปัญหาโปรดแจ้งผู้ดูแลระบบพร้อมรหัส {reference}',
} as const;

export type RefusalCode = keyof typeof refusalSentences;

/** A field of the form and what is wrong with it, in Thai. */
export type FieldProblem = { field: string; message: string };

export type Refusal = {
  code: RefusalCode;
  /** The whole Thai sentence, ready to show. */
  message: string;
  fields?: FieldProblem[];
};

export type Refused = { ok: false; refusal: Refusal };

/** Builds a refusal with its sentence filled in. */
export function refuse(
  code: RefusalCode,
  data: Record<string, string | number> = {},
  fields?: FieldProblem[],
): Refused {
  const message = refusalSentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
  return { ok: false, refusal: { code, message, ...(fields ? { fields } : {}) } };
}

/**
 * The refusal of input that a zod schema did not accept, one problem a field. Schemas say in Thai what a person can
 * get wrong; what only a program can (a field of another kind, a field too many) gets one sentence for all.
 */
export function refuseInput(error: z.ZodError): Refused {
  const fields = error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    const message = /[ก-๙]/.test(issue.message) ? issue.message : 'ข้อมูลช่องนี้ไม่ถูกต้อง';
    return keys.map((key) => ({ field: [...issue.path, ...key].join('.'), message }));
  });
  return refuse('invalid_input', {}, fields);
}
