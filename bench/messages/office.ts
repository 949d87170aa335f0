import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { messageRules } from '@prakat/shared/office/messages';
import type { OfficeProfile } from '@prakat/shared/office/profile';

/** People of the group; the two supervisors, the two webmasters and the administrator are among them. */
export const STAFF = 40;
export const OFFICE = 'ordinary-office';
const OTHERS = ['head', 'assistant', 'information-head', 'webmaster-1', 'webmaster-2', 'admin'];

/**
 * An office for the ordinary month: the procedure of Si Bun Rueang, where one supervisor considers and another approves
 * every request, with two webmasters and forty people in its group. It says nothing of messages, so that what is measured
 * is what every office gets.
 */
export function ordinaryOffice(): {
  dir: string;
  profile: OfficeProfile;
  rules: ReturnType<typeof messageRules>;
} {
  const real = loadProfiles(officesDir).get('si-bun-rueang') as OfficeProfile;
  const { messages: _, province: __, ...rest } = real;
  const units = Array.from({ length: STAFF - OTHERS.length }, (_one, index) => ({
    id: real.units[index]?.id ?? `unit-${index + 1}`,
    name: real.units[index]?.name ?? `กลุ่มงานที่ ${index + 1}`,
  }));
  const profile: OfficeProfile = {
    ...rest,
    $schema: undefined,
    id: OFFICE,
    units,
    webmasters: { minimum: 2 },
    destinations: { ...real.destinations, website: 'built-in', lineGroup: true, noticeBoard: false },
    assumptions: [],
  };
  const dir = mkdtempSync(join(tmpdir(), 'prakat-ordinary-'));
  writeFileSync(join(dir, `${OFFICE}.json`), JSON.stringify(profile));
  return { dir, profile, rules: messageRules(profile) };
}
