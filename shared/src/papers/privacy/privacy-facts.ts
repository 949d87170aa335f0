import type { OfficeProfile } from '../../office/profile.ts';
import { kindIds, kindOf, periodText, type Whose } from '../../privacy/periods.ts';

/** One kind of personal data as it stands in a paper. */
export type KindRow = {
  name: string;
  what: string;
  whose: string;
  purpose: string;
  ground: string;
  period: string;
  end: string;
};

/** What the papers on personal data are drawn from besides the profile: kept with a paper, whatever the list says later. */
export type PrivacyFacts = { fiscalYear: number; kinds: KindRow[] };

const whoseNames: Record<Whose, string> = {
  staff: 'เจ้าหน้าที่ของหน่วยงาน',
  applicant: 'ผู้ขอลงทะเบียน',
  visitor: 'ผู้เข้าชมเว็บไซต์',
  resident: 'ประชาชนผู้แจ้ง',
  everybody: 'เจ้าหน้าที่และผู้เข้าชมเว็บไซต์',
};

/** Every kind that is kept, with its periods in this office. */
export const privacyFacts = (
  profile: Pick<OfficeProfile, 'trafficLog'>,
  fiscalYear: number,
): PrivacyFacts => ({
  fiscalYear,
  kinds: kindIds.map((id) => {
    const { name, what, whose, purpose, ground, end } = kindOf(id);
    return { name, what, whose: whoseNames[whose], purpose, ground, period: periodText(id, profile), end };
  }),
});
