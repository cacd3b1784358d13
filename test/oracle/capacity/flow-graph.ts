// A maximum flow by Edmonds and Karp: augment along a shortest path for as long as there is one.
// The graph is a square table of what each edge can still carry.

/** Node 0 is the source, the last node the sink; `residual[from][to]` is changed in place. */
export function augmentToMaximum(residual: bigint[][]): bigint {
  const sink = residual.length - 1;
  let flow = 0n;
  for (;;) {
    const path = shortestPath(residual);
    if (path === null) return flow;
    let amount: bigint | null = null;
    for (const [from, to] of path) {
      if (amount === null || residual[from][to] < amount) amount = residual[from][to];
    }
    if (amount === null || path[path.length - 1][1] !== sink) throw new Error('a path that leads nowhere');
    for (const [from, to] of path) {
      residual[from][to] -= amount;
      residual[to][from] += amount;
    }
    flow += amount;
  }
}

/** The edges from source to sink, fewest first, all with something left to carry; null when there is no way. */
function shortestPath(residual: readonly (readonly bigint[])[]): [from: number, to: number][] | null {
  const sink = residual.length - 1;
  const cameFrom = new Map<number, number>();
  const queue = [0];
  for (const node of queue) {
    for (let next = 1; next <= sink; next += 1) {
      if (residual[node][next] === 0n || cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  const path: [number, number][] = [];
  for (let node = sink; node !== 0; ) {
    const before = cameFrom.get(node);
    if (before === undefined) return null;
    path.unshift([before, node]);
    node = before;
  }
  return path;
}
