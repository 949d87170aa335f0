import { REPORT_DAYS } from '@prakat/shared/privacy/periods';
import type { ReportProblem } from '@prakat/shared/reports/read-report';
import {
  LONGEST_CONTACT,
  LONGEST_DETAILS,
  type ReportKind,
  reportKinds,
} from '@prakat/shared/reports/report-kinds';
import type { Lang } from '../text/frame-words.ts';

type Code = ReportProblem['code'];

/** Why a report was not taken, where no field of it is to blame. */
export type ReportHindrance = 'trap' | 'too_many';

const th = {
  about: 'ท่านกำลังแจ้งเกี่ยวกับ',
  lead: 'หน่วยงานจะตรวจสอบกับเจ้าของข้อมูลและแก้ไขหากข้อมูลผิด ไม่ต้องระบุชื่อ และสิ่งที่ท่านเขียนไม่แสดงต่อสาธารณะ',
  kind: 'ท่านพบปัญหาใด',
  kinds: reportKinds as Record<ReportKind, string>,
  details: 'รายละเอียด',
  detailsHint: `บอกว่าส่วนใดผิดและที่ถูกต้องคืออะไร จำเป็นเมื่อเลือก “อื่น ๆ” ไม่เกิน ${LONGEST_DETAILS.toLocaleString('en')} ตัวอักษร โปรดอย่าระบุข้อมูลส่วนบุคคลของผู้อื่น`,
  contact: 'ช่องทางติดต่อกลับ (หากท่านต้องการ)',
  contactHint: `เช่น หมายเลขโทรศัพท์หรืออีเมล หน่วยงานใช้เพื่อสอบถามหรือแจ้งผลการแจ้งนี้เท่านั้น ระบบเก็บไว้พร้อมรายละเอียดจนดำเนินการแล้วเสร็จ และลบหลังจากนั้น ${REPORT_DAYS} วัน`,
  trap: 'โปรดเว้นช่องนี้ว่างไว้',
  send: 'ส่งการแจ้ง',
  back: 'กลับไปหน้าข้อมูล',
  notSent: 'ยังไม่ได้ส่งการแจ้ง',
  problems: {
    kind_missing: 'กรุณาเลือกว่าท่านพบปัญหาใด',
    details_missing: 'กรุณาบอกรายละเอียด เพราะท่านเลือก “อื่น ๆ”',
    details_too_long: `รายละเอียดยาวเกิน ${LONGEST_DETAILS.toLocaleString('en')} ตัวอักษร กรุณาย่อให้สั้นลง`,
    contact_too_long: `ช่องทางติดต่อกลับยาวเกิน ${LONGEST_CONTACT} ตัวอักษร กรุณาย่อให้สั้นลง`,
  } as Record<Code, string>,
  hindrances: {
    trap: 'มีข้อความในช่องที่ต้องเว้นว่าง ซึ่งโปรแกรมช่วยกรอกอาจใส่ให้ ระบบล้างช่องนั้นแล้ว กรุณากดส่งอีกครั้ง',
    too_many:
      'วันนี้มีการแจ้งจากเครือข่ายเดียวกับท่านหรือถึงหน่วยงานนี้ครบจำนวนที่ระบบรับได้แล้ว กรุณาลองอีกครั้งในวันถัดไป หรือติดต่อหน่วยงานตามที่อยู่ด้านล่าง',
  } as Record<ReportHindrance, string>,
  thanks: 'ขอบคุณที่แจ้งหน่วยงาน',
  numberIs: 'เลขรับแจ้งของท่าน',
  next: 'เจ้าของข้อมูลและผู้ดูแลเว็บไซต์จะตรวจสอบ หากข้อมูลผิดหรือไม่เป็นปัจจุบันจะแก้ไขบนเว็บไซต์ หากท่านให้ช่องทางติดต่อกลับไว้ หน่วยงานอาจสอบถามหรือแจ้งผลให้ทราบ',
  ask: 'หากต้องการสอบถามหรือเป็นเหตุเร่งด่วน โปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง และอ้างเลขรับแจ้งนี้',
  refused:
    'ระบบรับการแจ้งที่ส่งจากแบบแจ้งในหน้าเว็บไซต์นี้เท่านั้น และไม่เกินขนาดที่กำหนด กรุณาเปิดแบบแจ้งแล้วส่งอีกครั้ง หรือติดต่อหน่วยงานตามที่อยู่ด้านล่าง',
  again: 'เปิดแบบแจ้ง',
};

export type ReportWords = typeof th;

const en: ReportWords = {
  about: 'You are reporting on',
  lead: 'The office will check with whoever answers for the information and mend it if it is wrong. You need not give your name, and what you write is not shown to the public.',
  kind: 'What is the matter?',
  kinds: {
    wrong: 'The information is wrong',
    outdated: 'It is out of date',
    unopenable: 'A file or link does not open',
    other: 'Something else',
  },
  details: 'Details',
  detailsHint: `Which part is wrong, and what is right. Needed for “Something else”. At most ${LONGEST_DETAILS.toLocaleString('en')} characters. Please give no personal data of others.`,
  contact: 'How to reach you (if you like)',
  contactHint: `A telephone number or e-mail address, used for nothing but to ask you about this report or tell you what came of it. It is kept with the details until the report is dealt with, and deleted ${REPORT_DAYS} days after that.`,
  trap: 'Please leave this empty',
  send: 'Send report',
  back: 'Back to the information',
  notSent: 'The report has not been sent',
  problems: {
    kind_missing: 'Please choose what is the matter.',
    details_missing: 'Please give details, as you chose “Something else”.',
    details_too_long: `The details are longer than ${LONGEST_DETAILS.toLocaleString('en')} characters. Please shorten them.`,
    contact_too_long: `This is longer than ${LONGEST_CONTACT} characters. Please shorten it.`,
  },
  hindrances: {
    trap: 'A field that must stay empty was filled in, perhaps by a program that fills in forms. It has been emptied; please send again.',
    too_many:
      'No more reports can be taken today from your network or for this office. Please try again tomorrow, or contact the office as given below.',
  },
  thanks: 'Thank you for telling the office',
  numberIs: 'The number of your report',
  next: 'Whoever answers for the information and the webmasters will look at it and mend what is wrong or out of date. If you left a way to reach you, the office may ask you or tell you what came of it.',
  ask: 'For questions, or if it is urgent, contact the office as given below and quote this number.',
  refused:
    'Reports are taken from the form of this website only, and up to a certain size. Please open the form and send it again, or contact the office as given below.',
  again: 'Open the form',
};

export const reportWords: Record<Lang, ReportWords> = { th, en };
