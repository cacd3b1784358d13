// What is open in this process, so that a test can tell whether something stayed open after it.

/** What keeps the process alive, but for servers. Connections of both ends are in this process. */
export const open = (): string[] =>
  process.getActiveResourcesInfo().filter((kind) => /Timeout|TCPSocketWrap|TLSWrap|TCPConnectWrap/.test(kind));

const beyond = (before: readonly string[]): string[] => {
  const rest = [...before];
  return open().filter((kind) => {
    const at = rest.indexOf(kind);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
};

/** What is open now and was not before, once the other end has noticed, or never will. */
export const opened = async (before: readonly string[]): Promise<string[]> => {
  for (let tries = 0; tries < 6_000; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (beyond(before).length === 0) return [];
  }
  return beyond(before);
};
