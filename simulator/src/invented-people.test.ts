import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { seatKey, seatsOf } from '@prakat/shared/office/seat';
import { describe, expect, it } from 'vitest';
import { inventPeople } from './invented-people.ts';
import { simulatedOfficeFileSchema } from './simulated-office.ts';

const profiles = [...loadProfiles(join(projectRoot, 'offices')).values()];

describe.each(profiles)('people invented for $id', (profile) => {
  const file = inventPeople(profile);
  const members = file.people.flatMap(({ key, member }) => (member ? [{ id: key, ...member }] : []));

  it('fit the form of a people file, each under a key of their own', () => {
    expect(simulatedOfficeFileSchema.parse(file)).toEqual(file);
    expect(new Set(file.people.map(({ key }) => key)).size).toBe(file.people.length);
    expect(inventPeople(profile)).toEqual(file);
  });

  it('hold every seat of every step and of permission by word of mouth, for requests of every unit, and of publishing', () => {
    const held = new Set(members.flatMap((member) => seatsOf(member)));
    const steps = Object.values(profile.routes).flat();
    for (const { id: unit } of profile.units) {
      const deciding = steps.flatMap(({ by, standIn = [] }) => [...by, ...standIn]);
      for (const seat of [...deciding, ...profile.verbalApproval.givers]) {
        expect(held).toContain(seatKey(seat, unit));
      }
    }
    for (const seat of profile.categories.flatMap(({ publishedBy }) => publishedBy)) {
      expect(held).toContain(seatKey(seat));
    }
  });

  it('count staff in every unit, the webmasters demanded and one administrator', () => {
    for (const { id } of profile.units) expect(members.some(({ unitId }) => unitId === id)).toBe(true);
    const withRole = (role: string) =>
      members.filter(({ roles }) => roles.some((one) => one === role)).length;
    expect(withRole('webmaster')).toBe(profile.webmasters.minimum);
    expect(withRole('administrator')).toBe(1);
  });
});
