// What an event is known by in every calendar: a digest of its identity, so that no id of a client travels in it.

/** The hexadecimal digits of the digest that are kept. */
const DIGITS = 32;

/** The UID of an event: the first 32 hexadecimal digits of SHA-256 of its identity in UTF-8, and where it comes from. */
export async function eventUid(identity: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity));
  const hexadecimal = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hexadecimal.slice(0, DIGITS)}@plan-de-charge`;
}
