/** “Build a server where several assistants need the same data” → “several assistants need the same data”. */
export function whereIn(text: string): string | undefined {
  const [, before = '', clause = ''] =
    /(\p{L}+),? where ((?:the|an?|several|only|two|three|many|somebody|people)\b [^,;.]{8,})/iu.exec(text) ??
    [];
  const isPlace = /^(?:place|plan|show|see|know|say|question|says|verb|the|on|guest)$/i.test(before);
  return clause === '' || isPlace || /\b(?:it|is|from|to|at)$/i.test(clause) ? undefined : clause;
}
