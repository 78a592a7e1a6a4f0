/** The one function of fontkit that is called; it has no types of its own. */
declare module 'fontkit' {
  export const create: (file: Uint8Array) => import('./core/export/lettering.ts').Face
}
