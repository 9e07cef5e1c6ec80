import { expect, test } from '@jest/globals';
import { takeConsole, type Line } from '../../../local/host/log.ts';

test('what the app says outside of an invocation goes to the log, and not to the terminal', () => {
  const lines: Line[] = [];
  const terminal: unknown[] = [];
  const say = (...said: unknown[]) => void terminal.push(said);
  const ofApp = { debug: say, log: say, info: say, warn: say, error: say };
  takeConsole((line) => void lines.push(line), ofApp);
  ofApp.info('decision log at %d', 7);
  ofApp.error(new Error('gone'));
  expect(terminal).toEqual([]);
  expect(lines[0]).toEqual({
    level: 'information',
    category: 'Host.Function.Console',
    message: 'decision log at 7',
  });
  expect(lines[1]).toMatchObject({ level: 'error', message: expect.stringContaining('Error: gone') });
});
