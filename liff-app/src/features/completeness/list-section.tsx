import type { CompletenessLine, CompletenessList } from '@prakat/shared/api/completeness';
import { lineStateNames } from '@prakat/shared/completeness/line-state';
import { LineCard } from './line-card.tsx';

const states = ['missing', 'overdue', 'due', 'present', 'absent'] as const;

/** One list, folded until somebody wants it: how many lines stand how, and those of its lines that are asked for. */
export function ListSection(props: {
  list: CompletenessList;
  lines: readonly CompletenessLine[];
  markedId: string | null;
  onSay: (action: CompletenessLine['may'][number], line: CompletenessLine) => void;
}) {
  const { list, lines } = props;
  const source = [
    `ที่มา: ${list.source}`,
    ...(list.year && !list.source.includes(String(list.year)) ? [`พ.ศ. ${list.year}`] : []),
    ...(list.toConfirm ? [list.toConfirm] : []),
  ];
  const groups = [...new Set(lines.map(({ group }) => group))];
  return (
    <section class="card">
      <details class="disclosure">
        <summary>
          <h2>
            {list.name} ({lines.length})
          </h2>
        </summary>
        <div class="disclosed">
          <p class="hint">{source.join(' · ')}</p>
          {lines.length === 0 && <p>ไม่มีข้อในรายการนี้</p>}
          {groups.map((group) => (
            <div key={group ?? ''} class="line-group">
              {group && <h3>{group}</h3>}
              <ul class="list">
                {lines
                  .filter((line) => line.group === group)
                  .map((line) => (
                    <li key={line.id}>
                      <LineCard
                        line={line}
                        isMarked={line.id === props.markedId}
                        onSay={(action) => props.onSay(action, line)}
                      />
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
      <ul class="line-counts">
        {states
          .filter((state) => list.counts[state] > 0 || list.changes?.[state])
          .map((state) => (
            <li key={state}>
              {lineStateNames[state]} {list.counts[state]} ข้อ{changeOf(list.changes?.[state] ?? 0)}
            </li>
          ))}
      </ul>
    </section>
  );
}

/** A minus sign that screen readers say. */
const changeOf = (by: number): string => (by === 0 ? '' : ` (${by > 0 ? `+${by}` : `−${-by}`})`);
