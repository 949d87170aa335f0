import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';

const folder = join(projectRoot, 'simulator');

export const peopleDir = join(folder, 'people');
/** The built phone screens. */
export const phoneDir = join(folder, 'dist', 'phone');
/** Documents that the demo files. */
export const demoDir = join(folder, 'demo');
