/** Words about where a dossier comes from and what happens to the page. */
export const state = {
  otherSite: (host: string) =>
    `A dossier is only opened from this site, not from ${host}. Copy its folder here, or serve it with: entente serve DIR`,
  dossiers: 'Dossiers',
  current: 'open now',
  openAddress: 'Or the address of a dossier folder on this site',
  open: 'Open',
  menu: 'More',
  steps: 'Steps',
} as const
