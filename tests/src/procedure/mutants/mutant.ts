/** One place of the source, by the words that stand there once, and what is put in their place. */
export type Edit = { file: string; from: string; to: string };

/** A fault of the procedure, small enough that anybody could make it. */
export type Mutant = {
  name: string;
  edits: Edit[];
  /** The kind of stories that can find it, where only few of the others would. */
  kind?: string;
};

/** Files are named from `shared/src`. */
export const mutant = (name: string, ...edits: [file: string, from: string, to: string][]): Mutant => ({
  name,
  edits: edits.map(([file, from, to]) => ({ file, from, to })),
});

/** Faults that show in stories of one kind. */
export const among = (kind: string, ...mutants: Mutant[]): Mutant[] =>
  mutants.map((one) => ({ ...one, kind }));
