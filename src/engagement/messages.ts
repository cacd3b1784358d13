// How people call the codes of letters and activities: the state of a letter, and whose work an activity is.

import type { Bilingual } from '../core/text.js';
import { STATUT } from './codes.js';
import type { Side } from './side.js';

/** The states of a letter, by their numbers. */
export const STATUT_NAMES: { readonly [statut: number]: Bilingual } = {
  [STATUT.unset]: { fr: 'non renseigné', en: 'unset' },
  [STATUT.proposed]: { fr: 'proposée', en: 'proposed' },
  [STATUT.signed]: { fr: 'signée', en: 'signed' },
  [STATUT.cancelled]: { fr: 'annulée', en: 'cancelled' },
  [STATUT.creatingActivities]: { fr: 'création en cours', en: 'being created' },
  [STATUT.errorCreatingActivities]: { fr: 'erreur de création', en: 'creation error' },
  [STATUT.edited]: { fr: 'éditée', en: 'edited' },
  [STATUT.signingElectronically]: { fr: 'signature en cours', en: 'being signed' },
  [STATUT.signedElectronically]: { fr: 'signée électroniquement', en: 'signed electronically' },
};

/** Whose work an activity is. */
export const SIDE_NAMES: { readonly [side in Side]: Bilingual } = {
  firm: { fr: 'cabinet', en: 'firm' },
  client: { fr: 'client', en: 'client' },
  both: { fr: 'cabinet et client', en: 'firm and client' },
  none: { fr: 'ni cabinet ni client', en: 'not declared' },
};
