/** Words by which documents call people whom somebody has to do with. */
const PEOPLE =
  /^(?:customer|buyer|client|patient|guest|visitor|caller|applicant|student|pupil|parent|relative|resident|tenant|passenger|member|supplier|vendor|driver|carrier|colleague|manager|leader|employee|newcomer|candidate|nurse|doctor|physician|midwife|pharmacist|chef|cook|waiter|waitress|engineer|technician|operator|mechanic|inspector|auditor|officer|adviser|advisor|agent|clerk|teller|cashier|assistant|director|owner|partner|contractor|user|person|complainant|borrower|account holder|holder|porter|picker|packer|supervisor|trainee|apprentice|teacher|learner|investor|consumer|shopper|diner|lawyer|neighbour|volunteer|deputy|specialist|representative|executive|analyst|developer|scientist|researcher|recipient|sender|reporter|witness|seller|dentist|therapist|receptionist|machinist|electrician)$/i;
export const SOMEBODY = /^(?:somebody|someone|anybody|anyone|whoever)$/i;

/** “Foreman”, “salesman” */
const BY_TRADE = /^(?!human)\p{L}{2,}(?:s|re|oo)man$/iu;

export const isPerson = (noun: string): boolean => PEOPLE.test(noun) || BY_TRADE.test(noun);
