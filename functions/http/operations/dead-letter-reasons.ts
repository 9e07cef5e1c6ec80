/** What to do about a dead letter, by its reason. */
const nextSteps = new Map(
  Object.entries({
    'not-json':
      'Ask the sender to send a CloudEvents 1.0 envelope as JSON; this message cannot be mended here.',
    'bad-signal':
      'Compare the message with the schema of its type, mend the sender, and send the signal again under its id.',
    'from-the-future':
      'Check the clock and the time zone of the sender, then replay it once its time has come.',
    'too-old':
      'It tells of a time that nothing is kept of any more, so nobody knows whether it was counted. Leave it.',
    'wrong-subscription':
      'The route property does not fit the type. Send through the signals door, which sets it.',
    'too-many':
      'The person in it wrote more in a day than one may. See who sends in their name, then replay it on another day or discard it.',
    'cannot-be-folded':
      'Folding failed each time it was tried. Look into the log for the error, mend it, then replay.',
    'not-agreed':
      'A works agreement keeps such evidence out. Ask the sender to stop; replay it only once the agreement has ended.',
    'not-in-use':
      'It serves a use that is off, so nothing that it says was kept. Put that into use (policy, section employment), then ask the sender to send it again.',
    'switched-off': 'The agent was switched off. Switch it on again, then replay.',
    stopped: 'A switch stopped it (GET registers/switch). Let it go on, then replay.',
    'over-budget':
      'A budget of the policy was reached (GET checks). Raise it, or wait for the next day or month, then replay.',
    MaxDeliveryCountExceeded:
      'Handling failed ten times. Look into the log for the errors of that time, mend their cause, then replay.',
    TTLExpiredException:
      'It waited longer than it may live. See why nobody took it: was the app stopped? Then replay.',
    HeaderSizeExceeded: 'Its properties are too large for Service Bus. Ask the sender to send fewer.',
  }),
);

export const nextStepFor = (reason: string): string =>
  nextSteps.get(reason) ?? 'Ask who moved it among the dead letters, mend the cause, then replay.';
