import type { CompletenessLine, CompletenessView, ItemSummary } from '@prakat/shared/api/completeness';
import type {
  CompletenessFacts,
  Counts,
  LineResult,
  ListResult,
} from '@prakat/shared/completeness/completeness';
import { offeredOn } from '@prakat/shared/completeness/decide-list-mark';
import { type LineState, lineStateNames } from '@prakat/shared/completeness/line-state';
import type { LiveItem } from '@prakat/shared/completeness/live-item';
import { placeFor } from '@prakat/shared/completeness/places';
import { proposals } from '@prakat/shared/completeness/proposals';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { paperLinks } from '../files/file-links.ts';
import { countsBefore, runningQuarter } from './counts-of-quarter.ts';
import { readCompleteness, resultsOf } from './read-completeness.ts';

type Looking = { office: Office; actor: PersonActor };

/** Every list as it stands now, for a person of the office: what serves each line, what would, and what they may do. */
export async function completenessView(
  context: Pick<Context, 'store' | 'clock' | 'linkSecret'>,
  looking: Looking,
): Promise<CompletenessView> {
  const { profile } = looking.office;
  const at = isoNow(context);
  const today = calendarDate(at);
  const [facts, before] = await Promise.all([
    readCompleteness(context.store, profile, today),
    countsBefore(context.store, profile.id, today),
  ]);
  const paperId = derivedId(profile.id, 'completeness', runningQuarter(today).id);
  return {
    today,
    lists: resultsOf(profile, facts).map((result) => {
      const { list, counts } = result;
      const { id, name, source, year, toConfirm } = list;
      const then = before?.counts[id];
      const lines = linesOf(result, facts, looking, at);
      return {
        ...{ id, name, source, year, toConfirm },
        counts,
        changes: then ? changed(counts, then) : null,
        lines,
      };
    }),
    comparedWith: before?.on ?? null,
    paper: {
      id: paperId,
      links: paperLinks(context, profile.id, { paperId, memberId: looking.actor.member.id }),
    },
  };
}

function linesOf(
  { list, lines }: ListResult,
  facts: CompletenessFacts,
  { office: { profile }, actor }: Looking,
  at: string,
): CompletenessLine[] {
  const fitting = new Map(
    proposals(profile, list, facts).map(({ line, items }) => [line.id, items.map(summaryOf)]),
  );
  return lines.map(({ line, state, item, absent, why, responsible }) => {
    const { id, number, name, group, ifAny, toConfirm } = line;
    const offered = offeredOn({ actor, profile, line, marks: facts.marks, at });
    return {
      ...{ id, number, name, group, ifAny, toConfirm },
      state,
      stateName: lineStateNames[state],
      item: item && summaryOf(item),
      absent: absent && { reason: absent.reason, by: signed(absent.by), at: absent.at },
      why,
      responsible,
      proposals: fitting.get(id) ?? [],
      place: placeFor(profile, line),
      // That there is none is said of what is empty.
      may: item ? offered.filter((action) => action !== 'declare_absent') : offered,
    };
  });
}

const summaryOf = ({ id, title, number, publishedAt }: LiveItem): ItemSummary => ({
  id,
  title,
  number,
  publishedAt,
});

const signed = ({ name, positionTitle }: NonNullable<LineResult['absent']>['by']): string =>
  `${name} ${positionTitle}`;

const changed = (now: Counts, then: Counts): Counts =>
  Object.fromEntries(
    (Object.keys(now) as LineState[]).map((state) => [state, now[state] - then[state]]),
  ) as Counts;
