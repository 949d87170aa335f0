import { describe, expect, it } from 'vitest';
import { changedProfile as changed } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';

const problemsOf = (json: unknown) => {
  const result = parseOfficeProfile(json);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

describe('the topics of a profile', () => {
  it.each([
    ['categories.3.route', 'legal', 'ช่อง categories[3].route อ้างถึงเส้นทางอนุมัติ “legal” ซึ่งไม่มีใน routes'],
    ['categories.3.route', 'constructor', /^ช่อง categories\[3\]\.route อ้างถึงเส้นทางอนุมัติ/],
    ['categories.3.preparedBy', ['it'], 'ช่อง categories[3].preparedBy[0] อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units'],
    [
      'categories.3.publishedBy',
      [{ position: 'legal-officer' }],
      'ช่อง categories[3].publishedBy[0].position อ้างถึงตำแหน่ง “legal-officer” ซึ่งไม่มีใน positions',
    ],
    [
      'categories.3.subtopics.0.route',
      'legal',
      'ช่อง categories[3].subtopics[0].route อ้างถึงเส้นทางอนุมัติ “legal” ซึ่งไม่มีใน routes',
    ],
    [
      'categories.3.subtopics.0.preparedBy',
      ['submitter'],
      'ช่อง categories[3].subtopics[0].preparedBy[0] อ้างถึงหน่วยงาน “submitter” ซึ่งไม่มีใน units',
    ],
    [
      'routes.short.0.by',
      [{ position: 'head', unit: 'it' }],
      'ช่อง routes.short[0].by[0].unit อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units',
    ],
    ['routes.short.0.by', [{ position: 'head', role: 'webmaster' }], /ระบุทั้งตำแหน่ง .* พร้อมกันไม่ได้/],
    [
      'categories.3.responsible',
      { text: 'ศูนย์ไอที', seats: [{ unit: 'it' }] },
      'ช่อง categories[3].responsible.seats[0].unit อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units',
    ],
    [
      'categories.3.subtopics.0.checker',
      { text: 'นิติกร', seats: [{ position: 'legal-officer' }] },
      /^ช่อง categories\[3\]\.subtopics\[0\]\.checker\.seats\[0\]\.position อ้างถึงตำแหน่ง/,
    ],
    [
      'verbalApproval.givers',
      [{ position: 'deputy' }],
      'ช่อง verbalApproval.givers[0].position อ้างถึงตำแหน่ง “deputy” ซึ่งไม่มีใน positions',
    ],
  ])('refuses a name that leads nowhere: %s = %j', (path, value, sentence) => {
    expect(problemsOf(changed(path, value))).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });

  it('refuses to warn of the end of display on the day it begins', () => {
    const path = 'categories.7.subtopics.0';
    const alerts = (displayDays: number) => ({
      id: 'alerts',
      name: 'เรื่องแจ้งเตือน',
      refresh: 'none',
      displayDays,
    });
    expect(problemsOf(changed(path, alerts(7)))).toEqual([
      'ช่อง categories[7].subtopics[0].displayDays ให้แสดงข้อมูลเพียง 7 วัน แต่ expiryNoticeDays ให้แจ้งล่วงหน้า 7 วันก่อนครบกำหนด',
    ]);
    expect(problemsOf(changed(path, alerts(8)))).toEqual([]);
  });

  it('refuses a display period shorter than the time to the next refresh', () => {
    expect(problemsOf(changed('categories.7.displayDays', 30))).toEqual([
      'ช่อง categories[7].displayDays ให้แสดงข้อมูลเพียง 30 วัน สั้นกว่ารอบการปรับปรุงรายเดือน (31 วัน) ข้อมูลจะถูกนำลงก่อนมีข้อมูลใหม่',
    ]);
    expect(problemsOf(changed('categories.7.displayDays', 31))).toEqual([]);
  });

  it('measures the display period of a subtopic against the refresh it inherits', () => {
    const path = 'categories.7.subtopics.0';
    const subtopic = { id: 'alerts', name: 'เรื่องแจ้งเตือน', displayDays: 14 };
    expect(problemsOf(changed(path, subtopic))).toEqual([
      expect.stringMatching(/^ช่อง categories\[7\]\.subtopics\[0\]\.displayDays ให้แสดงข้อมูลเพียง 14 วัน/),
    ]);
    expect(problemsOf(changed(path, { ...subtopic, refresh: 'none' }))).toEqual([]);
  });

  it('ask for no display until the next refresh of what is asked for only where there is any', () => {
    const subtopic = { id: 'alerts', name: 'เรื่องแจ้งเตือน', displayDays: 14, ifAny: true };
    expect(problemsOf(changed('categories.7.subtopics.0', subtopic))).toEqual([]);
  });

  it('measures a subtopic that sets its own refresh against the display it inherits, once', () => {
    const profile = changed('categories.7.displayDays', 40) as { categories: { subtopics: object[] }[] };
    profile.categories[7]?.subtopics.push({ id: 'plans', name: 'แผน', refresh: 'quarterly' });
    expect(problemsOf(profile)).toEqual([
      expect.stringMatching(/^ช่อง categories\[7\]\.subtopics\[1\]\.displayDays ให้แสดงข้อมูลเพียง 40 วัน/),
    ]);
  });
});
