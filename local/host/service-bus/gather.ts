/**
 * Gathers single items into batches of at most `size`, waiting at most `patience` ms (real time) for more; the promise
 * of an item settles as its batch does.
 */
export function gatherer<T>(size: number, patience: number, handle: (items: T[]) => Promise<void>) {
  let open: { items: T[]; done: Promise<void>; close: () => void } | undefined;

  function begin() {
    const items: T[] = [];
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const close = () => {
      clearTimeout(timer);
      open = undefined;
      resolve(undefined);
    };
    const timer = setTimeout(close, patience);
    return { items, done: promise.then(() => handle(items)), close };
  }

  return (item: T): Promise<void> => {
    open ??= begin();
    const { items, done, close } = open;
    items.push(item);
    if (items.length >= size) close();
    return done;
  };
}
