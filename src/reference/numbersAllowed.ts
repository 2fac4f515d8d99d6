/** A number beside a setting's name that is right where it stands. */
export interface AllowedNumber {
  /** Path from the project's root. */
  file: string;
  name: string;
  /** As typed, without spaces. */
  number: string;
  reason: string;
}

export const numbersAllowed: readonly AllowedNumber[] = [];
