/** The present as milliseconds since the epoch. Passed in, so that tests and the simulation can move it. */
export type Clock = () => number;
