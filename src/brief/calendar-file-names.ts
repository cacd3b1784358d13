// What the calendar of each manager is called as a file: the label in letters that every system takes, and the beginning of the id, so that
// a manager's file is found again by either.

/** Whose calendar it is. */
interface Owner {
  /** Null for work without a manager. */
  readonly id: string | null;
  readonly label: string;
}

/** The most characters of a label in a file name. */
const LONGEST = 60;

/** The characters of an id behind the label. */
const SHORTEST_ID = 4;

/** Letters that no decomposition turns into plain ones. */
const LIGATURES: { readonly [letter: string]: string } = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** The name of each file, in the order of the owners; no two are equal. Where so much of an id does not tell two apart, more of it stands there. */
export function calendarFileNames(owners: readonly Owner[]): readonly string[] {
  const names = new Set<string>();
  return owners.map((owner) => {
    let name = fileName(owner, SHORTEST_ID);
    const { length } = owner.id ?? '';
    for (let shown = SHORTEST_ID + 1; names.has(name) && shown <= length; shown++) name = fileName(owner, shown);
    const own = name;
    for (let number = 2; names.has(name); number++) name = own.replace(/\.ics$/, `-${number}.ics`);
    names.add(name);
    return name;
  });
}

function fileName({ id, label }: Owner, shown: number): string {
  const parts = [plain(label).slice(0, LONGEST), ...(id === null ? [] : [plain(id.slice(0, shown))])];
  const name = parts
    .map((part) => part.replace(/^-+|-+$/g, ''))
    .filter((part) => part !== '')
    .join('-');
  return `${name === '' ? 'calendar' : name}.ics`;
}

/** The text in small letters and digits, with a dash for everything else. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => LIGATURES[letter])
    .replace(/[^a-z\d]+/g, '-');
}
