import { normaliseText } from '@prakat/shared/text/normalise';
import { useState } from 'preact/hooks';
import { Findings } from '../../components/findings.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { PublicationSheetProps } from './action-sheets.ts';
import { ClearanceField, clearanceProblem } from './clearance-field.tsx';
import { SheetButtons } from './sheet-buttons.tsx';
import { SigningAs } from './signing-as.tsx';

/** What the last look found is seen, and the word that it may be published all the same is given. */
export function ReleaseSheet({ view, publication, action, ...rest }: PublicationSheetProps) {
  const [word, setWord] = useState('');
  const [asked, setAsked] = useState(false);
  const problem = clearanceProblem(word);
  const { toPutUp, held } = publication;
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('clearance')?.focus();
    else if (toPutUp) rest.onSend({ action: 'release', seen: toPutUp, clearance: normaliseText(word) });
  };
  return (
    <Sheet title={`${action.label} เลขที่ ${view.number}`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      {held && <Findings checks={held} />}
      <SigningAs action={action} />
      <ClearanceField
        id="clearance"
        value={word}
        problem={asked && problem ? problem : undefined}
        onInput={setWord}
      />
      <SheetButtons {...rest} label="ยืนยันให้เผยแพร่" onSend={send} />
    </Sheet>
  );
}
