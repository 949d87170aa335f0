import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { handlingFor } from '@prakat/shared/office/handling';
import { seatKey, seatsOf } from '@prakat/shared/office/seat';
import { describe, expect, it } from 'vitest';
import { readSimulatedOffice, type SimulatedPerson } from './simulated-office.ts';

const root = join(import.meta.dirname, '../..');
const profiles = loadProfiles(join(root, 'offices'));
const offices = [...profiles.values()].map((profile) => ({
  id: profile.id,
  profile,
  office: readSimulatedOffice(join(root, 'simulator/people', `${profile.id}.json`)),
}));

type Employee = NonNullable<SimulatedPerson['member']> & { key: string };
const employeesOf = (people: SimulatedPerson[]): Employee[] =>
  people.flatMap(({ key, member }) => (member ? [{ key, ...member }] : []));
/** Keys of the people who hold at least one of the seats. */
const holders = (people: Employee[], seats: string[]) =>
  people
    .filter((person) => seatsOf({ id: person.key, ...person }).some((seat) => seats.includes(seat)))
    .map(({ key }) => key);

describe('the people of the simulation', () => {
  it('exist for every office and for no other', () => {
    expect(readdirSync(join(root, 'simulator/people')).sort()).toEqual(
      [...profiles.keys()].map((id) => `${id}.json`).sort(),
    );
  });

  describe.each(offices)('at $id', ({ id, profile, office }) => {
    const employees = employeesOf(office.people);

    it('belong to that office, each under a key and a name of their own', () => {
      expect(office.officeId).toBe(id);
      expect(new Set(office.people.map(({ key }) => key)).size).toBe(office.people.length);
      expect(new Set(employees.map(({ name }) => name)).size).toBe(employees.length);
    });

    it('have a unit and a position that the profile knows', () => {
      const units = profile.units.map((unit) => unit.id);
      const positions = [null, ...profile.positions.map((position) => position.id)];
      for (const person of employees) {
        expect(units).toContain(person.unitId);
        expect(positions).toContain(person.positionId);
      }
    });

    it('may all file requests and can be called back, on a plainly invented number', () => {
      for (const { roles, contact } of employees) {
        expect(roles).toContain('staff');
        expect(contact).toMatch(/^โทร\. 0 \d{2}00 0000 ต่อ \d+$/);
      }
    });

    it('hold every seat of every step, of publishing and of permission by word of mouth', () => {
      const handlings = profile.categories.flatMap((category) =>
        [null, ...category.subtopics.map((subtopic) => subtopic.id)].map((subtopic) =>
          handlingFor(profile, category.id, subtopic),
        ),
      );
      const seats = [
        ...handlings.flatMap((handling) => [
          ...(handling?.steps.flatMap((step) => step.by) ?? []),
          ...(handling?.publishedBy ?? []),
        ]),
        ...profile.verbalApproval.givers,
      ];
      // The submitter's unit is another for each submitter; the next test follows it.
      const named = [
        ...new Set(seats.filter(({ unit }) => unit !== 'submitter').map((seat) => seatKey(seat))),
      ];
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((seat) => holders(employees, [seat]).length === 0)).toEqual([]);
    });

    it('can take a request of every officer through all its steps without the officer', () => {
      const officers = employees.filter(
        ({ positionId }) => positionId === null || /officer/.test(positionId),
      );
      expect(officers.length).toBeGreaterThanOrEqual(4);
      for (const officer of officers)
        for (const { id: categoryId, subtopics } of profile.categories)
          for (const subtopicId of [null, ...subtopics.map((subtopic) => subtopic.id)]) {
            const handling = handlingFor(profile, categoryId, subtopicId);
            if (!handling) throw new Error(`${categoryId} ${subtopicId} has no handling`);
            if (handling.preparedBy.length && !handling.preparedBy.includes(officer.unitId)) continue;
            for (const step of handling.steps) {
              const seats = step.by.map((seat) => seatKey(seat, officer.unitId));
              const others = holders(employees, seats).filter((key) => key !== officer.key);
              expect(others, `${officer.key}: ${categoryId} ${subtopicId}, ${step.id}`).not.toEqual([]);
            }
          }
    });

    it('give every unit that prepares information somebody to prepare it', () => {
      const units = new Set(
        profile.categories.flatMap(({ preparedBy, subtopics }) => [
          ...preparedBy,
          ...subtopics.flatMap((subtopic) => subtopic.preparedBy ?? []),
        ]),
      );
      for (const unit of units) expect(holders(employees, [seatKey({ unit })])).not.toEqual([]);
    });

    it('count at least as many webmasters as the office wants, and an administrator apart from them', () => {
      const withRole = (role: Employee['roles'][number]) =>
        employees.filter(({ roles }) => roles.includes(role)).map(({ key }) => key);
      expect(withRole('webmaster').length).toBeGreaterThanOrEqual(profile.webmasters.minimum);
      expect(withRole('administrator')).toEqual(['admin']);
      expect(withRole('webmaster')).not.toContain('admin');
    });

    it('count staff of several units and two residents who are no members', () => {
      const staff = employees.filter(({ key }) => key.startsWith('staff-'));
      expect(new Set(staff.map(({ unitId }) => unitId)).size).toBeGreaterThan(1);
      expect(office.people.filter(({ member }) => !member).map(({ key }) => key)).toEqual([
        'resident-1',
        'resident-2',
      ]);
    });

    it('meet in one staff group, all members and no resident', () => {
      const members = office.people.filter(({ member }) => member).map(({ lineUserId }) => lineUserId);
      expect(office.groups.map(({ key }) => key)).toEqual(['staff']);
      expect([...(office.groups[0]?.members ?? [])].sort()).toEqual(members.sort());
    });
  });

  it('are at Si Bun Rueang those who signed the form of 24 December 2564', () => {
    const { office } = offices.find(({ id }) => id === 'si-bun-rueang') ?? {};
    const signed = Object.fromEntries(
      employeesOf(office?.people ?? []).map(({ key, name, positionTitle }) => [
        key,
        `${name} ${positionTitle}`,
      ]),
    );
    expect(signed).toMatchObject({
      sakrai: 'นายสะไกร แก้วโสม สาธารณสุขอำเภอศรีบุญเรือง',
      jirayu: 'นายจิรายุ ทินจง นักวิชาการสาธารณสุขชำนาญการ ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)',
      nopphakon: 'นายนพกร กุลสา พนักงานเครื่องคอมพิวเตอร์',
    });
  });
});

describe('the ids and credentials of the simulation', () => {
  const all = offices.flatMap(({ office }) => [
    office.channel.botUserId,
    ...office.people.map(({ lineUserId }) => lineUserId),
    ...office.groups.map(({ groupId }) => groupId),
  ]);

  it('have the form of LINE’s own', () => {
    for (const id of all) expect(id).toMatch(/^[UC][0-9a-f]{32}$/);
    for (const { office } of offices) {
      expect(office.channel.channelId).toMatch(/^\d{10}$/);
      expect(office.channel.channelSecret).toMatch(/^[0-9a-f]{32}$/);
      expect(office.channel.liffId).toMatch(/^\d{10}-[0-9a-f]{8}$/);
    }
  });

  it('are never the same for two people, groups or offices', () => {
    const secrets = offices.map(({ office }) => office.channel.channelSecret);
    expect(new Set([...all, ...secrets]).size).toBe(all.length + secrets.length);
  });

  it('come out the same when read again, so that two processes agree on them', () => {
    const [first] = offices;
    if (!first) throw new Error('no offices');
    expect(readSimulatedOffice(join(root, 'simulator/people', `${first.id}.json`))).toEqual(first.office);
  });

  it('are refused with the name of the file when the file does not fit', () => {
    const dir = mkdtempSync(join(tmpdir(), 'prakat-people-'));
    try {
      const file = join(dir, 'satun.json');
      const satun = JSON.parse(readFileSync(join(root, 'simulator/people/satun.json'), 'utf8'));
      writeFileSync(file, JSON.stringify({ ...satun, botName: 'ก'.repeat(21) }));
      expect(() => readSimulatedOffice(file)).toThrow(file);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
