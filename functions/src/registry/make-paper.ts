import { createHash } from 'node:crypto';
import { sitePages } from '@prakat/shared/addresses/site';
import type { RecordFormat } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Paper } from '@prakat/shared/papers/paper';
import type { PublicationRecord } from '@prakat/shared/papers/publication-record';
import { decidePaper } from '@prakat/shared/papers/register/decide-paper';
import type { PaperInput } from '@prakat/shared/papers/register/inputs';
import { paperCode } from '@prakat/shared/papers/register/paper-code';
import { derivedId, readDerivedId } from '@prakat/shared/papers/register/paper-ids';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { MAX_PACKED_WORDS, type PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { mayReadPaper } from '@prakat/shared/papers/register/permissions';
import { paperStateNames } from '@prakat/shared/papers/register/transitions';
import { withVerification } from '@prakat/shared/papers/verification';
import type { Actor } from '@prakat/shared/people/actor';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { isoNow } from '../context.ts';
import { packed } from '../store/packed.ts';
import { drawWritten, inputsOf } from './compose.ts';
import { type Derived, derive, type Reading } from './derived-sources.ts';
import { paperAssets } from './office-assets.ts';

export type MadePaper = {
  ok: true;
  /** Of the file, with its ending. */
  name: string;
  content: Uint8Array;
  code: string;
  /** What the records do not have, each marked in the paper. */
  missing: string[];
};

/** More files of one version come only of other emblems, fonts or typesetters. */
const MOST_PRINTS = 49;

export type Composed = {
  ok: true;
  /** Null for one that is not in the register yet. */
  record: PaperRecord | null;
  kind: PaperKind;
  subject: string;
  paper: Paper;
  fileName: string;
  derived: Derived | null;
};

/**
 * Draws a paper of the register, by its id, as it stands, and enters that it was made: who, what, with which fingerprint.
 * The same words have one code and one version, however often they are drawn.
 */
export async function makePaper(
  context: Reading,
  profile: OfficeProfile,
  { paperId, format, actor }: { paperId: string; format: RecordFormat; actor: Actor },
): Promise<MadePaper | Refused> {
  const asked = readDerivedId(profile.id, paperId);
  if (asked && !mayReadPaper(asked.kind, { actor, profile, at: isoNow(context) })) return refuse('not_found');
  const composed = await composePaper(context, profile, paperId);
  if (!composed.ok) return composed;
  const { kind, paper, fileName } = composed;
  const code = paperCode(profile.id, kind, paper);
  const content = await drawn(context, profile, composed, { code, format });
  if (!content) return refuse('paper_kind_unknown');
  const file = {
    code,
    format,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
  };
  const entered = await enterMade(context, profile, composed, { actor, file });
  return entered.ok
    ? { ok: true, name: `${fileName}.${format}`, content, code, missing: paper.missing }
    : entered;
}

/** A paper as it stands, not yet drawn. */
export async function composePaper(
  context: Reading,
  profile: OfficeProfile,
  paperId: string,
): Promise<Composed | Refused> {
  const found = await context.store.get('papers', paperId);
  const record = found?.officeId === profile.id ? found : null;
  const asked = readDerivedId(profile.id, paperId);
  if (asked) {
    const derived = await derive(context, profile, asked);
    return derived.ok ? { ...derived, ...asked, record, derived } : derived;
  }
  if (!record) return refuse('not_found');
  const { kind, subject } = record;
  if (paperKinds[kind].origin !== 'written') return refuse('paper_kind_unknown');
  const paper = drawWritten(record, await inputsOf(context, profile, record));
  const fileName = [paperKinds[kind].name, record.number?.replaceAll('/', '-') ?? subject].join(' ');
  return { ok: true, record, kind, subject, paper, fileName, derived: null };
}

/** The paper in a format; null for one that this kind does not have. The typesetter is loaded by the first. */
async function drawn(
  context: Reading,
  profile: OfficeProfile,
  { paper, derived }: Composed,
  { code, format }: { code: string; format: RecordFormat },
): Promise<Uint8Array | null> {
  if (format === 'xlsx' || format === 'csv') {
    const sheet: PublicationRecord | undefined = derived?.sheet;
    if (!sheet) return null;
    const { recordCsv, recordXlsx } = await import('../papers/record-sheet.ts');
    return format === 'xlsx' ? recordXlsx(sheet) : recordCsv(sheet);
  }
  const { drawPaper } = await import('../papers/draw-paper.ts');
  const address = `${context.publicUrl}${sitePages.verify(profile.id, code)}`;
  const assets = await paperAssets(context.store, profile.id);
  return drawPaper(withVerification(paper, { code, address }), format, assets);
}

/**
 * Enters in the register that a paper was made, and with the first making of its words the version. Refused where its words are more
 * than a record holds.
 */
export async function enterMade(
  context: Reading,
  profile: OfficeProfile,
  { kind, subject, paper, derived, record: known }: Composed,
  { actor, file }: { actor: Actor; file: PaperInput['paper_make'] },
): Promise<{ ok: true } | Refused> {
  const at = isoNow(context);
  const id = known?.id ?? derivedId(profile.id, kind, subject);
  const words = packed(paper);
  if (words.length > MAX_PACKED_WORDS) return refuse('paper_too_long');
  return context.store.transact(async (tx) => {
    const before = await tx.get('papers', id);
    // What is entered must be what was drawn: the words of a version are never those of another step.
    if (!derived && before?.revision !== known?.revision)
      return refuse('paper_changed', { state: before ? paperStateNames[before.state] : '' });
    const version = await tx.get('paperVersions', file.code);
    const question = { ownsSubject: false, actor, profile, at };
    const opened = before
      ? { ok: true as const, paper: before, event: null }
      : decidePaper(
          'paper_open',
          { id, kind, subject, fiscalYear: derived?.fiscalYear ?? '', title: derived?.title ?? paper.title },
          { ...question, paper: null },
        );
    if (!opened.ok) return opened;
    const made = decidePaper('paper_make', file, { ...question, paper: opened.paper });
    if (!made.ok) return made;
    const { number, date, state } = made.paper;
    tx.put('papers', made.paper);
    if (opened.event) tx.create('paperEvents', opened.event);
    tx.create('paperEvents', made.event);
    const { format, sha256 } = file;
    const isKnown = version?.prints.some((print) => print.format === format && print.sha256 === sha256);
    if (version && !isKnown) {
      tx.put('paperVersions', {
        ...version,
        prints: [...version.prints.slice(-MOST_PRINTS), { format, sha256 }],
      });
    }
    if (!version) {
      const { mark, title } = paper;
      const entry = {
        id: file.code,
        officeId: profile.id,
        paperId: id,
        kind,
        title,
        number,
        date,
        state,
        mark,
        at,
      };
      tx.create('paperVersions', { ...entry, words, prints: [{ format, sha256 }] });
    }
    return { ok: true as const };
  });
}
