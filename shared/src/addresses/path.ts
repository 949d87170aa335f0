/** Half of a surrogate pair cannot be written in an address (`encodeURIComponent` throws) nor sent as UTF-8. */
const encode = (segment: string): string => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** A path of these parts, each of which may hold any text. */
export const pathOf = (...segments: string[]): string => `/${segments.map(encode).join('/')}`;
