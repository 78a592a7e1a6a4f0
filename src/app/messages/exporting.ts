/** Words of the snapshot dialog. */
export const exporting = {
  pictures: 'As a picture',
  pages: 'To read and pass on',
  data: 'To go on working with',
  png: 'Picture, PNG',
  pdf: 'Picture, PDF',
  copyPicture: 'Copy the picture',
  pictureCopied: 'The picture is in the clipboard.',
  pixels: 'It is a picture whose words cannot be selected.',
  pictureLoses: 'It is a picture: the sentences stay in the dossier. Its words can be selected.',
  report: 'Report, HTML',
  reportPdf: 'Report, PDF',
  reportLoses: 'One page a question: picture, sides, the ten strongest ties with sentences, sources.',
  zip: 'Dossier folder with corrections and view, ZIP',
  zipLoses:
    'Everything. Unpack it, and “entente serve FOLDER” shows it; view.txt holds the link to this view.',
  html: 'This app with the dossier, one HTML file',
  htmlSize: (bytes: number) => `${sizeOf(bytes)}. Opens without network.`,
  htmlSizing: 'Measuring its size…',
  pageSentences: 'HTML carries',
  sentenceChoice: (most: number | null) =>
    most === null ? 'everything' : most === 0 ? 'no sentences' : `${most} per tie, no articles`,
  purpose: 'Made for',
  purposes: {
    'as seen': 'as on screen',
    column: 'a newspaper column',
    page: 'a page',
    slide: 'a slide',
    screen: 'a web page',
  },
  scale: 'Sharpness (PNG)',
  lettering: 'Letters',
  letterings: {
    embedded: 'inside the file, for browsers',
    named: 'by the name of the font, for editing',
    outlined: 'as outlines, for print',
  },
  title: 'Title',
  titleHint: 'made from the view',
  withLegend: 'Legend',
  withCaption: 'Caption',
  withSources: 'Sources',
  withDate: 'Date',
  transparent: 'No background',
  making: (format: string) => `Making ${format}…`,
  stopped: 'Stopped; nothing was saved.',
  alt: 'In words',
} as const

/** `812 kB`, `2.4 MB`: a thousand bytes to the kilobyte, as file managers say it. */
export const sizeOf = (bytes: number): string =>
  bytes < 1e6
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1)} MB`
