// Failures of the system with a file. One is known by where it comes from, a call to the system, not by its looks: what
// a caller's own function throws may carry a code as well.

/** The system's code of what a call to the system threw, such as ENOENT. What is no failure of the system is thrown on. */
export function systemCodeOf(error: unknown): string {
  const { code } = Object(error) as { readonly code?: unknown };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return code;
  throw error;
}

/** What a call to the system failed with. */
export class SystemFailure extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What a call to the system gives; rejects with a SystemFailure when it fails. */
export async function systemCall<A>(call: () => Promise<A>): Promise<A> {
  try {
    return await call();
  } catch (error) {
    throw new SystemFailure(systemCodeOf(error));
  }
}
