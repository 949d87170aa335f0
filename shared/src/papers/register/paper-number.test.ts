import { describe, expect, it } from 'vitest';
import { printedCode, readCode } from '../../text/readable-code.ts';
import { paperCode } from './paper-code.ts';
import { derivedId, readDerivedId } from './paper-ids.ts';
import { paperNumber, proposedNumber } from './paper-number.ts';

const AT = '2021-12-24T03:00:00.000Z';

describe('the number of a paper', () => {
  it.each([
    ['memo_follow_up', 'นภ 0332/674', '2021-09-30', 'memo:2564', 674],
    ['memo_follow_up', 'นภ ๐๓๓๒/๖๗๔', '2021-09-30', 'memo:2564', 674],
    ['memo_website', '877', null, 'memo:2564', 877],
    ['order', '12/2565', '2022-01-04', 'order:2565', 12],
    ['order', 'พิเศษ', '2022-01-04', 'order:2565', 0],
    // A telephone number or date typed in its place: no office comes to it, and the next must not follow it.
    ['memo_website', 'นภ 0332/0812345678', '2022-01-04', 'memo:2565', 0],
    ['announcement', '1', '2022-01-04', null, 0],
  ] as const)('of %s, %s on %s, stands in %s as %i', (kind, number, date, series, running) => {
    expect(paperNumber(kind, number, { date, at: AT })).toMatchObject({ number, series, running });
  });

  it('is the same however it is typed, and another in another year and another series', () => {
    const key = (kind: 'memo_website' | 'order', number: string, date: string) =>
      paperNumber(kind, number, { date, at: AT }).numberKey;
    const one = key('memo_website', 'นภ 0332/674', '2021-09-30');
    expect(key('memo_website', 'นภ๐๓๓๒ / ๖๗๔', '2021-12-31')).toBe(one);
    expect(key('memo_website', 'นภ 0332/674', '2022-01-01')).not.toBe(one);
    expect(key('order', 'นภ 0332/674', '2021-09-30')).not.toBe(one);
  });

  it.each([
    ['memo:2564', 877, 'นภ 0332', 'นภ 0332/878'],
    ['memo:2565', 0, '', '1'],
    ['order:2565', 11, 'นภ 0332', '12/2565'],
  ])('of %s after %i is proposed as %4$s', (series, last, officeCode, proposed) => {
    expect(proposedNumber(series, last, officeCode)).toBe(proposed);
  });
});

describe('the code of a paper', () => {
  const paper = { title: 'ก', at: null, mark: null, blocks: [], persons: [], missing: [] };
  const code = paperCode('satun', 'record', paper);

  it('is that of what it says, of whom and of what kind', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(paperCode('satun', 'record', { ...paper })).toBe(code);
    expect(paperCode('satun', 'record', { ...paper, title: 'ข' })).not.toBe(code);
    expect(paperCode('khemarat', 'record', paper)).not.toBe(code);
    expect(paperCode('satun', 'completeness', paper)).not.toBe(code);
  });

  it('is read as people type it', () => {
    for (const typed of [printedCode(code), code.toLowerCase(), `${code.slice(0, 4)} ${code.slice(4)}`])
      expect(readCode(typed)).toBe(code);
    expect(readCode('OIL0-1111-0000')).toBe('011011110000');
  });

  it.each(['', 'ABCD', 'UUUU-UUUU-UUUU', `${'A'.repeat(13)}`, '../../etc/pw'])('is none: %s', (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});

describe('the id of a paper that the records make', () => {
  it.each([
    ['record', '2565-Q4'],
    ['record', '2565-Q4:law'],
    ['request_form', '0b0e5fa4-0000-4000-8000-000000000001'],
  ] as const)('says what it is about: %s %s', (kind, subject) => {
    const id = derivedId('si-bun-rueang', kind, subject);
    expect(id).not.toMatch(/[:/]/);
    expect(readDerivedId('si-bun-rueang', id)).toEqual({ kind, subject });
    expect(readDerivedId('satun', id)).toBeNull();
  });

  it('is not that of a paper which people word', () => {
    expect(readDerivedId('satun', '0b0e5fa4-0000-4000-8000-000000000001')).toBeNull();
    expect(readDerivedId('satun', 'satun.nonsense.1')).toBeNull();
  });
});
