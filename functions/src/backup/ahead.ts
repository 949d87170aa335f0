/** Runs `work` on each item, up to `width` at a time, and gives the results in the order of the items. */
export async function* ahead<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure comes out when its turn has come.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= width) yield (await underWay.shift()) as R;
  }
  while (underWay.length > 0) yield (await underWay.shift()) as R;
}
