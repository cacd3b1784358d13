// Failures of the system with a file. One is known by where it comes from, a call to the system, not by its looks: what
// a caller's own function throws may carry a code as well.

/** The code that an error carries, the system's such as ENOENT or Node's such as ERR_STREAM_DESTROYED; null when it has none. */
export function codeOf(error: unknown): string | null {
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}

/** The system's code of what a call to the system threw. What is no failure of the system is thrown on. */
export function systemCodeOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== null && /^E[A-Z0-9]+$/.test(code)) return code;
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
