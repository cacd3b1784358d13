// The most memory that this process has held since its program began. What the system reports as the maximum of a process counts the memory
// of the one that started it, until its own program was loaded; where there is a better source, that is read.

import { readFileSync } from 'node:fs';

/** Bytes. */
export function peakSoFar() {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  } catch {
    // Not a system that has this file.
  }
  return process.resourceUsage().maxRSS * 1024;
}
