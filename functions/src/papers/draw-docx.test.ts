import { wordsOf } from '@prakat/shared/papers/paper';
import { requestForm } from '@prakat/shared/papers/request-form';
import { aContent, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readText } from '../checks/read/read-text.ts';
import { drawDocx } from './draw-docx.ts';
import { aMemo, anEmblem, aPosterPaper } from './testing/sample-papers.ts';

const profile = anOfficeProfile();
const content = aContent({ details: 'บรรทัดแรก\nบรรทัดที่สอง ℃ 😀 <w:t> & "' });
const filled = requestForm(profile, { submission: aSubmission({ content }), publication: aPublication() });

test.each([
  ['filled', filled],
  ['empty', requestForm(profile, null)],
  ['memo', aMemo({ mark: 'ร่าง' })],
  ['announcement and notice-board page', aPosterPaper()],
])(
  'a Word document has the words of the model in their order, whatever was typed (%s)',
  async (_what, paper) => {
    const { parts } = await readText('docx', await drawDocx(paper));
    const body = parts.find(({ at }) => at === null)?.text ?? '';
    expect(body.replace(/\s+/g, '')).toBe(wordsOf(paper).join('').replace(/\s+/g, ''));
  },
);

test.each([
  ['a form', filled],
  ['a memo', aMemo()],
  ['codes', aPosterPaper()],
])('it is the same bytes from the same records, however much later (%s)', async (_what, paper) => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const first = await drawDocx(paper, { emblem: anEmblem, font: null });
  vi.setSystemTime(Date.parse('2030-01-01T00:00:00Z'));
  const second = await drawDocx(paper, { emblem: anEmblem, font: null });
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test('it says ร่าง in its header as long as the request is not approved', async () => {
  const { parts } = await readText('docx', await drawDocx(filled));
  expect(parts).toContainEqual({ at: 'หัวกระดาษ', text: 'ร่าง (รอพิจารณา)' });
});
