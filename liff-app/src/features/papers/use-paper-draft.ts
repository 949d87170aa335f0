import type { PaperView } from '@prakat/shared/api/papers';
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import {
  afterSaving,
  type DraftFields,
  overtakenFields,
  shownFields,
  type Typed,
  unsavedFields,
  withTyped,
} from './paper-draft.ts';

export type PaperDraft = {
  fields: DraftFields;
  unsaved: string[];
  overtaken: string[];
  /** Something was found that was typed before the page was closed. */
  restored: boolean;
  set(name: string, text: string): void;
  /** Takes what is saved in place of what was typed. */
  drop(name: string): void;
  /** What was typed stands, whatever somebody else saved. */
  insist(name: string): void;
  /** These fields were saved, and `next` is what came of it. What was typed meanwhile stays. */
  settle(sent: DraftFields, next: PaperView): void;
};

/**
 * What is typed into a draft, kept on the phone field by field until it is saved: when somebody else saves in the
 * meantime, fields that were not typed into follow, and nothing that was typed is lost.
 */
export function usePaperDraft(view: PaperView): PaperDraft {
  const { me } = useApp();
  const key = ['prakat.draft', me.office.id, me.member.id, 'paper', view.id].join('/');
  const [found] = useState(() => read(key));
  const [typed, setTyped] = useState(found);
  const latest = useRef(typed);
  const keep = (next: Typed) => {
    latest.current = next;
    setTyped(next);
    write(key, next);
  };
  const saved = (name: string) => shownFields(view, {})[name] ?? '';
  return {
    fields: shownFields(view, typed),
    unsaved: unsavedFields(view, typed),
    overtaken: overtakenFields(view, typed),
    restored: typed === found && unsavedFields(view, found).length > 0,
    set: (name, text) => keep(withTyped(view, typed, name, text)),
    drop: (name) => keep(withTyped(view, typed, name, saved(name))),
    insist: (name) => keep({ ...typed, [name]: { text: typed[name]?.text ?? '', from: saved(name) } }),
    settle: (sent, next) => keep(afterSaving(next, latest.current, sent)),
  };
}

/** What was kept; nothing of what cannot be read. */
function read(key: string): Typed {
  try {
    const kept = JSON.parse(browserStorage()?.getItem(key) ?? '{}') as Record<string, Partial<Typed[string]>>;
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, { text, from }]) =>
        typeof text === 'string' && typeof from === 'string' ? [[name, { text, from }]] : [],
      ),
    );
  } catch {
    return {};
  }
}

/** A storage that cannot be written keeps nothing and stops nobody. */
function write(key: string, typed: Typed): void {
  try {
    if (Object.keys(typed).length === 0) browserStorage()?.removeItem(key);
    else browserStorage()?.setItem(key, JSON.stringify(typed));
  } catch {
    // Full, or switched off.
  }
}
