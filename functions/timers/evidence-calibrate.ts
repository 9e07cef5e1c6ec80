import { app } from '@azure/functions';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { runStep } from '../../lib/agents/step.ts';
import { theApp } from '../../lib/wiring.ts';

/** Learns about sources and items once a week, early on Sunday: they change slowly, and it reads everybody. */
app.timer('evidence-calibrate', {
  schedule: '0 0 3 * * 0',
  handler: async () => {
    const at = Date.now();
    const instanceId = `calibration-${new Date(at).toISOString().slice(0, 10)}`;
    if (theApp().disabledAgents.has(calibrateEvidence.agent ?? '')) return;
    await runStep(calibrateEvidence, {}, { at, instanceId, step: calibrateEvidence.name }, theApp());
  },
});
