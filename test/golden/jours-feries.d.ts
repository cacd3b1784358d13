// The library has no types of its own: names of holidays to local midnights.
declare module '@socialgouv/jours-feries' {
  export default function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>;
}
