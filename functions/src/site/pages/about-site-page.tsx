import type { OfficeProfile } from '@prakat/shared/office/profile';
import { COMPLAINT_CONTACT_DAYS, REPORT_DAYS } from '@prakat/shared/privacy/periods';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';

const TITLE = 'การเข้าถึงเว็บไซต์และความเป็นส่วนตัว';

/** What the site does for accessibility and what it keeps of visitors. Only what the program itself makes true. */
export function AboutSitePage({
  links,
  profile,
  moitYears,
  trafficDays,
}: {
  links: Links;
  profile: OfficeProfile;
  /** Fiscal years of which something that the ministry asks for is on display. */
  moitYears: readonly string[];
  /** Days that traffic data is kept. */
  trafficDays: number;
}) {
  return (
    <Document
      links={links}
      profile={profile}
      title={TITLE}
      description={`${TITLE}ของเว็บไซต์${profile.name.full}`}
      canonical={links.aboutSite(profile.id)}
    >
      <Breadcrumbs
        links={links}
        crumbs={[{ name: links.words.home, path: links.home(profile.id) }]}
        current={TITLE}
      />
      <h1 lang={links.words.content}>{TITLE}</h1>
      <section class="prose" lang={links.words.content} aria-labelledby="accessibility">
        <h2 id="accessibility">การเข้าถึงเว็บไซต์</h2>
        <p>
          หน้าเว็บไซต์นี้จัดทำตามแนวทางการทำให้เนื้อหาเว็บสามารถเข้าถึงและใช้ประโยชน์ได้ (WCAG) รุ่น 2.1 ระดับ AA
          ใช้งานได้ด้วยแป้นพิมพ์ โปรแกรมอ่านหน้าจอ และอุปกรณ์ทุกขนาดหน้าจอ โดยไม่ต้องเปิดใช้จาวาสคริปต์
        </p>
        <p>
          ไฟล์ที่แนบมาจากเจ้าของข้อมูลบางไฟล์อาจยังไม่รองรับโปรแกรมอ่านหน้าจอ เช่น เอกสารที่สแกนเป็นภาพ หากท่านอ่านไฟล์ใดไม่ได้
          โปรดติดต่อหน่วยงานเพื่อขอรับข้อมูลในรูปแบบอื่น
        </p>
      </section>
      <section class="prose" lang={links.words.content} aria-labelledby="privacy">
        <h2 id="privacy">ความเป็นส่วนตัว</h2>
        <p>หน้าเว็บไซต์สำหรับประชาชนนี้ไม่ใช้คุกกี้ ไม่ใช้โปรแกรมติดตามผู้เข้าชม และไม่เรียกเนื้อหาจากเว็บไซต์อื่น</p>
        <p>
          ตามพระราชบัญญัติว่าด้วยการกระทำความผิดเกี่ยวกับคอมพิวเตอร์ พ.ศ. 2550 และที่แก้ไขเพิ่มเติม
          ระบบเก็บข้อมูลจราจรทางคอมพิวเตอร์ของการเข้าชมทุกครั้ง ได้แก่ วันและเวลา หมายเลข IP และพอร์ตของผู้เข้าชม
          ที่อยู่หน้าเว็บที่เรียก ผลและขนาดของคำตอบ ไว้ {trafficDays} วันนับแต่วันที่เข้าชม แล้วลบ เว้นแต่พนักงานเจ้าหน้าที่สั่งให้เก็บต่อ
          ข้อมูลนี้มีไว้สำหรับพนักงานเจ้าหน้าที่ตามกฎหมายเท่านั้น ไม่ใช้ติดตามผู้เข้าชม
        </p>
        {profile.destinations.website === 'built-in' ? (
          <p>
            ระบบนับการเข้าชมเองโดยไม่นับโปรแกรมอัตโนมัติ ที่อยู่เครือข่าย (IP address) และชนิดเบราว์เซอร์ของท่านไม่ถูกเก็บเป็นสถิติ
            ระบบแปลงเป็นรหัสย่อที่ย้อนกลับไม่ได้เพื่อให้นับผู้เข้าชมวันละหนึ่งครั้ง ค่าที่ใช้แปลงถูกลบเมื่อสิ้นวัน
            จึงเชื่อมโยงการเข้าชมต่างวันหรือระบุตัวท่านไม่ได้ สิ่งที่เก็บไว้มีเพียงจำนวน
          </p>
        ) : null}
        <p>
          การประเมินความพึงพอใจนับเดือนละหนึ่งครั้งด้วยรหัสย่อแบบเดียวกัน ค่าที่ใช้แปลงถูกลบเมื่อสิ้นเดือน คะแนนเก็บเป็นจำนวนรวม
          ข้อความที่ท่านเขียนเปิดดูได้เฉพาะเจ้าหน้าที่ผู้ดูแลเว็บไซต์ และลบเมื่อครบ 13 เดือน
        </p>
        <p>
          เมื่อท่านแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน ระบบเก็บสิ่งที่ท่านเลือก รายละเอียด และช่องทางติดต่อที่ท่านให้ไว้
          โดยไม่เก็บที่อยู่เครือข่ายคู่กับการแจ้ง (นับจำนวนต่อวันด้วยรหัสย่อซึ่งลบเมื่อสิ้นวัน) ผู้ที่เปิดดูได้คือเจ้าของข้อมูล ผู้ดูแลเว็บไซต์
          และผู้ดูแลระบบของหน่วยงาน ใช้เพื่อตรวจสอบ แก้ไข และติดต่อกลับเท่านั้น ไม่แสดงต่อสาธารณะ
          รายละเอียดและช่องทางติดต่อเก็บไว้จนดำเนินการแล้วเสร็จ และลบหลังจากนั้น {REPORT_DAYS} วัน
          สิ่งที่เก็บไว้ต่อไปมีเพียงเลขรับแจ้ง ข้อมูลที่แจ้งถึง ปัญหาที่เลือก และผลการดำเนินการ
        </p>
        {profile.complaints ? (
          <p>
            เมื่อท่านส่งคำร้องหรือข้อเสนอแนะ ระบบเก็บสิ่งที่ท่านเขียน ภาพที่แนบโดยนำตำแหน่งที่ถ่ายและข้อมูลเครื่องออก
            และช่องทางติดต่อหรือบัญชี LINE หากท่านให้ไว้ โดยไม่เก็บที่อยู่เครือข่ายคู่กับคำร้อง
            ผู้ที่เปิดดูได้คือผู้ที่หน่วยงานกำหนดให้รับคำร้องประเภทนั้น ผู้ถูกร้องเรียนและผู้ดูแลระบบเปิดดูไม่ได้ ใช้เพื่อตรวจสอบ แก้ไข
            และตอบท่านเท่านั้น ไม่แสดงต่อสาธารณะ ช่องทางติดต่อลบเมื่อครบ {COMPLAINT_CONTACT_DAYS} วันหลังยุติคำร้อง
            ข้อความและภาพลบเมื่อครบ {profile.complaints.keepDays} วัน สิ่งที่เก็บไว้ต่อไปมีเพียงเลข ประเภท วันที่
            และผลของคำร้อง
          </p>
        ) : null}
        <p>คำที่ท่านค้นหาใช้เพื่อค้นหาในครั้งนั้นเท่านั้น ระบบไม่เก็บประวัติการค้นหา</p>
        <p>เมื่อท่านเปิดลิงก์ไปยังเว็บไซต์ภายนอก เว็บไซต์ปลายทางจะปฏิบัติต่อข้อมูลของท่านตามนโยบายของเว็บไซต์นั้น</p>
      </section>
      <section class="prose" lang={links.words.content} aria-labelledby="open-data">
        <h2 id="open-data">การนำข้อมูลไปใช้ต่อ</h2>
        <p>
          ข้อมูลที่เผยแพร่อยู่ทั้งหมดเปิดให้โปรแกรมอ่านได้ที่ <a href={links.openData(profile.id)}>ข้อมูลเปิด (JSON)</a> และ{' '}
          <a href={links.feed(profile.id)}>ฟีด (Atom)</a> โปรดอ้างอิงแหล่งที่มาที่ระบุไว้ในแต่ละรายการ
        </p>
      </section>
      {moitYears.length > 0 ? (
        <section class="prose" lang={links.words.content} aria-labelledby="moit">
          <h2 id="moit">การประเมินคุณธรรมและความโปร่งใส</h2>
          <ul class="plain">
            {moitYears.map((year) => (
              <li key={year}>
                <a href={links.moit(profile.id, year)}>MOIT 1 ปีงบประมาณ {year}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Document>
  );
}
