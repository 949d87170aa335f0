import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { createLinks } from './links.ts';
import { Contact } from './parts/contact.tsx';
import { anItem, OFFICE, profiles, startSite } from './testing/site-harness.ts';

const text = (html: string) => html.replace(/<[^>]*>/g, '');
const standard = /หมวดที่ \d+ ตามมาตรฐานเว็บไซต์ภาครัฐ: [^<]*/;

describe('topics on the website', () => {
  it('are an office’s own, in its order and under its numbers', async () => {
    const html = await (await startSite([])).page('/khemarat/');
    const linked = [...html.matchAll(/href="\/khemarat\/categories\/([^"/]+)"/g)].map(([, id]) => id);
    expect(linked).toEqual([
      'general-information',
      'plans',
      'operating-manuals',
      'procurement',
      'public-relations',
    ]);
    expect([...html.matchAll(/class="tile-number"[^>]*>([^<]*)</g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it.each([
    ['khemarat', 'plans', 'หมวดที่ 1 ตามมาตรฐานเว็บไซต์ภาครัฐ: ข้อมูลหน่วยงาน (General Information)'],
    ['khemarat', 'general-information/related-laws', 'หมวดที่ 2 ตามมาตรฐานเว็บไซต์ภาครัฐ: กฎหมาย'],
    ['khemarat', 'operating-manuals/service-steps', 'หมวดที่ 7 ตามมาตรฐานเว็บไซต์ภาครัฐ: คู่มือสำหรับประชาชน'],
    // These follow the standard, so that its heading would only say the topic's name again.
    [OFFICE, 'law', null],
    ['satun', 'public-relations/announcements', null],
  ])('say at %s / %s under which heading of the standard they stand: %s', async (office, path, expected) => {
    const html = await (await startSite([])).page(`/${office}/categories/${path}`);
    expect(standard.exec(html)?.[0] ?? null).toEqual(
      expected === null ? null : expect.stringContaining(expected),
    );
  });

  it('show what a subtopic contains', async () => {
    const html = await (await startSite([])).page('/satun/categories/public-relations/announcements');
    expect(text(html)).toContain('เช่น ประกาศรับสมัครงาน การจัดซื้อจัดจ้าง การฝึกอบรม เป็นต้น');
  });
});

it('an item shows the date and time of its information, where its topic asked for them', async () => {
  const dated = anItem({ id: 'dated', categoryId: 'knowledge', datedAt: '2021-05-05T01:30:00.000Z' });
  const site = await startSite([dated, anItem({ id: 'undated' })]);
  expect(text(await site.page(`/${OFFICE}/items/dated`))).toContain(
    'วันและเวลากำกับข้อมูล5 พฤษภาคม 2564 เวลา 08.30 น.',
  );
  expect(await site.page(`/${OFFICE}/items/undated`)).not.toContain('วันและเวลากำกับข้อมูล');
});

describe('how an office is reached', () => {
  const shown = (contact: object) => {
    const profile = profiles.get(OFFICE);
    if (!profile) throw new Error('no profile');
    return renderToString(
      h(Contact, {
        links: createLinks('https://x.go.th'),
        profile: { ...profile, contact: { ...profile.contact, ...contact } },
      }),
    );
  };

  it('is shown with everything that the standard asks for (telephone, fax, e-mail, map)', () => {
    const html = shown({
      phone: '0 4235 3438',
      fax: '0 4235 3439',
      mapUrl: 'https://maps.example.go.th/?q=1',
      openingHours: 'วันราชการ 8.30–16.30 น.',
      websiteUrl: 'https://www.example.go.th/',
    });
    for (const expected of [
      'โทรศัพท์ 0 4235 3438',
      'โทรสาร 0 4235 3439',
      'อีเมล sso00370@gmail.com',
      'เวลาทำการ วันราชการ 8.30–16.30 น.',
      'เว็บไซต์ https://www.example.go.th/',
      'แผนที่ตั้งหน่วยงาน',
    ])
      expect(text(html)).toContain(expected);
    expect(html).toContain('href="https://maps.example.go.th/?q=1"');
  });

  it('leaves out what the profile leaves empty', () => {
    expect(text(shown({ openingHours: '', mapUrl: '' }))).not.toMatch(/โทรศัพท์|โทรสาร|เวลาทำการ|แผนที่/);
  });
});
