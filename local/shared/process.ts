import { createClock, type Clock } from './clock.ts';
import { portsFrom, type StackPorts } from './ports.ts';

/** What every process of the stack is given by the one that forks it. */
export interface Surroundings {
  /** Folder that holds this stack's SQLite files, certificate and signing key. */
  stateDir: string;
  ports: StackPorts;
  clock: Clock;
}

/** What a running stand-in answers to its parent. */
export interface Running {
  /** Nothing under way: no request, no message in flight, no episode running. */
  idle: () => boolean;
  /** When this process next has something to do by itself (shifted ms), if ever. */
  nextDue?: () => number | undefined;
  /** Switches faults on or off; each stand-in documents its own (`{ kind: 'throttle', … }`). */
  faults?: (faults: Record<string, unknown>) => void;
  /** Called after the clock moved. */
  clockMoved?: () => void;
}

export type Order =
  | { order: 'clock'; offset: number }
  | { order: 'status' }
  | { order: 'faults'; faults: Record<string, unknown> };

export type Answer =
  | { answer: 'ready' }
  | { answer: 'clock'; offset: number }
  | { answer: 'status'; idle: boolean; nextDue?: number }
  | { answer: 'faults' };

/**
 * Runs one stand-in as a process of its own: reads its surroundings from the environment, starts it, says `ready`, then
 * follows the parent's orders. Ends when the parent goes away, so that nothing is left running.
 */
export async function runProcess(start: (around: Surroundings) => Promise<Running>): Promise<void> {
  const clock = createClock(Number(process.env['LOCAL_CLOCK_OFFSET'] ?? 0));
  const around: Surroundings = {
    stateDir: process.env['LOCAL_STATE'] ?? '.local',
    ports: portsFrom(Number(process.env['LOCAL_PORT_BASE'] ?? 7070)),
    clock,
  };
  const running = await start(around);
  const say = (answer: Answer) => process.send?.(answer);
  process.on('message', (message: Order) => {
    switch (message.order) {
      case 'clock':
        clock.shiftTo(Math.max(clock.offset, message.offset));
        running.clockMoved?.();
        say({ answer: 'clock', offset: clock.offset });
        break;
      case 'status': {
        const nextDue = running.nextDue?.();
        say({ answer: 'status', idle: running.idle(), ...(nextDue === undefined ? {} : { nextDue }) });
        break;
      }
      case 'faults':
        running.faults?.(message.faults);
        say({ answer: 'faults' });
        break;
    }
  });
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches every process of the terminal at once; the parent ends this one in its turn.
  process.on('SIGINT', () => undefined);
  say({ answer: 'ready' });
}
