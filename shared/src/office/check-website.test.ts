import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';

const problemsOf = (given: object) => {
  const destinations = { website: 'wordpress', lineGroup: true, noticeBoard: false, ...given };
  const result = parseOfficeProfile({ ...anOfficeProfile(), destinations });
  return result.ok ? [] : result.problems.map(({ message }) => message);
};
const websiteUrl = 'https://www.example.go.th';

describe('a website on WordPress', () => {
  it.each([
    ['its address', { websiteUrl }],
    ['a path below the domain', { websiteUrl: 'https://www.example.go.th/health' }],
    ['a trial on this machine', { websiteUrl: 'http://localhost:8080' }],
    [
      'categories for topics and subtopics',
      { websiteUrl, wordpress: { categories: { law: 'law', 'public-relations/general': 'news_2565' } } },
    ],
  ])('is taken with %s', (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['no address', {}, /^ช่อง destinations\.websiteUrl ต้องระบุที่อยู่เว็บไซต์ของหน่วยงาน เมื่อ website เป็น wordpress$/],
    [
      'an address over which the password could be read',
      { websiteUrl: 'http://www.example.go.th' },
      /websiteUrl ต้องขึ้นต้นด้วย https/,
    ],
    ['a query', { websiteUrl: 'https://www.example.go.th/?p=1' }, /ไม่มี \? # หรือชื่อผู้ใช้/],
    ['a password in the address', { websiteUrl: 'https://a:b@www.example.go.th' }, /ไม่มี \? # หรือชื่อผู้ใช้/],
    [
      'a topic that is not there',
      { websiteUrl, wordpress: { categories: { laws: 'law' } } },
      /destinations\.wordpress\.categories อ้างถึงหัวข้อ “laws” ซึ่งไม่มี/,
    ],
    [
      'a subtopic of another topic',
      { websiteUrl, wordpress: { categories: { 'law/acts': 'law' } } },
      /อ้างถึงหัวข้อ “law\/acts”/,
    ],
    [
      'a Thai slug, which WordPress cuts',
      { websiteUrl, wordpress: { categories: { law: 'กฎหมาย' } } },
      /categories\.law ใช้ได้เฉพาะ a-z 0-9/,
    ],
  ])('is refused with %s', (_, given, sentence) => {
    expect(problemsOf(given)).toEqual([expect.stringMatching(sentence)]);
  });

  it('has its categories with wordpress only', () => {
    const wordpress = { categories: {} };
    expect(problemsOf({ website: 'built-in', wordpress })).toEqual([
      'ช่อง destinations.wordpress ระบุได้เฉพาะเมื่อ website เป็น wordpress',
    ]);
    expect(problemsOf({ website: 'manual', websiteUrl, wordpress })).toHaveLength(1);
  });
});
