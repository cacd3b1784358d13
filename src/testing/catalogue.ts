// What a French accounting firm sells, as data: each line an activity, who buys it, its four planning parameters, its hours.
// Legal dates carry their source; the others are customary. Labels are those an engagement letter would show.
// The order of the lines is the order of the activities in a letter.

/** What decides which activities a client has. */
export interface Client {
  readonly legal: 'company' | 'soleTrader' | 'association';
  readonly vat: 'monthly' | 'quarterly' | 'yearly' | 'none';
  readonly employees: number;
  /** From 1, a small client, to 4. */
  readonly size: number;
  /** Month of the close, 1..12. */
  readonly closeMonth: number;
}

export interface CatalogueLine {
  readonly activite: string;
  readonly who: (client: Client) => boolean;
  /** Share of those clients that buy it, in (0, 1]. */
  readonly share: number;
  readonly frequence: number;
  readonly calage: number;
  readonly decalage: number;
  readonly datePrevObligation: number;
  /** Hours of one unit, least and most, drawn in quarters of an hour; for `size`, times the size of the client. */
  readonly hours: readonly [number, number];
  /** `payslips`: the quantity is the number of employees. */
  readonly scale: 'fixed' | 'size' | 'payslips';
  readonly side: 'firm' | 'client' | 'both';
}

/** `[frequence, calage, decalage, datePrevObligation]`, as the API codes them. */
type Planning = readonly [number, number, number, number];

function line(
  activite: string,
  who: CatalogueLine['who'],
  share: number,
  [frequence, calage, decalage, datePrevObligation]: Planning,
  hours: CatalogueLine['hours'],
  scale: CatalogueLine['scale'] = 'fixed',
  side: CatalogueLine['side'] = 'firm',
): CatalogueLine {
  return {
    activite,
    who,
    share,
    frequence,
    calage,
    decalage,
    datePrevObligation,
    hours,
    scale,
    side,
  };
}

type Who = CatalogueLine['who'];
const everyone: Who = () => true;
const company: Who = ({ legal }) => legal === 'company';
const trading: Who = ({ legal }) => legal !== 'association';
const employer: Who = ({ employees }) => employees > 0;
const larger: Who = ({ size }) => size > 1;
const december: Who = ({ closeMonth }) => closeMonth === 12;
function all(...conditions: readonly Who[]): Who {
  return (client) => conditions.every((condition) => condition(client));
}
function not(condition: Who): Who {
  return (client) => !condition(client);
}
function vat(rhythm: Client['vat']): Who {
  return (client) => client.vat === rhythm;
}

export const catalogue: readonly CatalogueLine[] = [
  line('Tenue comptable', everyone, 0.8, [1, 1, 1, 20], [1, 3], 'size'),
  line('Révision trimestrielle', larger, 0.5, [2, 1, 1, 0], [2, 5], 'size'),
  line('Tableaux de bord ', larger, 0.6, [1, 1, 1, 0], [0.25, 1]),
  line('Situation intermédiaire', larger, 0.3, [3, 1, 2, 0], [4, 10]),
  // CGI annexe IV, art. 39: by the 24th of the month after the period, whatever the close.
  line('TVA CA3 mensuelle', vat('monthly'), 1, [1, 2, 1, 24], [0.5, 1.5]),
  line('TVA CA3 trimestrielle', vat('quarterly'), 1, [2, 2, 1, 24], [0.5, 2]),
  // CGI art. 287: early May for closes in December, else within three months.
  line('TVA CA12 annuelle', all(vat('yearly'), december), 1, [4, 3, 5, 3], [1, 2]),
  line('TVA CA12 annuelle', all(vat('yearly'), not(december)), 1, [4, 3, 3, 0], [1, 2]),
  line('Bulletins de paie', employer, 0.75, [1, 2, 0, 28], [0.25, 0.5], 'payslips'),
  // CSS art. R133-14: the 5th of the following month from 50 employees on, else the 15th.
  line(
    'DSN',
    all(employer, ({ employees }) => employees < 50),
    0.75,
    [1, 2, 1, 15],
    [0.25, 0.75],
  ),
  line('DSN', ({ employees }) => employees >= 50, 1, [1, 2, 1, 5], [0.75, 1.5]),
  line('Travaux de clôture', everyone, 0.6, [4, 3, 1, 0], [2, 4], 'size'),
  line('Bilan et comptes annuels', december, 1, [4, 3, 4, 15], [8, 16], 'size'),
  line('Bilan et comptes annuels', not(december), 1, [4, 3, 3, 15], [8, 16], 'size'),
  // CGI art. 223: early May for closes in December, else within three months.
  line('Liasse fiscale', all(trading, december), 1, [4, 3, 5, 3], [2, 5]),
  line('Liasse fiscale', all(trading, not(december)), 1, [4, 3, 3, 0], [2, 5]),
  // CGI art. 1668: 15 March, June, September and December, whatever the close; the balance on the 15th of the fourth
  // month after the close, 15 May for closes in December.
  line("Acomptes d'IS", company, 0.8, [2, 2, 0, 15], [0.25, 0.5]),
  line("Solde d'IS", all(company, december), 0.9, [4, 3, 5, 15], [0.5, 1]),
  line("Solde d'IS", all(company, not(december)), 0.9, [4, 3, 4, 15], [0.5, 1]),
  // Code de commerce, art. L223-26 and L225-100: within six months of the close; deposit one month later (L232-22).
  line('AG approbation des comptes', company, 0.85, [4, 3, 6, 0], [1.5, 4]),
  line('Dépôt des comptes au greffe', company, 0.8, [4, 3, 7, 0], [0.5, 0.75]),
  line('DAS2', everyone, 0.5, [4, 2, 1, 31], [0.5, 2]),
  // CGI art. 1679 quinquies: 15 December.
  line('CFE', trading, 0.7, [4, 2, 0, 15], [0.25, 0.5]),
  line('Déclaration de revenus du dirigeant', trading, 0.35, [4, 2, 5, 25], [1, 3]),
  line('Budget prévisionnel', larger, 0.3, [4, 1, 0, 15], [4, 10]),
  line('Rendez-vous de présentation du bilan', everyone, 0.3, [4, 3, 5, 31], [1, 2], 'fixed', 'both'),
  line('Visite accompagnement client', everyone, 0.4, [5, 2, 0, 0], [2, 4]),
  line('Accès à Cegid Devis Facture', everyone, 0.2, [1, 1, 0, 0], [0, 0]),
  line('Enregistrer les factures dans PIA', everyone, 0.25, [1, 1, 1, 10], [0, 0]),
  line('Transmettre les relevés bancaires', everyone, 0.3, [1, 1, 1, 5], [0.5, 1], 'fixed', 'client'),
  line('Communiquer les variables de paie', employer, 0.3, [1, 2, 0, 22], [0.25, 0.5], 'fixed', 'client'),
];
