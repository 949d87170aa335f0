import { redact } from '@prakat/functions/logging';
import { type Logger, pino } from 'pino';

/**
 * JSON lines, to a file or to standard output. Names, contacts and tokens have no place in them: ids do. Headers
 * and bodies are never logged.
 */
export function createLogger(level: string, file?: string): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact,
  };
  return file ? pino(options, pino.destination({ dest: file, mkdir: true, sync: true })) : pino(options);
}
