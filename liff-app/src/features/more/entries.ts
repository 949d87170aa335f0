import type { Me } from '@prakat/shared/api/api';
import type { KnownRoute } from '../../app-context.ts';

export type MoreEntry = {
  to: KnownRoute;
  name: string;
  about: string;
  /** Who has a use for it. */
  shown: (me: Me) => boolean;
};

/** What lies behind “เพิ่มเติม”, in the order people need it. */
export const moreEntries: MoreEntry[] = [
  {
    to: { screen: 'overview' },
    name: 'ภาพรวมของหน่วยงาน',
    about: 'งานที่รอและล่าช้า ความเป็นปัจจุบันของเว็บไซต์ และจำนวนของเดือนนี้ ในหน้าเดียว',
    shown: ({ member }) => member.appoints,
  },
  {
    to: { screen: 'unconfirmed' },
    name: 'อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน',
    about: 'คำขอที่อนุมัติทางวาจาแล้ว และยังรอยืนยันเป็นลายลักษณ์อักษร',
    shown: ({ member }) => member.seesVerbal,
  },
  {
    to: { screen: 'freshness' },
    name: 'ตรวจความเป็นปัจจุบันของข้อมูล',
    about: 'หมวดที่ถึงรอบตรวจและเกินกำหนดของเดือน ไตรมาส และปีงบประมาณนี้',
    shown: () => true,
  },
  {
    to: { screen: 'reports' },
    name: 'ข้อมูลที่ประชาชนแจ้งว่าผิด',
    about: 'สิ่งที่ประชาชนแจ้งจากหน้าเว็บไซต์ว่าผิดหรือไม่เป็นปัจจุบัน และยังรอท่านดำเนินการ',
    shown: () => true,
  },
  {
    to: { screen: 'complaints' },
    name: 'คำร้องของประชาชน',
    about: 'ข้อเสนอแนะ ร้องเรียน และร้องทุกข์ที่ท่านมีสิทธิรับ ดำเนินการ ตอบ และยุติ',
    shown: ({ member }) => member.handlesComplaints,
  },
  {
    to: { screen: 'complaintCounts' },
    name: 'จำนวนคำร้อง',
    about: 'คำร้องที่รับและยุติ แยกตามประเภทและเดือน สำหรับรายงาน',
    shown: ({ member }) => member.countsComplaints && !member.handlesComplaints,
  },
  {
    to: { screen: 'completeness' },
    name: 'ความครบถ้วนของข้อมูล',
    about:
      'รายการที่เว็บไซต์ต้องมีตามมาตรฐานเว็บไซต์ภาครัฐ กฎหมาย ตัวชี้วัด MOIT และแนวทางของหน่วยงาน มีแล้ว ยังขาด หรือถึงกำหนด',
    shown: () => true,
  },
  {
    to: { screen: 'province' },
    name: 'หน่วยงานในจังหวัด',
    about: 'เว็บไซต์ของแต่ละหน่วยงานในสังกัดเป็นปัจจุบันเพียงใด แสดงเฉพาะจำนวน และรายงานเป็นเอกสาร',
    shown: ({ member }) => member.seesDistricts,
  },
  {
    to: { screen: 'papers' },
    name: 'เอกสาร',
    about: 'ทะเบียนเอกสาร บันทึกข้อความ ประกาศ คำสั่ง รายงาน และบันทึกรายงานผลการเผยแพร่ข้อมูล',
    shown: () => true,
  },
  {
    to: { screen: 'opinions' },
    name: 'ความเห็นของผู้เข้าชมเว็บไซต์',
    about: 'ข้อเสนอแนะที่ประชาชนเขียนหลังประเมินความพึงพอใจ',
    shown: ({ member }) => member.readsOpinions,
  },
  {
    to: { screen: 'delegations' },
    name: 'ผู้ปฏิบัติหน้าที่แทน',
    about: 'กำหนดผู้รักษาราชการแทนหรือปฏิบัติราชการแทนในช่วงที่ท่านไม่อยู่ และดูที่ท่านได้รับมอบ',
    shown: () => true,
  },
  {
    to: { screen: 'people' },
    name: 'เจ้าหน้าที่และบทบาท',
    about: 'ลงทะเบียน ตำแหน่ง ผู้ดูแลเว็บไซต์ รายการแต่งตั้งที่รอยืนยัน และสิ่งที่หน่วยงานยังขาด',
    shown: ({ member }) => member.appoints,
  },
  {
    to: { screen: 'messages' },
    name: 'ข้อความและโควตา LINE',
    about: 'ข้อความที่ใช้ไปและคาดการณ์ของเดือน รายการที่หยุดส่งและส่งใหม่ และผู้ที่ส่งข้อความถึงไม่ได้',
    shown: ({ member }) => member.appoints,
  },
  {
    to: { screen: 'log' },
    name: 'บันทึกการดำเนินการ',
    about: 'ผู้ใดทำสิ่งใดเมื่อใด ทุกคำขอ เว็บไซต์ เจ้าหน้าที่ และเอกสาร ค้นหาและดาวน์โหลดเป็นตารางได้',
    shown: ({ member }) => member.appoints,
  },
  {
    to: { screen: 'groups' },
    name: 'กลุ่ม LINE',
    about: 'กลุ่มที่บัญชีทางการอยู่ แต่ละกลุ่มได้รับอะไร เริ่มใช้และหยุดใช้กลุ่ม',
    shown: ({ member }) => member.isAdministrator,
  },
  {
    to: { screen: 'office' },
    name: 'แนวทางของหน่วยงาน',
    about: 'ผู้ใดพิจารณา อนุมัติ และนำข้อมูลขึ้นเว็บไซต์ กำหนดเวลา ชนิดไฟล์ และระยะเวลาเผยแพร่และเก็บข้อมูล',
    shown: () => true,
  },
  {
    to: { screen: 'profile' },
    name: 'ข้อมูลลงทะเบียนของท่าน',
    about: 'ดูตำแหน่ง บทบาท และประวัติของท่าน และแก้ไขช่องทางติดต่อกลับ',
    shown: () => true,
  },
  {
    to: { screen: 'kept' },
    name: 'ข้อมูลของท่านที่ระบบเก็บ',
    about: 'ข้อมูลส่วนบุคคลของท่านทุกประเภท เก็บเพื่ออะไร เก็บถึงเมื่อใด และสิทธิของท่าน',
    shown: () => true,
  },
];
