/**
 * What binds which step, marked by the session that wrote the rule, before it was written: by how the step and what
 * binds it begin. Drivers, nurses and clerks who work by the step alone would break it.
 */
export const BOUND: Record<string, readonly (readonly [step: string, binding: string])[]> = {
  battery: [
    ['Lift the battery', 'The hoist is used by two'],
    ['Fill the cells', 'Water is filled in only'],
    ['Plug the charger in', 'The voltage may differ'],
    ['Check the level', 'Acid warmer than 45'],
    ['Switch the charger off', 'The fan runs for'],
    ['Lift the battery', 'Nobody smokes or welds'],
  ],
  payroll: [
    ['Release the payment', 'Payments above 500'],
    ['Compare the hours', 'Time sheets older than'],
    ['Calculate the difference', 'The difference is calculated'],
    ['Calculate the difference', 'Differences below 5'],
    ['Send the employee', 'The new pay slip reaches'],
    ['Open the case', 'Only the head of payroll'],
    ['Calculate the difference', 'A correction that is entered'],
  ],
  ward: [
    ['Check the number of the unit', 'Two nurses check'],
    ['Start the transfusion', 'Blood that has been out'],
    ['Stay with the patient', 'A rise in temperature'],
    ['Ask the patient to state', 'If the wristband is missing'],
  ],
  laboratory: [
    ['Measure the temperature', 'Drinking water'],
    ['Measure the temperature', 'Waste water'],
  ],
  warehouse: [
    ['Wedge the wheels', 'Nobody walks between'],
    ['Compare the number on the seal', 'If the seal is broken'],
    ['Count the pallets', 'A difference of more than two'],
  ],
};

/**
 * What binds no step of the list, and would mislead beside one. Marked so and yet bound are “A battery that was charged
 * …” (at the charger) and “Never name a date …” (at the payment), which do no harm there.
 */
export const UNBOUND: Record<string, readonly string[]> = {
  battery: ['Never promise a driver'],
  payroll: ['Nobody corrects their own'],
  laboratory: ['Samples for bacteria', 'Samples for metals'],
  warehouse: ['Frozen goods above', 'Doors of the cold store', 'Forklifts carry no'],
  kitchen: ['Reheat a sauce once', 'Fish above 3 degrees', 'Do not reheat in'],
};
