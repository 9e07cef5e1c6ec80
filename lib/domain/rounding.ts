/** To so many decimals at most; halves go up, as in `Math.round`. */
const to = (decimals: number) => {
  const scale = 10 ** decimals;
  return (value: number): number => Math.round(scale * value) / scale;
};

export const toTenths = to(1);
export const toHundredths = to(2);
export const toThousandths = to(3);
