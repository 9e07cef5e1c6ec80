import { theApp } from '../lib/wiring.ts';
import './durable.ts';
import { register } from './http/door/door.ts';
import { doors } from './http/index.ts';
import './http/operations/health-read.ts';
import './makers/artefact-receive.ts';
import './mcp/mcp-serve.ts';
import './page/practice-page.ts';
import './service-bus/index.ts';
import './teams/messages-receive.ts';
import './xapi/about.ts';
import './xapi/statements.ts';
import './timers/approvals-remind.ts';
import './timers/lists-sync.ts';
import './timers/cohorts-run.ts';
import './timers/completions-pull.ts';
import './timers/coverage-publish.ts';
import './timers/evidence-calibrate.ts';
import './timers/demand-ask.ts';
import './timers/directory-pull.ts';
import './timers/experts-tell.ts';
import './timers/flows-tend.ts';
import './timers/groups-listen.ts';
import './timers/histories-purge.ts';
import './timers/identities-replay.ts';
import './timers/leavers-erase.ts';
import './timers/moments-offer.ts';
import './timers/needs-analyse.ts';
import './timers/past-forget.ts';
import './timers/practice-remind.ts';
import './timers/programmes-run.ts';
import './timers/receivers-compare.ts';
import './timers/records-send.ts';
import './timers/signals-resend.ts';
import './timers/own-agents-run.ts';
import './timers/people-files-pull.ts';
import './timers/plan-follow.ts';
import './timers/sources-pull.ts';
import './timers/waits-tell.ts';
import './timers/workforce-plan.ts';

// Here and not beside the table, which documents, tools and tests read without a host.
for (const door of doors) register(door);

// Fails at the start, naming the settings that are missing, instead of at the first message.
theApp();
