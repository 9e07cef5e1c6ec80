/** Whom the doors let in that answer a question; the same decides what is offered to whoever reads it. */
export const whoAnswers = { role: 'Need.Decide', callers: 'people' } as const;
