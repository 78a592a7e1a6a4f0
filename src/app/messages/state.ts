import { count } from './count.ts'

/** Words about where a dossier comes from and what happens to the page. */
export const state = {
  otherSite: (host: string) =>
    `A dossier is only opened from this site, not from ${host}. Copy its folder here, or serve it with: entente serve DIR`,
  renewed: 'Entente was renewed meanwhile; reload the page to go on.',
  step: (way: string, what: string | undefined) => (what ? `${way}: ${what}` : way),
  unknown: (name: string) => `There is no dossier "${name}" here.`,
  untitled: 'My articles',
  begin: 'Begin a new dossier',
  beginHelp: 'It lives in this browser: drop articles in, nothing is sent anywhere.',
  nameOfNew: 'Name',
  inBrowser: 'In this browser',
  remove: (name: string) => `Remove ${name} from this browser`,
  reallyRemove: 'Remove for good?',
  dropFirst: 'Drop articles anywhere on this page to see who backs whom.',
  noTies: (articles: number) => `No ties and no meetings were found in ${count(articles, 'article')}.`,
  current: 'open now',
  openAddress: 'Or the address of a dossier folder on this site',
  open: 'Open',
  menu: 'More',
} as const
