import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { ZipFile } from 'yazl';

/** Bytes of a line of a manifest; a longer one goes on in the next, behind a space. */
const LINE = 70;
const folded = (line: string) => line.match(new RegExp(`.{1,${LINE}}`, 'g'))?.join('\r\n ') ?? '';

/** Makes a jar that `java -jar` can run of a program in another jar, which names none itself. */
export async function makeJarOf(jar: string, program: string, file: string): Promise<void> {
  const manifest = [
    'Manifest-Version: 1.0',
    `Main-Class: ${program}`,
    `Class-Path: ${pathToFileURL(jar).href}`,
  ];
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${manifest.map(folded).join('\r\n')}\r\n\r\n`), 'META-INF/MANIFEST.MF');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
