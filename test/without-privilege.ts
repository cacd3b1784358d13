// Nothing is forbidden to the superuser: what must be forbidden is done as nobody, with all modules loaded, in a process of its own (no thread).

/** Acts as nobody when the tests run as root, and as whoever runs them otherwise. */
export async function withoutPrivilege<A>(act: () => Promise<A>): Promise<A> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
