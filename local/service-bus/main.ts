import { runProcess } from '../shared/process.ts';
import { startServiceBus } from './service-bus.ts';

await runProcess(startServiceBus);
