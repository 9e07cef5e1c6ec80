import jstat from 'jstat';

/** Two-sided 95% quantile of Student's t for any positive degrees of freedom. */
export const quantileOf = (freedom: number): number => jstat.studentt.inv(0.975, freedom);
