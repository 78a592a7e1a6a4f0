/** CPU milliseconds that `work` takes: unlike the clock's, they do not grow with what else the machine does. */
export const cpuTime = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
