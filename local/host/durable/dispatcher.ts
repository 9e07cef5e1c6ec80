import type { Engine, WorkItem } from './engine.ts';

const limits: Record<WorkItem['kind'], number> = { episode: 5, activity: 10 };

/** Keeps up to five episodes and ten activities of `engine` running; an item that cannot be stored ends the process. */
export function createDispatcher(engine: () => Engine) {
  const running: Record<WorkItem['kind'], number> = { episode: 0, activity: 0 };
  let stopped = false;

  function begin(kind: WorkItem['kind']): boolean {
    const item = running[kind] < limits[kind] ? engine().next(kind) : undefined;
    if (!item) return false;
    running[kind]++;
    void engine()
      .run(item)
      .finally(() => {
        running[kind]--;
        pump();
      });
    return true;
  }

  function pump(): void {
    if (stopped) return;
    while (begin('episode'));
    while (begin('activity'));
  }

  return { pump, stop: () => void (stopped = true) };
}
