// The letters and activities of a portfolio as rows of the sheets that they are read from, with the names of what has an id.

import { isoDateOf } from '../calendar/civil-date.js';
import type { Activity } from '../engagement/activity.js';
import { hashedLabel, hashOf, hashText } from '../engagement/keys.js';
import type { Letter } from '../engagement/letter.js';
import type { Portfolio } from '../engagement/portfolio.js';
import { isNotBlank } from '../engagement/reference-name.js';
import { trimmed } from './compared-text.js';
import type { TemplateRow } from './template-firm.js';

/** The rows of the sheets of letters, activities and names. */
export function rowsOfPortfolio({ letters, activities }: Pick<Portfolio, 'letters' | 'activities'>) {
  return { letters: letters.map(letterRow), activities: activities.map(activityRow), names: nameRows(letters) };
}

function letterRow(letter: Letter): TemplateRow {
  const { id, client, manager, profitCenter, mission, fiscalYear, statut, renewalDate, description } = letter;
  return {
    objectId: id,
    ...{ entite: client, maitreDossier: manager, profitCenter },
    ...{ dateDebut: mission.first, dateFin: mission.last },
    ...{ dateDebExercice: fiscalYear?.first ?? null, dateFinExercice: fiscalYear?.last ?? null },
    ...{ statut, dateRenouvellement: renewalDate, description: description === '' ? null : description },
  };
}

function activityRow(activity: Activity): TemplateRow {
  const { letterId, activite, frequence, calage, decalage, datePrevObligation, quantite, unite, dateFreq, side } =
    activity;
  return {
    ...{ lettreMissionId: letterId, activite, frequence, calage, decalage, datePrevObligation, quantite, unite },
    dateFreq: dateFreq === null ? null : isoDateOf(dateFreq),
    activiteCabinet: side === 'firm' || side === 'both' ? true : null,
    activiteClient: side === 'client' || side === 'both' ? true : null,
    objectId: hasKeyOfItsOwn(activity) ? activity.key : null,
  };
}

/** Whether the key is not that which the row is given where it is read without one: a label is read without blanks around it. */
function hasKeyOfItsOwn(activity: Activity): boolean {
  const key = hashText(hashOf(hashedLabel(trimmed(activity.activite)), activity));
  return activity.hasIgnoredDateFreq || activity.key !== key;
}

/** A name to be read, or to be filled in, for each id that is no name itself. */
function nameRows(letters: readonly Letter[]): readonly TemplateRow[] {
  const rows = new Map<string, TemplateRow>();
  const add = (kind: string, id: string | null, name: string | null) => {
    if (id === null || id === name) return;
    const key = `${kind} ${id}`;
    const known = rows.get(key);
    if (known === undefined || known.name === null) rows.set(key, { kind, id, name });
  };
  for (const { client, clientName } of letters) add('client', client, clientName);
  for (const { manager, managerName } of letters) add('manager', manager, managerName);
  for (const { id, codeIBS, description } of letters)
    add('letter', id, [codeIBS, description].find(isNotBlank) ?? null);
  return [...rows.values()];
}
