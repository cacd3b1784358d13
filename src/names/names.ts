// Labels: what people read in the place of an id. A name is the first that is there of the names table, what the data itself says, and
// a word with the beginning of the id; names that people would take for one are told apart. Worked out a kind at a time, when asked for.

import { canonical } from '../core/canonical.js';
import { type Either, left, right } from '../core/either.js';
import { groupedBy } from '../core/grouped.js';
import { requireObject, requireOneOf, requireOptions } from '../core/options.js';
import type { InvalidField } from '../core/problem.js';
import type { Language } from '../core/text.js';
import { NAME_KINDS, type NameKind } from './kinds.js';
import { type IdSource, type KnownIds, knownIds, type NamedTeam, withoutBlanksAndCase } from './known-ids.js';
import { cleaned, fitted, folded, sortedByLabel } from './label-text.js';
import { NONE, UNNAMED } from './messages.js';
import { misspeltId, type NameRow, type NamesTable, nameKey } from './names-table.js';
import { ownBeginnings, type UniqueLabel, uniqueLabels } from './unique-labels.js';

/** What names come from beside the data. */
export interface NamesOptions {
  /** Names that go before all others. Default: none. */
  readonly table?: NamesTable;
  /** Whose members and pools there are. Default: none. */
  readonly team?: NamedTeam;
  /** The language of the words that stand where there is no name. */
  readonly lang: Language;
}

/** The labels of the ids of a firm. */
export interface Names {
  /** The label of an id, null for no id. No two ids of a kind have one label; an id that was not read has its kind and itself. */
  readonly label: (kind: NameKind, id: string | null) => string;
  /** The end of that label, of the beginning of its id, that tells it from others: never to be cut off. Empty where a name does. */
  readonly mark: (kind: NameKind, id: string | null) => string;
  /** The id that a text means, which is an id or a label, or a name that only one has; else the ids that it may mean, none for a text that nothing is called. */
  readonly resolve: (kind: NameKind, text: string) => Either<readonly string[], string>;
  /** The ids of a kind in the order of their labels: accents and case apart, then by id. */
  readonly ids: (kind: NameKind) => readonly string[];
  /** Rows of the table whose ids were not read, but for those of `problems`. */
  readonly unused: readonly NameRow[];
  /** Rows of the table whose ids are others but for their blanks or their case, with these as hints. */
  readonly problems: readonly InvalidField[];
}

/**
 * The labels of the clients, managers, profit centers and letters of a portfolio, a plan or some letters, and of a team's members and pools.
 *
 * A label is on one line, of at most 200 characters and then `…`, with everything that cannot be seen written out. Labels that differ by no
 * more than case, blanks and the composition of characters have ` · ` and the shortest beginnings of their ids behind them that tell them
 * apart, four characters at least. Throws `ProblemError` with an `InvalidOption` for options that their type would refuse.
 *
 * @example
 * const letters = [{ objectId: 'L1', entite: { objectId: '3bf4f65c' } }, { objectId: 'L2', entite: { objectId: 'a65dee76' } }];
 * const table = orThrow(decodeNames([{ kind: 'client', id: '3bf4f65c', name: 'Librairie Garnier' }]));
 * const names = namesOf(orThrow(decodePortfolio(letters, [])), { table, lang: 'fr' });
 * console.log(names.label('client', '3bf4f65c'), '/', names.label('client', 'a65dee76'), '/', names.label('client', null));
 * // Librairie Garnier / client a65d / sans client
 */
export function namesOf(of: IdSource, options: NamesOptions): Names {
  if (!Array.isArray(of)) requireObject('of', of);
  requireOptions('options', options, ['table', 'team', 'lang']);
  const { table = { rows: [] }, team = { members: [] }, lang } = options;
  requireOneOf('lang', lang, ['fr', 'en']);
  return new FirmNames(of, table, team, lang);
}

/** The labels of a kind, and what finds an id by one. */
interface KindNames {
  readonly known: KnownIds;
  readonly labels: ReadonlyMap<string, UniqueLabel>;
  /** Of ids without a name, what their labels show of the ids. */
  readonly shownIds: ReadonlyMap<string, string>;
  readonly byLabel: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly { readonly id: string }[]>;
}

/** The most characters of an id that stands in the place of a name and is never to be cut. */
const LONGEST_ID = 48;

class FirmNames implements Names {
  readonly #given: ReadonlyMap<string, string>;
  readonly #kinds = new Map<NameKind, KindNames>();
  #checked: Pick<Names, 'unused' | 'problems'> | null = null;

  constructor(
    private readonly of: IdSource,
    private readonly table: NamesTable,
    private readonly team: NamedTeam,
    private readonly lang: Language,
  ) {
    this.#given = new Map(table.rows.map(({ kind, id, name }) => [nameKey(kind, id), name]));
    this.label = this.label.bind(this);
    this.mark = this.mark.bind(this);
    this.resolve = this.resolve.bind(this);
    this.ids = this.ids.bind(this);
  }

  label(kind: NameKind, id: string | null): string {
    if (id === null) return NONE[requireKind(kind)][this.lang];
    return this.#kind(kind).labels.get(id)?.label ?? fitted(this.#unnamed(kind, id), '');
  }

  mark(kind: NameKind, id: string | null): string {
    const { labels, shownIds } = this.#kind(requireKind(kind));
    const found = id === null ? undefined : labels.get(id);
    if (id === null || found === undefined) return '';
    const { label, marks } = found;
    const end = (shownIds.get(id) ?? '') + marks;
    return label.endsWith(end) ? end : marks;
  }

  resolve(kind: NameKind, text: string): Either<readonly string[], string> {
    const { known, byLabel, byName } = this.#kind(kind);
    if (known.has(text)) return right(text);
    const key = folded(text);
    const id = byLabel.get(key);
    if (id !== undefined) return right(id);
    const ids = (byName.get(key) ?? []).map(({ id }) => id);
    return ids.length === 1 ? right(ids[0]) : left(ids);
  }

  ids(kind: NameKind): readonly string[] {
    const { labels } = this.#kind(kind);
    return sortedByLabel(Array.from(labels, ([id, { label }]) => ({ id, label }))).map(({ id }) => id);
  }

  get unused(): readonly NameRow[] {
    return this.#check().unused;
  }

  get problems(): readonly InvalidField[] {
    return this.#check().problems;
  }

  #kind(kind: NameKind): KindNames {
    const made = this.#kinds.get(kind) ?? this.#kindNames(requireKind(kind));
    this.#kinds.set(kind, made);
    return made;
  }

  #kindNames(kind: NameKind): KindNames {
    const known = knownIds(kind, this.of, this.team);
    const ids = [...known.keys()];
    const beginnings = ownBeginnings(ids);
    const shownIds = new Map<string, string>();
    const named = ids.map((id) => {
      const given = this.#given.get(nameKey(kind, id)) ?? known.get(id) ?? null;
      const name = given === null ? this.#unnamed(kind, beginnings.get(id) ?? id) : cleaned(given);
      if (given === null) shownIds.set(id, name.slice(UNNAMED[kind]?.[this.lang].length));
      // Somebody without a name is called by the id. One that is long is like a name.
      else if (kind === 'member' && given === id && name.length <= LONGEST_ID) shownIds.set(id, name);
      return { id, name };
    });
    const labels = uniqueLabels(named, NONE[kind][this.lang]);
    const byName = groupedBy(named, ({ name }) => folded(name));
    return {
      known,
      labels,
      shownIds,
      byLabel: new Map(Array.from(labels, ([id, { label }]) => [folded(label), id])),
      byName,
    };
  }

  /** What an id, or the beginning of one, is called that has no name. */
  #unnamed(kind: NameKind, id: string): string {
    const word = UNNAMED[kind];
    return cleaned(word === undefined ? id : `${word[this.lang]} ${id}`);
  }

  #check(): Pick<Names, 'unused' | 'problems'> {
    this.#checked ??= this.#checkedRows();
    return this.#checked;
  }

  #checkedRows(): Pick<Names, 'unused' | 'problems'> {
    const unused: NameRow[] = [];
    const problems: InvalidField[] = [];
    for (const kind of NAME_KINDS) {
      const rows = this.table.rows.filter((row) => row.kind === kind);
      if (rows.length === 0) continue;
      const ids = [...this.#kind(kind).known.keys()];
      const exact = new Set(ids.map(canonical));
      const near = new Map(ids.map((id) => [withoutBlanksAndCase(id), id]));
      for (const row of rows) {
        if (exact.has(canonical(row.id))) continue;
        const meant = near.get(withoutBlanksAndCase(row.id));
        if (meant === undefined) unused.push(row);
        else problems.push(misspeltId(row, meant));
      }
    }
    return { unused, problems };
  }
}

function requireKind(kind: NameKind): NameKind {
  requireOneOf('kind', kind, NAME_KINDS);
  return kind;
}
