/** One part of the notice. */
export type NoticeSection = { heading: string; text: string };

/**
 * The notice that section 23 of the Personal Data Protection Act B.E. 2562 asks for when data is collected from the
 * person: purpose and basis, what is kept, for how long, who sees it, rights and whom to ask. The basis is a public
 * task (section 24 (4)) and a legal duty (section 24 (6)), so it is read, not agreed to. A change of the text needs a
 * new version: the version that a person read stands in the log of their registration.
 */
export const PRIVACY_NOTICE = {
  version: '2569-1',
  title: 'ประกาศการคุ้มครองข้อมูลส่วนบุคคลสำหรับเจ้าหน้าที่',
  sections: [
    {
      heading: 'ผู้ควบคุมข้อมูลและวัตถุประสงค์',
      text: '{office} เก็บรวบรวมและใช้ข้อมูลของท่านเพื่อระบุตัวผู้ยื่นคำขอ ผู้พิจารณา ผู้อนุมัติ และผู้นำข้อมูลขึ้นเผยแพร่ผ่านเว็บไซต์ของหน่วยงาน แจ้งเรื่องที่ท่านต้องดำเนินการทาง LINE และจัดทำหลักฐานการปฏิบัติราชการตามระเบียบ',
    },
    {
      heading: 'ฐานทางกฎหมาย',
      text: 'การปฏิบัติภารกิจเพื่อประโยชน์สาธารณะหรือการใช้อำนาจรัฐที่ได้มอบให้แก่หน่วยงาน และการปฏิบัติตามกฎหมาย ตามมาตรา 24 (4) และ (6) แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 จึงไม่ต้องขอความยินยอม หากท่านไม่ให้ข้อมูล ระบบจะระบุตัวท่านไม่ได้ และท่านจะใช้งานระบบนี้ไม่ได้',
    },
    {
      heading: 'ข้อมูลที่เก็บ',
      text: 'รหัสบัญชี LINE ชื่อและนามสกุล ตำแหน่ง กลุ่มงาน ช่องทางติดต่อกลับ บทบาทในระบบ วันและเวลาที่อ่านประกาศนี้ และบันทึกสิ่งที่ท่านดำเนินการในระบบพร้อมวันและเวลา รวมทั้งข้อมูลจราจรทางคอมพิวเตอร์ของการใช้งานแต่ละครั้ง ได้แก่ วันและเวลา หมายเลข IP และพอร์ต ที่อยู่ที่เรียก และรหัสเจ้าหน้าที่ในระบบ ระบบไม่เก็บรูปโปรไฟล์ รายชื่อเพื่อน หรือบทสนทนาอื่นของท่าน',
    },
    {
      heading: 'ระยะเวลาที่เก็บ',
      text: 'ตลอดเวลาที่ท่านปฏิบัติหน้าที่ และหลังจากนั้นไม่น้อยกว่า 10 ปี ตามอายุการเก็บหนังสือราชการในระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม เว้นแต่กฎหมายกำหนดไว้เป็นอย่างอื่น ข้อมูลจราจรทางคอมพิวเตอร์เก็บไว้ไม่น้อยกว่า 90 วันตามมาตรา 26 แห่งพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 และที่แก้ไขเพิ่มเติม',
    },
    {
      heading: 'ผู้ที่เห็นข้อมูล',
      text: 'เจ้าหน้าที่ของหน่วยงานที่ลงทะเบียนแล้วเห็นชื่อ ตำแหน่ง กลุ่มงาน และช่องทางติดต่อกลับในคำขอที่เกี่ยวข้อง ผู้ดูแลระบบและผู้มีอำนาจอนุมัติเผยแพร่ ซึ่งแต่งตั้งและยืนยันตำแหน่งและบทบาท เห็นข้อมูลลงทะเบียนทั้งหมด บริษัท LINE ส่งข้อความแทนหน่วยงานโดยใช้รหัสบัญชี LINE และหน่วยงานตรวจสอบตามกฎหมายเมื่อร้องขอ พนักงานเจ้าหน้าที่ตามกฎหมายว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์เห็นข้อมูลจราจรเมื่อมีคำสั่ง ประชาชนเห็นเฉพาะชื่อกลุ่มงานเจ้าของข้อมูลที่เผยแพร่',
    },
    {
      heading: 'สิทธิของท่าน',
      text: 'ท่านขอเข้าถึงและขอรับสำเนา ขอแก้ไขให้ถูกต้อง คัดค้านหรือขอระงับการใช้ และร้องเรียนต่อคณะกรรมการผู้เชี่ยวชาญ สำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคลได้ การขอลบข้อมูลทำได้เท่าที่ไม่ขัดกับหน้าที่ในการเก็บหลักฐานทางราชการ',
    },
    {
      heading: 'ติดต่อ',
      text: '{contact}',
    },
  ],
} as const;

/** The notice with the office's name and how to reach it. */
export function privacyNoticeFor(office: {
  name: { full: string };
  contact: { address: string; phone: string; email: string };
}): { version: string; title: string; sections: NoticeSection[] } {
  const { address, phone, email } = office.contact;
  const ways = [address, phone && `โทร. ${phone}`, email && `อีเมล ${email}`].filter(Boolean).join(' ');
  const contact = `ผู้ดูแลระบบหรือเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคลของ${office.name.full}${ways ? ` ${ways}` : ''}`;
  const { version, title, sections } = PRIVACY_NOTICE;
  return {
    version,
    title,
    sections: sections.map(({ heading, text }) => ({
      heading,
      text: text.replace('{office}', office.name.full).replace('{contact}', contact),
    })),
  };
}
