import type { CompletenessLine, CompletenessView, ListMarkBody } from '@prakat/shared/api/completeness';

/** What each sheet about a line is given. */
export type LineSheetProps = {
  line: CompletenessLine;
  send: (said: Omit<ListMarkBody, 'lineId' | 'action'>) => Promise<CompletenessView>;
  onDone: (view: CompletenessView) => void;
  onClose: () => void;
};

/** The line that a sheet is about. */
export const LineSubject = ({ line }: { line: CompletenessLine }) => (
  <p class="sheet-subject">
    ข้อ {line.number} {line.name}
  </p>
);
