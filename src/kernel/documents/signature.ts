import { emWidth } from './printable.ts';

/** How far signatory and date stand from the right edge, in characters of the body. */
export interface SignaturePlace {
  readonly signatoryRight: number;
  readonly dateRight: number;
}

/**
 * Where signatory and date stand. With a seal the date is four characters from the right and the signatory centred over
 * it; without one the signatory is two characters from the right and the date begins two characters further right than
 * it, unless the date would come closer to the edge than two characters: then the signatory gives way.
 * @source AS-G13
 */
export function placeSignature(signatory: string, date: string, sealed: boolean): SignaturePlace {
  const [wide, narrow] = [emWidth(signatory), emWidth(date)];
  if (!sealed) {
    const block = Math.max(wide, narrow + 2);
    return { signatoryRight: 2 + block - wide, dateRight: block - narrow };
  }
  const signatoryRight = 4 - (wide - narrow) / 2;
  if (signatoryRight >= 0) return { signatoryRight, dateRight: 4 };
  return { signatoryRight: 0, dateRight: (wide - narrow) / 2 };
}
