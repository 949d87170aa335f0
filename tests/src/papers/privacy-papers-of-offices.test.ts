import { audit } from '@prakat/functions/audit/audit';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { wordsOf } from '@prakat/shared/papers/paper';
import { privacyFacts } from '@prakat/shared/papers/privacy/privacy-facts';
import { processingRecord } from '@prakat/shared/papers/privacy/processing-record';
import { processorAgreement } from '@prakat/shared/papers/privacy/processor-agreement';
import { aWritten } from '@prakat/shared/testing/memo-builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';
import { paperSteps } from '../testing/paper-steps.ts';

const offices = [...loadProfiles(officesDir).values()];

describe.each(offices)('the papers on personal data of $id', (office) => {
  test.each([
    ['record', processingRecord],
    ['agreement', processorAgreement],
  ] as const)('%s: names this office, and the Act by its right year', (_name, paper) => {
    const words = wordsOf(paper.draw(office, privacyFacts(office, 2565), aWritten())).join('\n');
    expect(words).toContain(office.name.full);
    expect(words).not.toMatch(/คุ้มครองข้อมูลส่วนบุคคล พ\.ศ\.(?! ๒๕๖[๒๕])/);
    expect(words).not.toMatch(/ความผิดเกี่ยวกับคอมพิวเตอร์ พ\.ศ\.(?! ๒๕๕๐)/);
  });
});

describe('in the register', () => {
  let api: Api;
  beforeAll(async () => {
    api = await anApi();
  });
  afterAll(() => api.close());

  test.each(['processing_record', 'processor_agreement'] as const)(
    '%s is worded, signed by the head and made, and the audit stays clean',
    async (kind) => {
      const steps = paperSteps(api);
      const begun = await steps.started('jirayu', kind, '2565');
      expect(begun.missing.length).toBeGreaterThan(0);
      const wording = { officer: 'นางสาวสุดา พากเพียร โทร. 0 4200 0000' };
      const own = kind === 'processing_record' ? wording : {};
      await steps.act('jirayu', begun.id, 'paper_word', { number: null, date: '2021-12-24', wording: own });
      await steps.act('jirayu', begun.id, 'paper_present');
      const signed = await steps.act('sakrai', begun.id, 'paper_sign');
      expect(signed.state).toBe('signed');
      const { store, files } = api.machine.context;
      expect(
        await audit(
          store,
          files,
          offices.map(({ id }) => id),
        ),
      ).toMatchObject({ faults: [] });
    },
  );
});
