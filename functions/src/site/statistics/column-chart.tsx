const WIDTH = 640;
const HEIGHT = 260;
/** Room for the largest value above the columns, and for names below. */
const ABOVE = 34;
const BELOW = 34;
const SIDE = 12;

export type Column = { key: string; name: string; value: number; label: string };

/**
 * Columns drawn on the server, without scripts; the same numbers stand in a table beside it. `most` is the height of the
 * whole chart where that is not the largest value: a mean is read against five.
 */
export function ColumnChart({
  title,
  columns,
  most,
}: {
  title: string;
  columns: readonly Column[];
  most?: number;
}) {
  const highest = most ?? Math.max(1, ...columns.map(({ value }) => value));
  const step = (WIDTH - 2 * SIDE) / Math.max(1, columns.length);
  const floor = HEIGHT - BELOW;
  const top = columns.reduce<Column | null>(
    (best, each) => (!best || each.value > best.value ? each : best),
    null,
  );
  /** Every name where there is room for them, else some. */
  const every = Math.ceil(columns.length / Math.floor((WIDTH - 2 * SIDE) / 62));
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line x1={SIDE} y1={floor} x2={WIDTH - SIDE} y2={floor} />
      {columns.map(({ key, name, value, label }, index) => {
        const height = (value / highest) * (floor - ABOVE);
        const middle = SIDE + step * (index + 0.5);
        const width = Math.min(44, step * 0.7);
        return (
          <g key={key}>
            <rect
              x={(middle - width / 2).toFixed(1)}
              y={(floor - height).toFixed(1)}
              width={width.toFixed(1)}
              height={height.toFixed(1)}
            />
            {key === top?.key && value > 0 ? (
              <text x={middle.toFixed(1)} y={(floor - height - 8).toFixed(1)} text-anchor="middle">
                {label}
              </text>
            ) : null}
            {index % every === 0 ? (
              <text x={middle.toFixed(1)} y={HEIGHT - 10} text-anchor="middle">
                {name}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
