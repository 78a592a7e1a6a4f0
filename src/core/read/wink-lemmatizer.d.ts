declare module 'wink-lemmatizer' {
  const lemmatize: {
    readonly verb: (word: string) => string
    readonly noun: (word: string) => string
    readonly adjective: (word: string) => string
  }
  // biome-ignore lint/style/noDefaultExport: the package has only this one
  export default lemmatize
}
