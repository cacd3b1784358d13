// Maximum flow through a network, and the minimum cut that proves it: level graphs and blocking flows.
// Dinitz, "Algorithm for solution of a problem of maximum flow in networks with power estimation" (1970).

const UNREACHED = -1;

/** A directed network with whole capacities below 2^53. Nodes are 0..nodes-1. */
export class FlowNetwork {
  /** Edges in pairs: `2e` as it was added, `2e + 1` back. */
  readonly #to: number[] = [];
  #free: number[] = [];
  readonly #next: number[] = [];
  readonly #first: Int32Array;
  readonly #level: Int32Array;

  constructor(nodes: number) {
    this.#first = new Int32Array(nodes).fill(UNREACHED);
    this.#level = new Int32Array(nodes);
  }

  /** Adds an edge and gives its number. */
  connect(from: number, to: number, capacity: number): number {
    this.#add(from, to, capacity);
    this.#add(to, from, 0);
    return this.#to.length / 2 - 1;
  }

  /** What could still flow along an edge. */
  freeOn(edge: number): number {
    return this.#free[2 * edge];
  }

  /** What flows along an edge. */
  doneOn(edge: number): number {
    return this.#free[2 * edge + 1];
  }

  /** Lets as much flow as can. */
  maximize(source: number, sink: number): number {
    return this.#flow(source, sink, Number.POSITIVE_INFINITY);
  }

  /** How much could flow besides from one node to another while an edge is closed, `limit` at the most; what flows now is kept. */
  couldFlow(from: number, to: number, limit: number, closed: number): number {
    const kept = this.#free;
    this.#free = kept.slice();
    this.#free[2 * closed] = 0;
    this.#free[2 * closed + 1] = 0;
    const flow = Math.min(limit, this.#flow(from, to, limit));
    this.#free = kept;
    return flow;
  }

  /** Whether a node can still be reached from the source: after `maximize`, the source's side of the minimum cut. */
  isReached(node: number): boolean {
    return this.#level[node] !== UNREACHED;
  }

  /** Lets as much flow as can, or until it is at least `limit`. */
  #flow(source: number, sink: number, limit: number): number {
    let flow = 0;
    while (flow < limit && this.#levelFrom(source, sink)[sink] !== UNREACHED) {
      const current = this.#first.slice();
      let pushed = 0;
      do {
        pushed = this.#push(source, sink, current);
        flow += pushed;
      } while (pushed > 0 && flow < limit);
    }
    return flow;
  }

  #add(from: number, to: number, capacity: number): void {
    this.#to.push(to);
    this.#free.push(capacity);
    this.#next.push(this.#first[from]);
    this.#first[from] = this.#to.length - 1;
  }

  /** Distances from the source over edges that are not full, as far as that of the sink. */
  #levelFrom(source: number, sink: number): Int32Array {
    const level = this.#level.fill(UNREACHED);
    level[source] = 0;
    const queue = [source];
    for (const node of queue) {
      if (level[sink] !== UNREACHED) break;
      for (let edge = this.#first[node]; edge !== UNREACHED; edge = this.#next[edge]) {
        if (this.#free[edge] === 0 || level[this.#to[edge]] !== UNREACHED) continue;
        level[this.#to[edge]] = level[node] + 1;
        queue.push(this.#to[edge]);
      }
    }
    return level;
  }

  /** Pushes flow along one shortest path; edges that lead nowhere are passed for good. 0 when there is no path left. */
  #push(source: number, sink: number, current: Int32Array): number {
    const path: number[] = [];
    let node = source;
    while (node !== sink) {
      const edge = current[node];
      if (edge === UNREACHED) {
        if (node === source) return 0;
        // A dead end: back along the path, past the edge that led here.
        const back = path.pop() as number;
        node = this.#to[back ^ 1];
        current[node] = this.#next[back];
      } else if (this.#free[edge] > 0 && this.#level[this.#to[edge]] === this.#level[node] + 1) {
        path.push(edge);
        node = this.#to[edge];
      } else {
        current[node] = this.#next[edge];
      }
    }
    let pushed = Number.POSITIVE_INFINITY;
    for (const edge of path) pushed = Math.min(pushed, this.#free[edge]);
    for (const edge of path) {
      this.#free[edge] -= pushed;
      this.#free[edge ^ 1] += pushed;
    }
    return pushed;
  }
}
