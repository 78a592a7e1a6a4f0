declare module 'wink-lemmatizer' {
  const lemmatize: {
    readonly verb: (word: string) => string
    readonly noun: (word: string) => string
    readonly adjective: (word: string) => string
  }
  export default lemmatize
}
