/**
 * An Act by the words of its name after พระราชบัญญัติ, or a regulation by its whole name; spaces left out.
 * `amendments`: year of each amending Act (ฉบับที่ n) that is surely known; a number that is not here is not judged.
 */
export type Act = {
  /** The name in full first, then forms in which offices cite it. */
  names: readonly string[];
  year: number;
  amendments?: Readonly<Record<number, number>>;
  /** Year of the Act that it took the place of. */
  earlier?: number;
};

/**
 * Years as in the Royal Gazette (ราชกิจจานุเบกษา); the name of an Act holds its year, so a wrong year names no Act.
 * Compiled from the titles of the Acts as the Office of the Council of State (สำนักงานคณะกรรมการกฤษฎีกา) publishes them.
 */
export const acts: readonly Act[] = [
  {
    names: ['ข้อมูลข่าวสารของราชการ', 'ข้อมูลข่าวสารของทางราชการ', 'ข้อมูลข่าวสาร', 'ข้อมูลข่าวสารราชการ'],
    year: 2540,
  },
  {
    names: [
      'ว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์',
      'ว่าด้วยการกระทำผิดเกี่ยวกับคอมพิวเตอร์',
      'การกระทำความผิดเกี่ยวกับคอมพิวเตอร์',
      'การกระทำผิดเกี่ยวกับคอมพิวเตอร์',
      'คอมพิวเตอร์',
    ],
    year: 2550,
    amendments: { 2: 2560 },
  },
  {
    names: ['ว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์', 'ธุรกรรมทางอิเล็กทรอนิกส์', 'ธุรกรรมอิเล็กทรอนิกส์'],
    year: 2544,
    amendments: { 2: 2551, 3: 2562, 4: 2562 },
  },
  { names: ['คุ้มครองข้อมูลส่วนบุคคล'], year: 2562 },
  { names: ['การรักษาความมั่นคงปลอดภัยไซเบอร์', 'ความมั่นคงปลอดภัยไซเบอร์'], year: 2562 },
  { names: ['การบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล'], year: 2562 },
  { names: ['การปฏิบัติราชการทางอิเล็กทรอนิกส์'], year: 2565 },
  { names: ['การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ'], year: 2558 },
  { names: ['การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ'], year: 2560 },
  { names: ['มาตรฐานทางจริยธรรม'], year: 2562 },
  { names: ['ระเบียบข้าราชการพลเรือน'], year: 2551, earlier: 2535 },
  { names: ['วิธีปฏิบัติราชการทางปกครอง'], year: 2539 },
  { names: ['ความรับผิดทางละเมิดของเจ้าหน้าที่'], year: 2539 },
  { names: ['จัดตั้งศาลปกครองและวิธีพิจารณาคดีปกครอง'], year: 2542 },
  { names: ['ระเบียบบริหารราชการแผ่นดิน'], year: 2534 },
  { names: ['วินัยการเงินการคลังของรัฐ'], year: 2561 },
  { names: ['ลิขสิทธิ์'], year: 2537, earlier: 2521 },
  { names: ['การสาธารณสุข'], year: 2535, amendments: { 2: 2550, 3: 2560 } },
  { names: ['โรคติดต่อ'], year: 2558, earlier: 2523 },
  { names: ['สุขภาพแห่งชาติ'], year: 2550 },
  { names: ['หลักประกันสุขภาพแห่งชาติ'], year: 2545 },
  { names: ['ระบบสุขภาพปฐมภูมิ'], year: 2562 },
  { names: ['สุขภาพจิต'], year: 2551, amendments: { 2: 2562 } },
  { names: ['การแพทย์ฉุกเฉิน'], year: 2551 },
  { names: ['สถานพยาบาล'], year: 2541 },
  { names: ['อาหาร'], year: 2522 },
  { names: ['ยา'], year: 2510, amendments: { 6: 2562 } },
  { names: ['เครื่องสำอาง'], year: 2558, earlier: 2535 },
  { names: ['เครื่องมือแพทย์'], year: 2551, amendments: { 2: 2562 } },
  { names: ['ผลิตภัณฑ์สมุนไพร'], year: 2562 },
  { names: ['วัตถุอันตราย'], year: 2535 },
  { names: ['ควบคุมผลิตภัณฑ์ยาสูบ'], year: 2560, earlier: 2535 },
  { names: ['ควบคุมเครื่องดื่มแอลกอฮอล์'], year: 2551 },
  { names: ['วิชาชีพเวชกรรม'], year: 2525 },
  { names: ['วิชาชีพการพยาบาลและการผดุงครรภ์'], year: 2528 },
  { names: ['วิชาชีพการสาธารณสุขชุมชน'], year: 2556 },
  { names: ['ควบคุมโรคจากการประกอบอาชีพและโรคจากสิ่งแวดล้อม'], year: 2562 },
  { names: ['คุ้มครองผู้บริโภค'], year: 2522 },
  { names: ['ผู้สูงอายุ'], year: 2546 },
  { names: ['ส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ'], year: 2550 },
];

/** Regulations that every office cites, by their whole name. */
export const regulations: readonly Act[] = [
  {
    names: ['ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ'],
    year: 2526,
    amendments: { 2: 2548, 3: 2560, 4: 2564 },
  },
  { names: ['ระเบียบว่าด้วยการรักษาความลับของทางราชการ'], year: 2544, amendments: { 2: 2561 } },
  { names: ['ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ'], year: 2560 },
];
