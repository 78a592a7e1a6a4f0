/** Words of the panel that says how well articles are read. */
export const quality = {
  how: (articles: number) =>
    `Measured on ${articles} sample articles annotated by hand; their errors were read by kind while rules were made, so other articles may be read better or worse. Recall: of what a careful reader must see, how much is drawn. Precision: of what is drawn, how much a careful reader may see.`,
  what: 'What',
  recall: 'Recall',
  precision: 'Precision',
  columns: ['Recall', 'Precision', 'F1'],
  given: 'Where a thing was found',
  right: 'Right',
  of: 'Of',
  when: (date: string, commit: string) => `Measured on ${date}, version ${commit}, by “entente score”.`,
} as const
