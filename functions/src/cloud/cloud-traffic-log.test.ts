import { expect, test } from 'vitest';
import { createCloudTrafficLog } from './cloud-traffic-log.ts';

test('an entry is a line that Cloud Logging reads: its time, its label, and the fields of the traffic log as they are', () => {
  const lines: string[] = [];
  const log = createCloudTrafficLog({ write: (line) => lines.push(line) });
  const entry = {
    time: '2026-11-29T13:05:07+07:00',
    address: '198.51.100.7',
    port: null,
    method: 'POST',
    host: 'prakat.example.go.th',
    path: '/line/satun/webhook',
    status: 200,
    bytes: 310,
    office: 'satun',
    webhook: ['user' as const],
    claimed: 'fastly-client-ip: 203.0.113.9',
  };
  log.write(entry);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/\n$/);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    severity: 'INFO',
    message: 'traffic',
    'logging.googleapis.com/labels': { 'prakat-log': 'traffic' },
    time: '2026-11-29T13:05:07+07:00',
    traffic: entry,
  });
  expect(log.trustedProxy).toEqual({ hops: 1 });
});
