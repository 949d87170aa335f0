import { lineFriendAddress } from '@prakat/shared/office/line-account';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { dialNumber } from '@prakat/shared/text/dial-number';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { WholeWords } from './whole-words.tsx';

/** How to reach the office; what the profile leaves empty is left out. */
export function Contact({
  links,
  profile,
}: {
  links: Pick<Links, 'words' | 'lineCode'>;
  profile: OfficeProfile;
}) {
  const { address, phone, fax, email, mapUrl, openingHours, websiteUrl, lineId } = profile.contact;
  const { words } = links;
  return (
    <address>
      <p lang={words.content}>
        <WholeWords text={profile.name.full} />
      </p>
      <p lang={words.content}>{address || profile.name.place}</p>
      {phone ? (
        <p>
          {words.phone} <Dialled number={phone} />
        </p>
      ) : null}
      {fax ? (
        <p>
          {words.fax} {fax}
        </p>
      ) : null}
      {email ? (
        <p>
          {words.email} <a href={`mailto:${email}`}>{email}</a>
        </p>
      ) : null}
      {openingHours ? (
        <p>
          {words.hours} <span lang={words.content}>{openingHours}</span>
        </p>
      ) : null}
      {websiteUrl ? (
        <p>
          {words.website} <a href={websiteUrl}>{websiteUrl}</a>
        </p>
      ) : null}
      {mapUrl ? (
        <p>
          <a href={mapUrl}>{words.map}</a>
        </p>
      ) : null}
      {lineId ? (
        <p class="friend">
          <img src={links.lineCode(profile.id)} alt="" width="112" height="112" loading="lazy" />
          <a href={lineFriendAddress(lineId)}>
            {words.addFriend} ({lineId})
          </a>
        </p>
      ) : null}
    </address>
  );
}

/** A number that a telephone can dial as a link to dial it; any other as it is written. */
function Dialled({ number }: { number: string }): ComponentChildren {
  const dialled = dialNumber(number);
  return dialled ? <a href={`tel:${dialled}`}>{number}</a> : number;
}
