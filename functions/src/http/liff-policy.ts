import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of the mini-app's shell: its own scripts and styles, and what LINE's SDK loads of
 * its own: extensions of the app LINE as scripts, settings and profile pictures. `blob:` is a picture that was chosen on the phone.
 * `frames` are origins that may show it in a frame and that it may call, as the simulator does; none on the real
 * platform. `within` is a script that stands within the page, which runs by its hash. Without either, the same line is in
 * `firebase.json`, where Hosting serves the shell.
 */
export function liffPolicy({
  frames = [],
  within,
}: {
  frames?: readonly string[];
  within?: string;
} = {}): string {
  const connect = [
    "'self'",
    'https://api.line.me',
    'https://access.line.me',
    'https://liffsdk.line-scdn.net',
    ...frames,
  ];
  return [
    "default-src 'self'",
    ["script-src 'self'", ...(within ? [hashOf(within)] : []), 'https://static.line-scdn.net'].join(' '),
    "style-src 'self'",
    "img-src 'self' data: blob: https://profile.line-scdn.net",
    `connect-src ${connect.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
  ].join('; ');
}

/** How a policy names a script that it lets run: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
