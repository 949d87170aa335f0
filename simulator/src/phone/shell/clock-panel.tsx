import { thaiDateTime } from '@prakat/shared/time/thai-date';

const HOUR = 3_600_000;
const STEPS = [
  { label: '+1 ชั่วโมง', ms: HOUR },
  { label: '+1 วัน', ms: 24 * HOUR },
  { label: '+30 วัน', ms: 30 * 24 * HOUR },
];

/** The simulator's clock. Moving it forward also moves the product's, so that deadlines can be seen to pass. */
export function ClockPanel({ now, onAdvance }: { now: number; onAdvance: (ms: number) => void }) {
  return (
    <section class="clock" aria-label="เวลาของเครื่องจำลอง">
      <p>
        <small>เวลาของเครื่องจำลอง</small>
        <strong>{thaiDateTime(now)}</strong>
      </p>
      <div class="beside">
        {STEPS.map(({ label, ms }) => (
          <button key={label} type="button" class="plain" onClick={() => onAdvance(ms)}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
