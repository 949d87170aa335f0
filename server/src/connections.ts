import {
  ConfigError,
  missingWordPressLogins,
  type OfficeCredentials,
  readCredentials,
  readWordPressLogin,
  type Settings,
} from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { SimulatedOffice } from '@prakat/simulator/simulated-office';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { holderOf } from './data-holder.ts';
import { OperatorError } from './operator-error.ts';

/** The offices of an installation, and with what they talk to LINE. */
export type Connections = {
  profiles: Map<string, OfficeProfile>;
  credentials: Map<string, OfficeCredentials>;
  /** The offices of the simulation; empty where LINE is real. */
  simulated: SimulatedOffice[];
};

/**
 * How this machine is connected: to LINE once an office has credentials, else to the simulator. Writes nothing. Throws
 * `OperatorError` or `ConfigError` with a sentence where the simulation would meet real offices, or they it.
 */
export function readConnections(
  settings: Settings,
  environment: Readonly<Record<string, string | undefined>>,
): Connections {
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const connected = readCredentials(environment, profiles.keys());
  const problem = connected.size === 0 ? simulationProblem(settings) : realChannelsProblem(settings);
  if (problem) throw new OperatorError(problem);
  if (connected.size > 0) {
    const missing = missingWordPressLogins(profiles, connected);
    if (missing.length > 0)
      throw new ConfigError(`ยังไม่ได้กำหนดบัญชี WordPress ของหน่วยงาน: ${missing.join(', ')}`);
    return { profiles, credentials: connected, simulated: [] };
  }
  const simulated = simulatedOfficesOf(profiles.values());
  // A website on WordPress is a real one, in the simulation too.
  const credentials = new Map(
    simulated.map((office) => {
      const { login } = readWordPressLogin(environment, office.officeId);
      return [office.officeId, { ...simulatedCredentials(office), wordpress: login }];
    }),
  );
  return { profiles, credentials, simulated };
}

/**
 * Why the simulation must not start here, in one sentence; null where it may. Its secrets are in the source and its
 * people are invented, so an installation that has lost its credentials must not become one.
 */
export function simulationProblem({ NODE_ENV, PUBLIC_URL, DATA_DIR }: Settings): string | null {
  const remedy = 'จึงไม่เริ่มเป็นระบบจำลอง กรุณากำหนดตัวแปรของช่องทาง LINE ใน .env หรือสั่ง npm run setup';
  if (NODE_ENV === 'production') return `NODE_ENV เป็น production แต่ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE ${remedy}`;
  if (PUBLIC_URL && new URL(PUBLIC_URL).protocol === 'https:')
    return `PUBLIC_URL เป็นที่อยู่ https แต่ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE ${remedy}`;
  if (holderOf(DATA_DIR) === 'office')
    return `โฟลเดอร์ ${DATA_DIR} (DATA_DIR) เป็นข้อมูลของหน่วยงานที่ใช้ LINE จริง แต่ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE ${remedy} หากต้องการทดลองใช้ ให้กำหนด DATA_DIR เป็นโฟลเดอร์อื่น`;
  return null;
}

/**
 * Why offices must not be served from a data folder, in one sentence; null where they may. LINE accounts of the
 * simulation's people exist in the simulator alone, and would keep an office's own people out of their posts.
 */
export const realChannelsProblem = ({ DATA_DIR, LINE_API_BASE_URL }: Settings): string | null =>
  LINE_API_BASE_URL === undefined && holderOf(DATA_DIR) === 'simulation'
    ? `โฟลเดอร์ข้อมูล ${DATA_DIR} มีบุคลากรจำลองจากการทดลองใช้ กรุณากำหนด DATA_DIR ใน .env เป็นโฟลเดอร์ใหม่ก่อนใช้จริง`
    : null;
