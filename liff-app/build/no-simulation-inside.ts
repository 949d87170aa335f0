import type { Plugin } from 'vite';

const forbiddenModules = [/[\\/]liff-mock[\\/]/, /[\\/]simulated-[\w-]+\.ts/];
const forbiddenText = ['/_sim/', 'sim_user', 'sim_line', '$mock'];

/** What of the simulator is in a built chunk: a module or a telling string; empty when nothing is. */
export function simulationInside(chunk: { code: string; moduleIds: readonly string[] }): string[] {
  return [
    ...chunk.moduleIds.filter((id) => forbiddenModules.some((pattern) => pattern.test(id))),
    ...forbiddenText.filter((text) => chunk.code.includes(text)),
  ];
}

/** Fails the real build when anything of the simulator, which believes whoever asks, got into it. */
export function noSimulationInside(): Plugin {
  return {
    name: 'prakat:no-simulation-inside',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const found = simulationInside(output);
          if (found.length > 0) {
            this.error(`${output.fileName} holds parts of the simulator: ${found.join(', ')}`);
          }
        }
      },
    },
  };
}
