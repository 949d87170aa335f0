import { type DestinationStream, type Logger, pino } from 'pino';
import { redact } from '../logging.ts';

/** Cloud Logging's names of pino's levels (`LogSeverity`). */
const severities: Record<string, string> = {
  trace: 'DEBUG',
  debug: 'DEBUG',
  info: 'INFO',
  warn: 'WARNING',
  error: 'ERROR',
  fatal: 'CRITICAL',
};

/**
 * JSON lines as Cloud Logging reads them from standard output: `severity`, `message`, `time`; an error's stack is in
 * `stack_trace`, by which Error Reporting groups. Written at once, because the process may stand still afterwards.
 */
export function createCloudLogger(
  level: string,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ severity: severities[label] ?? 'DEFAULT' }),
        log: (line) => (line.err instanceof Error ? { ...line, stack_trace: line.err.stack } : line),
      },
      redact,
    },
    destination,
  );
}
