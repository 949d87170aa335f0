import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';

/** One command of a guide, its lines joined, as a person would type it. */
export type DocCommand = { file: string; command: string; needsAccount: boolean };

/** Fences that hold commands; a fence of another language (a profile, a web server's settings) holds none. */
const SHELL = new Set(['', 'sh', 'bash', 'console']);
const MARK = /needs? (an|the|a) .*account|need an account/i;

/** Every command in the fences of `docs/*.md`. A fence is marked by a comment in it, or by the paragraph after it. */
export function docCommands(): DocCommand[] {
  const docs = join(projectRoot, 'docs');
  const files = readdirSync(docs).filter((name) => name.endsWith('.md'));
  return files.flatMap((file) =>
    commandsOf(readFileSync(join(docs, file), 'utf8')).map((found) => ({ file, ...found })),
  );
}

export function commandsOf(markdown: string): Omit<DocCommand, 'file'>[] {
  const found: Omit<DocCommand, 'file'>[] = [];
  const lines = markdown.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const language = /^\s*```(\w*)\s*$/.exec(lines[at] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.findIndex((line, index) => index > at && /^\s*```\s*$/.test(line));
    if (end < 0) throw new Error(`a fence is not closed: line ${at + 1}`);
    const body = lines.slice(at + 1, end).map((line) => line.trim());
    const after = lines.slice(end + 1).find((line) => line.trim() !== '') ?? '';
    const isShell = SHELL.has(language) && !/^[\w.:]+ \{$/.test(body[0] ?? '');
    if (isShell) {
      const needsAccount =
        body.some((line) => line.startsWith('#') && MARK.test(line)) || /^\(.*need.* an account/i.test(after);
      const commands = body.filter((line) => line !== '' && !line.startsWith('#'));
      found.push(...commands.map((command) => ({ command, needsAccount })));
    }
    at = end;
  }
  return found;
}
