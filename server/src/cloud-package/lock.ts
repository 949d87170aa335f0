/** What is read of an entry of `package-lock.json`, version 3; the rest is passed on as it is. */
export type LockedPackage = {
  version?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  peer?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
};

export type LockFile = {
  name: string;
  version: string;
  lockfileVersion: number;
  packages: Record<string, LockedPackage>;
};

/** Where a package is found from a folder of the tree, as Node finds it; null when it is not installed. */
function locate(lock: LockFile, from: string, name: string): string | null {
  let folder = from;
  for (;;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    const entry = lock.packages[place];
    if (entry && !entry.link) return place;
    if (folder === '') return null;
    const parent = folder.lastIndexOf('node_modules/');
    folder = parent > 0 ? folder.slice(0, parent - 1) : '';
  }
}

/**
 * The part of the project's lock file that `names`, as the workspace imports them, need to run: the same versions that
 * were tested, with nothing of the other workspaces and no development tools. Throws when something is not locked.
 */
export function deriveLock(
  root: LockFile,
  workspace: string,
  names: readonly string[],
  { name, engines }: { name: string; engines: Record<string, string> },
): LockFile {
  const taken = new Map<string, { required: boolean }>();

  const take = (from: string, wanted: string, required: boolean, isOptional: boolean): void => {
    const place = locate(root, from, wanted);
    if (place === null) {
      if (isOptional) return;
      throw new Error(`${wanted}, which ${from || 'the package'} needs, is not in package-lock.json`);
    }
    const known = taken.get(place);
    if (known && (known.required || !required)) return;
    taken.set(place, { required });
    const entry = root.packages[place] as LockedPackage;
    const follow = (dependencies: Record<string, string> | undefined, optional: (of: string) => boolean) => {
      for (const next of Object.keys(dependencies ?? {})) {
        take(place, next, required && !optional(next), optional(next));
      }
    };
    const ownOptional = entry.optionalDependencies ?? {};
    follow(entry.dependencies, (of) => of in ownOptional);
    follow(ownOptional, () => true);
    // A peer that may be missing is not installed for its own sake.
    const peers = Object.entries(entry.peerDependencies ?? {}).filter(
      ([of]) => !entry.peerDependenciesMeta?.[of]?.optional,
    );
    follow(Object.fromEntries(peers), () => false);
  };
  for (const wanted of names) take(workspace, wanted, true, false);

  const packages: LockFile['packages'] = {};
  for (const [place, { required }] of [...taken].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const target = place.startsWith(`${workspace}/`) ? place.slice(workspace.length + 1) : place;
    if (packages[target]) throw new Error(`${target} is needed in two versions at one place; run npm dedupe`);
    const { dev, devOptional, optional, peer, resolved, ...entry } = root.packages[place] as LockedPackage;
    packages[target] = required ? entry : { ...entry, optional: true };
  }
  const versionOf = (wanted: string): string => packages[`node_modules/${wanted}`]?.version ?? '';
  const dependencies = Object.fromEntries(names.map((wanted) => [wanted, versionOf(wanted)]));
  const { version, lockfileVersion } = root;
  const self = { name, version, dependencies, engines };
  return { name, version, lockfileVersion, packages: { '': self, ...packages } };
}
