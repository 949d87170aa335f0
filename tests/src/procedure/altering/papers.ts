import type { Alteration } from './alteration.ts';
import { unsealed } from './stolen-copy.ts';

/** Of the register of papers. */
export const alterationsOfPapers: Alteration[] = [
  {
    what: 'the wording of a signed memo is altered',
    needs: 'logs',
    found: [/^papers\//, /wording is not what the log says/],
    alter: (copy, { memo }) => copy.change('papers', memo, () => ({ wording: { problems: 'ไม่พบปัญหา' } })),
  },
  {
    what: 'the wording of a signed memo is altered, with a log that says so',
    needs: 'seals',
    found: [/^paperEvents\//, /is not as it was sealed/],
    alter(copy, { memo }) {
      const text = JSON.stringify(copy.log('paperEvents', memo).map(unsealed));
      copy.rewrite('paperEvents', memo, JSON.parse(text.replaceAll('เผยแพร่ได้ช่องทางเดียว', 'ไม่พบปัญหา')));
    },
  },
  {
    what: 'a memo is deleted with its log',
    needs: 'seals',
    found: [/^papers\//, /is gone with its log/],
    alter(copy, { memo }) {
      for (const { id } of copy.log('paperEvents', memo)) copy.delete('paperEvents', id);
      for (const { id } of copy.all('paperVersions')) copy.delete('paperVersions', id);
      copy.delete('papers', memo);
      for (const { id, submissionId } of copy.all('files'))
        if (submissionId === memo) copy.delete('files', id);
    },
  },
  {
    what: 'a printed paper is made to say another thing',
    needs: 'logs',
    found: [/^paperVersions\//, /cannot be unpacked|says another thing/],
    notExported: true,
    alter(copy) {
      const [version] = copy.all('paperVersions');
      copy.change('paperVersions', version?.id ?? '', ({ words }) => ({ words: words.slice(4) }));
    },
  },
  {
    what: 'what a signed memo is drawn from is replaced by another',
    needs: 'logs',
    found: [/^paperInputs\//, /is not what was read and signed/],
    notExported: true,
    alter(copy, { memo }) {
      const [kept] = copy.all('paperInputs').filter(({ paperId }) => paperId === memo);
      copy.change('paperInputs', kept?.id ?? '', ({ inputs }) => ({ inputs: `A${inputs.slice(1)}` }));
    },
  },
  {
    what: 'what a signed memo is drawn from is deleted',
    needs: 'logs',
    found: [/^paperInputs\//, /is missing/],
    notExported: true,
    alter(copy, { memo }) {
      for (const { id, paperId } of copy.all('paperInputs'))
        if (paperId === memo) copy.delete('paperInputs', id);
    },
  },
  {
    what: 'a paper is invented that verifies as genuine',
    needs: 'logs',
    found: [/^paperVersions\/ABCDEFGHJKMN/, /was not made by the log of its paper/],
    notExported: true,
    alter(copy) {
      const [version] = copy.all('paperVersions');
      if (version) copy.put('paperVersions', { ...version, id: 'ABCDEFGHJKMN' });
    },
  },
  {
    what: 'the scan of a signed paper is replaced by another',
    needs: 'logs',
    found: [/^files\//, /is not named by the request that it belongs to/],
    notExported: true,
    alter(copy, { memo }) {
      const scan = copy.all('files').find(({ submissionId }) => submissionId === memo);
      copy.change('files', scan?.id ?? '', () => ({ sha256: 'f'.repeat(64) }));
    },
  },
];
