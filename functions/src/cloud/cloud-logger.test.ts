import { expect, test } from 'vitest';
import { createCloudLogger } from './cloud-logger.ts';

function written(log: (logger: ReturnType<typeof createCloudLogger>) => void) {
  const lines: string[] = [];
  log(createCloudLogger('debug', { write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('every level has the severity that Cloud Logging sorts and alerts by', () => {
  const lines = written((logger) => {
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    logger.error('d');
    logger.fatal('e');
  });
  const severities = lines.map(({ severity }) => severity);
  expect(severities).toEqual(['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL']);
  expect(lines[1]).toEqual({ severity: 'INFO', message: 'b', time: expect.stringMatching(/^\d{4}-.*Z$/) });
});

test('an error is found by its stack, and what was sent or answered stays out', () => {
  const error = Object.assign(new Error('refused'), { config: { headers: 'x' }, response: 'y' });
  const [line] = written((logger) => logger.error({ err: error, call: { idToken: 'secret' } }, 'failed'));
  expect(line).toMatchObject({ message: 'failed', stack_trace: expect.stringContaining('Error: refused') });
  expect(JSON.stringify(line)).not.toMatch(/secret|headers|"y"/);
});
