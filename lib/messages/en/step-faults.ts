/** What checks refuse of the steps of a procedure, and how people read where. */
export const stepFaults = {
  'fault.passage': '“{text}” ({document})',
  'fault.place.draft': 'the draft',

  'fault.step.behind':
    '{text} stands behind the steps of its document, where it is read too late; put it under before',
  'fault.step.done': 'repeats the last step; say how to tell that all of it is done',
  'fault.step.due': 'says no more than that it begins; the document says when it is due: take it from {span}',
  'fault.step.trigger': '{text} is no moment; say when it begins',
  'fault.step.unseen': 'its passage says how to see that it worked; say it as a check',
  'fault.step.case': '{text} holds in one case and does not show that the step worked; warn of it instead',
  'fault.step.order': 'stands after {spans}, before which its document puts it',
  'fault.step.emergency-left-out':
    '{text} is to be done at once where it goes wrong, and is nowhere; cite {span} at the step where it can happen, or under before',
  'fault.step.emergency-mixed':
    '{text} puts what is done in an emergency together with something else; tell it by itself',
  'fault.step.emergency-apart':
    '{text} is one of the steps of an emergency, told away from the others; tell all of them in one item under before that begins “In an emergency:”, and take in {span}',
  'fault.step.passed-over':
    'step {step, number} of its document stands between two that are told here and is passed over; take in {span}',
  'fault.step.left-out': 'step {step, number} of its document is left out; take in {span}',
  'fault.step.misplaced': '{text} belongs to step {step, number}, beside its own passage',
} as const;
