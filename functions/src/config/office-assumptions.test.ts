import { join } from 'node:path';
import { assumptionFor } from '@prakat/shared/office/assumptions';
import { describe, expect, it } from 'vitest';
import { loadProfiles } from './load-profiles.ts';

const profiles = loadProfiles(join(import.meta.dirname, '../../../offices'));
const ids = ['khemarat', 'satun', 'kham-khuean-kaeo', 'si-bun-rueang', 'kamphaeng-phet-hospital'] as const;
type OfficeId = (typeof ids)[number];
/** The offices whose documents say it: where it is not marked as assumed. */
const saidBy = (path: string) =>
  ids.filter((id) => assumptionFor(profiles.get(id) ?? { assumptions: [] }, path) === null);

const none: OfficeId[] = [];
describe('what a profile says beyond its documents is marked', () => {
  it.each<[string, OfficeId[]]>([
    ['webmasters.minimum', ['satun', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['categories[0].refresh', ['khemarat']],
    ['categories[0].displayDays', none],
    ['files.extensions', ['si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['files.maxBytes', ['si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['files.maxFiles', none],
    ['verbalApproval.allowed', ['satun', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['verbalApproval.givers', ['satun', 'si-bun-rueang']],
    ['verbalApproval.confirmWithinDays', none],
    ['verbalApproval.afterDeadline', none],
    ['reminders.afterDays', none],
    ['expiryNoticeDays', none],
    ['refusalReasons[0].text', ['khemarat', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['correctionReasons[0].text', none],
    ['destinations.lineGroup', ['si-bun-rueang']],
    ['name.place', ['satun', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['form.title', ['khemarat', 'satun', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
    ['units[0].name', [...ids]],
    ['units[1].name', ['kamphaeng-phet-hospital']],
    ['categories[0].standard', ['satun', 'kham-khuean-kaeo', 'si-bun-rueang', 'kamphaeng-phet-hospital']],
  ])('%s is said by the documents of %j alone', (path, said) => expect(saidBy(path)).toEqual(said));

  it.each(ids)('and the office of %s is told that it is its own to settle', (id) => {
    for (const { why } of profiles.get(id)?.assumptions ?? []) expect(why).toMatch(/หน่วยงาน(ต้อง|แก้ไข)/);
  });
});
