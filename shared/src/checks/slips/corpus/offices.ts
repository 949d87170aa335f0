import { slipKnowledge } from '../slip-knowledge.ts';

/** The day on which the corpus is read: 29 November 2569, in fiscal year 2570. */
const TODAY = '2026-11-29';

const contact = (address: string) => ({
  address,
  phone: '',
  fax: '',
  email: '',
  mapUrl: '',
  openingHours: '',
  websiteUrl: '',
});

/** An office of a district in หนองบัวลำภู, with invented people. */
export const siBunRueang = slipKnowledge(
  {
    name: {
      full: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      short: 'สสอ.ศรีบุญเรือง',
      place: 'จังหวัดหนองบัวลำภู',
    },
    contact: contact('อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู'),
    positions: [
      { id: 'head', title: 'สาธารณสุขอำเภอศรีบุญเรือง' },
      { id: 'assistant', title: 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง' },
    ],
  },
  [
    { name: 'นายทองคำ แสนสุขใจ', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' },
    {
      name: 'นางสาวพิมพ์ใจ ทองประเสริฐ',
      positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)',
    },
    { name: 'นายกิตติ บุญเรืองรอง', positionTitle: 'นักวิชาการสาธารณสุขปฏิบัติการ' },
    { name: 'นางวารี สุขสำราญ', positionTitle: 'พยาบาลวิชาชีพชำนาญการ' },
    { name: 'นายปรีชา คำหอม', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์' },
    { name: 'นางสาวดวงเดือน แก้ววิเศษ', positionTitle: 'เจ้าพนักงานธุรการชำนาญงาน' },
  ],
  TODAY,
);

/** The office of a province, สตูล. */
export const satun = slipKnowledge(
  {
    name: { full: 'สำนักงานสาธารณสุขจังหวัดสตูล', short: 'สสจ.สตูล', place: 'จังหวัดสตูล' },
    contact: contact(''),
    positions: [{ id: 'head', title: 'นายแพทย์สาธารณสุขจังหวัดสตูล' }],
  },
  [{ name: 'นายแพทย์อดิศร มั่นคงดี', positionTitle: 'นายแพทย์สาธารณสุขจังหวัดสตูล' }],
  TODAY,
);

/** A hospital. */
export const kamphaengPhet = slipKnowledge(
  {
    name: { full: 'โรงพยาบาลกำแพงเพชร', short: 'รพ.กำแพงเพชร', place: 'จังหวัดกำแพงเพชร' },
    contact: contact('จังหวัดกำแพงเพชร'),
    positions: [{ id: 'head', title: 'ผู้อำนวยการโรงพยาบาลกำแพงเพชร' }],
  },
  [{ name: 'แพทย์หญิงรุ่งทิวา ศรีสวัสดิ์กุล', positionTitle: 'ผู้อำนวยการโรงพยาบาลกำแพงเพชร' }],
  TODAY,
);
