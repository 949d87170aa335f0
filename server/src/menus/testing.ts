import { createLineAccount } from '@prakat/functions/line/line-account';
import { SIZE } from '@prakat/functions/menus/layout';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import sharp from 'sharp';
import type { LocalEnvironment } from '../environment.ts';
import type { MenuOffice, MenuWork } from './install-menus.ts';

/** The image of a menu with nothing on it, drawn once. */
export const blankMenu = async (): Promise<Buffer> => {
  blank ??= sharp({ create: { ...SIZE, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  return blank;
};
let blank: Promise<Buffer> | null = null;

/** An office of an environment as its menus are installed there, and with what; the images are blank. */
export async function aMenuOffice(
  { machine: { context }, lineUrl, clock }: LocalEnvironment,
  officeId: string,
): Promise<{ office: MenuOffice; work: MenuWork; said: string[] }> {
  const own = context.offices.get(officeId);
  const [simulated] = own ? simulatedOfficesOf([own.profile]) : [];
  if (!own || !simulated) throw new Error(`no office ${officeId}`);
  const credentials = simulatedCredentials(simulated);
  const account = createLineAccount({
    credentials,
    loginChannelSecret: null,
    apiBaseUrl: lineUrl,
    dataApiBaseUrl: lineUrl,
  });
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  return {
    office: { profile: own.profile, credentials, account, client: own.line },
    work: { store: context.store, clock: clock.now, image: blankMenu, say },
    said,
  };
}
