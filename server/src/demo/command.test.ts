import { expect, test } from 'vitest';
import { readDemoCommand } from './command.ts';

test('alone shows the filled form, with an office its procedure, with a WordPress publishing there', () => {
  expect(readDemoCommand([])).toMatchObject({ kind: 'request-form', wishes: { moveClock: false } });
  expect(readDemoCommand(['--office', 'all', '--url', 'http://x'])).toMatchObject({
    kind: 'procedures',
    office: 'all',
    wishes: { url: 'http://x' },
    binders: expect.stringMatching(/artifacts.binders$/),
  });
  expect(readDemoCommand(['--wordpress', 'https://www.example.go.th'])).toEqual({
    kind: 'wordpress',
    address: 'https://www.example.go.th',
  });
});

test.each([
  [['--help']],
  [['something']],
  [['--wordpress']],
  // The demo on WordPress has a stage of its own: it touches nothing that runs.
  [['--wordpress', 'https://www.example.go.th', '--url', 'http://localhost:4400']],
  [['--wordpress', 'https://www.example.go.th', '--office', 'all']],
  [['--wordpress', 'https://www.example.go.th', '--move-clock']],
])('%j says how it is used, and which variables the account is in', (args) => {
  expect(() => readDemoCommand(args)).toThrow(
    /^วิธีใช้:[\s\S]*--wordpress[\s\S]*WORDPRESS_DEMO_USER และ WORDPRESS_DEMO_PASSWORD/,
  );
});
