/** For how long the client looks for more messages once it has some (ms). */
const together = 20;

/** How large batches are, and how long (ms, real time) to wait for the least. */
export interface BatchSize {
  least: number;
  most: number;
  patience: number;
}

/**
 * Gathers single items into batches and handles one batch at a time, as the extension does; the promise of an item
 * settles as its batch does.
 */
export function gatherer<T>({ least, most, patience }: BatchSize, handle: (items: T[]) => Promise<void>) {
  const waiting: { item: T; done: PromiseWithResolvers<undefined> }[] = [];
  let busy = false;
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    if (busy || waiting.length === 0) return;
    clearTimeout(timer);
    if (waiting.length >= most) void begin();
    else timer = setTimeout(() => void begin(), waiting.length >= least ? together : patience);
  }
  async function begin(): Promise<void> {
    busy = true;
    const taken = waiting.splice(0, most);
    const handled = handle(taken.map(({ item }) => item));
    await handled.then(
      () => taken.forEach(({ done }) => done.resolve(undefined)),
      (error: unknown) => taken.forEach(({ done }) => done.reject(error)),
    );
    busy = false;
    look();
  }

  return (item: T): Promise<void> => {
    const done = Promise.withResolvers<undefined>();
    waiting.push({ item, done });
    look();
    return done.promise;
  };
}
