/** Where our announcement is not what was printed: a slip of the paper, or (`setting`) what the profile says there. */
export type Difference = {
  why: string;
  /** Path in the profile of Si Bun Rueang. */
  setting?: string;
  printed: string;
  ours: string;
};

const computerCrimeAct =
  'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๕๐ และที่แก้ไขเพิ่มเติม (ฉบับที่ ๒) พ.ศ. ๒๕๖๐';
const theForm = 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนกลาง สำนักงานปลัดกระทรวงสาธารณสุข';
const steps = 'ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง พิจารณารายละเอียดข้อมูลและเสนอสาธารณสุขอำเภอศรีบุญเรือง เพื่อพิจารณาอนุมัติ';

/** In both announcements, in the order in which they are put right. */
export const inBoth: Difference[] = [
  {
    why: 'the name of another office',
    printed: 'หน่วยงานในสังกัดสำนักงานสาธารณสุขอำเภอนาวัง',
    ours: 'หน่วยงานในสังกัดสำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  },
  {
    why: 'that name again, half of it in Devanagari',
    printed: 'เว็บไซต์ของสำนักงานสาธารณสุขอำเภอनावัง',
    ours: 'เว็บไซต์ของสำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  },
  {
    why: 'a sentence broken where the page ended',
    printed: 'จัดทำเป็นรูปแบบ\n“คู่มือ',
    ours: 'จัดทำเป็นรูปแบบ “คู่มือ',
  },
  {
    why: 'the agency has had another name since B.E. 2561',
    printed: 'สำนักงานรัฐบาลอิเล็กทรอนิกส์(องค์การมหาชน)',
    ours: 'สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)',
  },
  {
    why: 'how the office words its topic',
    setting: 'categories[8].description',
    printed: '(e-service) เป็นระบบงาน',
    ours: '(e-service) ระบบงาน',
  },
  {
    why: 'a topic without a name, which the office has given one since',
    setting: 'categories[9].name',
    printed: '๑.๑๐ แสดงสถิติ',
    ours: '๑.๑๐ สถิติการเข้าใช้บริการเว็บไซต์และระดับความพึงพอใจ แสดงสถิติ',
  },
  {
    why: 'the form by another name than on the form and in ๓.๒.๑',
    setting: 'form.title',
    printed: 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในสังกัดสำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
    ours: theForm,
  },
  {
    why: 'who stands in where a step waits, which ๒ leaves out and ๓ puts in the place of the steps',
    setting: 'routes.standard[0].standIn',
    printed: 'เพื่อพิจารณาอนุมัติต่อไป',
    ours: 'เพื่อพิจารณาอนุมัติต่อไป หากไม่มีการพิจารณาภายใน ๓ วันทำการ หรือไม่มีผู้ใดในตำแหน่งนั้นพิจารณาได้ ให้หัวหน้ากลุ่มงานที่รับผิดชอบดูแลเว็บไซต์ พิจารณาแทนผู้ช่วยสาธารณสุขอำเภอศรีบุญเรืองได้ และ ให้ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง พิจารณาแทนสาธารณสุขอำเภอศรีบุญเรืองได้',
  },
  {
    why: 'information cannot be told anything: its owner is missing, whom ๓.๒.๒ has',
    printed: 'แจ้งกลับไปยังข้อมูลข่าวสารนั้น',
    ours: 'แจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น',
  },
  {
    why: 'the Act cut short, by another name',
    printed: 'พรบ.ข้อมูลข่าวสารของทางราชการ',
    ours: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ',
  },
  { why: 'section 8 for 9', printed: 'มาตรา ๗ มาตรา ๘', ours: 'มาตรา ๗ มาตรา ๙' },
  {
    why: 'the year of the amendment for that of the Act, and its name cut short',
    printed: 'พรบ.ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. ๒๕๖๐',
    ours: computerCrimeAct,
  },
  {
    why: 'a notice that was repealed in August 2564, and without the days that section 26 of the Act asks for',
    printed: 'ของผู้ให้บริการ พ.ศ. ๒๕๕๐',
    ours: 'ของผู้ให้บริการ พ.ศ. ๒๕๖๔ โดยเก็บไว้ไม่น้อยกว่า ๙๐ วันนับแต่วันที่ข้อมูลนั้นเข้าสู่ระบบ',
  },
  {
    why: 'names of Acts cut short',
    printed: 'พรบ.ว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์',
    ours: 'พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์',
  },
  {
    why: 'one approver in ๓ where ๒ has two, and a form misspelt',
    printed: `หรือหัวหน้ากลุ่มงานที่รับผิดชอบดูแลเว็บไซต์พิจารณาอนุญาตด้วยแบบฟอร์มการขอ เผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหาร ส่วนกลางสำนักงานปลัดกระทรวงสาธารณสุข ตาม แบบท่ายประกาศ`,
    ours: `ด้วย${theForm} ตามแบบท้ายประกาศ`,
  },
  {
    why: 'who may permit by word of mouth, and by when it is written down',
    setting: 'verbalApproval',
    printed: 'กรณีเร่งด่วนให้อนุญาตทางวาจาได้',
    ours: 'กรณีเร่งด่วนให้อนุญาตทางวาจาได้ โดยผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง หรือหัวหน้ากลุ่มงานที่รับผิดชอบดูแลเว็บไซต์ เป็นผู้อนุญาต และให้ยืนยันเป็นลายลักษณ์อักษรภายใน ๓ วัน',
  },
  {
    why: 'in ๓ another than decides by ๒',
    printed: 'กรณีอนุญาต ผู้ช่วยสาธารณสุขอำเภอหรือหัวหน้ากลุ่มงาน มอบหมาย',
    ours: 'กรณีอนุญาต สาธารณสุขอำเภอศรีบุญเรือง มอบหมาย',
  },
  {
    why: 'in ๓ another than decides by ๒',
    printed: 'กรณีไม่อนุญาต ผู้ช่วยสาธารณสุขอำเภอหรือหัวหน้ากลุ่มงาน มอบหมาย',
    ours: 'กรณีไม่อนุญาต สาธารณสุขอำเภอศรีบุญเรือง มอบหมาย',
  },
  {
    why: 'the reasons that are offered when a request is refused',
    setting: 'refusalReasons',
    printed: 'ไม่ถูกต้องตามรูปแบบไฟล์ที่ขออนุญาต',
    ours: 'ไม่ถูกต้องตามรูปแบบไฟล์ข้อมูลที่อนุญาต ข้อความหรือรูปภาพประกอบละเมิดลิขสิทธิ์',
  },
  {
    why: 'a sentence that does not say what to do with the announcement',
    printed: 'ของหน่วยงาน และถือปฏิบัติ',
    ours: 'ของหน่วยงาน ไปใช้และถือปฏิบัติ',
  },
];

/** Only in that of B.E. 2565. */
export const in2565: Difference[] = [
  {
    why: 'how the office words its topic',
    setting: 'categories[4].description',
    printed: 'ตรวจดูได้ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ ตามมาตรา ๗',
    ours: 'ตรวจดูได้ ข้อมูลข่าวสารตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๗',
  },
  {
    why: 'a post misspelt and cut short',
    printed: 'ให้ ผู้ช่วย สารธารณสุขอำเภอ',
    ours: `ให้${steps} `,
  },
  { why: 'one word too many', printed: 'การนำเข้าสู่ข้อมูลข่าวสาร', ours: 'การนำเข้าข้อมูลข่าวสาร' },
  {
    why: 'what the paper of the year before calls permitted, as the product refuses others',
    printed: 'รูปแบบไฟล์ข้อมูลที่เหมาะสม',
    ours: 'รูปแบบไฟล์ข้อมูลที่อนุญาต',
  },
  { why: 'a word left out', printed: 'กำหนดเจ้าหน้าที่ดูแลบริหาร', ours: 'กำหนดเจ้าหน้าที่ผู้ดูแลบริหาร' },
];

/** Only in that of B.E. 2564. */
export const in2564: Difference[] = [
  {
    why: 'the Act says to inspect, not to examine',
    printed: 'ประชาชนเข้าตรวจสอบได้',
    ours: 'ประชาชนเข้าตรวจดูได้',
  },
  {
    why: 'the Act says to inspect, not to examine; how the office words its topic',
    setting: 'categories[4].description',
    printed: 'ตรวจสอบได้ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ ตามมาตรา ๗',
    ours: 'ตรวจดูได้ ข้อมูลข่าวสารตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๗',
  },
  { why: 'a verb left out', printed: 'ขั้นตอนปฏิบัติงาน ระยะเวลา', ours: 'ขั้นตอนปฏิบัติงาน ระบุระยะเวลา' },
  { why: 'a post cut short', printed: 'ให้ ผู้ช่วย สาธารณสุขอำเภอ', ours: `ให้${steps} ` },
  {
    why: 'the year of another Act',
    printed: 'ธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๕๔',
    ours: 'ธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๔๔',
  },
  { why: 'dots left beside the day', printed: 'วันที่.....๑.....เดือน', ours: 'วันที่ ๑ เดือน' },
];
