import { readConfig } from '../lib/config.ts';
import './durable.ts';
import './http/index.ts';
import './service-bus/demand-weigh.ts';
import './service-bus/dead-letters-keep.ts';
import './service-bus/evidence-fold.ts';
import './service-bus/flows-advance.ts';
import './timers/needs-analyse.ts';
import './timers/signals-resend.ts';

// Fails at the start, naming the settings that are missing, instead of at the first message.
readConfig();
