/**
 * The version of what each chart stores, and answers about itself; raised with a migration. Whoever reads a running workflow
 * knows by it whether a newer build has answered.
 */
export const shapes = { ending: 7, departure: 5, agency: 6 } as const;
