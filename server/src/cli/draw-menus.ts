import { drawMenus } from '../menus/drawn-menus.ts';
import { runProgram } from '../run-program.ts';

/** Draws the images of the rich menus into `dist/menus`; a part of `npm run build`. */
await runProgram(async () => {
  await drawMenus();
});
