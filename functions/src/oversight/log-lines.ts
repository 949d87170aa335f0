import type { LogLine } from '@prakat/shared/api/log';
import type { LogEvent } from '@prakat/shared/machine/event';
import { mayReadPaper } from '@prakat/shared/papers/register/permissions';
import { timelineEntry } from '@prakat/shared/submission/timeline';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { historyEntry } from '../people/person-view.ts';
import { lineOf as paperLineOf } from '../registry/paper-view.ts';
import type { StoreReader } from '../store/store.ts';

type Who = { context: Pick<Context, 'store' | 'clock'>; office: Pick<Office, 'profile'>; actor: PersonActor };

/**
 * Writes events as lines, each with what it was done to, which is read once however many events it has. Null for what the
 * person may not read.
 */
export function createLineWriter(who: Who): (event: LogEvent) => Promise<LogLine | null> {
  const known = new Map<string, Promise<LogLine['about'] | null>>();
  return async (event) => {
    const key = `${event.kind} ${event.subject}`;
    const about = known.get(key) ?? aboutOf(who, event);
    known.set(key, about);
    const found = await about;
    // A request and what it founded on the website have logs of the same name.
    const id = `${event.kind}/${event.id}`;
    return found && { id, at: event.at, ...wordsOf(event), about: found };
  };
}

function wordsOf(event: LogEvent): Pick<LogLine, 'title' | 'by' | 'note'> {
  if (event.kind === 'people') return historyEntry(event);
  if (event.kind !== 'paper') return timelineEntry(event);
  const { done, by } = paperLineOf(event);
  return { title: done, by, note: null };
}

async function aboutOf({ context, office, actor }: Who, event: LogEvent): Promise<LogLine['about'] | null> {
  const { store } = context;
  const { profile } = office;
  const about = (title: string): LogLine['about'] => ({ number: null, title, submissionId: null });
  switch (event.kind) {
    case 'people':
      return about(await nameOf(store, event.subject));
    case 'paper': {
      const paper = await store.get('papers', event.subject);
      const asked = { actor, profile, at: isoNow(context) };
      return paper && mayReadPaper(paper.kind, asked) ? about(paper.title) : null;
    }
    case 'complaint':
      return null;
    default: {
      // What stands on the website has the id of the request that founded it.
      const submission = await store.get('submissions', event.subject);
      return (
        submission && {
          number: submission.number,
          title: submission.content.title,
          submissionId: submission.id,
        }
      );
    }
  }
}

/** A person, or a LINE group, which stands in the same log; nothing for one whose name is kept no longer. */
async function nameOf(store: StoreReader, subject: string): Promise<string> {
  const member = await store.get('members', subject);
  return member?.name ?? (await store.get('groups', subject))?.name ?? '';
}
