import { timeOf } from '../text/thai-time.ts';

/** The top line of a phone: the simulator's time of day, and signs that mean nothing. */
export function StatusBar({ now }: { now: number }) {
  return (
    <div class="status-bar">
      <span>{timeOf(now)}</span>
      <svg viewBox="0 0 64 16" width="64" height="16" aria-hidden="true" fill="currentColor">
        <path d="M2 11h3v3H2zM7 8.500h3V14H7zM12 6h3v8h-3zM17 3h3v11h-3z" />
        <path
          d="M25.500 7.200a9 9 0 0 1 12 0l-1.500 1.700a6.700 6.700 0 0 0-9 0zM28.300 10.300a4.800 4.800 0 0 1 6.400 0L31.500 14z"
          fill-rule="evenodd"
        />
        <rect x="42.500" y="3.500" width="17" height="10" rx="2.800" fill="none" stroke="currentColor" />
        <rect x="44.300" y="5.300" width="12" height="6.400" rx="1.300" />
        <rect x="60.600" y="6.800" width="1.800" height="3.400" rx=".9" />
      </svg>
    </div>
  );
}
