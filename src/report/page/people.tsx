// Everybody's weeks on one screen: a table of rates in one hue, the months of the same people for narrow screens.

import type { PeopleColumn, People as PeopleOfReport, PersonCell, PersonRow, PoolPeople } from '../report.js';
import type { PageWords } from './page-words.js';
import { PagePart, type PartProps } from './part.js';
import { Scroll } from './scroll.js';
import { Views } from './views.js';

/** From so many people on, pools are opened one by one. */
const MOST_OPEN = 60;

/** So many columns fit the screen; more scroll. */
const MOST_FITTING = 54;

/** The people of all pools; nothing where there are none to show. */
export function People({ report: { people }, words }: PartProps) {
  if (people === null) return null;
  const controls = (
    <div class="controls">
      <Views
        name="pace"
        label={words.pace}
        options={[
          ['levelled', words.evenly],
          ['latest', words.latest],
        ]}
      />
      <Views
        name="people"
        label={words.view}
        options={[
          ['week', words.byWeek],
          ['month', words.byMonth],
        ]}
      />
    </div>
  );
  return (
    <PagePart id="people" title={words.people} controls={controls}>
      <p class="muted">
        {people.note} {words.chooseCell}
      </p>
      <div data-view-pace="levelled">
        <Heats people={people} pools={people.pools} words={words} />
      </div>
      <div data-view-pace="latest" hidden>
        <p class="muted">{people.latest.note}</p>
        <Heats people={people} pools={people.latest.pools} words={words} />
      </div>
      <Legend words={words} />
    </PagePart>
  );
}

/** The weeks and the months of the same people. */
function Heats(props: {
  readonly people: PeopleOfReport;
  readonly pools: readonly PoolPeople[];
  readonly words: PageWords;
}) {
  const { people, pools, words } = props;
  const count = pools.reduce((sum, pool) => sum + pool.people.length, 0);
  return (
    <div class="card heat-card">
      <div data-view-people="week" class="wide-screen">
        <Heat by="week" columns={people.weeks} pools={pools} words={words} isFolded={count > MOST_OPEN} />
      </div>
      <div data-view-people="month" class="narrow-screen">
        <Heat by="month" columns={people.months} pools={pools} words={words} isFolded={count > MOST_OPEN} />
      </div>
    </div>
  );
}

interface HeatProps {
  readonly by: 'week' | 'month';
  readonly columns: readonly PeopleColumn[];
  readonly pools: readonly PoolPeople[];
  readonly words: PageWords;
  readonly isFolded: boolean;
}

function Heat({ by, columns, pools, words, isFolded }: HeatProps) {
  return (
    <Scroll label={words.people}>
      <table class={columns.length > MOST_FITTING ? 'heat heat-long' : `heat heat-${by}`} data-heat={by}>
        <thead>
          <tr>
            <td class="corner" />
            {groupsOf(columns).map(({ group, first, count }) => (
              <th key={first} scope="colgroup" colSpan={count} class="group">
                {group}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col" class="person">
              <span class="sr">{words.person}</span>
            </th>
            {columns.map(({ name, fullName, first, last }) => (
              <th key={first} scope="col" title={fullName} data-first={first} data-last={last}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {pools.map((pool) => (
          <PoolRows key={pool.pool} by={by} pool={pool} width={columns.length} words={words} isFolded={isFolded} />
        ))}
      </table>
    </Scroll>
  );
}

/** Columns that stand under one word. */
function groupsOf(columns: readonly PeopleColumn[]) {
  const groups: { group: string; first: string; count: number }[] = [];
  for (const { group, first } of columns) {
    const last = groups.at(-1);
    if (last?.group === group) last.count++;
    else groups.push({ group, first, count: 1 });
  }
  return groups;
}

function PoolRows(props: {
  readonly by: HeatProps['by'];
  readonly pool: PoolPeople;
  readonly width: number;
  readonly words: PageWords;
  readonly isFolded: boolean;
}) {
  const { by, pool, width, words, isFolded } = props;
  const unplaced = pool.unplaced === null ? null : by === 'week' ? pool.unplaced.weeks : pool.unplaced.months;
  return (
    <tbody data-pool={pool.name} data-folded={isFolded ? 'true' : undefined}>
      <tr class="pool-row">
        <th scope="rowgroup" colSpan={width + 1}>
          {pool.name}
        </th>
      </tr>
      {pool.people.map((person) => (
        <PersonCells key={person.member} by={by} person={person} />
      ))}
      {unplaced === null ? null : (
        <tr class="unplaced">
          <th scope="row">{words.unplaced}</th>
          {unplaced.map((text, index) => (
            <td key={index}>{text}</td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

function PersonCells({ by, person }: { readonly by: HeatProps['by']; readonly person: PersonRow }) {
  const cells = by === 'week' ? person.weeks : person.months;
  return (
    <tr data-person={person.name}>
      <th scope="row">
        <span class={by === 'month' ? 'full-name' : undefined}>{person.name}</span>
        {by === 'month' ? (
          <abbr class="initials" title={person.name}>
            {person.initials}
          </abbr>
        ) : null}
      </th>
      {cells.map((cell, index) => (
        <Cell key={index} cell={cell} />
      ))}
    </tr>
  );
}

/** Who and when stand at the head of its row and its column; the script adds them to its name. */
function Cell({ cell: { kind, text, level, detail } }: { readonly cell: PersonCell }) {
  return (
    <td class={kind === 'rate' ? `fill-${level}` : `cell-${kind}`} title={detail}>
      {text}
    </td>
  );
}

function Legend({ words: { legend } }: { readonly words: PageWords }) {
  const keys = [
    ['fill-1', legend.r1],
    ['fill-2', legend.r2],
    ['fill-3', legend.r3],
    ['fill-4', legend.r4],
    ['fill-tight', legend.tight],
    ['fill-lacks', legend.lacks],
    ['cell-leave', legend.leave],
    ['cell-out', legend.out],
  ] as const;
  return (
    <ul class="legend">
      {keys.map(([name, text]) => (
        <li key={name}>
          <span class={`swatch ${name}`} />
          {text}
        </li>
      ))}
    </ul>
  );
}
