import { runProcess } from '../shared/process.ts';
import { startModel } from './server.ts';

await runProcess(startModel);
