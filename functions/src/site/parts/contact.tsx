import type { OfficeProfile } from '@prakat/shared/office/profile';

/** How to reach the office; what the profile leaves empty is left out. */
export function Contact({ profile }: { profile: OfficeProfile }) {
  const { address, phone, fax, email, mapUrl, openingHours, websiteUrl } = profile.contact;
  const dialled = phone.replace(/[\s()-]/g, '');
  return (
    <address>
      <p>{profile.name.full}</p>
      <p>{address || profile.name.place}</p>
      {phone ? (
        <p>โทรศัพท์ {/^\+?[0-9]{8,15}$/.test(dialled) ? <a href={`tel:${dialled}`}>{phone}</a> : phone}</p>
      ) : null}
      {fax ? <p>โทรสาร {fax}</p> : null}
      {email ? (
        <p>
          อีเมล <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : null}
      {openingHours ? <p>เวลาทำการ {openingHours}</p> : null}
      {websiteUrl ? (
        <p>
          เว็บไซต์ <a href={websiteUrl}>{websiteUrl}</a>
        </p>
      ) : null}
      {mapUrl ? (
        <p>
          <a href={mapUrl}>แผนที่ตั้งหน่วยงาน</a>
        </p>
      ) : null}
    </address>
  );
}
