/** To so many decimals at most; halves go up, as in `Math.round`, and nothing is below 0 that is rounded to it. */
const to = (decimals: number) => {
  const scale = 10 ** decimals;
  return (value: number): number => Math.round(scale * value) / scale + 0;
};

export const toTenths = to(1);
export const toHundredths = to(2);
export const toThousandths = to(3);
