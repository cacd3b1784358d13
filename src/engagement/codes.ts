// The API's enumerations, in the words of the field: frequence, calage and the statut of a letter.
// Sources: LettresDeMissions and giActivitesMission documentation; 0 is seen for an unset statut.

/** `frequence`: 1 monthly, 2 quarterly, 3 half-yearly, 4 yearly, 5 one-off (ponctuelle). */
export type Frequence = 1 | 2 | 3 | 4 | 5;

/** `calage`: 1 fiscal year, 2 calendar year, 3 post-fiscal year. */
export type Calage = 1 | 2 | 3;

/** The `frequence` of a one-off. */
export const ONE_OFF = 5 satisfies Frequence;

/** Months from one period's end to the next, by `frequence` 1..4. */
export const STEP_MONTHS: {
  readonly [frequence in Exclude<Frequence, 5>]: number;
} = { 1: 1, 2: 3, 3: 6, 4: 12 };

/** The statuts that the API documents, and 0, seen for unset. */
export const STATUT = {
  unset: 0,
  proposed: 1,
  signed: 2,
  cancelled: 3,
  creatingActivities: 4,
  errorCreatingActivities: 5,
  edited: 6,
  signingElectronically: 7,
  signedElectronically: 8,
} as const;

/** The least and the greatest of them; all integers between are there. */
export const STATUT_RANGE = { min: STATUT.unset, max: STATUT.signedElectronically } as const;

/** Whether the statut is one that is documented or seen; `null` is a statut that could not be read. */
export function isKnownStatut(statut: number | null): boolean {
  return statut !== null && Number.isInteger(statut) && statut >= STATUT_RANGE.min && statut <= STATUT_RANGE.max;
}

/**
 * What a statut says of the signature: 2 and 8 are signed, 0 and undocumented ones (null: unreadable) unknown, the others not signed.
 *
 * @example
 * console.log([8, 1, 0, null].map(signatureOf).join(' '));
 * // signed notSigned unknown unknown
 */
export function signatureOf(statut: number | null): 'signed' | 'notSigned' | 'unknown' {
  if (statut === STATUT.signed || statut === STATUT.signedElectronically) return 'signed';
  return statut === STATUT.unset || !isKnownStatut(statut) ? 'unknown' : 'notSigned';
}
