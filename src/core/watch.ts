/** Awaited between the parts of long work, with how much of it is done; it rejects to stop the work. */
export type Watch = (done: number, all: number) => Promise<void>

export const unwatched: Watch = async () => {}
