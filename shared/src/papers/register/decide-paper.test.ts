import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../machine/chain.ts';
import type { LogEvent } from '../../machine/event.ts';
import type { Actor } from '../../people/actor.ts';
import { aMember, anAttachedFile, BUILDER_TIME } from '../../testing/builders.ts';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { decidePaper } from './decide-paper.ts';
import type { PaperInput } from './inputs.ts';
import { type PaperKind, paperKinds } from './paper-kinds.ts';
import type { PaperRecord, PaperState } from './paper-record.ts';
import { type PaperAction, paperTransitions } from './transitions.ts';

const profile = anOfficeProfile();
const person = (id: string, given: Parameters<typeof aMember>[0] = {}): Actor => ({
  kind: 'member',
  member: aMember({ id, officeId: profile.id, positionId: null, roles: [], ...given }),
});
const webmaster = person('webmaster', { roles: ['webmaster'] });
const head = person('head', { positionId: 'head' });
const staff = person('staff', { roles: ['staff'] });
const stranger = person('stranger', { officeId: 'elsewhere', roles: ['webmaster'] });

type Asked = { actor?: Actor; paper?: PaperRecord | null; ownsSubject?: boolean; at?: string };
const decide = <A extends PaperAction>(action: A, input: PaperInput[A], asked: Asked = {}) =>
  decidePaper(action, input, {
    paper: null,
    ownsSubject: false,
    actor: webmaster,
    profile,
    at: BUILDER_TIME,
    ...asked,
  });
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'done' : result.refusal.code);
const paperOf = (result: ReturnType<typeof decide>): PaperRecord => {
  if (!result.ok) throw new Error(result.refusal.message);
  return result.paper;
};

const about = (kind: PaperKind) => ({
  id: 'paper-1',
  kind,
  subject: '2565',
  fiscalYear: '2565',
  title: 'เอกสาร',
});
const begun = (kind: PaperKind = 'memo_yearly') => paperOf(decide('paper_start', about(kind)));
const inState = (state: PaperState, kind: PaperKind = 'memo_yearly'): PaperRecord => ({
  ...begun(kind),
  state,
  ...(state === 'presented' ? { presentedBy: null } : {}),
});
const inputFor = ({ revision }: PaperRecord): { [A in PaperAction]: PaperInput[A] } => ({
  paper_open: about('record'),
  paper_start: about('memo_yearly'),
  paper_make: { code: 'ABCDEFGHJKMN', format: 'pdf', sha256: 'a'.repeat(64), bytes: 1 },
  paper_word: { revision, number: null, numberTaken: false, date: null, wording: {} },
  paper_present: { revision, inputsId: 'inputs-1' },
  paper_take_back: { revision },
  paper_sign: { revision },
  paper_deny: { revision, reason: 'ขอให้แก้ไข' },
  paper_cancel: { revision },
  paper_scan: { file: anAttachedFile(), signedOn: null, numberTaken: false, inputsId: null },
});

describe('a paper of the register', () => {
  it('about the districts of a province is there for nobody but who sees them', () => {
    const paper = paperOf(decide('paper_open', about('province')));
    const assistant = person('assistant', { positionId: 'assistant' });
    const make = (actor: Actor) => codeOf(decide('paper_make', inputFor(paper).paper_make, { actor, paper }));
    expect([staff, assistant].map(make)).toEqual(['not_found', 'not_found']);
    expect([head, webmaster].map(make)).toEqual(['done', 'done']);
  });

  // From the procedure: drafted by who keeps the papers, put before the head, acknowledged or permitted or not.
  it.each<[PaperState, PaperAction, Actor, PaperState | string]>([
    ['draft', 'paper_word', webmaster, 'draft'],
    ['draft', 'paper_present', webmaster, 'presented'],
    ['presented', 'paper_sign', head, 'signed'],
    ['presented', 'paper_deny', head, 'denied'],
    ['presented', 'paper_take_back', webmaster, 'draft'],
    ['denied', 'paper_take_back', webmaster, 'draft'],
    ['draft', 'paper_cancel', webmaster, 'cancelled'],
    ['presented', 'paper_scan', webmaster, 'signed'],
    ['signed', 'paper_scan', webmaster, 'signed'],
    ['draft', 'paper_scan', webmaster, 'signed'],
    ['signed', 'paper_make', staff, 'signed'],
    ['presented', 'paper_word', webmaster, 'wrong_state'],
    ['signed', 'paper_take_back', webmaster, 'wrong_state'],
    ['signed', 'paper_deny', head, 'wrong_state'],
    ['signed', 'paper_cancel', webmaster, 'wrong_state'],
    ['cancelled', 'paper_scan', webmaster, 'wrong_state'],
    ['presented', 'paper_sign', webmaster, 'paper_not_signatory'],
    ['draft', 'paper_word', staff, 'paper_not_keeper'],
    ['draft', 'paper_word', stranger, 'not_a_member'],
    ['draft', 'paper_make', stranger, 'not_a_member'],
  ])('%s, %s: leads to or is refused as %4$s', (state, action, actor, outcome) => {
    const paper = inState(state);
    const result = decide(action, inputFor(paper)[action], { paper, actor });
    expect(result.ok ? result.paper.state : result.refusal.code).toBe(outcome);
  });

  it('awaits whoever signs for the office while it lies before them, and nobody else', () => {
    const paper = begun();
    const presented = paperOf(decide('paper_present', { revision: 1, inputsId: 'i' }, { paper }));
    expect(presented.awaiting).toEqual(['position:head']);
    const signed = paperOf(decide('paper_sign', { revision: 2 }, { paper: presented, actor: head }));
    expect(signed).toMatchObject({
      awaiting: [],
      decision: { kind: 'acknowledge', by: { memberId: 'head' } },
    });
  });

  it('of its writer alone needs nobody else', () => {
    const paper = begun('yearly_report');
    expect(paperOf(decide('paper_present', { revision: 1, inputsId: 'i' }, { paper })).state).toBe('final');
  });

  it('about a request is looked after by whoever answers for the request, too', () => {
    const paper = begun('memo_request');
    const input = inputFor(paper).paper_word;
    expect(codeOf(decide('paper_word', input, { paper, actor: staff }))).toBe('paper_not_keeper');
    expect(codeOf(decide('paper_word', input, { paper, actor: staff, ownsSubject: true }))).toBe('done');
  });

  it('is begun as a draft only where people word it', () => {
    for (const [kind, { origin }] of Object.entries(paperKinds) as [PaperKind, { origin: string }][]) {
      const written = origin === 'written';
      expect(codeOf(decide('paper_start', about(kind)))).toBe(written ? 'done' : 'paper_kind_unknown');
      expect(codeOf(decide('paper_open', about(kind)))).toBe(written ? 'paper_kind_unknown' : 'done');
    }
  });

  const anAction = fc.constantFrom(...(Object.keys(paperTransitions) as PaperAction[]));
  const anActor = fc.constantFrom(webmaster, head, staff, stranger);
  it('has a log that leads to it, whatever is asked for in whatever order, and a decision exactly while it is decided', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anAction, anActor, fc.boolean()), { maxLength: 25 }), (asked) => {
        let paper: PaperRecord | null = null;
        const events: LogEvent[] = [];
        for (const [action, actor, ownsSubject] of asked) {
          const before: PaperRecord | null = paper;
          const input: PaperInput[PaperAction] = inputFor(before ?? begun())[action];
          const result: ReturnType<typeof decide> = decide(action, input, {
            paper: before,
            actor,
            ownsSubject,
          });
          if (!result.ok) continue;
          paper = result.paper;
          events.push(result.event);
        }
        const { fault, subjects, head: end } = verifyChain(events);
        expect(fault).toBeNull();
        if (!paper) return;
        expect({ ...subjects.get('paper-1'), log: end }).toEqual(paper);
        const isDecided = paper.decision !== null;
        if (paper.state === 'draft' || paper.state === 'presented') expect(isDecided).toBe(false);
        if (paper.state === 'denied') expect(paper.decision?.kind).toBe('deny');
        if (paper.state === 'signed') expect(isDecided || paper.scans.length > 0).toBe(true);
      }),
    );
  });
});
