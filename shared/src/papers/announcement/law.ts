// Acts, notices and standards as they are cited, with the years and names that are right. Sources: the Acts; the notice of the
// ministry of 13 August 2564, which repealed that of 2550; the Royal Decree founding the agency that sets the standard.

export const informationAct = 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540';

export const computerCrimeAct =
  'พระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 และที่แก้ไขเพิ่มเติม (ฉบับที่ 2) พ.ศ. 2560';

export const trafficDataNotice =
  'ประกาศกระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม เรื่อง หลักเกณฑ์การเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ของผู้ให้บริการ พ.ศ. 2564';

/** Section 26 of the Act: at least so long from when the data came in. */
export const TRAFFIC_DATA_DAYS = 90;

export const transactionsActs =
  'พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. 2544 พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ (ฉบับที่ 2) พ.ศ. 2551';

export const websiteStandard =
  'มาตรฐานเว็บไซต์หน่วยงานภาครัฐ (Government Website Standard) ของสำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)';

/** What is to be complete: the standard, sections 7 and 9, and what the Board names. */
export const completeness = `${websiteStandard} และตาม${informationAct} ตามมาตรา 7 มาตรา 9 และข้อมูลข่าวสารอื่นที่คณะกรรมการข้อมูลข่าวสารของราชการกำหนด`;

export const againstDamage = 'เพื่อป้องกันไม่ให้เกิดความเสียหายและลดโอกาสที่จะเกิดความเสียหายแก่ทางราชการ';
