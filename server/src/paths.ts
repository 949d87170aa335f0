import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';

/** The built mini-app. */
export const liffDir = (simulation: boolean): string =>
  join(projectRoot, 'liff-app', simulation ? 'dist-simulation' : 'dist');
