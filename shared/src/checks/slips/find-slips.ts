import type { TextFinding } from '../finding.ts';
import { wrongSections } from './act-section.ts';
import { wrongActYears } from './act-year.ts';
import { contradictingDates } from './dates-contradict.ts';
import { datesIn } from './dates-in-text.ts';
import { wrongFiscalYears } from './fiscal-year-number.ts';
import { searchedText } from './folded-text.ts';
import { garbledTexts } from './garbled-text.ts';
import { impossibleDates } from './impossible-date.ts';
import { mixedYears } from './mixed-years.ts';
import { otherAgencies } from './other-agency.ts';
import { misspeltNames, wrongPosts } from './person-slips.ts';
import { wrongPlaces } from './place-pair.ts';
import { wrongQuarters } from './quarter-months.ts';
import { renamedAgenciesIn, repealedNoticesIn } from './renamed-agency.ts';
import type { SlipKnowledge } from './slip-knowledge.ts';
import { strayScripts } from './stray-script.ts';

/**
 * Slips in one text that the office `known` would publish, in the order of the text: things that it would not want to
 * have written. Silent where it is not quite certain that something is wrong; never a reason to refuse. Takes time in
 * proportion to the length of the text.
 */
export function findSlips(text: string, known: SlipKnowledge): TextFinding[] {
  const searched = searchedText(text);
  const dates = datesIn(searched.lined);
  const found = [
    ...strayScripts(text),
    ...garbledTexts(text),
    ...otherAgencies(searched, known),
    ...wrongPlaces(searched),
    ...renamedAgenciesIn(searched),
    ...repealedNoticesIn(searched),
    ...wrongActYears(searched),
    ...wrongSections(searched),
    ...wrongQuarters(searched),
    ...mixedYears(searched, dates, known.today),
    ...impossibleDates(searched, dates),
    ...contradictingDates(searched, dates),
    ...wrongFiscalYears(searched, dates, known.today),
    ...misspeltNames(searched, known),
    ...wrongPosts(searched, known),
  ];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ kind, start }, index) => {
      const before = found.slice(Math.max(0, index - 3), index);
      return !before.some((other) => other.kind === kind && other.end > start);
    });
}
