// The parts of a Markdown page that can be held to account: fenced blocks, tables, headings and links.
// A small reader of the Markdown these pages use (fences, pipe tables, `#` headings, inline links), not of all there is.

/** A fenced block. `info` is what follows the fence, split at blanks: `['ts', 'no-run']`. `line` is the fence's, from 1. */
export interface Block {
  readonly info: readonly string[];
  readonly text: string;
  readonly line: number;
}

/** A pipe table; cells are trimmed. `line` is the header's, from 1. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly line: number }[];
  readonly line: number;
}

/** An inline link, as written. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

interface Line {
  readonly text: string;
  readonly line: number;
}

const FENCE = /^```(.*)$/;

/** The blocks of a page, and its other lines in order; lines of a block are left out of those. */
function split(page: string): { readonly blocks: readonly Block[]; readonly prose: readonly Line[] } {
  const blocks: Block[] = [];
  const prose: Line[] = [];
  let open: { readonly info: string[]; readonly line: number; readonly lines: string[] } | null = null;
  for (const [index, text] of page.split('\n').entries()) {
    const fence = FENCE.exec(text);
    if (open === null && fence === null) prose.push({ text, line: index + 1 });
    else if (open === null) open = { info: (fence?.[1] ?? '').split(/\s+/), line: index + 1, lines: [] };
    else if (text === '```') {
      blocks.push({ info: open.info, text: open.lines.join('\n'), line: open.line });
      open = null;
    } else open.lines.push(text);
  }
  if (open !== null) throw new Error(`the block of line ${open.line} is never closed`);
  return { blocks, prose };
}

/** The fenced blocks of a page, in order. */
export const blocksOf = (page: string): readonly Block[] => split(page).blocks;

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

/** The tables of a page, in order. */
export function tablesOf(page: string): readonly Table[] {
  const tables: Table[] = [];
  const { prose } = split(page);
  for (let i = 1; i < prose.length; i++) {
    if (!/^\|[\s:|-]+\|$/.test(prose[i].text)) continue;
    const rows = [];
    let next = i + 1;
    for (; prose[next]?.text.startsWith('|'); next++)
      rows.push({ cells: cellsOf(prose[next].text), line: prose[next].line });
    tables.push({ header: cellsOf(prose[i - 1].text), rows, line: prose[i - 1].line });
    i = next;
  }
  return tables;
}

/** The anchors of a page, as GitHub makes them from headings; a repeated one gets `-1`, `-2`… */
export function anchorsOf(page: string): readonly string[] {
  const times = new Map<string, number>();
  return split(page).prose.flatMap(({ text }) => {
    const heading = /^#{1,6}\s+(.*)$/.exec(text)?.[1];
    if (heading === undefined) return [];
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const seen = times.get(slug) ?? 0;
    times.set(slug, seen + 1);
    return [seen === 0 ? slug : `${slug}-${seen}`];
  });
}

/** The inline links of a page, those in blocks and code spans left out. */
export const linksOf = (page: string): readonly Link[] =>
  split(page).prose.flatMap(({ text, line }) =>
    [...text.replace(/`[^`]*`/g, '``').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => ({ target, line })),
  );
