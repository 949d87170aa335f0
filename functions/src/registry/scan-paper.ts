import { decidePaper } from '@prakat/shared/papers/register/decide-paper';
import type { PaperInput } from '@prakat/shared/papers/register/inputs';
import { readDerivedId } from '@prakat/shared/papers/register/paper-ids';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { paperStateNames } from '@prakat/shared/papers/register/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { checkStoredFile } from '../files/check-stored-file.ts';
import { attachedFile, takeFiles } from '../procedure/take-files.ts';
import { derive } from './derived-sources.ts';
import { inputsToKeep, isNumberTaken, ownsSubjectOf, paperOf } from './perform-paper.ts';

/** What a signed paper comes back as. */
const scannable: ReadonlySet<string> = new Set(['pdf', 'jpg', 'png']);

export type ScanRequest = {
  /** An upload of the same person that nothing has taken. */
  fileId: string;
  signedOn: string | null;
  /** Number and date given by hand; left out where they stay as they are. */
  number?: string | null | undefined;
  date?: string | null | undefined;
};

/**
 * Attaches the signed paper to its record: the newest is the one that counts. A paper that is made from the records is
 * entered in the register by it where it was not.
 */
export async function scanPaper(
  context: Context,
  { office, actor }: { office: Office; actor: PersonActor },
  paperId: string,
  { fileId, ...given }: ScanRequest,
): Promise<{ ok: true; paper: PaperRecord } | Refused> {
  const { profile } = office;
  const checked = await checkStoredFile(context, profile, actor.member, fileId, null);
  if (!checked.ok) return checked;
  const { name, extension } = checked.file;
  if (!scannable.has(extension)) return refuse('scan_not_readable', { name });
  const found = await paperOf(context.store, profile.id, paperId);
  const asked = found ? null : readDerivedId(profile.id, paperId);
  const derived = asked && (await derive(context, profile, asked));
  if (derived && !derived.ok) return derived;
  const isUnkept = found !== null && found.inputsId === null && paperKinds[found.kind].origin === 'written';
  const inputs = isUnkept ? await inputsToKeep(context, office, found) : null;
  return context.store.transact(async (tx) => {
    const at = isoNow(context);
    const known = await paperOf(tx, profile.id, paperId);
    const question = { actor, profile, at };
    const opened =
      known || !asked || !derived
        ? null
        : decidePaper(
            'paper_open',
            { id: paperId, ...asked, fiscalYear: derived.fiscalYear, title: derived.title },
            { ...question, paper: null, ownsSubject: false },
          );
    if (opened && !opened.ok) return opened;
    const paper = known ?? opened?.paper;
    if (!paper) return refuse('not_found');
    // What it says has to be kept with it; taken back meanwhile, it would go on following the records once it is signed.
    const isOpen = paper.inputsId === null && paperKinds[paper.kind].origin === 'written';
    if (isOpen && !inputs) return refuse('paper_changed', { state: paperStateNames[paper.state] });
    const ownsSubject = await ownsSubjectOf(tx, paper, actor);
    const taken = await takeFiles(tx, [fileId], {
      officeId: profile.id,
      memberId: actor.member.id,
      heldBy: [],
      field: 'file',
    });
    if (!taken.ok) return taken;
    const [file] = taken.files;
    if (!file) return refuse('file_not_found', { name });
    const { number = paper.number, date = paper.date } = given;
    const numberTaken = await isNumberTaken(tx, paper, { number, date }, at);
    const input: PaperInput['paper_scan'] = {
      ...given,
      file: attachedFile(file),
      numberTaken,
      inputsId: isOpen && inputs ? inputs.id : null,
    };
    const decided = decidePaper('paper_scan', input, { ...question, paper, ownsSubject });
    if (!decided.ok) return decided;
    if (isOpen && inputs) tx.put('paperInputs', inputs);
    tx.put('papers', decided.paper);
    if (opened) tx.create('paperEvents', opened.event);
    tx.create('paperEvents', decided.event);
    tx.put('files', { ...file, submissionId: paper.id, internal: true });
    return decided;
  });
}
