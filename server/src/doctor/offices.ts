import type { OfficeCredentials } from '@prakat/functions/config/config';
import { LOGIN_CHANNEL_SECRET, officeVariable } from '@prakat/functions/config/office-variable';
import type { DoctorOffice } from '@prakat/functions/doctor/context';
import type { LineAddresses } from '@prakat/functions/line/connect-office';
import { createLineAccount } from '@prakat/functions/line/line-account';
import type { OfficeProfile } from '@prakat/shared/office/profile';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The offices that have credentials, with the means to ask LINE about their channels. */
export const doctorOffices = (
  profiles: ReadonlyMap<string, OfficeProfile>,
  credentials: ReadonlyMap<string, OfficeCredentials>,
  environment: Environment,
  line: Pick<LineAddresses, 'api' | 'data'>,
): DoctorOffice[] =>
  [...profiles].flatMap(([officeId, profile]) => {
    const own = credentials.get(officeId);
    if (!own) return [];
    const loginChannelSecret = environment[officeVariable(officeId, LOGIN_CHANNEL_SECRET)] || null;
    return [
      {
        profile,
        credentials: own,
        line: createLineAccount({
          credentials: own,
          loginChannelSecret,
          apiBaseUrl: line.api,
          dataApiBaseUrl: line.data,
        }),
      },
    ];
  });
