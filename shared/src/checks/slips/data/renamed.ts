/** An agency that has had another name since `year`. */
export type RenamedAgency = { old: readonly string[]; now: string; year: number };

/**
 * Agencies that offices of public health still name by an old name. Sources: the Royal Decree founding สพร. B.E. 2561
 * (until then สรอ.); the Acts on ministries and departments (ปรับปรุงกระทรวง ทบวง กรม) B.E. 2559, 2560 and 2562. A ministry
 * that other countries have by the same name (กระทรวงวิทยาศาสตร์และเทคโนโลยี) is left out.
 */
export const renamedAgencies: readonly RenamedAgency[] = [
  {
    old: [
      'สำนักงานรัฐบาลอิเล็กทรอนิกส์(องค์การมหาชน)',
      'สำนักงานรัฐบาลอิเล็กทรอนิกส์(องค์กรมหาชน)',
      'สำนักงานรัฐบาลอิเล็กทรอนิกส์(องค์กรมมหาชน)',
      'สำนักงานรัฐบาลอิเล็กทรอนิกส์',
      'สรอ.',
      'EGA',
    ],
    now: 'สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน) (สพร.)',
    year: 2561,
  },
  {
    old: ['กระทรวงเทคโนโลยีสารสนเทศและการสื่อสาร', 'กระทรวงไอซีที', 'กระทรวงICT'],
    now: 'กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม',
    year: 2559,
  },
  {
    old: ['กรมพัฒนาการแพทย์แผนไทยและการแพทย์ทางเลือก'],
    now: 'กรมการแพทย์แผนไทยและการแพทย์ทางเลือก',
    year: 2560,
  },
  {
    old: ['สำนักงานคณะกรรมการวิจัยแห่งชาติ'],
    now: 'สำนักงานการวิจัยแห่งชาติ (วช.)',
    year: 2562,
  },
];

/** A notice or regulation that has been repealed, and what is in force instead. */
export type RepealedNotice = { name: string; year: number; now: string };

/**
 * Sources: notice of กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม of 13 August 2564 on traffic data, which repeals that of 2550;
 * the Act on procurement B.E. 2560 with the regulation of กระทรวงการคลัง of the same year, which took the place of the
 * regulations on supplies.
 */
export const repealedNotices: readonly RepealedNotice[] = [
  {
    name: 'หลักเกณฑ์การเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ของผู้ให้บริการ',
    year: 2550,
    now: 'ประกาศกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม เรื่อง หลักเกณฑ์การเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ของผู้ให้บริการ พ.ศ. 2564',
  },
  {
    name: 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุ',
    year: 2535,
    now: 'ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
  },
  {
    name: 'ระเบียบสำนักนายกรัฐมนตรีว่าด้วยการพัสดุด้วยวิธีการทางอิเล็กทรอนิกส์',
    year: 2549,
    now: 'ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560',
  },
];
