/** The moment of every builder, unless told otherwise: 10:00 of 24 December 2564 in Bangkok. */
export const BUILDER_TIME = '2021-12-24T03:00:00.000Z';
export const BUILDER_OFFICE = 'si-bun-rueang';

/** A clock that stands still until it is moved. */
export function aFixedClock(start: string = BUILDER_TIME) {
  let now = Date.parse(start);
  const clock = () => now;
  return Object.assign(clock, {
    advance: (milliseconds: number) => {
      now += milliseconds;
    },
  });
}

/** A UUID that says which of the test's it is: `aUuid(7)` ends in 7. */
export const aUuid = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
