import type { PaperSummary, PaperView } from '@prakat/shared/api/papers';
import type { LogEvent } from '@prakat/shared/machine/event';
import { announcementDifferences } from '@prakat/shared/papers/announcement/differences';
import { type Paper, wordsOf } from '@prakat/shared/papers/paper';
import { newPaper } from '@prakat/shared/papers/register/actions';
import { readDerivedId } from '@prakat/shared/papers/register/paper-ids';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { proposedNumber, seriesOf } from '@prakat/shared/papers/register/paper-number';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { mayReadPaper, permitPaper } from '@prakat/shared/papers/register/permissions';
import {
  type PaperAction,
  paperStateNames,
  paperTransitions,
} from '@prakat/shared/papers/register/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { decisionWords } from '../cards/flex/paper-bubbles.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { fileLink, paperLinks } from '../files/file-links.ts';
import { every } from '../store/every.ts';
import { drawWritten, inputsOf, sectionsOf } from './compose.ts';
import { derive } from './derived-sources.ts';
import { ownsSubjectOf, paperOf } from './perform-paper.ts';

type Looking = { office: Office; actor: PersonActor };

/** A line of the register. */
export const paperSummary = (paper: PaperRecord): PaperSummary => ({
  id: paper.id,
  kind: paper.kind,
  title: paper.title,
  state: paper.state,
  stateName: paperStateNames[paper.state],
  number: paper.number,
  date: paper.date,
  isScanned: paper.scans.length > 0,
  updatedAt: paper.updatedAt,
});

/**
 * Everything a person of the office sees of a paper, with what they can do with it. One that is made from the records is
 * there before anybody made it.
 */
export async function paperView(
  context: Context,
  { office, actor }: Looking,
  paperId: string,
): Promise<({ ok: true } & PaperView) | Refused> {
  const { profile } = office;
  const record = await paperOf(context.store, profile.id, paperId);
  const asked = readDerivedId(profile.id, paperId);
  if (asked && !mayReadPaper(asked.kind, { actor, profile, at: isoNow(context) })) return refuse('not_found');
  const derived = asked && (await derive(context, profile, asked));
  if (derived && !derived.ok) return derived;
  // A paper that is made from the records is there before it is in the register.
  const paper =
    record ??
    (asked && derived
      ? newPaper(
          { id: paperId, ...asked, fiscalYear: derived.fiscalYear, title: derived.title },
          { officeId: profile.id, state: 'issued', at: derived.paper.at ?? '' },
        )
      : null);
  if (!paper) return refuse('not_found');
  const isWritten = paperKinds[paper.kind].origin === 'written';
  const inputs = isWritten ? await inputsOf(context, profile, paper) : null;
  const drawn = inputs ? drawWritten(paper, inputs) : (derived?.paper ?? null);
  const events = record ? await newestEvents(context, record.id) : [];
  const ownsSubject = derived
    ? derived.ownerId === actor.member.id
    : await ownsSubjectOf(context.store, paper, actor);
  const officeId = profile.id;
  return {
    ok: true,
    ...paperSummary(paper),
    fiscalYear: paper.fiscalYear,
    revision: paper.revision,
    proposedNumber: paper.state === 'draft' ? await nextNumber(context, office, paper) : null,
    sections: (inputs ? sectionsOf(paper.kind, inputs) : []).map(({ id, label, proposed }) => ({
      id,
      label,
      proposed,
      text: paper.wording[id] ?? proposed,
    })),
    missing: drawn?.missing ?? [],
    lines: drawn ? wordsOf(drawn) : [],
    differences: drawn && paper.state === 'draft' ? await sinceLastYear(context, office, paper, drawn) : null,
    links: drawn && paperLinks(context, officeId, { paperId, memberId: actor.member.id }),
    proposedBy: paper.presentedBy && {
      name: paper.presentedBy.name,
      positionTitle: paper.presentedBy.positionTitle,
    },
    decision: paper.decision && { ...paper.decision, by: paper.decision.by.name },
    scans: [...paper.scans].reverse().map(({ file, signedOn, by, at }) => ({
      name: file.name,
      url: fileLink(context, officeId, file),
      signedOn,
      by: by.name,
      at,
    })),
    actions: actionsOf(paper, { actor, ownsSubject, at: isoNow(context), office }),
    history: events.map(lineOf),
  };
}

/** A draft announcement beside that of the year before, which counts as it was put before the head; null for none. */
async function sinceLastYear(
  context: Context,
  { profile }: Office,
  { kind, subject }: PaperRecord,
  drawn: Paper,
): Promise<PaperView['differences']> {
  if (kind !== 'announcement') return null;
  const equals = { officeId: profile.id, kind, subject: String(Number(subject) - 1) };
  const { items } = await context.store.find('papers', 'bySubject', { equals, limit: 10 });
  const last = items.find(({ state, inputsId }) => inputsId !== null && state !== 'cancelled');
  if (!last) return null;
  return announcementDifferences(drawWritten(last, await inputsOf(context, profile, last)), drawn);
}

async function newestEvents({ store }: Pick<Context, 'store'>, id: string): Promise<LogEvent[]> {
  const { items } = await store.find('paperEvents', 'newest', { equals: { log: id }, limit: 50 });
  return items;
}

/** An event of a paper as people read it. */
export const lineOf = ({ action, actor, at, details }: LogEvent): PaperView['history'][number] => {
  const { done } = paperTransitions[action as PaperAction];
  const format = typeof details.format === 'string' ? ` (${details.format.toUpperCase()})` : '';
  return { at, done: `${done}${format}`, by: actor.name };
};

async function nextNumber(
  context: Context,
  { profile }: Office,
  { kind, date }: PaperRecord,
): Promise<string | null> {
  const series = seriesOf(kind, { date, at: isoNow(context) });
  if (!series) return null;
  const equals = { officeId: profile.id, series };
  const { items } = await context.store.find('papers', 'bySeries', { equals, limit: 1 });
  return proposedNumber(series, items[0]?.running ?? 0, profile.papers?.officeCode ?? '');
}

/** Buttons of a paper for a person; printing and wording have fields of their own. */
const offered: readonly PaperAction[] = [
  'paper_sign',
  'paper_deny',
  'paper_word',
  'paper_present',
  'paper_take_back',
  'paper_scan',
  'paper_cancel',
];

function actionsOf(
  paper: PaperRecord,
  { actor, ownsSubject, at, office: { profile } }: Looking & { ownsSubject: boolean; at: string },
): PaperView['actions'] {
  const question = { paper, ownsSubject, actor, profile, at };
  return offered.flatMap((action) => {
    const {
      from,
      who,
      label,
      weight = 'neutral',
    } = paperTransitions[action] as {
      from: readonly string[];
      who: Parameters<typeof permitPaper>[0];
      label: string;
      weight?: 'agree' | 'refuse' | 'neutral';
    };
    if (!from.includes(paper.state) || !permitPaper(who, question).ok) return [];
    return [{ action, label: action === 'paper_sign' ? decisionWords(paper.kind) : label, weight }];
  });
}

/** Of papers that the records make, one for each printed form, so many are listed: the others are made again where they are about. */
const NEWEST_MADE = 50;

/** The papers of a fiscal year, of each sort the newest change first: all that people wrote or brought, and the newest others. */
export async function papersOfYear(
  { store }: Pick<Context, 'store'>,
  officeId: string,
  fiscalYear: string,
): Promise<PaperRecord[]> {
  const papers: PaperRecord[] = [];
  for (const origin of ['written', 'brought'])
    for await (const paper of every(store, 'papers', 'byYear', { equals: { officeId, fiscalYear, origin } }))
      papers.push(paper);
  const made = { equals: { officeId, fiscalYear, origin: 'derived' }, limit: NEWEST_MADE };
  return [...papers, ...(await store.find('papers', 'byYear', made)).items];
}
