/** Of the files that a bundle is made of; `upgrade.ts` has a step for each older one. */
export const bundleVersion = 2;

/** Bits of `IndexPart.flags`. */
export const flag = {
  divergence: 1,
  readout: 2,
  twoSides: 4,
  registryDate: 8,
  disputedTime: 16,
  inferredYear: 32,
} as const;
