/** The library: the whole path without a platform. See data/README.md for the shapes. */
export { build, correctArticle } from './build.ts'
export { openDossier } from './dossier.ts'
export { createKnowledge, extract } from './extract.ts'
export { gather } from './gather.ts'
export { ingest } from './ingest/index.ts'
export { parseCorrections } from './merge/corrections.ts'
