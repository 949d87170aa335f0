import type { Plugin } from 'vite';

/** What only the server needs: schemas are checked there, and a phone would load tens of kilobytes for nothing. */
const serverOnly = [/[\\/]node_modules[\\/]zod[\\/]/, /[\\/]functions[\\/]src[\\/]/];

/** Modules of a built chunk that only the server needs; empty when there are none. */
export const serverCodeInside = ({ moduleIds }: { moduleIds: readonly string[] }): string[] =>
  moduleIds.filter((id) => serverOnly.some((pattern) => pattern.test(id)));

/** Fails the build when a screen brings such a module along. */
export function noServerCode(): Plugin {
  return {
    name: 'prakat:no-server-code',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const [first] = output.type === 'chunk' ? serverCodeInside(output) : [];
          if (first) this.error(`${output.fileName} holds what only the server needs: ${first}`);
        }
      },
    },
  };
}
