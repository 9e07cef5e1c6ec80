/** The little of jStat that is used; it brings no types. */
declare module 'jstat' {
  const jstat: { studentt: { inv: (probability: number, freedom: number) => number } };
  export default jstat;
}
