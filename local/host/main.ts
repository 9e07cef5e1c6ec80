import { runProcess } from '../shared/process.ts';
import { startHost } from './host.ts';

await runProcess((around) => startHost(around, process.env['LOCAL_APP_ROOT'] ?? process.cwd()));
