/** What the checks before publication found, as a person reads it. */
export type FindingView = {
  group: 'personal' | 'slip' | 'file';
  /** Personal data for sure: whoever approves must say why it may be published all the same. */
  needsWord: boolean;
  /** What was found and where: พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียด */
  sentence: string;
  /** What to do about it. */
  proposal: string;
};

export type ChecksView = {
  findings: FindingView[];
  /** How many more there were. */
  leftOff: number;
};

/** Who can do a step of the procedure: its title as the office calls it, and the people, none where nobody can. */
export type StepPeople = { step: string; people: { name: string; positionTitle: string }[] };

/** What is known of a form before it is filed: what the checks find, and who considers it first; null for no such topic. */
export type DraftView = ChecksView & { goesTo: StepPeople | null };
