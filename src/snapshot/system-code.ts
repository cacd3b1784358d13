// The system's code of a failure with a file.

/** Such as ENOENT. What is no failure of the system is thrown on. */
export const systemCodeOf = (error: unknown): string => {
  const { code } = Object(error) as { readonly code?: unknown };
  if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return code;
  throw error;
};
